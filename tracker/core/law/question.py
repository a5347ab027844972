"""Questions of interpretation: where the text can honestly be read in more than one way."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ChangeKind(StrEnum):
    """What choosing an option may change; a closed list, so that the next agreement is a file."""

    FIXED_DAYS = "fixed_days"
    """Whether a fixed day of the text is itself the last day: inclusive or exclusive."""
    ANCHOR = "anchor"
    """The event or day from which the rules of some obligations are counted."""
    NOTICE_LAST_DAY = "notice_last_day"
    """Whether notice may still be given on the day the window ends: on or before."""
    PARTIES = "parties"
    """Who else belongs to the Parties: holds a power, or must agree."""
    TEXT = "text"
    """Which variant is taken as the text; it may add obligations."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that an option makes to the law; obligations empty means wherever it fits."""

    kind: ChangeKind
    value: str = ""
    """inclusive | exclusive, on | before, an anchor's name, or a variant's code."""
    day: date | None = None
    """The day itself, where an anchor becomes a named day (value is then the day's name)."""
    actors: tuple[str, ...] = ()
    obligations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to read it. The default option changes nothing."""

    code: str
    label: str
    meaning: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, its options, and why one of them is the default."""

    code: str
    title: str
    asks: str
    default: str
    reason: str
    options: tuple[Option, ...]
    clauses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def option(self, code: str) -> Option | None:
        """The option of that code, or None."""
        return next((option for option in self.options if option.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What an actor, or a text variant, holds on a disputed reading."""

    holder: str
    """An actor's code, or a variant's where `of_text`."""
    holds: str
    of_text: bool = False
    said_on: date | None = None
    said: str = ""
    """When or where it was said, in words, where the day alone does not tell."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputedReading:
    """What the words oblige to, where that is argued about; never changes an obligation's word."""

    code: str
    clause: str | None
    """None where it is about the agreement as a whole."""
    matter: str
    kind: str
    """contested (somebody argues), ambiguity (the words leave it open) or role (texts differ)."""
    obligations: tuple[str, ...] = ()
    views: tuple[View, ...] = ()
    note: str = ""
