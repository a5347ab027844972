"""How often something recurs, in words."""

from tracker.core.days.period import counted

UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
SAID = {"FREQ", "INTERVAL", "WKST"}
"""Parts of a rule that the words say; of any other the rule itself is shown."""


def how_often(rule: str) -> str:
    """Every month, every six months; with the rule (RFC 5545) beside it where it says more."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    unit, number = UNITS[parts["FREQ"]], int(parts.get("INTERVAL", "1"))
    words = f"every {unit if number == 1 else counted(number, unit)}"
    return words if parts.keys() <= SAID else f"{words} ({rule})"
