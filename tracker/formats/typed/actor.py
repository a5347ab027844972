"""An actor made together with a note, as somebody types it."""

from tracker.core.law.actor import Actor, ActorKind
from tracker.core.words.fault import NotAcceptedError
from tracker.core.words.text import readable, within
from tracker.formats.seed.wordings import NAME
from tracker.formats.typed.fields import Fields, Typed, a_text, a_word, words_of

PREFIX = "actor_"
"""Before each field's name, so that they can stand beside the note's own."""
LONGEST = 200
"""Characters of a name."""


def read_actor(typed: Typed) -> Actor | None:
    """The actor; None where none of its fields is filled; NotAcceptedError holds every fault.

    Whoever is made with a note has not signed the text: signatories come from its file.
    """
    fields = Fields(typed)
    if not any(name.startswith(PREFIX) and fields.text(name) for name in typed):
        return None
    name = fields.need(f"{PREFIX}name", a_name, "the short name, as sentences use it")
    actor = Actor(
        code=fields.need(f"{PREFIX}code", lambda text: NAME.read(text, ""), NAME.like) or "",
        name=name or "",
        formal_name=fields.read(f"{PREFIX}formal_name", a_name) or name or "",
        kind=fields.need(f"{PREFIX}kind", a_word(ActorKind), words_of(ActorKind))
        or ActorKind.PERSON,
        organ_of=fields.read(f"{PREFIX}organ_of", a_text),
    )
    if fields.faults:
        raise NotAcceptedError(tuple(fields.faults))
    return actor


def a_name(text: str) -> str:
    """A name that can be kept and stands in one line."""
    return within(readable(" ".join(text.split()), field=""), LONGEST, field="")
