"""The files of a seed as one: lists follow each other, any other key stands in one file only."""

from dataclasses import dataclass, field

from tracker.core.words.fault import NotAcceptedError
from tracker.formats.seed.document import Document
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.measures import NUMBER
from tracker.formats.seed.table import Table

FORMAT = 1
MOST_OBLIGATIONS = 10_000
LISTS = (
    "actor",
    "source",
    "place",
    "trigger",
    "clause",
    "withdrawn",
    "text",
    "difference",
    "question",
    "obligation",
    "disputed_reading",
    "note",
)


@dataclass
class Joined:
    """The tables of all files, by the key of their list, in the order of the files."""

    lists: dict[str, list[Table]] = field(default_factory=lambda: {key: [] for key in LISTS})
    head: Table | None = None
    """The table [agreement]: of the first file that has one."""


def join(documents: list[Document], findings: Findings) -> Joined:
    """All tables of the files; NotAcceptedError at once where there are too many obligations."""
    joined = Joined()
    roots = [Table(document.root, Where(document), findings) for document in documents]
    for root in roots:
        for key, tables in joined.lists.items():
            tables.extend(root.tables(key))
        head = root.table("agreement")
        joined.head = joined.head or head
        root.get("format", NUMBER, FORMAT)
        root.close()
    refuse_crowd(joined.lists["obligation"], findings)
    only_once(roots, "agreement", "[agreement]", findings)
    only_once(roots, "format", f"format = {FORMAT}", findings)
    refuse_format(roots, findings)
    return joined


def refuse_crowd(obligations: list[Table], findings: Findings) -> None:
    """Refuses more obligations than any agreement has, without reading on."""
    if len(obligations) > MOST_OBLIGATIONS:
        told = (
            f"the seed has {len(obligations):,} obligations; at most {MOST_OBLIGATIONS:,} are read"
        )
        findings.add(obligations[MOST_OBLIGATIONS].where, told)
        raise NotAcceptedError(findings.faults())


def only_once(roots: list[Table], key: str, like: str, findings: Findings) -> None:
    """A key that has to stand in one of the files, and in no second one."""
    having = [root for root in roots if key in root.data]
    for root in having[1:]:
        first = having[0].where.document.name
        findings.add(root.where.key(key), f"stands in {first} already; keep it in one file")
    if not having and not findings.unread:
        findings.add(roots[0].where.key(key), f"is missing; write {like}")


def refuse_format(roots: list[Table], findings: Findings) -> None:
    """Refuses a format that was not there when this was written."""
    for root in roots:
        given = root.data.get("format", FORMAT)
        where = root.where.key("format")
        if given != FORMAT and not findings.touch(where):
            findings.add(where, f"“{given}” is not a format that is read; write {FORMAT}")
