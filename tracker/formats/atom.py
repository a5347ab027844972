"""The news of an agreement as an Atom feed (RFC 4287): each note with what it changed."""

import re
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from tracker.core.law.agreement import Agreement
from tracker.core.log.effect import name_of_effect
from tracker.core.log.note import Note
from tracker.formats.report.made import PROGRAM

SPACE = "http://www.w3.org/2005/Atom"
NAMES = uuid.UUID("6f1c7f3e-6f0f-5c0a-9a43-0d0b8f4f7b21")
"""The space in which names for life are made; it must never change."""
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
News = tuple[Note, tuple[str, ...]]
"""A note, and in sentences what it changed."""

register_namespace("", SPACE)


def as_atom(law: Agreement, news: Iterable[News], *, pages: str, updated_at: datetime) -> bytes:
    """The feed, the newest entry first; `pages` is the address of the agreement's pages."""
    feed = Element(f"{{{SPACE}}}feed")
    put(feed, "title", f"{law.short_title}: what changed")
    put(feed, "id", name_for(law.code))
    put(feed, "updated", written(updated_at))
    put(feed, "generator", PROGRAM)
    author = SubElement(feed, f"{{{SPACE}}}author")
    put(author, "name", "Tracker of obligations")
    link(feed, f"{pages}/changes.atom", "self")
    link(feed, f"{pages}/", "alternate")
    for note, sentences in news:
        entry(feed, law, note, sentences, pages)
    document: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return document


def entry(
    feed: Element, law: Agreement, note: Note, sentences: tuple[str, ...], pages: str
) -> None:
    """One note."""
    made = SubElement(feed, f"{{{SPACE}}}entry")
    about = ", ".join(note.obligations) or ", ".join(note.clauses) or "the whole text"
    what = f"{name_of_effect(note.effect)} on {about}"
    put(made, "title", f"Note {note.number}: {law.name_of(note.actor)}, {what}")
    put(made, "id", name_for(f"{law.code}/notes/{note.number}"))
    put(made, "updated", written(note.recorded_at))
    link(made, f"{pages}/notes/{note.number}", "alternate")
    put(made, "summary", "\n".join((note.text, *sentences)))


def put(parent: Element, tag: str, text: str) -> None:
    """An element that holds a text."""
    SubElement(parent, f"{{{SPACE}}}{tag}").text = UNWRITABLE.sub(" ", text)


def link(parent: Element, address: str, relation: str) -> None:
    """A link."""
    SubElement(parent, f"{{{SPACE}}}link", {"rel": relation, "href": address})


def name_for(path: str) -> str:
    """A name that stays, whatever address the tracker has."""
    return uuid.uuid5(NAMES, path).urn


def written(at: datetime) -> str:
    """An instant as Atom writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
