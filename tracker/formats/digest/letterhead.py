"""From whom messages come, and where their links lead: what the settings say, never a request."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from tracker.formats.addresses import cited_address
from tracker.formats.head_json import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The same for all messages of an installation."""

    base: str
    """Where the pages are, without a slash at the end."""
    public: bool
    """Whether others reach them there; else links only work on this machine."""
    sender: str
    """The address that messages come from."""

    @property
    def domain(self) -> str:
        """What stands behind the @ of a Message-ID."""
        public = urlsplit(self.base).hostname if self.public else None
        return public or self.sender.rpartition("@")[2]

    def page(self, head: Head, code: str | None) -> str:
        """The address of an obligation's answer that never changes; without a code, of all."""
        path = f"obligations/{quote(code, safe='')}" if code is not None else ""
        return cited_address(self.base, head, path)

    def leaving(self, token: str) -> str | None:
        """The address by which a person ends all mail; None where nobody reaches it."""
        return f"{self.base}/reminders/leave/{quote(token, safe='')}" if self.public else None
