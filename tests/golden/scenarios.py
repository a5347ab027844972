"""Every kind of reason once, on the small law: what is on record, and the sentences it leads to."""

from collections.abc import Iterator
from dataclasses import replace

from tests.core.laws import STAY, TODAY, duty
from tests.core.questions import questioned
from tests.core.script import script
from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import overview
from tracker.core.days.day import parse_day
from tracker.core.law.obligation import Modality, Performance
from tracker.core.law.reading import parse_readings
from tracker.core.law.rule import Anchor, AnchorKind, Relative, Renewal

VISIT = Anchor(kind=AnchorKind.TRIGGER, ref="visit")
WAITS = duty("30", starts=Relative(anchor=VISIT, period=STAY.first))
NOBODY = duty("31", obligors=(), obligors_note="The text is silent.")
ONCE = replace(STAY, renewal=Renewal.NONE, renewal_period=None)
ENDS = duty("32", modality=Modality.PERMISSION, performance=Performance.CONTINUING, rule=ONCE)
LAW = questioned()
MORE = replace(LAW, obligations=(*LAW.obligations, WAITS, NOBODY, ENDS))

ASKED = """
1 2020-12-31
1 2021-03-01
1 2021-04-01
1 2021-04-01 last_day=exclusive
1 2021-04-01 known_by=2021-03-01
1 2021-03-01 | B 2021-02-01 extends 2021-04-10 accepted
1 2021-03-01 | A 2021-02-01 extends 2021-04-10 | B 2021-02-02 accepts #1
1 2021-03-01 | A 2021-02-01 extends 2021-04-10 | B 2021-02-02 denies #1
1 2021-03-01 | A 2021-02-01 extends 2021-04-10
1 2021-03-01 | B 2021-02-01 extends P1M accepted
1 2021-03-01 | B 2021-02-02 extends 2021-05-02T12:00+03:00 accepted
1 2021-03-01 | B 2021-02-01 extends 2021-04-10 accepted only_if=visit
1 2021-03-01 | A 2021-02-01 dates 2021-04-02 | B 2021-02-02 suspends
1 2021-03-01 | A-ORG 2021-02-01 performed day=2021-01-30 | COURT 2021-02-02 not_performed
1 2021-03-01 | B 2021-02-01 not_performed
1 2021-04-05 | A 2021-03-30 performed | B 2021-04-02 performed
1 2021-04-05 | B 2021-02-01 suspends accepted
1 2021-04-05 | B 2021-02-01 stops accepted
1 2021-04-05 | B 2021-02-01 ends accepted
2 2021-03-01 | A 2021-02-01 observed | B 2021-02-02 not_observed as_to=A
2 2021-03-01 | C 2021-02-03 observed as_to=unnamed
2 2021-03-01 | B 2021-02-01 ends accepted as_to=A
3 2021-03-01
3 2021-12-01 | A 2021-09-01 notice on=4 | C 2021-09-02 notice on=4 | B 2021-09-03 denies #1
3 2022-01-01 | A 2021-09-01 notice on=4
3 2021-06-01 | B 2021-05-01 stops accepted
4 2021-03-01
4 2021-03-01 start=signature
4 2021-10-02 | C 2021-05-01 stops accepted on=3
4 2021-12-01 | A 2021-09-01 notice | B 2021-09-03 denies #1
5 2021-03-01
5 2021-03-01 | A 2021-02-01 performed on=1
5 2021-03-01 | A 2021-02-01 performed on=1 | B 2021-02-01 not_performed on=1
7 2021-03-01
7 2021-03-01 | A 2021-02-01 triggers visit
7 2021-03-01 | B 2021-02-01 triggers visit accepted | B 2021-02-02 extends P1W accepted moves=visit
8 2021-03-01
9 2021-03-01
10 2021-03-01
10 2021-04-02
11 2021-03-01 | B 2021-02-01 triggers visit accepted
12 2021-03-01 | A 2021-02-01 performed on=1
13 2021-03-01
14 2021-03-01
14 2022-03-01 | A 2021-09-01 notice on=15
15 2021-03-01
20 2021-04-01 text=draft
30 2021-03-01 | B 2021-02-01 triggers visit accepted
31 2021-03-01 | A 2021-02-01 performed | B 2021-02-02 not_performed
32 2021-03-01
32 2022-01-01
""".strip().splitlines()


def sentences() -> str:
    """Every question with its label, reasons and claims."""
    return "".join(f"{line}\n" for asked in ASKED for line in answer_lines(asked))


def answer_lines(asked: str) -> Iterator[str]:
    """One question: what is asked and on record, the label, the reasons, the claims."""
    head, *lines = asked.split(" | ")
    code, day, *chosen = head.split()
    known = [one.split("=")[1] for one in chosen if one.startswith("known_by")]
    asking = Asking(
        as_of=parse_day(day, field="as-of"),
        today=TODAY,
        known_by=parse_day(known[0], field="known-by") if known else None,
        readings=parse_readings(MORE, [] if known else chosen, field="reading"),
    )
    found = overview(MORE, script(*lines, on=code), asking)
    item = next(one for one in found.items if one.obligation.code == code)
    yield f"== {head}"
    yield from (f"   {line}" for line in lines)
    yield f"{item.label}"
    yield from (f"- {reason.code}: {reason.text}" for reason in item.answer.reasons)
    yield from (f"~ {claim}" for claim in item.answer.claims)
