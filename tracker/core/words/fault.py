"""What can be wrong with what somebody gave: one sentence naming field, value and the mend."""

from dataclasses import dataclass


class TrackerError(Exception):
    """Base of every error whose message is meant for a person; the edge maps families to codes."""


class BadValueError(TrackerError):
    """A value that cannot be taken, with the field it stood in and what would be right."""

    def __init__(self, field: str, value: object, wanted: str) -> None:
        self.field = field
        self.value = value
        self.wanted = wanted
        super().__init__(f"{field}: {shown(value)} {wanted}")


class BadSettingError(BadValueError):
    """A variable of the environment whose value cannot be taken; secrets are never repeated."""


class UnknownError(BadValueError):
    """A name (code, actor, reading, revision) that is not on record."""


class NotAcceptedError(TrackerError):
    """Several faults at once; nothing of what was given has been kept."""

    def __init__(self, faults: tuple["Fault", ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in a file or a form: where it is, and one sentence that says what to do."""

    place: str
    """File and key path ("obligations.toml: obligation[3].date.on") or the form's field name."""
    message: str

    def __str__(self) -> str:
        """The fault as one line."""
        return f"{self.place}: {self.message}"


LONGEST_SHOWN = 60


def shown(value: object) -> str:
    """The value in quotes, cut where it is long, with control characters made visible."""
    text = str(value)
    text = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    visible = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
    return f"“{visible}”"
