"""The tables [[question]] and [[disputed_reading]]."""

from tracker.core.law.question import Change, ChangeKind, DisputedReading, Option, Question, View
from tracker.formats.seed.kinds import one_of
from tracker.formats.seed.measures import DAY
from tracker.formats.seed.table import Table
from tracker.formats.seed.wordings import CODE, REFERENCE, TEXT, WORDS

CHANGE = one_of(ChangeKind)


def read_question(table: Table) -> Question:
    """One question of interpretation with its options."""
    question = Question(
        code=table.need("code", CODE),
        title=table.need("title", WORDS),
        asks=table.need("asks", WORDS),
        default=table.need("default", REFERENCE),
        reason=table.need("reason", WORDS),
        options=tuple(read_option(option) for option in table.tables("option")),
        clauses=table.every("clauses", REFERENCE),
        sources=table.every("sources", REFERENCE),
    )
    table.close()
    return question


def read_option(table: Table) -> Option:
    """One way to read the text, and what it changes."""
    option = Option(
        code=table.need("code", CODE),
        label=table.need("label", WORDS),
        meaning=table.need("meaning", WORDS),
        changes=tuple(read_change(change) for change in table.tables("change")),
    )
    table.close()
    return option


def read_change(table: Table) -> Change:
    """One change; which values go with which kind is judged with the whole agreement."""
    change = Change(
        kind=table.need("kind", CHANGE),
        value=table.get("value", TEXT, ""),
        day=table.maybe("day", DAY),
        actors=table.every("actors", REFERENCE),
        obligations=table.every("obligations", REFERENCE),
    )
    table.close()
    return change


def read_disputed_reading(table: Table) -> DisputedReading:
    """What the words oblige to, where that is argued about."""
    reading = DisputedReading(
        code=table.need("code", CODE),
        clause=table.maybe("clause", REFERENCE),
        matter=table.need("matter", WORDS),
        kind=table.need("kind", WORDS),
        obligations=table.every("obligations", REFERENCE),
        views=tuple(read_view(view) for view in table.tables("view")),
        note=table.get("note", TEXT, ""),
    )
    table.close()
    return reading


def read_view(table: Table) -> View:
    """What an actor or a text variant holds; exactly one of the two is named."""
    actor, text = table.maybe("actor", REFERENCE), table.maybe("text", REFERENCE)
    if ("actor" in table.data) == ("text" in table.data):
        told = "a view is an actor's or a text's; give one of actor and text"
        table.findings.add(table.where, told)
    view = View(
        holder=actor or text or "",
        holds=table.need("holds", WORDS),
        of_text=actor is None and text is not None,
        said_on=table.maybe("said_on", DAY),
        said=table.get("said", TEXT, ""),
        sources=table.every("sources", REFERENCE),
    )
    table.close()
    return view
