"""What a terminal shows of dates, notes, obligations and clauses."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.formats.answers import LAW, NOTES, asked, head, item
from tests.loaded import holding
from tracker.core.agenda import agenda as dates
from tracker.core.asked.overview import case_for
from tracker.core.log.effect import Correction, DateClaim, Extension, Position, Value
from tracker.core.log.note import UNNAMED, Note
from tracker.formats.agenda_text import agenda_text
from tracker.formats.notes_text import days, notes_text, what
from tracker.formats.show_text import clause_text, obligation_text
from tracker.formats.status_text import status_of
from tracker.formats.table import PLAIN, Style
from tracker.services.answers import clause, obligation
from tracker.services.library import Library

NOTE = Note(
    number=133,
    actor="AM",
    text="Said.",
    occurred_on=date(2026, 1, 1),
    reported_on=date(2026, 1, 1),
    recorded_at=datetime(2026, 11, 23, tzinfo=UTC),
    recorded_by="tests",
    obligations=("6.1",),
)


def note(**changed: Any) -> Note:
    return replace(NOTE, **changed)


def agenda(as_of: date, since: date, until: date) -> str:
    found = dates.agenda(case_for(LAW, NOTES, asked(as_of)), since=since, until=until)
    return agenda_text(head(as_of), found, since=since, until=until, style=PLAIN)


def test_dates_and_what_has_to_be_known_beside_them() -> None:
    shown = agenda(date(2020, 11, 16), date(2020, 11, 10), date(2020, 11, 25))
    assert "Dates from 10 November 2020 to 25 November 2020, both included.\n" in shown
    lines = {line.split("  ")[0]: line for line in shown.splitlines()}
    assert "takes effect" in lines["2020-11-10 00:00"]
    assert lines["2020-11-15"].endswith("moved to 2020-11-25")
    assert "last day as extended" in lines["2020-11-25"]
    assert "those of Moscow" in shown


def test_dates_on_paper_and_dates_that_are_disputed() -> None:
    found = agenda(date(2026, 11, 23), date(2030, 1, 1), date(2031, 1, 1))
    assert found.count("on paper: 4.3 ended in fact") == 2, "the term, and the power over it"
    shown = agenda(date(2023, 11, 11), date(2023, 11, 1), date(2023, 11, 30))
    assert "past due disputed" in shown


def test_a_window_without_dates_says_so() -> None:
    assert "There is none.\n" in agenda(date(2026, 1, 1), date(2026, 1, 1), date(2026, 1, 2))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "1 January 2026"),
        ({"occurred_from": date(2025, 12, 30)}, "30 December 2025 to 1 January 2026"),
        ({"reported_on": date(2026, 1, 5)}, "1 January 2026 (reported 5 January 2026)"),
    ],
)
def test_when_a_note_happened(changed: dict[str, Any], said: str) -> None:
    assert days(note(**changed)) == said


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "on 6.1"),
        ({"clauses": ("6",), "whole": True}, "on 6.1, point 6, the whole agreement"),
        ({"concerning": "AZ"}, "on 6.1, as to Azerbaijan"),
        ({"concerning": UNNAMED}, "on 6.1, naming nobody"),
        (
            {"effect": Position(value=Value.PERFORMED)},
            "Position: performed (stated); on 6.1",
        ),
        ({"effect": Correction(), "about": 12}, "Correction: withdraws note 12; on 6.1"),
        (
            {"effect": Correction(by=DateClaim(day=date(2026, 1, 1))), "about": 12},
            "Correction of note 12, now: Says that the date is 1 January 2026; on 6.1",
        ),
    ],
)
def test_what_a_note_does(changed: dict[str, Any], said: str) -> None:
    assert what(LAW, note(**changed)) == said


def test_a_note_with_its_circumstances_and_sources() -> None:
    sourced = note(
        about=12,
        confirmed=False,
        confirmation="From memory.",
        sources=(next(source.code for source in LAW.sources if source.url is None),),
    )
    shown = notes_text(head(date(2026, 11, 23)), [(sourced, 140), (NOTE, None)], PLAIN)
    assert "133. Armenia, 1 January 2026: on 6.1\n    Said.\n    About note 12.\n" in shown
    assert "    Corrected by note 140.\n" in shown
    assert "    Not yet confirmed against the source. From memory.\n" in shown
    assert ", no address recorded\n\n133. Armenia" in shown


def test_an_empty_log_says_so() -> None:
    assert notes_text(head(date(2026, 11, 23)), [], PLAIN).endswith("There is no such note.\n")


def shown_obligation(day: date, code: str, style: Style = PLAIN, **more: Any) -> str:
    found = obligation(Library(), holding(), asked(day, **more), code)
    logged = [(entry.note, entry.corrected_by) for entry in found.entries]
    return obligation_text(found.head, found.item, found.differences, found.history, logged, style)


def test_an_obligation_in_full() -> None:
    shown = shown_obligation(date(2020, 11, 26), "6.1")
    for words in (
        "6.1 Return Kalbajar District to Azerbaijan (point 6)\n",
        "Duty, once; on Armenia; for Azerbaijan.\n",
        "Status: Reported performed, says Azerbaijan. Positions: one-sided.\n",
        "Last day: 25 November 2020 (by the text 15 November 2020).\n",
        "Why\n    The text names the day",
        "How the last day comes about\n    The words: “",
        "Under another reading\n    last_day=exclusive: reported performed, last day 25 November",
        "2020, original last day 14 November 2020.",
        "How the answer changed\nFrom ",
        "Extension to 25 November 2020 (oral, accepted); on 6.1",
    ):
        assert words in shown


def test_an_obligation_whose_reading_is_disputed() -> None:
    shown = shown_obligation(date(2025, 5, 9), "4.4")
    assert "Its reading is disputed\n" in shown
    assert "Next: 10 May 2025, notice window closes" in shown
    assert "Window for notice: open.\n" in shown
    assert "How the next date comes about\n    The words: “" in shown
    assert "term_start=deployment: continuing" in shown


def test_who_holds_what_of_the_words() -> None:
    shown = shown_obligation(date(2026, 11, 23), "9.2")
    assert "Its reading is disputed\n" in shown
    assert "\n    Armenia" in shown
    assert "\n    Azerbaijan" in shown


def test_an_obligation_of_another_text() -> None:
    shown = shown_obligation(date(2020, 11, 26), "2.2", readings=(("text", "first"),))
    assert "text=official: it would not exist.\n" in shown
    assert "not in the text of record" in shown


def test_what_is_only_claimed() -> None:
    claim = note(
        occurred_on=date(2020, 11, 27),
        reported_on=date(2020, 11, 27),
        obligations=("6.2",),
        effect=Extension(new_last_day=date(2020, 12, 10)),
    )
    held = replace(holding(), notes=(*NOTES, claim))
    found = obligation(Library(), held, asked(date(2020, 11, 28)), "6.2")
    shown = obligation_text(found.head, found.item, (), found.history, (), PLAIN)
    assert "Claimed, and moving nothing\n    Armenia claims an extension" in shown


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"past_due": "yes"}, "Pending · past due · reading disputed"),
        ({"past_due": "disputed"}, "Pending · past due disputed · reading disputed"),
    ],
)
def test_what_stands_beside_the_word(changed: dict[str, Any], said: str) -> None:
    found = item(date(2020, 11, 30), "6.2")
    assert status_of(replace(found, answer=replace(found.answer, **changed))) == said


def test_overdue_is_not_said_twice() -> None:
    found = item(date(2020, 12, 5), "6.2", known_by=date(2020, 11, 20))
    assert status_of(found) == (
        "Overdue; the record was read to 20 November 2020 · reading disputed"
    )


def test_a_clause_with_its_texts() -> None:
    found = clause(Library(), holding(), asked(date(2026, 11, 23)), "2")
    shown = clause_text(found.head, found.clause, found.passages, found.text_differences, PLAIN)
    assert "Point 2: " in shown
    assert "(ru, text of record), 2" in shown
    assert "Not yet confirmed against the source.\n" in shown
    assert "The texts differ: By, before or until a day" in shown


def test_headings_are_bold_in_a_terminal() -> None:
    shown = shown_obligation(date(2020, 11, 26), "6.1", Style(width=80, bold=True))
    assert "\x1b[1mWhy\x1b[0m\n" in shown
    assert "\x1b[1mTrilateral statement" in shown
