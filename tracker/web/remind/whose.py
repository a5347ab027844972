"""One person's share of the reminder report: the dates of their rules, and why each is there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.core.days.day import long_day
from tracker.core.reminders.follow import Follow, Snooze
from tracker.core.reminders.outlook import Line
from tracker.core.reminders.stretch import DateKey, key_of
from tracker.core.reminders.subscriber import Subscriber
from tracker.core.words.fault import BadValueError, UnknownError
from tracker.formats.following_text import rule_words
from tracker.formats.typed.fields import a_number
from tracker.services.reminders.following import everybody
from tracker.store.session import reading
from tracker.store.snoozes import snoozes_of
from tracker.web.house import house
from tracker.web.visit import Visit

FIELD = "follower"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """A person with the rules about the agreement of the page, however these tell."""

    person: Subscriber
    rules: tuple[Follow, ...]
    put_off: Mapping[DateKey, Snooze]

    def whys(self, seen: Visit, line: Line) -> Iterator[str]:
        """A sentence for each rule that has the date, and the day to which it was put off."""
        entry = line.entry
        for rule in self.rules:
            if rule.wants(entry.kind) and rule.covers(seen.law, entry.code):
                yield f"Because of {rule_words(seen.law, rule, self.person.hour)}"
        snooze = self.put_off.get(key_of(entry))
        if snooze is not None and snooze.silences(seen.day):
            yield f"Put off to {long_day(snooze.again_on)}."


def whose(seen: Visit) -> Whose | None:
    """Whose share is asked for by number; None where it is nobody's. BadValueError."""
    text = seen.query.one(FIELD)
    if text is None:
        return None
    try:
        number = a_number(text)
    except BadValueError as error:
        raise BadValueError(FIELD, text, error.wanted) from None
    with reading(house().engine) as session:
        found = {one.number: (one, rules) for one, rules in everybody(session)}
        snoozes = snoozes_of(session, [number]).get((number, seen.law.code), ())
    person, rules = found.get(number, (None, ()))
    mine = tuple(rule for rule in rules if rule.agreement == seen.law.code)
    if person is None or not mine:
        raise UnknownError(FIELD, text, "follows nothing here; the page Follow shows who does")
    put_off = {(one.code, one.kind, one.on): one for one in snoozes}
    return Whose(person=person, rules=mine, put_off=put_off)
