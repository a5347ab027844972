"""Codes for actors and sources made in the form, so that nobody has to think of one."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 40


def code_for(words: str, *, taken: Collection[str], otherwise: str) -> str:
    """A code in plain letters from a name or title, unlike those that are taken.

    `otherwise` stands where the words have no plain letter.
    """
    plain = (
        unicodedata.normalize("NFKD", words[:1000].casefold()).encode("ascii", "ignore").decode()
    )
    base = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or otherwise
    number, code = 1, base
    while code in taken:
        number += 1
        code = f"{base}-{number}"
    return code
