"""Who says of the whole agreement that it is in force; no obligation's word depends on it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.core.laws import asked, law
from tests.core.script import script
from tracker.core.answer.evaluation import answer_for
from tracker.core.standing.validity import validity

ROWS: list[tuple[str, tuple[str, ...], str, list[str]]] = [
    ("nobody has spoken", (), "silent", []),
    ("one signatory", ("A 2021-02-01 in_force",), "one_sided", ["A in_force"]),
    ("two of three", ("A 2021-02-01 in_force", "B 2021-02-02 in_force"), "one_sided",
     ["A in_force", "B in_force"]),
    ("all who signed, alike",
     ("A 2021-02-01 in_force", "B 2021-02-02 in_force", "C 2021-02-03 in_force"), "agreed",
     ["A in_force", "B in_force", "C in_force"]),
    ("two differ", ("A 2021-02-01 not_in_force", "C 2021-02-02 in_force"), "contested",
     ["A not_in_force", "C in_force"]),
    ("the newest replaces the last", ("A 2021-02-01 not_in_force", "A 2021-02-02 in_force"),
     "one_sided", ["A in_force"]),
    ("an organ speaks for its party", ("A 2021-02-01 in_force", "A-ORG 2021-02-02 not_in_force"),
     "one_sided", ["A not_in_force"]),
    ("one that was taken back", ("A 2021-02-01 in_force", "A 2021-02-02 withdraws #1 on=all"),
     "silent", []),
    ("a court is shown and not counted", ("COURT 2021-02-01 in_force",), "silent",
     ["COURT in_force apart"]),
    ("an agency counts where no signatory has spoken", ("NGO 2021-02-01 in_force",), "one_sided",
     ["NGO in_force"]),
    ("and not beside one", ("NGO 2021-02-01 not_in_force", "B 2021-02-02 in_force"), "one_sided",
     ["B in_force", "NGO not_in_force apart"]),
    ("what is said of an obligation is not said of the whole", ("A 2021-02-01 performed on=1",),
     "silent", []),
    ("not before its day", ("A 2021-03-01 in_force",), "silent", []),
    ("nor a note on the whole that takes no stand", ("A 2021-02-01",), "silent", []),
]  # fmt: skip


@pytest.mark.parametrize(("why", "lines", "marker", "stands"), ROWS, ids=lambda v: f"{v}"[:50])
def test_the_validity_line(
    why: str, lines: tuple[str, ...], marker: str, stands: list[str]
) -> None:
    found = validity(asked(law(), script(*lines, on="all"), "2021-02-28"))
    plain = [f"{s.party} {s.value}{'' if s.counted else ' apart'}" for s in found.stands]
    assert (found.marker, plain) == (marker, stands), why


def test_a_position_on_an_obligation_is_none_on_the_whole_that_its_note_is_about_too() -> None:
    said = replace(script("A 2021-02-01 performed on=1")[0], whole=True)
    assert validity(asked(law(), (said,), "2021-02-28")).marker == "silent"


def test_who_speaks_of_the_whole_stands_in_the_order_of_names() -> None:
    renamed = tuple(replace(a, name="Zembla") if a.code == "A" else a for a in law().actors)
    said = script("A 2021-02-01 in_force", "B 2021-02-02 in_force", on="all")
    found = validity(asked(law(actors=renamed), said, "2021-02-28"))
    assert [stand.party for stand in found.stands] == ["B", "A"]


def test_who_speaks_at_an_instant_has_spoken_at_that_instant() -> None:
    said = script("A 2021-02-01 in_force on=all")
    case = asked(law(), said, "2021-02-28")
    for at, marker in (("2021-01-31T20:59:59", "silent"), ("2021-01-31T21:00:00", "one_sided")):
        instant = datetime.fromisoformat(at).replace(tzinfo=UTC)
        assert validity(replace(case, at=instant, kept={})).marker == marker


def test_no_word_depends_on_what_is_said_of_the_whole() -> None:
    said = ("A 2021-02-01 not_in_force", "C 2021-02-02 in_force")
    with_it, without = (
        asked(law(), script(*lines, on="all"), "2021-06-01") for lines in (said, ())
    )
    for obligation in law().obligations:
        assert answer_for(with_it, obligation) == answer_for(without, obligation)
