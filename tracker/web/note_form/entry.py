"""What somebody is about to enter: the kind of effect, and the note it is about."""

from dataclasses import dataclass, replace
from datetime import date

from werkzeug.datastructures import MultiDict

from tracker.core.log.note import Note
from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError, NotAcceptedError
from tracker.formats.typed.fields import a_number
from tracker.services import record
from tracker.services.once import Hand, add_once
from tracker.services.pace import check_pace
from tracker.store.session import writing
from tracker.web.house import house
from tracker.web.note_form.fields import EVENTS
from tracker.web.note_form.form import NoteForm, note_form, set_options
from tracker.web.note_form.kinds import BY_CODE, Kind
from tracker.web.note_form.prefill import KEY, corrected_kind, new_key
from tracker.web.note_form.typed import Given, given_in
from tracker.web.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The form that is being filled in."""

    seen: Visit
    kind: Kind
    about: Note | None
    puts_in: str
    """The kind of effect that a correction may put in; "plain" for none."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the effect's fields."""
        kind = BY_CODE[self.puts_in] if self.kind.code == "correction" else self.kind
        events = bool(self.seen.law.triggers)
        return tuple(name for name in kind.fields if events or name not in EVENTS)

    @property
    def today(self) -> date:
        """The last day that a note may tell of."""
        return self.seen.today

    def form(self, given: "MultiDict[str, str]") -> NoteForm:
        """The form, filled with what was given."""
        form = note_form(self.seen.law, self.kind, self.fields, given)
        if "by" in form:
            replaced = [(self.puts_in, f"replaces its effect ({self.puts_in})".replace("_", " "))]
            withdraws = ("", "withdraws its effect")
            replaced = replaced if self.puts_in != "plain" else []
            set_options(form["by"], [withdraws, *replaced])
        return form

    def checked(self, posted: "MultiDict[str, str]") -> Given:
        """The note that was given; NotAcceptedError holds everything that is wrong with it."""
        key = posted.get("key", "")
        key = key if KEY.fullmatch(key) else new_key()
        holding = self.seen.holding
        before = next((note for note in holding.notes if note.key == key), None)
        given = given_in(posted, self.seen.law, self.kind.code, before)
        draft, made = replace(given.draft, key=key), given.made
        found = record.faults(holding, draft, today=self.today, made=made)
        if found:
            raise NotAcceptedError(found)
        return Given(draft=draft, made=made)

    def save(self, given: Given) -> Note:
        """Add the note, once; AlreadyAddedError where its form was sent with other content.

        TooFastError where the log takes no more for the moment.
        """
        at_home = house()
        hand = Hand(self.today, at_home.now(), at_home.settings.recorded_by)
        code, made = self.seen.law.code, given.made
        with writing(at_home.engine) as session:
            notes = at_home.library.holding(session, code).notes
            if all(note.key != given.draft.key for note in notes):
                check_pace(notes, hand.recorded_at)
            return add_once(session, at_home.library, code, given.draft, hand, made).note


def entry_for(seen: Visit) -> Entry:
    """The entry that the address names; BadValueError for an unknown effect or note."""
    code = seen.query.one("effect") or "plain"
    if code not in BY_CODE:
        raise BadValueError("effect", code, f"is no effect; {offer(code, BY_CODE)}")
    kind = BY_CODE[code]
    about = noted(seen, seen.query.one("about")) if kind.replies else None
    return Entry(seen=seen, kind=kind, about=about, puts_in=corrected_kind(seen.holding, about))


def noted(seen: Visit, number: str | None) -> Note | None:
    """The note of a number; None without one."""
    if number is None:
        return None
    try:
        found = a_number(number)
    except BadValueError as error:
        raise BadValueError("about", number, error.wanted) from None
    if not 1 <= found <= seen.holding.revision:
        wanted = f"is no note of this log, which has the numbers 1 to {seen.holding.revision}"
        raise BadValueError("about", number, wanted)
    return seen.holding.notes[found - 1]
