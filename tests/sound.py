"""Any sound law and any note that makes sense under it, for Hypothesis.

Fields are filled by their type, so that a field added to a noun is tried without being named here;
only what soundness asks for is given.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, get_type_hints

from hypothesis import strategies as st

from tracker.core.days.period import Period
from tracker.core.law.actor import Actor, alphabetical
from tracker.core.law.agreement import Agreement, Clause, Trigger
from tracker.core.law.obligation import Condition, Link, Obligation, Quantity
from tracker.core.law.place import Place, PlaceName
from tracker.core.law.question import Change, ChangeKind, DisputedReading, Option, Question, View
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Renewal,
    Rule,
    Term,
    Undated,
    UntilNotice,
    Window,
)
from tracker.core.law.source import Source
from tracker.core.law.variant import Difference, Passage, TextVariant, Wording
from tracker.core.law.withdrawn import Withdrawn

Strategy = st.SearchStrategy[Any]
Codes = tuple[str, ...]

LETTERS = st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t")
TEXT = st.text(LETTERS, max_size=12)
WORDS = TEXT.filter(lambda text: bool(text.strip()))
CODES = st.from_regex(r"[a-z0-9][a-z0-9_.-]{0,5}", fullmatch=True)
ZONES = st.sampled_from(["Europe/Moscow", "Asia/Baku", "America/New_York", "UTC"])
DAYS = st.dates(date(1800, 1, 2), date(2999, 12, 30))
FIRST, LAST = datetime(1800, 1, 2), datetime(2999, 12, 30)  # noqa: DTZ001  (Hypothesis adds UTC)
INSTANTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
DAY_PERIODS = st.builds(Period, months=st.integers(0, 40), days=st.integers(1, 400))
PERIODS = DAY_PERIODS | st.builds(Period, minutes=st.integers(1, 10_000))
LANGUAGES = st.sampled_from(["az", "en", "hy", "pt-BR", "ru"])
ADDRESSES = st.none() | st.just("https://example.org/text?of=1")
BY_TYPE: dict[object, Strategy] = {
    str: WORDS,
    str | None: st.none() | WORDS,
    bool: st.booleans(),
    int: st.integers(0, 2_147_483_647),
    int | None: st.none() | st.integers(1, 99),
    date: DAYS,
    date | None: st.none() | DAYS,
    datetime: INSTANTS,
    Period: PERIODS,
    Period | None: st.none() | DAY_PERIODS,
    tuple[str, ...]: st.lists(WORDS, max_size=3).map(tuple),
    tuple[tuple[str, str], ...]: st.dictionaries(LANGUAGES, WORDS).map(
        lambda titles: tuple(titles.items())
    ),
}


def of(kind: type[Any], /, **given: Strategy) -> Strategy:
    """A value of that kind; what is not given is filled by its type."""
    others = {name: hint for name, hint in get_type_hints(kind).items() if name not in given}
    return st.builds(kind, **{name: by_type(hint) for name, hint in others.items()}, **given)


def by_type(hint: object) -> Strategy:
    """Any value of that type."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return BY_TYPE[hint]


def codes(least: int = 0) -> Strategy:
    """Different codes for one kind of thing."""
    return st.lists(CODES, min_size=least, max_size=3, unique=True).map(tuple)


def some(there: Codes, least: int = 0) -> Strategy:
    """Some of the codes that are there, each once."""
    if not there:
        return st.just(())
    return st.lists(st.sampled_from(there), min_size=least, max_size=3, unique=True).map(tuple)


def maybe(there: Codes) -> Strategy:
    """A code that is there, or none."""
    return st.none() | st.sampled_from(there) if there else st.none()


def few(strategy: Strategy, least: int = 0) -> Strategy:
    """A short list; an empty one where there is nothing to draw from."""
    if strategy.is_empty:
        return st.just(())
    return st.lists(strategy, min_size=least, max_size=2).map(tuple)


def each(kind: type[Any], there: Codes, name: str = "code", /, **given: Strategy) -> Strategy:
    """One thing of that kind for each code."""
    return st.tuples(*(of(kind, **{name: st.just(code)}, **given) for code in there))


MONTH_ENDS = st.sampled_from(["clamp", "last_day"])
COUNTS = st.sampled_from(["sent", "received"])
RECURRENCES = st.sampled_from(["FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY"])


def anchors(before: Codes, dated: Codes, triggers: Codes) -> Strategy:
    """An anchor of any kind that there is something for: what comes before, so no circle."""
    named = of(Anchor, kind=st.just(AnchorKind.DAY), ref=WORDS, day=DAYS, actual=st.just(False))
    alone = [anchor(kind, ("",)) for kind in (AnchorKind.SIGNATURE, AnchorKind.EFFECT)]
    others = [
        anchor(kind, there, actual=actual)
        for kind, there, actual in (
            (AnchorKind.TRIGGER, triggers, False),
            (AnchorKind.NOTICE, before, False),
            (AnchorKind.DATE, before, True),
            (AnchorKind.DATE, dated, False),
        )
        if there
    ]
    return st.one_of(named, *alone, *others)


def anchor(kind: AnchorKind, there: Codes, *, actual: bool = False) -> Strategy:
    """An anchor of one kind."""
    ref, day = st.sampled_from(there), st.none()
    return of(Anchor, kind=st.just(kind), ref=ref, day=day, actual=st.just(actual))


def terms(anchor: Strategy) -> Strategy:
    """A term without a renewal, or with one that says for how long."""
    rest = {"anchor": anchor, "first": DAY_PERIODS, "notice_counts": COUNTS}
    none = {"renewal_period": st.none(), "renewal_limit": st.none()}
    renewed = st.sampled_from([Renewal.TACIT, Renewal.EXPRESS])
    return of(Term, renewal=st.just(Renewal.NONE), **none, **rest) | of(
        Term, renewal=renewed, renewal_period=DAY_PERIODS, **rest
    )


def rules(before: Codes, dated: Codes, ended: Codes, triggers: Codes) -> st.SearchStrategy[Rule]:
    """A rule of any kind; of the obligations before it some are dated and some have terms."""
    anchor = anchors(before, dated, triggers)
    kinds = [
        of(Undated),
        starts(anchor),
        of(
            Recurring, rrule=RECURRENCES, start=anchor, end=st.none() | anchor, month_end=MONTH_ENDS
        ),
        terms(anchor),
        of(UntilNotice, anchor=anchor, period=DAY_PERIODS, notice_counts=COUNTS),
    ]
    return st.one_of(*kinds, *([of(Window, of=st.sampled_from(ended))] if ended else []))


def starts(anchor: Strategy) -> Strategy:
    """A rule for a single day or instant."""
    return st.one_of(
        of(Fixed, on=DAYS, at=st.none(), zone=st.none()),
        of(Fixed, on=st.none(), at=INSTANTS, zone=ZONES, exclusive=st.just(False)),
        of(Relative, anchor=anchor, month_end=MONTH_ENDS),
    )


def conditions(before: Codes, triggers: Codes) -> Strategy:
    """A condition of either kind that there is something for."""
    kinds = (("performed", before), ("trigger", triggers))
    found = [
        of(Condition, kind=st.just(kind), of=st.sampled_from(there))
        for kind, there in kinds
        if there
    ]
    return st.one_of(found) if found else st.nothing()


def views(actors: Codes, variants: Codes, sources: Codes) -> Strategy:
    """A view of anybody, or of any text, that is there."""
    found = [
        of(View, holder=st.sampled_from(there), of_text=st.just(text), sources=some(sources))
        for text, there in ((False, actors), (True, variants))
        if there
    ]
    return st.one_of(found) if found else st.nothing()


def changes(actors: Codes, variants: Codes, obligations: Codes) -> Strategy:
    """A change that an option other than the default may make."""
    about = some(obligations)
    fixed = of(
        Change,
        kind=st.just(ChangeKind.FIXED_DAYS),
        value=st.sampled_from(["inclusive", "exclusive"]),
        day=st.none(),
        actors=st.just(()),
        obligations=about,
    )
    kinds = [fixed]
    if variants:
        of_text = st.sampled_from(variants)
        kind, nobody = st.just(ChangeKind.TEXT), st.just(())
        kinds.append(of(Change, kind=kind, value=of_text, day=st.none(), actors=nobody,
                        obligations=about))  # fmt: skip
    if actors:
        kind, who = st.just(ChangeKind.PARTIES), some(actors, 1)
        kinds.append(of(Change, kind=kind, value=st.just(""), day=st.none(), actors=who,
                        obligations=about))  # fmt: skip
    return st.one_of(kinds)


@st.composite
def questions(
    draw: st.DrawFn, code: str, clauses: Codes, sources: Codes, change: Strategy
) -> Question:
    """A question whose default changes nothing."""
    options = draw(st.lists(CODES, min_size=2, max_size=3, unique=True))
    default = draw(st.sampled_from(options))
    made = tuple(
        draw(
            of(
                Option,
                code=st.just(option),
                changes=st.just(()) if option == default else few(change),
            )
        )
        for option in options
    )
    question: Question = draw(
        of(
            Question,
            code=st.just(code),
            default=st.just(default),
            options=st.just(made),
            clauses=some(clauses),
            sources=some(sources),
        )
    )
    return question


@dataclass
class There:
    """What the parts of a law may refer to."""

    actors: Codes
    sources: Codes
    places: Codes
    triggers: Codes
    clauses: Codes
    variants: Codes
    questions: tuple[Question, ...] = ()


@st.composite
def obligations(draw: st.DrawFn, codes_there: Codes, there: There) -> tuple[Obligation, ...]:
    """Obligations that wait only for those before them."""
    found: list[Obligation] = []
    for code in codes_there:
        before = tuple(one.code for one in found)
        dated = tuple(one.code for one in found if isinstance(one.rule, Fixed | Relative))
        ended = tuple(one.code for one in found if isinstance(one.rule, Term | UntilNotice))
        others = tuple(one for one in codes_there if one != code)
        link = of(Link, kind=st.sampled_from(["parallel_with", "tied_to"]),
                  to=st.sampled_from(others)) if others else st.nothing()  # fmt: skip
        only = [
            (question.code, one.code) for question in there.questions for one in question.options
        ]
        who, anchor = some(there.actors), anchors(before, dated, there.triggers)
        found.append(
            draw(
                of(
                    Obligation,
                    code=st.just(code),
                    clause=st.sampled_from(there.clauses),
                    obligors=who,
                    obligors_note=WORDS,
                    beneficiaries=who,
                    agreement_of=who,
                    places=some(there.places),
                    quantities=few(of(Quantity)),
                    links=few(link),
                    conditions=few(conditions(before, there.triggers)),
                    rule=rules(before, dated, ended, there.triggers),
                    starts=st.none() | starts(anchor),
                    quote_variant=maybe(there.variants),
                    only_under=st.none() | st.sampled_from(only) if only else st.none(),
                )
            )
        )
    return tuple(found)


@st.composite
def withdrawn(draw: st.DrawFn, clauses: Codes, of_obligations: Codes) -> tuple[Withdrawn, ...]:
    """What is not in the text any more, each thing once."""
    gone = [code for code in draw(codes()) if code not in (*clauses, *of_obligations)]
    return tuple(
        draw(of(Withdrawn, clause=st.just(code), obligation=st.sampled_from([code, None])))
        for code in gone
    )


@st.composite
def laws(draw: st.DrawFn) -> Agreement:
    """A sound law whose lists may all be empty, but for its clauses."""
    clauses, of_obligations = draw(codes(1)), draw(codes())
    actors, sources, places, triggers, variants = (draw(codes()) for _ in range(5))
    there = There(actors, sources, places, triggers, clauses, variants)
    cited, touched, about = some(there.sources), some(clauses), some(of_obligations)
    change = changes(there.actors, there.variants, of_obligations)
    there.questions = tuple(
        draw(questions(code, clauses, there.sources, change)) for code in draw(codes())
    )
    wording = (
        of(Wording, variant=st.sampled_from(there.variants)) if there.variants else st.nothing()
    )
    law: Agreement = draw(
        of(
            Agreement,
            code=CODES,
            version=st.just(1),
            zone=ZONES,
            also_zones=st.lists(ZONES, max_size=2).map(tuple),
            text_of_record=maybe(there.variants),
            sources_cited=cited,
            actors=each(Actor, there.actors, organ_of=st.none()).map(alphabetically),
            sources=each(Source, there.sources, language=LANGUAGES, url=ADDRESSES,
                         archived_url=ADDRESSES),
            places=each(
                Place,
                there.places,
                names=few(of(PlaceName, language=LANGUAGES)),
                latitude=st.none() | st.floats(-90, 90),
                longitude=st.none() | st.floats(-180, 180),
            ),
            clauses=each(Clause, clauses, "number"),
            variants=each(
                TextVariant,
                there.variants,
                language=LANGUAGES,
                sources=cited,
                passages=few(of(Passage, clause=st.sampled_from(clauses))),
            ),
            differences=each(
                Difference,
                draw(codes()) if there.variants else (),
                clauses=touched,
                wordings=few(wording, 1),
                question=maybe(tuple(one.code for one in there.questions)),
            ),
            questions=st.just(there.questions),
            triggers=each(Trigger, there.triggers),
            obligations=obligations(of_obligations, there),
            withdrawn=withdrawn(clauses, of_obligations),
            disputed_readings=each(
                DisputedReading,
                draw(codes()),
                clause=maybe(clauses),
                kind=st.sampled_from(["contested", "ambiguity", "role"]),
                obligations=about,
                views=few(views(there.actors, there.variants, there.sources)),
            ),
        )
    )  # fmt: skip
    return law


def alphabetically(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The order in which a seed's actors are held."""
    return tuple(sorted(actors, key=alphabetical))
