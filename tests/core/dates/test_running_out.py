"""Where something that goes on runs out: prohibitions that end, and what notice denounces.

Obligation 14 is C's until notice by A or B under 15, which takes effect six months after it is
given and not within a year of effect; 10 is a prohibition for 91 days from effect.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.core.laws import asked, duty, law
from tests.core.rulings import Ruling
from tests.core.script import script
from tracker.core.answer.evaluation import answer_for
from tracker.core.dates.running_out import runs_out
from tracker.core.days.derivation import replay
from tracker.core.days.period import Period
from tracker.core.law.obligation import Modality, Obligation
from tracker.core.law.rule import Anchor, AnchorKind, Relative, UntilNotice

FOURTEEN, TEN = law().by_code["14"], law().by_code["10"]
VISIT = Anchor(kind=AnchorKind.TRIGGER, ref="visit")


def denounced(**given: object) -> tuple[Obligation, ...]:
    """Obligation 14 with that rule in place of its own."""
    assert isinstance(FOURTEEN.rule, UntilNotice)
    return (replace(FOURTEEN, rule=replace(FOURTEEN.rule, **given)),)  # type: ignore[arg-type]


def forbidden(period: Period, **given: object) -> tuple[Obligation, ...]:
    """Obligation 10 for that long, with its rule changed."""
    assert isinstance(TEN.rule, Relative)
    return (replace(TEN, rule=replace(TEN.rule, period=period, **given)),)  # type: ignore[arg-type]


Row = tuple[str, str, tuple[Obligation, ...], tuple[str, ...], str]
ROWS: list[Row] = [
    ("six months after notice", "14", (), ("A 2021-09-01 notice on=15",),
     "2022-02-28T21:00:00+00:00"),
    ("not before the first day that the text allows", "14", (), ("A 2021-02-01 notice on=15",),
     "2021-12-31T21:00:00+00:00"),
    ("at the end of its day, where the text says so", "14", denounced(boundary_at_end=True),
     ("A 2021-09-01 notice on=15",), "2022-03-01T21:00:00+00:00"),
    ("where there is no first day", "14", denounced(earliest=None), ("A 2021-02-01 notice on=15",),
     "2021-07-31T21:00:00+00:00"),
    ("a first day that counts from what is not on record holds nothing up", "14",
     denounced(anchor=VISIT), ("A 2021-02-01 notice on=15",), "2021-07-31T21:00:00+00:00"),
    ("from the day it was sent", "14", (), ("A 2021-09-10 notice on=15 sent=2021-09-01",),
     "2022-02-28T21:00:00+00:00"),
    ("or received", "14", denounced(notice_counts="received"),
     ("A 2021-09-10 notice on=15 sent=2021-09-01 received=2021-09-05",),
     "2022-03-04T21:00:00+00:00"),
    ("from the first notice", "14", (),
     ("A 2021-09-01 notice on=15", "B 2021-10-01 notice on=15"), "2022-02-28T21:00:00+00:00"),
    ("not from one that was taken back", "14", (),
     ("A 2021-09-01 notice on=15", "A 2021-09-02 withdraws #1", "B 2021-10-01 notice on=15"),
     "2022-03-31T21:00:00+00:00"),
    ("notice by somebody who holds no power", "14", (), ("C 2021-09-01 notice on=15",), "-"),
    ("without notice it goes on", "14", (), (), "-"),
    ("an extension moves it", "14", (),
     ("A 2021-09-01 notice on=15", "C 2021-10-01 extends P1M accepted"),
     "2022-03-31T21:00:00+00:00"),
    ("a prohibition ends with the start of the first day without it", "10", (), (),
     "2021-04-01T21:00:00+00:00"),
    ("or with the end of the last one, where the text says so: once", "10",
     forbidden(Period(days=91), boundary_at_end=True), (),
     "2021-04-02T21:00:00+00:00"),
    ("an extension moves that too, to a day on which it still holds", "10", (),
     ("B 2021-02-01 extends 2021-05-01 accepted",), "2021-05-01T21:00:00+00:00"),
    ("and what was denounced lasts through the day named", "14", (),
     ("A 2021-09-01 notice on=15", "C 2021-10-01 extends 2022-04-30 accepted"),
     "2022-04-30T21:00:00+00:00"),
    ("to the end of that day, where the text says so", "14", denounced(boundary_at_end=True),
     ("A 2021-09-01 notice on=15", "C 2021-10-01 extends 2022-04-30 accepted"),
     "2022-04-30T21:00:00+00:00"),
    ("to an instant", "10", (), ("B 2021-02-01 extends 2021-05-01T12:00+03:00 accepted",),
     "2021-05-01T09:00:00+00:00"),
    ("for some hours from an instant", "10", forbidden(Period(minutes=72 * 60)), (),
     "2021-01-03T21:00:00+00:00"),
    ("for some hours from a day, whose time nobody knows: when they certainly are over", "10",
     forbidden(Period(minutes=36 * 60), anchor=VISIT), ("B 2021-01-05 triggers visit accepted",),
     "2021-01-07T09:00:00+00:00"),
    ("from an event that is not on record", "10", forbidden(Period(days=1), anchor=VISIT), (), "-"),
    ("nothing else runs out", "1", (), (), "-"),
    ("without a power over it there is no notice", "20",
     (duty("20", modality=Modality.PERMISSION, rule=FOURTEEN.rule),),
     ("A 2021-09-01 notice on=15",), "-"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "code", "law_of", "lines", "at"), ROWS, ids=lambda v: f"{v}"[:50])
def test_when_it_runs_out(
    why: str, code: str, law_of: tuple[Obligation, ...], lines: tuple[str, ...], at: str
) -> None:
    case = asked(law(*law_of), script(*lines, on=code), "2021-12-01")
    point = runs_out(case, case.agreement.by_code[code])
    assert (point.at.isoformat() if point and point.at else "-") == at, why
    assert replay(point.steps if point else ()) in (point and point.at, point and point.day)


def test_a_prohibition_has_ended_at_the_instant_at_which_it_ends() -> None:
    case = asked(law(), (), "2021-04-01")
    for at, word in (("2021-04-01T20:59:59", "not_assessed"), ("2021-04-01T21:00:00", "ended")):
        instant = datetime.fromisoformat(at).replace(tzinfo=UTC)
        assert answer_for(replace(case, at=instant, kept={}), TEN).word == word


NOTICE = "A 2021-09-01 notice on=15"
RULINGS = [
    Ruling("before it takes effect it goes on", "14 2022-02-28", (NOTICE,), "not_assessed",
           "The notice takes effect on 1 March 2022."),
    Ruling("and then it has ended", "14 2022-03-01", (NOTICE,),
           "ended ended_on=2022-03-01 word_before=not_assessed",
           "The notice took effect on 1 March 2022."),
    Ruling("a notice that another denies leaves it contested", "14 2022-03-01",
           (NOTICE, "B 2021-09-02 denies #1 on=15"), "contested"),
    Ruling("without notice it says so", "14 2022-03-01", (),
           "not_assessed", "It goes on until notice is given, and none that counts is on record"),
    Ruling("the power over it says how long notice takes", "15 2021-03-01", (),
           "not_assessed window=-", "As to 14, notice takes effect six months after it is given."),
    Ruling("and is exercised by notice", "15 2021-10-01", ("A 2021-09-01 notice",),
           "exercised named=A", "Notice given on 1 September 2021 by Arcadia, which holds the po"),
]  # fmt: skip


@pytest.mark.parametrize("ruling", RULINGS, ids=str)
def test_what_denunciation_makes_of_the_word(ruling: Ruling) -> None:
    assert ruling.wrong() == []
