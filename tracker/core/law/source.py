"""Where something was read: enough to find it again, and whether anybody has confirmed it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication; what nobody recorded stays None and is shown as not recorded."""

    code: str
    title: str
    language: str
    publisher: str | None = None
    url: str | None = None
    archived_url: str | None = None
    published_on: date | None = None
    retrieved_on: date | None = None
    quote: str | None = None
    reprint_of: str | None = None
    """The primary publication, where this one reprints it."""
    confirmed: bool = False
    """Whether somebody has read it in a copy; unconfirmed ones are shown as such."""
    confirmation: str = ""
