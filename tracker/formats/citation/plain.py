"""A citation as people write it into a footnote."""

from tracker.core.days.day import long_day
from tracker.formats.citation.work import Work


def as_plain(work: Work) -> str:
    """The citation in one line."""
    accessed = f"accessed {long_day(work.accessed_on)}"
    return f"{work.title}. {work.publisher}. {work.note}. {work.address} ({accessed}).\n"
