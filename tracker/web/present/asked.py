"""What was asked, as the bar at the top of a page shows it and lets it be changed."""

from dataclasses import dataclass
from datetime import date, datetime

from markupsafe import Markup

from tracker.core.asked.citing import cited, moment
from tracker.core.law.question import Option, Question
from tracker.core.law.reading import full_readings
from tracker.web.address import Address
from tracker.web.visit import Visit
from tracker.web.words import day, instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A question of interpretation with the option that is chosen."""

    question: Question
    chosen: Option
    by_default: bool
    without: Address
    """Builds addresses with the question read by its default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBar:
    """The fields of the form, and the addresses beside it."""

    as_of: str
    shown: Markup
    """The day or instant asked about, in words."""
    known_by: str
    rev: str
    version: str
    """Empty where the newest text is read."""
    choices: tuple[Choice, ...]
    today: Address | None
    """Builds addresses for today; None where it is today that is asked about."""
    cited: Address
    """Builds addresses whose answer never changes: day and revision are written down."""

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """The questions that are not read by their default."""
        return tuple(choice for choice in self.choices if not choice.by_default)


def asked_bar(visit: Visit) -> AskedBar:
    """The bar for a visit."""
    asking, to = visit.asking, visit.to
    as_of = moment(asking.as_of)
    named = any(name == "as_of" for name, _ in to.asked)
    chosen = full_readings(visit.law, asking.readings)
    return AskedBar(
        as_of=as_of,
        shown=in_words(asking.as_of, visit.law.zone),
        known_by=moment(asking.known_by) if asking.known_by else "",
        rev="" if asking.revision is None else str(asking.revision),
        version=dict(to.asked).get("version", ""),
        choices=tuple(choice_of(question, chosen, to) for question in visit.law.questions),
        today=to.asking(as_of=None) if named and asking.as_of != asking.today else None,
        cited=to.asking(**cited(visit.asking, visit.revision, visit.law.version)),
    )


def in_words(moment: date | datetime, zone: str) -> Markup:
    """The day or instant, as pages print it."""
    return instant(moment, zone) if isinstance(moment, datetime) else day(moment)


def choice_of(question: Question, chosen: dict[str, str], to: Address) -> Choice:
    """A question as it is read."""
    option = question.option(chosen[question.code])
    assert option is not None
    by_default = option.code == question.default
    without = to.reading(question.code, None)
    return Choice(question=question, chosen=option, by_default=by_default, without=without)
