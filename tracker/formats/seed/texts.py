"""The tables [[text]] and [[difference]]: what the copies print, and where they differ."""

from tracker.core.law.variant import Difference, Passage, TextVariant, Wording
from tracker.formats.seed.measures import FLAG
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import CODE, LANGUAGE, REFERENCE, TEXT, WORDS


def read_text_variant(table: Table) -> TextVariant:
    """The words of the agreement in one source and language."""
    variant = TextVariant(
        code=table.need("code", CODE),
        label=table.need("label", WORDS),
        language=table.need("language", LANGUAGE),
        standing=table.need("standing", WORDS),
        confirmation=table.get("confirmation", TEXT, ""),
        sources=table.every("sources", REFERENCE),
        passages=tuple(read_passage(passage) for passage in table.tables("passage")),
    )
    table.close()
    return variant


def read_passage(table: Table) -> Passage:
    """One numbered passage; its number is the variant's own and any words will do."""
    passage = Passage(
        number=table.need("number", WORDS),
        clause=table.need("clause", REFERENCE),
        words=table.need("words", WORDS),
        complete=table.get("complete", FLAG, True),
        confirmed=table.get("confirmed", FLAG, True),
        confirmation=table.get("confirmation", TEXT, ""),
        part=table.get("part", TEXT, ""),
    )
    table.close()
    return passage


def read_difference(table: Table) -> Difference:
    """One point in which the variants differ."""
    difference = Difference(
        code=table.need("code", CODE),
        clauses=table.need_every("clauses", REFERENCE),
        issue=table.need("issue", WORDS),
        wordings=tuple(read_wording(wording) for wording in table.tables("wording")),
        note=table.get("note", TEXT, ""),
        would_change=table.get("would_change", TEXT, ""),
        question=table.maybe("question", REFERENCE),
    )
    table.close()
    return difference


def read_wording(table: Table) -> Wording:
    """How one variant words it."""
    wording = Wording(
        variant=table.need("text", REFERENCE),
        quote=table.need("quote", WORDS),
        gloss=table.get("gloss", TEXT, ""),
        confirmed=table.get("confirmed", FLAG, True),
    )
    table.close()
    return wording
