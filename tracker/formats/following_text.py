"""A person's rule in words."""

from tracker.core.days.day import city_of
from tracker.core.days.hour import Hour
from tracker.core.law.agreement import Agreement
from tracker.core.reminders.brief import followed
from tracker.core.reminders.follow import KINDS, Delivery, Follow
from tracker.core.words.vocabulary import DATE_KINDS


def rule_words(law: Agreement, rule: Follow, hour: Hour) -> str:
    """The rule with its number: what it is about, how early it tells, how."""
    return f"rule {rule.number}, {followed(law, rule)}: {when(rule)}; {how(rule, hour)}."


def when(rule: Follow) -> str:
    """Of which dates and how early."""
    kinds = ", ".join(DATE_KINDS[kind].label.lower() for kind in rule.kinds)
    leads = ", ".join(lead.in_words() for lead in rule.leads)
    words = [f"{leads} before"] if leads else []
    words += ["on the day"] if rule.on_the_day else []
    words += ["every week while past due"] if rule.while_past_due else []
    of = "" if set(rule.kinds) == set(KINDS) else f" ({kinds})"
    return ", ".join(words) + of


def how(rule: Follow, hour: Hour) -> str:
    """How it tells, and at which hour."""
    if rule.delivery is Delivery.MAIL:
        return f"by mail at {hour.hour:02}:00 ({city_of(hour.zone)})"
    where = "in the calendar" if rule.delivery is Delivery.CALENDAR else "on the page"
    return f"only {where}"
