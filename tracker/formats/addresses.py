"""Addresses for what leaves the house: they are built here and mean a page of `tracker.web`.

A page keeps its address for ever, so they are as much a format as a calendar is.
"""

from urllib.parse import quote, urlencode

from tracker.core.asked.citing import cited
from tracker.formats.head_json import Head

READABLE = "=:,"
"""Left as they are in queries, where they mean nothing: `reading=last_day=exclusive`."""


def page_address(pages: str, agreement: str, code: str | None = None) -> str:
    """An obligation's page; without a code the agreement's. `pages` is where the tracker is."""
    path = f"obligations/{quote(code, safe='')}" if code is not None else ""
    return f"{pages}/{quote(agreement, safe='')}/{path}"


def cited_address(
    pages: str, head: Head, page: str = "", own: tuple[tuple[str, str], ...] = ()
) -> str:
    """The address at which a page (its path below the agreement) answers the same for ever."""
    readings = (("reading", f"{q}={o}") for q, o in head.asking.readings)
    asked = cited(head.asking, head.revision, head.agreement.version).items()
    query = urlencode((*asked, *readings, *own), safe=READABLE)
    return f"{pages}/{quote(head.agreement.code, safe='')}/{quote(page, safe='/')}?{query}"


def feed_addresses(pages: str, secret: str) -> tuple[str, str]:
    """A calendar's address for programs, and the same as calendars take it (webcal)."""
    path = f"feeds/{quote(secret, safe='')}.ics"
    _, _, rest = pages.partition("://")
    return f"{pages}/{path}", f"webcal://{rest}/{path}"
