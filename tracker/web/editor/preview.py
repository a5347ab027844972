"""What a new text would change, as the page shows it before anything is saved."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.core.asked.asking import Asking
from tracker.core.asked.overview import Item
from tracker.core.law.agreement import Agreement
from tracker.formats.change_text import change_in_words
from tracker.formats.plan_text import first_date, why_undated
from tracker.formats.seed.compare import PartChange
from tracker.services.library import Holding
from tracker.services.plan import Plan, planned
from tracker.web.present.steps import StepLine, step_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """The date that the text would give an obligation, and how it comes about."""

    code: str
    title: str
    label: str
    """What the date is; where there is none, why."""
    on: date | None
    steps: list[StepLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPreview:
    """What the page shows."""

    parts: tuple[PartChange, ...]
    dates: tuple[DateLine, ...]
    moves: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return not self.parts


def previewed(holding: Holding, law: Agreement, asking: Asking) -> TextPreview:
    """What the law would change, as of today."""
    before = (holding.law, holding.notes) if holding.law.version else None
    plan = planned(before, (law, holding.notes), asking)
    return TextPreview(
        parts=plan.parts,
        dates=tuple(dates_of(plan)),
        moves=tuple(change_in_words(*pair) for pair in plan.moved),
    )


def dates_of(plan: Plan) -> Iterator[DateLine]:
    """The dates of the obligations that are new, changed or answered otherwise."""
    changed = {part.code for part in plan.parts if part.kind == "obligation"}
    changed |= {after.obligation.code for _, after in plan.moved}
    for item in plan.answer.items:
        if item.obligation.code in changed:
            yield date_line(plan.after, item)


def date_line(law: Agreement, item: Item) -> DateLine:
    """The last day, else the next date, of one obligation; else why there is none."""
    obligation, answer, following = item.obligation, item.answer, item.next
    found = first_date(item)
    steps = following.derivation if following and answer.due_on is None else answer.due_steps
    return DateLine(
        code=obligation.code,
        title=obligation.title,
        label=found[1] if found else " ".join(why_undated(item)),
        on=found[0] if found else None,
        steps=step_lines(law, obligation, steps),
    )
