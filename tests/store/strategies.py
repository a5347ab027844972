"""Any law and any note that the core can hold, small, referring only to what is there.

Fields are filled by their type, so that a field added to a noun is tried without being named here.
"""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, get_type_hints

from hypothesis import strategies as st

from tracker.core.days.period import Period
from tracker.core.law.actor import Actor
from tracker.core.law.agreement import Agreement, Clause, Trigger
from tracker.core.law.obligation import Condition, Link, Obligation, Quantity
from tracker.core.law.place import Place, PlaceName
from tracker.core.law.question import Change, DisputedReading, Option, Question, View
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Rule,
    Term,
    Undated,
    UntilNotice,
    Window,
)
from tracker.core.law.source import Source
from tracker.core.law.variant import Difference, Passage, TextVariant, Wording
from tracker.core.law.withdrawn import Withdrawn
from tracker.core.log.draft import Draft
from tracker.core.log.effect import (
    NAMES,
    Answer,
    Correction,
    Effect,
    End,
    Extension,
    Notice,
    Position,
)
from tracker.core.log.note import UNNAMED

Strategy = st.SearchStrategy[Any]
Codes = tuple[str, ...]

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
CODES = st.from_regex(r"[a-z0-9][a-z0-9-_.]{0,5}", fullmatch=True)
DAYS = st.dates(date(1800, 1, 1), date(2999, 12, 31))
FIRST, LAST = datetime(1800, 1, 2), datetime(2999, 12, 31)  # noqa: DTZ001  (Hypothesis adds UTC)
INSTANTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
MONTHS, DAY_COUNT, MINUTES = st.integers(0, 119_999), st.integers(0, 10**6 - 1), 59_999_999
PERIODS = st.builds(Period, months=MONTHS, days=DAY_COUNT, minutes=st.integers(0, MINUTES))
SENTENCES = st.lists(WORDS, max_size=3).map(tuple)
BY_TYPE: dict[object, Strategy] = {
    str: WORDS,
    str | None: st.none() | WORDS,
    bool: st.booleans(),
    int: st.integers(0, 2**62),
    int | None: st.none() | st.integers(0, 99),
    date: DAYS,
    date | None: st.none() | DAYS,
    datetime: INSTANTS,
    Period: PERIODS,
    Period | None: st.none() | PERIODS,
    tuple[str, ...]: SENTENCES,
    tuple[tuple[str, str], ...]: st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
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


def some(there: Codes) -> Strategy:
    """A list of codes that are there."""
    return few(st.sampled_from(there)) if there else st.just(())


def maybe(there: Codes) -> Strategy:
    """A code that is there, or none."""
    return st.none() | st.sampled_from(there) if there else st.none()


def few(strategy: Strategy) -> Strategy:
    """A short list; an empty one where there is nothing to draw from."""
    return st.just(()) if strategy.is_empty else st.lists(strategy, max_size=2).map(tuple)


def each(kind: type[Any], there: Codes, name: str = "code", /, **given: Strategy) -> Strategy:
    """One thing of that kind for each code."""
    return st.tuples(*(of(kind, **{name: st.just(code)}, **given) for code in there))


def anchors(obligations: Codes, triggers: Codes) -> Strategy:
    """An anchor of any kind that there is something for."""
    kinds: dict[tuple[AnchorKind, ...], tuple[Strategy, Strategy]] = {
        (AnchorKind.SIGNATURE, AnchorKind.EFFECT): (st.just(""), st.none()),
        (AnchorKind.NOTICE, AnchorKind.DATE): (st.sampled_from(obligations), st.none()),
        (AnchorKind.DAY,): (WORDS, DAYS),
    }
    if triggers:
        kinds[AnchorKind.TRIGGER,] = (st.sampled_from(triggers), st.none())
    return st.one_of(
        *(
            of(Anchor, kind=st.sampled_from(kind), ref=ref, day=day)
            for kind, (ref, day) in kinds.items()
        )
    )


def rules(obligations: Codes, triggers: Codes) -> st.SearchStrategy[Rule]:
    """A date rule of any kind."""
    anchor = anchors(obligations, triggers)
    return st.one_of(
        of(Undated),
        of(Fixed, on=DAYS, at=st.none(), zone=st.none()),
        of(Fixed, on=st.none(), at=INSTANTS, zone=WORDS),
        of(Relative, anchor=anchor, month_end=st.sampled_from(["clamp", "last_day"])),
        of(
            Recurring,
            start=anchor,
            end=st.none() | anchor,
            month_end=st.sampled_from(["skip", "clamp", "last_day"]),
        ),
        of(
            Term,
            anchor=anchor,
            renewal_period=PERIODS,
            notice_counts=st.sampled_from(["sent", "received"]),
        ),
        of(UntilNotice, anchor=anchor, notice_counts=st.sampled_from(["sent", "received"])),
        of(Window, of=st.sampled_from(obligations)),
    )


def conditions(obligations: Codes, triggers: Codes) -> Strategy:
    """A condition of either kind that there is something for."""
    performed = of(Condition, kind=st.just("performed"), of=st.sampled_from(obligations))
    if not triggers:
        return performed
    return performed | of(Condition, kind=st.just("trigger"), of=st.sampled_from(triggers))


def views(actors: Codes, variants: Codes, sources: Codes) -> Strategy:
    """A view of anybody, or of any text, that is there."""
    holders = {False: actors, True: variants}
    return st.one_of(
        *(
            of(View, holder=st.sampled_from(there), of_text=st.just(text), sources=some(sources))
            for text, there in holders.items()
            if there
        )
    )


@st.composite
def laws(draw: st.DrawFn) -> Agreement:
    """A law whose lists may all be empty, but for its clauses and obligations."""
    actors, sources, places, triggers, variants, questions = (draw(codes()) for _ in range(6))
    clauses, options, obligations = (draw(codes(1)) for _ in range(3))
    cited, touched, about = some(sources), some(clauses), some(obligations)
    who, rule, clause = some(actors), rules(obligations, triggers), st.sampled_from(clauses)
    change = of(Change, actors=who, obligations=about)
    option = each(Option, options, changes=few(change))
    wording = of(Wording, variant=st.sampled_from(variants)) if variants else st.nothing()
    only = st.tuples(st.sampled_from(questions or ("",)), st.sampled_from(options))
    link = of(
        Link,
        kind=st.sampled_from(["parallel_with", "tied_to"]),
        to=st.sampled_from(obligations),
    )
    law: Agreement = draw(
        of(
            Agreement,
            code=CODES,
            version=st.just(1),
            text_of_record=maybe(variants),
            sources_cited=cited,
            actors=each(Actor, actors, organ_of=st.none()),
            sources=each(Source, sources),
            places=each(
                Place,
                places,
                names=few(of(PlaceName)),
                latitude=st.none() | st.floats(-90, 90),
                longitude=st.none() | st.floats(-180, 180),
            ),
            clauses=each(Clause, clauses, "number"),
            variants=each(
                TextVariant, variants, sources=cited, passages=few(of(Passage, clause=clause))
            ),
            differences=each(
                Difference,
                draw(codes()),
                clauses=touched,
                wordings=few(wording),
                question=maybe(questions),
            ),
            questions=each(
                Question,
                questions,
                default=st.sampled_from(options),
                options=option,
                clauses=touched,
                sources=cited,
            ),
            triggers=each(Trigger, triggers),
            obligations=each(
                Obligation,
                obligations,
                clause=clause,
                obligors=who,
                beneficiaries=who,
                agreement_of=who,
                places=some(places),
                quantities=few(of(Quantity)),
                links=few(link),
                conditions=few(conditions(obligations, triggers)),
                rule=rule,
                starts=st.none() | rule,
                quote_variant=maybe(variants),
                only_under=st.none() | only if questions else st.none(),
            ),
            withdrawn=few(of(Withdrawn, clause=clause, obligation=maybe(obligations))),
            disputed_readings=each(
                DisputedReading,
                draw(codes()),
                clause=maybe(clauses),
                kind=st.sampled_from(["contested", "ambiguity", "role"]),
                obligations=about,
                views=few(views(actors, variants, sources)),
            ),
        )
    )
    return law


NEW_END = {"new_last_day": DAYS, "new_last_at": INSTANTS, "period": PERIODS}
NO_END: dict[str, Strategy] = dict.fromkeys(NEW_END, st.none())
END = st.sampled_from(["terminated", "withdrawn", "superseded", "expired"])
FORM = st.sampled_from(["written", "oral"])
SPECIAL: dict[type, Strategy] = {
    Position: of(Position),
    Extension: st.one_of(
        *(of(Extension, form=FORM, **(NO_END | {name: end})) for name, end in NEW_END.items())
    ),
    Notice: of(Notice, giver=st.none() | st.just("A")),
    End: of(End, label=END),
}
REPLACEABLE = [
    SPECIAL[kind] if kind in SPECIAL else of(kind) for kind in NAMES if kind is not Correction
]
REPLIES = of(Answer) | of(Correction, by=st.none() | st.one_of(REPLACEABLE))
EFFECTS: st.SearchStrategy[Effect] = st.one_of(*REPLACEABLE, REPLIES)


@st.composite
def drafts(draw: st.DrawFn, length: int) -> Draft:
    """A note on `tests.store.samples.LAW`, appended where the log has that length already."""
    about = st.integers(1, length) if length else st.none()
    effect = draw(st.none() | EFFECTS)
    replies = isinstance(effect, Answer | Correction)
    last = draw(DAYS)
    timed = draw(st.booleans())
    note: Draft = draw(
        of(
            Draft,
            actor=st.just("A"),
            text=WORDS.filter(bool),
            key=st.none(),
            occurred_on=st.just(last),
            occurred_from=st.none() | st.dates(date(1800, 1, 1), last),
            occurred_at=INSTANTS if timed else st.none(),
            occurred_zone=st.none() | WORDS if timed else st.none(),
            obligations=st.sampled_from([(), ("1.1",)]),
            clauses=st.sampled_from([(), ("1",)]),
            sources=st.sampled_from([(), ("paper",)]),
            concerning=st.sampled_from([None, "A", UNNAMED]),
            about=about if replies else st.none() | about,
            effect=st.just(effect if length or not replies else None),
        )
    )
    return note
