"""In short: how a date came about, and why somebody is told of it just now."""

from tracker.core.days.day import long_day
from tracker.core.days.derivation import Derivation, Op
from tracker.core.days.period import parse_period
from tracker.core.days.sentences import sentence
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.follow import Follow
from tracker.core.reminders.telling import Occasion, Telling

LEFT_OUT = {Op.QUOTE, Op.ZONE, Op.STARTS, Op.ENDS}
"""The quoted words and the clock times stand in the full derivation."""
MOST_STEPS = 3


def brief(steps: Derivation) -> str:
    """The last steps of the arithmetic, in words; all of them stand on the obligation's page."""
    kept = [sentence(one) for one in steps if one.op not in LEFT_OUT]
    return " ".join(kept[-MOST_STEPS:])


def why_told(law: Agreement, follow: Follow, telling: Telling, *, late: bool = False) -> str:
    """Which rule of the person tells of the date, and what day it is for that rule.

    `late` where the date was not there yet on the day of its lead.
    """
    new = ", and the date was not there before" if late else ""
    return f"You follow {followed(law, follow)}; {occasion(telling)}{new}."


def followed(law: Agreement, follow: Follow) -> str:
    """What a rule is about, in words."""
    if follow.clause is not None:
        return f"{law.clause_word} {follow.clause} of the {law.short_title}"
    if follow.obligation is not None:
        return f"{follow.obligation} of the {law.short_title}"
    return f"the whole of the {law.short_title}"


def occasion(telling: Telling) -> str:
    """What the rule asks to be told on such a day."""
    if telling.occasion is Occasion.BEFORE:
        lead = parse_period(telling.lead, field="lead").in_words()
        return f"you are told {lead} before ({telling.lead})"
    if telling.occasion is Occasion.AGAIN:
        return f"you put it off to {long_day(telling.day)}"
    past_due = telling.occasion is Occasion.PAST_DUE
    return f"you are told {'every week while it is past due' if past_due else 'on the day'}"
