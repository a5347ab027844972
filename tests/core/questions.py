"""The small law with a question of interpretation for each kind of change that an option makes."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.core.laws import duty, law
from tracker.core.law.agreement import Agreement
from tracker.core.law.question import Change, ChangeKind, Option, Question
from tracker.core.law.rule import Fixed


def question(code: str, default: str, **others: tuple[Change, ...]) -> Question:
    """A question whose other options make these changes."""
    changes: dict[str, tuple[Change, ...]] = {default: (), **others}
    options = (Option(code=name, label=name, meaning="", changes=c) for name, c in changes.items())
    return Question(
        code=code, title=code, asks="?", default=default, reason="r", options=tuple(options)
    )


EXCLUSIVE = Change(kind=ChangeKind.FIXED_DAYS, value="exclusive")
SIGNATURE = Change(kind=ChangeKind.ANCHOR, value="signature", obligations=("3", "6"))
PARADE = Change(kind=ChangeKind.ANCHOR, value="the parade", day=date(2021, 2, 1),
                obligations=("3", "14"))  # fmt: skip
BEFORE = Change(kind=ChangeKind.NOTICE_LAST_DAY, value="before")
WITH_C = Change(kind=ChangeKind.PARTIES, actors=("C",), obligations=("4", "8", "9"))
DRAFT = Change(kind=ChangeKind.TEXT, value="draft")

QUESTIONS = (
    question("last_day", "inclusive", exclusive=(EXCLUSIVE,)),
    question("start", "effect", signature=(SIGNATURE,), parade=(PARADE,)),
    question("notice", "on", before=(BEFORE,)),
    question("parties", "defined", everybody=(WITH_C,)),
    question("text", "record", draft=(DRAFT,)),
)
IN_DRAFT = duty("20", only_under=("text", "draft"), rule=Fixed(on=date(2021, 3, 31)))
NEEDS_B = replace(duty("8"), agreement_of=("A", "B"))


def questioned(**given: Any) -> Agreement:
    """The small law with the questions, and an obligation that only the draft has."""
    return law(IN_DRAFT, NEEDS_B, **{"questions": QUESTIONS, **given})
