"""The addresses of all pages, and the one builder of links: every link keeps what was asked."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlencode

PAGES = {
    "agreements": "/",
    "overview": "/<agreement>/",
    "clause": "/<agreement>/clauses/<number>",
    "obligation": "/<agreement>/obligations/<code>",
    "dates": "/<agreement>/dates",
    "notes": "/<agreement>/notes",
    "note": "/<agreement>/notes/<int:number>",
    "new_note": "/<agreement>/notes/new",
    "report": "/<agreement>/report",
    "reminders": "/<agreement>/reminders",
    "follow": "/<agreement>/follow",
    "readings": "/<agreement>/readings",
    "method": "/<agreement>/method",
    "statuses_csv": "/<agreement>/statuses.csv",
    "dates_csv": "/<agreement>/dates.csv",
    "notes_csv": "/<agreement>/notes.csv",
    "all_dates": "/dates",
    "search": "/search",
    "new_agreement": "/new-agreement",
    "text": "/<agreement>/text",
    "text_file": "/<agreement>/text.toml",
    "edit_text": "/<agreement>/text/<kind>",
    "edit_part": "/<agreement>/text/<kind>/<code>",
    "versions": "/<agreement>/versions",
    "version": "/<agreement>/versions/<int:number>",
}
"""The rule of each page, as Flask reads it."""
TEMPLATES = {page: re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule) for page, rule in PAGES.items()}
READABLE = "=:,"
"""Left as they are in queries, where they mean nothing: `reading=last_day=exclusive`."""
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Address:
    """Builds addresses within one agreement; `asked` are the parameters that every link keeps."""

    agreement: str
    asked: Pairs = ()

    @cached_property
    def kept(self) -> str:
        """What was asked, as every address ends."""
        return f"?{urlencode(self.asked, safe=READABLE)}" if self.asked else ""

    def __call__(self, page: str, *, query: Pairs = (), **values: object) -> str:
        """The address of a page, with what was asked and, after it, the page's own parameters."""
        named = {name: quote(str(value), safe="") for name, value in values.items()}
        path = TEMPLATES[page].format(agreement=quote(self.agreement, safe=""), **named)
        if not query:
            return path + self.kept
        joint = "&" if self.kept else "?"
        return f"{path}{self.kept}{joint}{urlencode(query, safe=READABLE)}"

    def asking(self, **changed: str | None) -> "Address":
        """The builder with another day, known-by or revision; None takes a parameter away."""
        kept = tuple(pair for pair in self.asked if pair[0] not in changed)
        new = tuple((name, value) for name, value in changed.items() if value is not None)
        return Address(self.agreement, in_order((*kept, *new)))

    def reading(self, question: str, option: str | None) -> "Address":
        """The builder with one question read another way; None reads it by its default."""
        kept = tuple(
            (name, value)
            for name, value in self.asked
            if name != "reading" or not value.startswith(f"{question}=")
        )
        new = (("reading", f"{question}={option}"),) if option is not None else ()
        return Address(self.agreement, in_order((*kept, *new)))


ORDER = ("as_of", "known_by", "rev", "version", "reading")
"""The parameters that links keep, in the order in which they stand in an address."""


def in_order(pairs: Pairs) -> Pairs:
    """The pairs in the one order that makes equal questions have equal addresses."""
    return tuple(sorted(pairs, key=lambda pair: (ORDER.index(pair[0]), pair[1])))
