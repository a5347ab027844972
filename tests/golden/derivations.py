"""How dates of every kind come about, in sentences: each rule, what notes make of it, terms."""

from collections.abc import Iterator
from dataclasses import replace

from tests.core.dates.test_reckoning import RULES, WITH_NOTES
from tests.core.laws import BY_EFFECT, STAY, asked, duty, law
from tests.core.script import script
from tracker.core.agenda.dated import entries_of
from tracker.core.dates.reckoning import due_of
from tracker.core.days.day import EARLIEST, parse_day
from tracker.core.days.derivation import Derivation
from tracker.core.days.period import Period
from tracker.core.days.sentences import sentence
from tracker.core.law.obligation import Modality, Obligation, Performance
from tracker.core.law.rule import Relative, Rule, Window

HALF, YEARS = Period(months=6), Period(months=60)
UNTIL = parse_day("2023-12-31", field="until")


def goes_on(code: str, modality: Modality, rule: Rule, quote: str) -> Obligation:
    """Something that goes on under a rule."""
    who = {"obligors": ("A", "B"), "beneficiaries": (), "quote": quote}
    return duty(code, modality=modality, performance=Performance.CONTINUING, rule=rule, **who)


STAYS = goes_on("20", Modality.PERMISSION,
                replace(STAY, notice_opens=HALF, notice_before=True, boundary_at_end=True),
                "for one year, and for further years unless notice is given")  # fmt: skip
POWER = goes_on("21", Modality.POWER, Window(of="20"), "notice three months before")
LASTS = duty("10", modality=Modality.PROHIBITION, performance=Performance.CONTINUING,
             rule=Relative(anchor=BY_EFFECT, period=HALF, not_before=True,
                           boundary_at_end=True))  # fmt: skip
SHORTER = replace(STAYS, rule=replace(STAY, first=YEARS, renewal_period=HALF))

AGENDAS: list[tuple[str, str, Obligation, tuple[str, ...]]] = [
    ("the boundaries of a term", "20", STAYS, ()),
    ("the window of the power over it", "21", STAYS, ()),
    ("a boundary that was moved", "20", STAYS, ("B 2021-05-01 extends P1M accepted",)),
    ("a renewal of another length", "20", SHORTER, ("B 2021-05-01 extends 2022-01-31 accepted",)),
    ("a prohibition that ends", "10", STAYS, ()),
    ("one that lasts to the end of its last day", "10", LASTS, ()),
    ("one that was extended to an instant", "10", STAYS,
     ("B 2021-02-01 extends 2021-05-01T12:00+03:00 accepted",)),
    ("a denunciation", "14", STAYS, ("A 2021-09-01 notice on=15",)),
    ("one not before the first day allowed", "14", STAYS, ("A 2021-02-01 notice on=15",)),
    ("what recurs", "9", STAYS, ("B 2021-03-15 ends accepted",)),
]  # fmt: skip


def derivations() -> str:
    """Every rule with its steps, then the dates of what goes on."""
    return "".join(f"{line}\n" for line in lines())


def lines() -> Iterator[str]:
    """All lines: why the case is there, the notes on record, the sentences."""
    rules = (*((why, rule, ()) for why, rule, *_ in RULES),
             *((why, rule, notes) for why, rule, notes, *_ in WITH_NOTES))  # fmt: skip
    for why, rule, notes in rules:
        yield from head(why, notes)
        one = duty("20", rule=rule, quote="within the time set", quote_variant="en")
        case = asked(law(one, also_zones=("Asia/Baku",)), script(*notes, on="20"), "2021-03-01")
        due = due_of(case, one)
        yield from in_words(due.steps) if due else ("   no date",)
    for why, code, stays, notes in AGENDAS:
        yield from head(why, notes)
        agreement = law(stays, POWER, also_zones=("Asia/Baku",))
        case = asked(agreement, script(*notes, on=code), "2021-12-01")
        for entry in entries_of(case, case.agreement.by_code[code], since=EARLIEST, until=UNTIL):
            yield f"-- {entry.on} {entry.kind}: {entry.label}"
            yield from in_words(entry.derivation)


def head(why: str, notes: tuple[str, ...]) -> Iterator[str]:
    """What the case is about, and what is on record."""
    yield f"== {why}"
    yield from (f"   {note}" for note in notes)


def in_words(steps: Derivation) -> Iterator[str]:
    """The steps as sentences, with the number of the note that one rests on."""
    yield from (f"   {sentence(one)}{f' [{one.note}]' if one.note else ''}" for one in steps)
