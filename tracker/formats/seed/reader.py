"""A seed from its files: everything it says, or everything that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.core.law.agreement import Agreement
from tracker.core.law.digest import digest_of_law
from tracker.core.log.draft import Draft
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.seed.document import Document, UnreadableError, parse_document
from tracker.formats.seed.files import read_files, refuse_large, refused
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.joined import join
from tracker.formats.seed.judging import judge_law, judge_notes
from tracker.formats.seed.laws import read_law
from tracker.formats.seed.notes import read_note


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """What a seed says."""

    agreement: Agreement
    """The law, as version 1; actors alphabetical, everything else in the order of the files."""
    notes: tuple[Draft, ...]
    """The notes in the order of the files; `about` is a key of one before it."""
    digest: str
    """Of the law alone (`core.digest.digest_of_law`): equal where nothing in it changed."""


def read_seed(path: Path, *, today: date | None = None) -> Seed:
    """The seed of a folder of *.toml files or of a single file.

    NotAcceptedError holds every fault that was found, each with file, line and key path. Notes
    that tell of days after `today` are refused; None leaves the future unjudged.
    """
    return read_seed_files(read_files(path), today=today)


def read_seed_files(files: Mapping[str, bytes], *, today: date | None = None) -> Seed:
    """The seed of files already read, by their names; otherwise as `read_seed`."""
    if not files:
        raise refused("seed", "the seed has no file; give at least one")
    refuse_large("seed", (len(content) for content in files.values()))
    findings = Findings()
    documents = [open_document(name, files[name], findings) for name in sorted(files)]
    joined = join(documents, findings)
    agreement, places = read_law(joined)
    drafts = [(read_note(table), table.where) for table in joined.lists["note"]]
    if agreement is not None and not findings.unread:
        judge_law(agreement, places, findings)
        judge_notes(drafts, agreement, places, findings, today)
    if agreement is None or findings.found:
        raise NotAcceptedError(findings.faults())
    notes = tuple(draft for draft, _ in drafts)
    return Seed(agreement=agreement, notes=notes, digest=digest_of_law(agreement))


def open_document(name: str, content: bytes, findings: Findings) -> Document:
    """The file's content; an empty one, with a fault, where it cannot be read."""
    try:
        return parse_document(name, content)
    except UnreadableError as error:
        document = Document(name)
        findings.unread = True
        findings.add(Where(document), str(error))
        return document
