"""A source made together with a note, as somebody types it."""

from collections.abc import Callable
from typing import Any

from tracker.core.law.source import Source
from tracker.core.words.fault import NotAcceptedError
from tracker.core.words.text import readable, within
from tracker.formats.seed.kinds import Kind
from tracker.formats.seed.wordings import ADDRESS, CODE, LANGUAGE
from tracker.formats.typed.fields import Fields, Typed, a_day

PREFIX = "source_"
"""Before each field's name, so that they can stand beside the note's own."""
LONGEST = 2000
"""Characters of a title, a publisher or a quote."""


def read_source(typed: Typed) -> Source | None:
    """The source; None where none of its fields is filled; NotAcceptedError holds every fault."""
    if not any(name.startswith(PREFIX) and value for name, value in typed.items()):
        return None
    fields = Fields(typed)
    source = Source(
        code=need(fields, "code", of_kind(CODE), CODE.like),
        title=need(fields, "title", words, "its title"),
        language=need(fields, "language", of_kind(LANGUAGE), LANGUAGE.like),
        publisher=fields.read(f"{PREFIX}publisher", words),
        url=fields.read(f"{PREFIX}url", of_kind(ADDRESS)),
        archived_url=fields.read(f"{PREFIX}archived_url", of_kind(ADDRESS)),
        published_on=fields.read(f"{PREFIX}published_on", a_day),
        retrieved_on=fields.read(f"{PREFIX}retrieved_on", a_day),
        quote=fields.read(f"{PREFIX}quote", words),
        confirmed=fields.text(f"{PREFIX}confirmed") is not None,
    )
    if fields.faults:
        raise NotAcceptedError(tuple(fields.faults))
    return source


def need(fields: Fields, name: str, parse: Callable[[str], Any], wanted: str) -> Any:  # noqa: ANN401
    """A field that a source must have."""
    return fields.need(PREFIX + name, parse, wanted)


def of_kind(kind: Kind[str]) -> Callable[[str], str]:
    """Reads a text as seed files do."""
    return lambda text: kind.read(text, "")


def words(text: str) -> str:
    """Words that can be kept."""
    return within(readable(text, field=""), LONGEST, field="")
