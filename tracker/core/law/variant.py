"""The text's words: what each public copy prints, and where the copies differ."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One numbered passage of a variant and the clause of the text of record it answers to.

    A clause without a passage was not read in that copy: it is shown as not available.
    """

    number: str
    """The number that this variant prints, which may differ from the clause's."""
    clause: str
    words: str
    complete: bool = True
    """False where the copy at hand breaks off; the words then end with an ellipsis."""
    confirmed: bool = True
    confirmation: str = ""
    part: str = ""
    """Which part of the clause it answers to, where it is not the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextVariant:
    """The words of the agreement in one source and language."""

    code: str
    label: str
    language: str
    standing: str
    """text of record, official translation, press copy, superseded draft … in plain words."""
    confirmation: str = ""
    sources: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How one variant words the point in which variants differ."""

    variant: str
    quote: str
    gloss: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One point in which the variants differ, and what it would change."""

    code: str
    clauses: tuple[str, ...]
    issue: str
    wordings: tuple[Wording, ...]
    note: str = ""
    would_change: str = ""
    """What would be otherwise if another wording were the text, in words."""
    question: str | None = None
    """The question of interpretation that lets the reader choose, where there is one."""
