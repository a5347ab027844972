"""The tables' own judge: what it must not let through."""

from tests.cases.table import Case, wrong

ITEM = {
    "code": "1",
    "status": "open",
    "due_on": None,
    "window": {"state": "open"},
    "reasons": [{"text": "The text gives no date."}],
    "claims": [],
}


def judged(**row: object) -> list[str]:
    case = Case(why="", code="1", as_of="2020-01-01", **row)  # type: ignore[arg-type]
    return wrong(case, {"items": [ITEM], "projected": False})


def test_says_what_differs() -> None:
    assert judged(expect={"status": "pending"}) == ["status: expected 'pending', found 'open'"]
    assert judged(expect={"window": {"state": "closed"}}) == [
        "window.state: expected 'closed', found 'open'"
    ]
    assert judged(head={"projected": True}) == ["projected: expected True, found False"]


def test_says_which_words_are_missing() -> None:
    assert len(judged(says=("extension",))) == 1
    assert len(judged(claims=("Armenia",))) == 1


def test_nothing_is_wrong_where_all_is_as_expected() -> None:
    assert judged(expect={"status": "open", "due_on": ""}, says=("no date",)) == []
