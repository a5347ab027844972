"""A citation as reference managers exchange it (RIS): a tag and a value a line."""

from collections.abc import Iterator

from tracker.formats.citation.work import Work


def as_ris(work: Work) -> str:
    """A record; no value holds a line break, so none can hold a tag of its own."""
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in tags(work))
    return "".join(f"{line}\r\n" for line in lines)


def tags(work: Work) -> Iterator[tuple[str, str]]:
    """The record's lines in order."""
    yield "TY", "ELEC"
    yield "ID", work.key
    yield "TI", work.title
    yield "PB", work.publisher
    yield "PY", str(work.accessed_on.year)
    yield "UR", work.address
    yield "Y2", f"{work.accessed_on:%Y/%m/%d}"
    yield "N1", work.note
    yield "ER", ""
