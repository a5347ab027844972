"""A citation as CSL-JSON, which citation processors read."""

import json
from datetime import date

from tracker.formats.citation.work import Work


def as_csl(work: Work) -> str:
    """A list with one item."""
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "publisher": work.publisher,
        "URL": work.address,
        "issued": parts(work.accessed_on),
        "accessed": parts(work.accessed_on),
        "note": work.note,
    }
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def parts(day: date) -> dict[str, list[list[int]]]:
    """A day as CSL writes it."""
    return {"date-parts": [[day.year, day.month, day.day]]}
