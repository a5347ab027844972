"""The tables [[source]]."""

from tracker.core.law.source import Source
from tracker.formats.seed.measures import DAY, FLAG
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import ADDRESS, CODE, LANGUAGE, TEXT, WORDS


def read_source(table: Table) -> Source:
    """One source; what the file leaves out stays None and is shown as not recorded."""
    maybe = table.maybe
    source = Source(
        code=table.need("code", CODE),
        title=table.need("title", WORDS),
        language=table.need("language", LANGUAGE),
        publisher=maybe("publisher", WORDS),
        url=maybe("url", ADDRESS),
        archived_url=maybe("archived_url", ADDRESS),
        published_on=maybe("published_on", DAY),
        retrieved_on=maybe("retrieved_on", DAY),
        quote=maybe("quote", WORDS),
        reprint_of=maybe("reprint_of", WORDS),
        confirmed=table.need("confirmed", FLAG),
        confirmation=table.get("confirmation", TEXT, ""),
    )
    table.close()
    return source
