"""The reminder report: what is missed, due and coming, as asked, whoever follows it."""

from dataclasses import dataclass
from datetime import date

from tracker.core.asking import Asking
from tracker.core.outlook import Line, Part, outlook
from tracker.core.overview import case_for
from tracker.formats.head_json import Head
from tracker.services.answers import head_for, standing
from tracker.services.library import Holding, Library


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderReport:
    """The dates that are missed, those of the day, and those that come up to a day."""

    head: Head
    until: date
    """The last day that is looked at; included."""
    lines: tuple[Line, ...]

    @property
    def overdue(self) -> tuple[str, ...]:
        """The obligations whose last day passed with nobody asserting performance."""
        codes = (
            line.entry.code
            for line in self.lines
            if line.part is Part.MISSED and line.entry.past_due == "yes"
        )
        return tuple(dict.fromkeys(code for code in codes if code is not None))


def reminder_report(
    library: Library, holding: Holding, asking: Asking, *, until: date
) -> ReminderReport:
    """What is missed, due and coming; remembered."""

    def made() -> tuple[Line, ...]:
        case = case_for(holding.law, holding.notes, asking)
        return outlook(standing(library, holding, asking), case, until=until)

    lines = library.answer(holding, ("outlook", until, asking), made)
    return ReminderReport(head=head_for(library, holding, asking), until=until, lines=lines)
