"""A person or a list that is reminded: a name, one address, an hour of the day."""

import re
from dataclasses import dataclass

from tracker.core.days.hour import Hour
from tracker.core.words.choice import in_words
from tracker.core.words.fault import BadValueError
from tracker.core.words.text import unreadable, within

LONGEST_NAME = 200
LONGEST_ADDRESS = 254
"""RFC 5321, section 4.5.3.1.3, with the brackets left off."""
LONGEST_LOCAL = 64
"""RFC 5321, section 4.5.3.1.1."""
ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
"""RFC 5322, section 3.2.3; quoted local parts are as good as unused and are refused."""
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
ADDRESS = re.compile(rf"({ATOM}(?:\.{ATOM})*)@{LABEL}(?:\.{LABEL})*", re.ASCII)
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English"}
"""In which messages are written; there is no other yet, and nobody is offered one."""
WANTED = "is not one mail address; write one, like desk@example.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """Who is reminded; one person may have many rules, and gets one message a day."""

    number: int = 0
    """Its number on record, 0 before it has one."""
    name: str
    address: str
    hour: Hour
    language: str = ENGLISH
    token: str = ""
    """Stands in the address by which all mail is ended; whoever has it may do so."""


def checked_address(text: str, *, field: str) -> str:
    """The text itself where it is exactly one address that every mail server takes.

    BadValueError for a list, a name beside the address, line breaks, or letters beyond ASCII
    (domains are written in their xn-- form).
    """
    found = ADDRESS.fullmatch(text)
    if found is None or len(text) > LONGEST_ADDRESS or len(found[1]) > LONGEST_LOCAL:
        raise BadValueError(field, text, WANTED)
    return text


def checked_language(text: str, *, field: str) -> str:
    """The text itself where messages are written in that language, else BadValueError."""
    if text not in LANGUAGES:
        there = in_words([f"{name} ({code})" for code, name in LANGUAGES.items()])
        raise BadValueError(field, text, f"is no language of messages; they are in {there} only")
    return text


def checked_name(text: str, *, field: str) -> str:
    """The text itself where it can stand in a header: one line without control characters."""
    if unreadable(text) is not None or len(text.splitlines()) > 1 or "\t" in text:
        raise BadValueError(field, text, "has a line break or a control character; write one line")
    return within(text, LONGEST_NAME, field=field).strip()
