"""The rules of RFC 4287 for what a feed must and must not have, element by element."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tracker.formats.atom import SPACE

ONCE = {"id", "title", "updated"}
AT_MOST_ONCE = {
    "feed": {*ONCE, "generator", "icon", "logo", "rights", "subtitle"},
    "entry": {*ONCE, "content", "published", "rights", "source", "summary"},
}
SEVERAL = {"feed": {"author", "category", "contributor", "link", "entry"}}
SEVERAL["entry"] = SEVERAL["feed"] - {"entry"}
INSTANT = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
    r"T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)"
)
"""RFC 3339 with a capital T and Z (RFC 4287, 3.3)."""
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
"""An address or a name with a scheme; there is no xml:base that others could be read from."""


def read(content: bytes) -> ET.Element:
    """The feed, read by the standard library; an error where it is no XML."""
    return ET.fromstring(content)  # noqa: S314 (it was made here)


def broken(content: bytes) -> list[str]:
    """The rules that a feed breaks, each with where it does."""
    feed = read(content)
    entries = feed.findall(f"{{{SPACE}}}entry")
    found = [("feed", rule, holds) for rule, holds in (*rules_for(feed), *rules_for_feed(feed))]
    for place, entry in enumerate(entries):
        found += [(f"entry {place}", *one) for one in (*rules_for(entry), *rules_for_entry(entry))]
    return [f"{where}: {rule}" for where, rule, holds in found if not holds]


def rules_for(parent: ET.Element) -> Iterator[tuple[str, bool]]:
    """What holds for a feed and for an entry alike (4.1.1, 4.1.2 and the elements of 4.2)."""
    kind, tags = name_of(parent), [name_of(child) for child in parent]
    known = AT_MOST_ONCE[kind] | SEVERAL[kind]
    yield "only elements of the name space, each where it may stand", set(tags) <= known
    yield "one id, one title, one updated", all(tags.count(tag) == 1 for tag in ONCE)
    yield "others once", all(tags.count(tag) <= 1 for tag in AT_MOST_ONCE[kind])
    yield "an absolute id without a blank", all(matches(ABSOLUTE, parent, "id"))
    yield (
        "instants of RFC 3339",
        all((*matches(INSTANT, parent, "updated"), *matches(INSTANT, parent, "published"))),
    )
    yield (
        "texts are texts",
        all(
            not [*child] and child.get("type", "text") in ("text", "html")
            for tag in ("title", "summary", "subtitle", "rights")
            for child in parent.iterfind(f"{{{SPACE}}}{tag}")
        ),
    )
    yield (
        "authors have names",
        all(
            (author.findtext(f"{{{SPACE}}}name") or "").strip()
            for author in parent.iterfind(f"{{{SPACE}}}author")
        ),
    )
    yield (
        "categories have terms",
        all(one.get("term") for one in parent.iterfind(f"{{{SPACE}}}category")),
    )
    links = parent.findall(f"{{{SPACE}}}link")
    yield "links lead somewhere", all(ABSOLUTE.fullmatch(one.get("href", "")) for one in links)
    alternates = [(one.get("type"), one.get("hreflang")) for one in links if is_alternate(one)]
    yield "one alternate of a kind", len(alternates) == len(set(alternates))


def rules_for_feed(feed: ET.Element) -> Iterator[tuple[str, bool]]:
    """What holds for a feed (4.1.1), and what readers need though it is only advice."""
    entries = feed.findall(f"{{{SPACE}}}entry")
    updated = [entry.findtext(f"{{{SPACE}}}updated", "") for entry in entries]
    ids = [one.findtext(f"{{{SPACE}}}id") for one in (feed, *entries)]
    tags = [name_of(child) for child in feed]
    relations = [one.get("rel") for one in feed.iterfind(f"{{{SPACE}}}link")]
    yield "it is a feed", feed.tag == f"{{{SPACE}}}feed"
    yield "an author for all entries", "author" in tags
    yield "a link to itself", relations.count("self") == 1
    yield "entries come last", tags == sorted(tags, key=lambda tag: tag == "entry")
    yield "no id twice", len(ids) == len(set(ids))
    yield "the newest first", updated == sorted(updated, reverse=True)
    own = feed.findtext(f"{{{SPACE}}}updated", "")
    yield "as new as its newest entry", own >= max(updated, default=own)


def rules_for_entry(entry: ET.Element) -> Iterator[tuple[str, bool]]:
    """What holds for an entry (4.1.2)."""
    links = entry.findall(f"{{{SPACE}}}link")
    content = entry.findall(f"{{{SPACE}}}content")
    yield "a content or an alternate", bool(content) or any(map(is_alternate, links))
    published = entry.findtext(f"{{{SPACE}}}published", "")
    yield "published before it is updated", published <= entry.findtext(f"{{{SPACE}}}updated", "")


def is_alternate(link: ET.Element) -> bool:
    """Whether a link leads to the same in another form."""
    return link.get("rel", "alternate") == "alternate"


def matches(pattern: re.Pattern[str], parent: ET.Element, tag: str) -> list[bool]:
    """Of each element of that name, whether its whole text is as the pattern says."""
    found = parent.iterfind(f"{{{SPACE}}}{tag}")
    return [pattern.fullmatch(one.text or "") is not None for one in found]


def name_of(element: ET.Element) -> str:
    """The element's name; with its name space where that is another one."""
    return element.tag.removeprefix(f"{{{SPACE}}}")
