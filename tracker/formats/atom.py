"""The news of an agreement as an Atom feed (RFC 4287): notes and versions of the text."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from tracker.core.law.agreement import Agreement
from tracker.core.log.effect import name_of_effect
from tracker.core.log.note import Note
from tracker.formats.report.made import PROGRAM

SPACE = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NAMES = uuid.UUID("6f1c7f3e-6f0f-5c0a-9a43-0d0b8f4f7b21")
"""The space in which names for life are made; it must never change."""
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""

register_namespace("", SPACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that was entered."""

    path: str
    """Where it can be read, below the agreement's pages; its name for life as well."""
    at: datetime
    """When it was entered; nothing that was entered changes."""
    title: str
    lines: tuple[str, ...]
    terms: tuple[str, ...]
    """What feed readers can sort it by."""


def of_note(law: Agreement, note: Note, sentences: tuple[str, ...]) -> Entry:
    """A note, with what it changed in sentences."""
    codes, effect = note.obligations or note.clauses, name_of_effect(note.effect)
    what = f"{effect} on {', '.join(codes) or 'the whole text'}"
    return Entry(
        path=f"notes/{note.number}",
        at=note.recorded_at,
        title=f"Note {note.number}: {law.name_of(note.actor)}, {what}",
        lines=(note.text, *sentences),
        terms=(effect, *codes),
    )


def of_version(number: int, reason: str, at: datetime) -> Entry:
    """A version of the text, with the reason that was given for it."""
    return Entry(
        path=f"versions/{number}",
        at=at,
        title=f"Version {number} of the text",
        lines=(reason or "No reason was given.",),
        terms=("text",),
    )


def as_atom(law: Agreement, entries: Iterable[Entry], *, pages: str, since: datetime) -> bytes:
    """The feed, the newest entry first; `pages` is the address of the agreement's pages.

    `since` is when the agreement was first recorded: with its code it is a name that no other
    tracker gives, and that stays whatever address this one has.
    """
    newest_first = sorted(entries, key=lambda one: one.at, reverse=True)
    name = f"{law.code}/{written(since)}"
    feed = Element(f"{{{SPACE}}}feed", {LANGUAGE: "en"})
    put(feed, "title", f"{law.short_title}: what changed")
    put(feed, "id", name_for(name))
    put(feed, "updated", written(newest_first[0].at if newest_first else since))
    put(feed, "generator", PROGRAM)
    put(SubElement(feed, f"{{{SPACE}}}author"), "name", "Tracker of obligations")
    link(feed, f"{pages}/changes.atom", "self", "application/atom+xml")
    link(feed, f"{pages}/", "alternate", "text/html")
    for one in newest_first:
        add(feed, one, name, pages)
    document: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return document


def add(feed: Element, one: Entry, name: str, pages: str) -> None:
    """Put an entry at the end of the feed."""
    made = SubElement(feed, f"{{{SPACE}}}entry")
    put(made, "title", one.title)
    put(made, "id", name_for(f"{name}/{one.path}"))
    put(made, "published", written(one.at))
    put(made, "updated", written(one.at))
    for term in one.terms:
        SubElement(made, f"{{{SPACE}}}category", {"term": UNWRITABLE.sub(" ", term)})
    link(made, f"{pages}/{one.path}", "alternate", "text/html")
    put(made, "summary", "\n".join(one.lines))


def put(parent: Element, tag: str, text: str) -> None:
    """An element that holds a text."""
    SubElement(parent, f"{{{SPACE}}}{tag}").text = UNWRITABLE.sub(" ", text)


def link(parent: Element, address: str, relation: str, mimetype: str) -> None:
    """A link."""
    given = {"rel": relation, "type": mimetype, "href": address}
    SubElement(parent, f"{{{SPACE}}}link", given)


def name_for(path: str) -> str:
    """A name for life."""
    return uuid.uuid5(NAMES, path).urn


def written(at: datetime) -> str:
    """An instant as Atom writes it, in UTC."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
