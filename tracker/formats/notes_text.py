"""The log, a block of lines a note, as a terminal shows it."""

from collections.abc import Iterable, Iterator

from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.core.log.effect import Correction, Position
from tracker.core.log.note import Note
from tracker.formats.effect_words import bearer, effect_in_words
from tracker.formats.head_json import Head
from tracker.formats.head_text import head_text
from tracker.formats.table import Style, paragraph

INDENT = "    "


def notes_text(head: Head, logged: Iterable[tuple[Note, int | None]], style: Style) -> str:
    """The head and the notes, in the order given."""
    blocks = [note_text(head.agreement, note, corrected, style) for note, corrected in logged]
    return head_text(head, style) + ("\n".join(blocks) if blocks else "There is no such note.\n")


def note_text(law: Agreement, note: Note, corrected_by: int | None, style: Style) -> str:
    """One note: who, when, what it is about and does; its words; its sources."""
    first = f"{note.number}. {law.name_of(note.actor)}, {days(note)}: {what(law, note)}"
    lines = paragraph(first, style).splitlines()
    rest = [note.text, *circumstances(note, corrected_by), *sources(law, note)]
    return (
        "\n".join(map(style.strong, lines))
        + "\n"
        + "".join(paragraph(text, style, INDENT) for text in rest)
    )


def days(note: Note) -> str:
    """When it happened, and when it was reported where that was later."""
    first = f"{long_day(note.occurred_from)} to " if note.occurred_from else ""
    happened = f"{first}{long_day(note.occurred_on)}"
    late = note.reported_on != note.occurred_on
    return happened + (f" (reported {long_day(note.reported_on)})" if late else "")


def what(law: Agreement, note: Note) -> str:
    """What the note does, and what it is about."""
    about = [*note.obligations, *(f"{law.clause_word} {number}" for number in note.clauses)]
    about += ["the whole agreement"] if note.whole else []
    whom = "" if isinstance(note.effect, Position) else bearer(law, note.concerning)
    does = effect_in_words(law, note, note.effect)
    return f"{does}; on {', '.join(about)}{whom}" if does else f"on {', '.join(about)}{whom}"


def circumstances(note: Note, corrected_by: int | None) -> Iterator[str]:
    """What changes how the note is to be read."""
    if note.about is not None and not isinstance(note.effect, Correction):
        yield f"About note {note.about}."
    if corrected_by is not None:
        yield f"Corrected by note {corrected_by}."
    if not note.confirmed:
        yield f"Not yet confirmed against the source. {note.confirmation}".strip()


def sources(law: Agreement, note: Note) -> Iterator[str]:
    """Where it was read."""
    known = {source.code: source for source in law.sources}
    for code in note.sources:
        source = known[code]
        parts = (f"Source: {source.title}", source.url or "no address recorded")
        yield ", ".join(parts)
