"""The parts of a text that have a form, and how each form is laid out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.formats.seed.heads import read_head
from tracker.formats.seed.laws import PARTS
from tracker.formats.seed.sketch import Sketch, sketch_of
from tracker.formats.seed.table import Table


@dataclass(frozen=True)
class PartKind:
    """One kind of part, such as actors or obligations."""

    name: str
    """As the format calls it; agreement for the head of all."""
    one: str
    """What a single one is called."""
    several: str
    reader: Callable[[Table], Any]
    first: tuple[str, ...]
    """The keys that always stand open; the others can be opened."""
    together: bool = False
    """Whether all parts of the kind stand in one form, each in a row of its own."""

    @cached_property
    def sketch(self) -> Sketch:
        """The keys that a part may have."""
        return sketch_of(self.reader)

    @property
    def field(self) -> str:
        """The field of an agreement that holds the parts; the head has none."""
        return PARTS[self.name][0]

    @property
    def code_key(self) -> str:
        """The key that names a part."""
        return "number" if self.name == "clause" else "code"


def listed(name: str, one: str, several: str, *first: str, together: bool = False) -> PartKind:
    """A kind that is one of the agreement's lists."""
    return PartKind(name, one, several, PARTS[name][1], first, together)


HEAD = PartKind(
    "agreement",
    "the agreement as a whole",
    "The agreement as a whole",
    read_head,
    ("code", "title", "short_title", "zone", "zone_reason", "signed_on", "effective_at",
     "clause_word", "parties_term", "parties_basis", "text_of_record", "text_of_record_reason"),
)  # fmt: skip
LISTS = (
    listed("actor", "an actor", "Actors", "code", "name", "formal_name", "kind", "signatory",
           "defined_party", "organ_of", together=True),
    listed("clause", "a clause", "Clauses", "number", "title", together=True),
    listed("trigger", "an event that dates wait for", "Events that dates wait for", "code",
           "title", together=True),
    listed("text", "a text", "Texts, word for word", "code", "label", "language", "standing",
           "sources", "passage"),
    listed("obligation", "an obligation", "Obligations", "code", "clause", "title", "modality",
           "performance", "basis", "obligors", "obligors_note", "beneficiaries", "quote",
           "quote_text", "date"),
    listed("source", "a source", "Sources", "code", "title", "language", "publisher", "url",
           "published_on", "confirmed"),
    listed("place", "a place", "Places", "code", "neutral", "name"),
    listed("difference", "a difference", "Where texts differ", "code", "clauses", "issue",
           "wording"),
    listed("question", "a question", "Questions of interpretation", "code", "title", "asks",
           "default", "reason", "clauses", "option"),
    listed("disputed_reading", "a disputed reading", "What is argued about", "code", "matter",
           "kind", "clause", "obligations", "view"),
)  # fmt: skip
"""In the order in which somebody writes a text."""
KINDS: Mapping[str, PartKind] = {kind.name: kind for kind in (HEAD, *LISTS)}


def kind_of(name: str) -> PartKind:
    """The kind of that name, or UnknownError."""
    if name not in KINDS:
        raise UnknownError("kind", name, f"is no part of a text; {offer(name, KINDS)}")
    return KINDS[name]
