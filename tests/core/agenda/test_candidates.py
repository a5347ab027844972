"""The law of candidates: nobody who has a date in a window is left out, whatever is on record."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.drawn import days, logs
from tests.core.laws import asked, law
from tests.core.script import script
from tracker.core.agenda.agenda import agenda, effect_entry
from tracker.core.agenda.candidates import candidates
from tracker.core.agenda.dated import entries_of
from tracker.core.log.note import Note

MARCH = {"since": date(2021, 3, 1), "until": date(2021, 3, 31)}


@settings(max_examples=60, deadline=None)
@given(logs(), days, st.tuples(days, days).map(sorted))
def test_an_agenda_holds_every_date_of_every_obligation(
    notes: tuple[Note, ...], day: date, window: list[date]
) -> None:
    since, until = window
    case = asked(law(), notes, day.isoformat())
    entries = [effect_entry(case)]
    for one in case.agreement.obligations:
        entries += entries_of(case, one, since=since, until=until)
    wanted = sorted((one for one in entries if since <= one.on <= until), key=lambda one: one.on)
    assert agenda(case, since=since, until=until) == tuple(wanted)


def test_a_day_that_the_law_alone_gives_is_found_by_the_window() -> None:
    case = asked(law(), (), "2021-02-01")
    assert "1" in {one.code for one in candidates(case, **MARCH)}
    april = {"since": date(2021, 4, 1), "until": date(2021, 4, 30)}
    assert "1" not in {one.code for one in candidates(case, **april)}


def test_what_an_act_moved_is_found_where_it_was_and_where_it_went() -> None:
    moved = script("B 2021-03-01 extends 2021-04-10 accepted", on="1")
    case = asked(law(), moved, "2021-03-05")
    april = {"since": date(2021, 4, 1), "until": date(2021, 4, 30)}
    moved_to = {"since": date(2021, 4, 1), "until": date(2021, 4, 10)}
    came_from = {"since": date(2021, 3, 1), "until": date(2021, 3, 31)}
    for window in (MARCH, april, moved_to, came_from):
        assert "1" in {one.code for one in candidates(case, **window)}


def test_what_is_moved_for_the_whole_agreement_is_found_where_it_went() -> None:
    moved = script("B 2021-03-01 extends 2021-04-10 accepted on=all")
    april = {"since": date(2021, 4, 1), "until": date(2021, 4, 30)}
    found = agenda(asked(law(), moved, "2021-03-05"), **april)
    assert ("1", date(2021, 4, 10)) in {(one.code, one.on) for one in found}


def test_an_act_on_what_the_text_no_longer_has_is_passed_over() -> None:
    gone = script("B 2021-02-01 extends 2021-04-10 accepted on=99")
    assert "1" in {one.code for one in candidates(asked(law(), gone, "2021-02-05"), **MARCH)}


def test_what_one_record_starts_is_not_taken_for_what_another_does() -> None:
    agreement = law()
    for day, due in (("2021-02-01", date(2021, 3, 1)), ("2021-02-20", date(2021, 3, 20))):
        visit = script(f"B {day} triggers visit accepted", on="8")
        found = agenda(asked(agreement, visit, "2021-02-25"), since=due, until=due)
        assert "7" in {one.code for one in found}
