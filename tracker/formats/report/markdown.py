"""Reports as Markdown, to be pasted into a cable or a page; nothing in a text can be markup."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from tracker.core.agenda.entry import AgendaEntry
from tracker.core.days.day import long_day
from tracker.core.law.agreement import Agreement
from tracker.core.log.note import Note
from tracker.formats.notes_text import note_text
from tracker.formats.report.made import Made, circumstances, closing
from tracker.formats.report.sections import Itemised, Line
from tracker.formats.report.words import entry_line, heading, name_of, source_line, standing
from tracker.formats.table import PLAIN

Logged = tuple[Note, int | None]
"""A note, and the number of the correction that counts for it."""
MARKUP = re.compile(r"([\\`*_\[\]<>|~#&])")


def literal(text: str) -> str:
    """The text in one line, every character that Markdown could take for markup escaped."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))


def status_report(made: Made, found: Itemised) -> str:
    """The status report: the circumstances, each clause, the sources."""
    return "\n".join([*head(made, "Status report"), *sections(made, found), *sources(found)])


def agenda_report(made: Made, entries: Iterable[AgendaEntry], *, since: date, until: date) -> str:
    """The agenda report: the circumstances and the dated things of a window."""
    title = f"Dates from {long_day(since)} to {long_day(until)}"
    lines = [f"- {literal(entry_line(made.head.agreement, entry))}" for entry in entries]
    return "\n".join([*head(made, title), *(lines or ["None."]), ""])


def notes_report(made: Made, law: Agreement, logged: Iterable[Logged]) -> str:
    """The log: the circumstances and each note, whose own Markdown is shown as it was written."""
    lines = [*head(made, "Notes on record")]
    for note, corrected in logged:
        written = note_text(law, note, corrected, PLAIN)
        first, *rest = (literal(line) for line in written.splitlines())
        lines += [f"**{first}**", "", *(f"{line}  " for line in rest), ""]
    return "\n".join(lines)


def head(made: Made, title: str) -> Iterator[str]:
    """The title and the circumstances."""
    yield f"# {literal(title)}\n"
    for word, said in circumstances(made):
        yield f"- {word}: {said if word == 'Address' else literal(said)}"
    for sentence in closing(made):
        yield f"\n{literal(sentence)}"
    yield ""


def sections(made: Made, found: Itemised) -> Iterator[str]:
    """The clauses that have obligations."""
    law = made.head.agreement
    for one in found.sections:
        if one.lines:
            yield f"## {literal(heading(law, one.number, one.title))}\n"
        for line in one.lines:
            yield f"**{literal(name_of(law, line.item))}** {literal(standing(line.item))}\n"
            yield from (f"- {text}" for text in below(line))
            yield ""


def below(line: Line) -> Iterator[str]:
    """The reasons, and the sources that they rest on."""
    yield from (literal(reason.text) for reason in line.item.answer.reasons)
    if line.sources:
        yield "Sources: " + ", ".join(map(str, line.sources))


def sources(found: Itemised) -> Iterator[str]:
    """The sources by their numbers."""
    yield "## Sources\n"
    for number, source in enumerate(found.sources, 1):
        yield f"{number}. {literal(source_line(source))}"
    yield ""
