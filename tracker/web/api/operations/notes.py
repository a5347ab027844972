"""The log: read, and added to."""

from dataclasses import replace

from tracker.core.days.day import parse_day
from tracker.core.log.note import Note
from tracker.core.words.fault import UnknownError
from tracker.formats.notes_json import note_of
from tracker.formats.written import Document
from tracker.services.library import Holding
from tracker.services.log import Filter, log
from tracker.services.once import Added, Hand, add_once
from tracker.services.record import Made
from tracker.store.session import writing
from tracker.web.api.models import asked, note
from tracker.web.api.operation import Call, Operation, Reply
from tracker.web.api.problem import ROOT
from tracker.web.api.seen import Seen, seen_for
from tracker.web.house import house


def listed(call: Call) -> Reply:
    """The notes that are wanted."""
    seen = seen_for(call)
    found = log(seen.library, seen.holding, seen.asking, wanted(call))

    def document() -> Document:
        logged, after = seen.part(found.logged)
        notes = [note_of(seen.law, one, corrected) for one, corrected in logged]
        return {**seen.head(), "next": after, "notes": notes}

    return Reply(make=document, made_of=seen.mark)


def wanted(call: Call) -> Filter:
    """The filter that the parameters name."""
    query = call.query
    return Filter(
        clauses=query.clause,
        obligations=query.obligation,
        actors=query.actor,
        effects=query.effect,
        since=parse_day(query.since, field="since") if query.since else None,
        until=parse_day(query.until, field="until") if query.until else None,
    )


def shown(call: Call) -> Reply:
    """One note, whatever day is asked about: its address stays for ever."""
    seen = seen_for(call)
    one = noted(seen.holding, call.path["number"])
    return Reply(make=lambda: note_of(seen.law, one, None), made_of=seen.mark)


def noted(holding: Holding, number: str) -> Note:
    """The note of that number; UnknownError."""
    numbers = {str(one.number): one for one in holding.notes}
    if number not in numbers:
        wanted = f"is no note of this log, which has the numbers 1 to {holding.revision}"
        raise UnknownError("note", number, wanted)
    return numbers[number]


def added(call: Call) -> Reply:
    """Add a note, once however often it is sent."""
    at_home = house()
    seen = seen_for(replace(call, query=asked.Asked()))
    draft, made = call.body.draft(call.key), Made(sources=call.body.made_sources())
    hand = Hand(seen.asking.today, seen.now, at_home.settings.recorded_by)
    with writing(at_home.engine) as session:
        done = add_once(session, at_home.library, seen.law.code, draft, hand, made)
    return reply_of(seen, made, done)


def reply_of(seen: Seen, made: Made, done: Added) -> Reply:
    """201 and the note's address where it is new, 200 where it was added before."""
    law, one = made.joined_to(seen.law), done.note
    address = f"{ROOT}/agreements/{law.code}/notes/{one.number}"
    return Reply(
        make=lambda: note_of(law, one, None),
        code=201 if done.new else 200,
        headers={"Location": address},
    )


OPERATIONS = (
    Operation(
        name="listNotes",
        path="/agreements/{agreement}/notes",
        says="The notes that could be read as asked, in the order of the log.",
        asks=asked.NotesAsked,
        answers=note.Notes,
        run=listed,
        leads_to={
            "getNote": {
                "agreement": "$request.path.agreement",
                "number": "$response.body#/notes/0/number",
            }
        },
    ),
    Operation(
        name="addNote",
        method="POST",
        path="/agreements/{agreement}/notes",
        says="Add a note. With the same key it is added once, however often it is sent.",
        asks=asked.Nothing,
        body=note.NewNote,
        answers=note.Note,
        run=added,
        codes={201: "It was added.", 200: "It had been added before with the same key."},
        leads_to={
            "getNote": {
                "agreement": "$request.path.agreement",
                "number": "$response.body#/number",
            }
        },
    ),
    Operation(
        name="getNote",
        path="/agreements/{agreement}/notes/{number}",
        says="One note, as it was entered; its address stays for ever.",
        asks=asked.Asked,
        answers=note.Note,
        run=shown,
    ),
)
