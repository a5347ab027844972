"""The glossary as Markdown: the field's words and the tracker's own, from `core` and nowhere else.

`python -m tracker.formats.glossary > docs/glossary.md` writes the page; a test holds it to this.
"""

import sys
from collections.abc import Iterator, Mapping

from tracker.core.words.glossary import WORDS
from tracker.core.words.vocabulary import (
    DATE_KINDS,
    MARKERS,
    PAST_DUE,
    STATUSES,
    VALUES,
    WINDOW_STATES,
    Term,
)

OPENING = """\
# Glossary

The words of the field as this tracker uses them, then the tracker's own. The method page shows the
same words; both are made from `glossary.py` and `vocabulary.py` in `tracker/core/words/`.
"""
TABLES: tuple[tuple[str, str, Mapping[str, Term]], ...] = (
    (
        "Status words",
        "One closed word sums an obligation up; the first that fits, in this order.",
        {status.value: term for status, term in STATUSES.items()},
    ),
    ("What an actor may say", "The values of a position.", VALUES),
    ("Who has spoken", "Beside each word; the first that fits.", MARKERS),
    ("Past due", "Apart from the word.", PAST_DUE),
    ("Kinds of date", "In the agenda, the calendar and reminders.", DATE_KINDS),
    ("Notice window", "Of a power.", WINDOW_STATES),
)


def glossary() -> str:
    """The whole page."""
    return "\n".join([OPENING, *words(), *(line for one in TABLES for line in table(*one))]) + "\n"


def words() -> Iterator[str]:
    """The field's words, alphabetical."""
    yield "## Words\n"
    for word in sorted(WORDS):
        yield f"- **{word}** – {WORDS[word]}"


def table(title: str, opening: str, terms: Mapping[str, Term]) -> Iterator[str]:
    """One table: the word in data, as shown, and what it means."""
    yield f"\n## {title}\n\n{opening}\n"
    yield "| in data | shown as | meaning |\n|---|---|---|"
    for key, term in terms.items():
        yield f"| `{key}` | {term.label} | {term.meaning} |"


if __name__ == "__main__":  # pragma: no cover - the test calls glossary() itself
    sys.stdout.write(glossary())
