"""A text is written and changed by page: looked at, saved as a version, nothing typed lost."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.databases import counted
from tests.loaded import NOW, TODAY
from tests.truce import LAW, SEED
from tests.web.browsing import Sheet, fields_of
from tests.web.site import engine_of, faults_of, main_of, site
from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import Rule
from tracker.core.log.draft import Draft
from tracker.formats.seed import read_seed_files
from tracker.services.seeds import load
from tracker.store.log import append_notes
from tracker.store.session import writing

ROOT = "/truce"


@pytest.fixture
def app(migrated_url: str) -> Iterator[Flask]:
    """Give the application with the truce, first on SQLite and then on PostgreSQL."""
    with site(migrated_url) as app:
        with writing(engine_of(app)) as session:
            load(session, SEED, today=TODAY, recorded_at=NOW, recorded_by="tests")
        yield app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Give a visitor of that site."""
    return app.test_client()


def law_of(client: FlaskClient) -> Agreement:
    """The newest text, as its file tells it."""
    return read_seed_files({"one.toml": client.get(f"{ROOT}/text.toml").data}).agreement


def obligation(client: FlaskClient, code: str = "1.2") -> Sheet:
    return Sheet(client, f"{ROOT}/text/obligation/{code}").put("why", "A test.")


def test_a_date_is_looked_at_with_its_derivation_before_it_is_saved(client: FlaskClient) -> None:
    sheet = obligation(client).put("date-on", "2020-12-20")
    sheet.fields.poplist("date-exclusive")

    looked = sheet.send("preview")

    said = main_of(looked)
    assert "Changed: obligation 1.2 Withdraw" in said
    assert "When, day 2020-11-15 2020-12-20" in said
    assert "The dates, and how they come about" in said
    assert "The text names 20 December 2020; read as inclusive, it is itself the last day." in said
    assert "Save version 2" in said
    assert law_of(client).version == 1

    saved = sheet.send("save")

    assert (saved.status_code, saved.headers["Location"]) == (303, f"{ROOT}/versions/2")
    told = main_of(client.get(f"{ROOT}/versions/2"))
    assert "Version 2 was saved on 23 November 2026, 12:30 (Moscow) by tests . Why: A test." in told
    assert "When, day 2020-11-15 2020-12-20" in told


def test_an_instant_has_the_offset_that_its_zone_had(client: FlaskClient) -> None:
    sheet = obligation(client, "1.5").put("starts-at", "2020-11-10T12:00+04:00")

    sent = sheet.send("preview")

    assert (sent.status_code, faults_of(sent)) == (
        422,
        {
            "starts-at": "“2020-11-10T12:00:00+04:00” has the offset +04:00; "
            "write +03:00, the offset of Europe/Moscow at that moment, or UTC with Z"
        },
    )


def test_looking_first_can_be_gone_back_from_without_losing_a_word(client: FlaskClient) -> None:
    sheet = obligation(client).put("object", "the guns\r\nand the mortars")
    sheet.send("preview")

    back = sheet.send("edit")

    assert back.status_code == 200
    assert fields_of(back.text)["object"] == "the guns\r\nand the mortars"
    assert fields_of(back.text)["why"] == "A test."


def test_faults_stand_at_their_fields_and_nothing_typed_is_lost(client: FlaskClient) -> None:
    sheet = obligation(client)
    sheet.put("date-on", "15.11.2020").put("quantity-0-amount", "many").put("clause", "7")
    sheet.put("title", "  ").put("why", "")

    sent = sheet.send("preview")

    assert sent.status_code == 422
    assert faults_of(sent) == {
        "why": "is missing; say in a few words what changes",
        "title": 'is missing; write a text, like "Kalbajar District"',
        "date-on": "“15.11.2020” is not a day; write YYYY-MM-DD, like 2020-11-15",
        "quantity-0-amount": "“many” is no whole number; write one, like 1960",
    }
    kept = fields_of(sent.text)
    assert (kept["date-on"], kept["quantity-0-amount"], kept["clause"]) == (
        "15.11.2020",
        "many",
        "7",
    )
    sheet.put("title", "Go").put("date-on", "2020-11-15").put("quantity-0-amount", "3")
    sheet.put("why", "Again.")
    unsound = sheet.send("preview")
    assert faults_of(unsound) == {"clause": "“7” is not the number of a clause; write 1 or 2"}


def test_a_new_obligation_stands_after_those_of_its_clause(client: FlaskClient) -> None:
    sheet = Sheet(client, f"{ROOT}/text/obligation").put("why", "Forgotten.")
    sheet.fill(code="1.8", clause="1", title="Silence the horns", modality="duty")
    sheet.fill(performance="once", basis="express", obligors=["NORD", "SUD"])
    sheet.put("date-kind", "after")

    more = sheet.send("rows")
    assert more.status_code == 200
    sheet.put("date-anchor", "day").put("date-period", "P1M")
    sheet.send("rows")
    sheet.put("date-anchor_day", "2021-01-31").put("date-anchor_name", "the parade")
    looked = main_of(sheet.send("preview"))

    assert "Added: obligation 1.8 Silence the horns" in looked
    assert "28 February 2021 : last day" in looked
    assert "the parade" in looked
    assert sheet.send("save").status_code == 303
    codes = [one.code for one in law_of(client).obligations]
    assert codes[codes.index("1.8") - 1].startswith("1.")
    assert codes[codes.index("1.8") + 1].startswith("2.")


def test_another_kind_of_date_does_not_forget_what_was_typed_for_the_first(
    client: FlaskClient,
) -> None:
    sheet = obligation(client).put("date-on", "2021-02-03").put("date-kind", "undated")
    undated = sheet.send("rows")
    assert 'type="hidden" name="date-on" value="2021-02-03"' in undated.text

    back = sheet.put("date-kind", "fixed").send("rows")

    assert fields_of(back.text)["date-on"] == "2021-02-03"
    assert 'type="hidden" name="date-on"' not in back.text


def test_a_code_is_given_once_and_stays(client: FlaskClient) -> None:
    renamed = obligation(client).put("code", "1.77").send("preview")
    assert faults_of(renamed) == {
        "code": "stays 1.2; take this part out and add another under a new code"
    }
    sheet = Sheet(client, f"{ROOT}/text/source").put("why", "Twice.")
    sheet.fill(code="gazette", title="Another", language="en")
    again = sheet.send("preview")
    assert faults_of(again) == {
        "code": "“gazette” is in the text already; give the new one a code of its own"
    }
    head = Sheet(client, f"{ROOT}/text/agreement").fill(why="New name.", code="peace")
    assert faults_of(head.send("preview")) == {"code": "stays truce; it is its name"}


def test_every_kind_of_rule_is_entered_anew_by_page(client: FlaskClient) -> None:
    clause = LAW.clauses[0].number
    given = list({type(one.rule): one for one in LAW.obligations}.values())
    assert {type(one.rule) for one in given} == set(get_args(Rule))
    for number, one in enumerate(given):
        filled = obligation(client, one.code).fields
        sheet = Sheet(client, f"{ROOT}/text/obligation")
        sheet.fields = filled
        sheet.fill(code=f"n.{number}", clause=clause, base=str(number + 1))
        assert sheet.send("save").status_code == 303, one.code
    made = law_of(client).by_code
    for number, one in enumerate(given):
        assert made[f"n.{number}"] == replace(one, code=f"n.{number}", clause=clause)


def test_what_is_taken_out_stays_on_record_with_its_notes(client: FlaskClient) -> None:
    address = f"{ROOT}/obligations/2.3"
    last = obligation(client, "2.3")

    looked = last.send("remove")
    assert "Withdrawn: obligation 2.3 Leave" in main_of(looked)
    assert "It stays on record, marked as withdrawn, with its notes." in main_of(looked)
    assert last.send("save").headers["Location"] == f"{ROOT}/versions/2"

    page = main_of(client.get(address))
    assert "2.3 Leave Withdrawn from the text" in page
    assert "None is on record." in page
    assert f'href="{ROOT}/obligations/2.3?version=1"' in client.get(address).text
    assert client.get(f"{address}?version=1").status_code == 200
    assert (
        ": obligation 2.3, as of" in client.get(f"{ROOT}/cite?of=obligations/2.3&form=plain").text
    )
    assert "Withdrawn from the text, and kept with its notes" not in page
    assert "2.3 Leave" in main_of(client.get(f"{ROOT}/"))
    assert "2.3 Leave" in main_of(client.get(f"{ROOT}/clauses/2"))
    assert "2.3 Leave" in main_of(client.get(f"{ROOT}/text"))


def test_what_others_need_is_not_taken_out(client: FlaskClient) -> None:
    sent = obligation(client, "2.1").send("remove")

    assert sent.status_code == 422
    said = main_of(sent)
    assert "obligation 2.2: date.of: “2.1” is not the code of an obligation" in said


def test_what_was_withdrawn_may_come_back(client: FlaskClient) -> None:
    obligation(client, "2.3").fill().send("remove")
    sheet = obligation(client, "2.3")
    sheet.send("remove")
    sheet.send("save")
    new = Sheet(client, f"{ROOT}/text/obligation").put("why", "Back.")
    new.fill(code="2.3", clause="2", title="Leave", modality="duty", performance="once")
    new.fill(basis="implied", obligors=["OST"])

    looked = main_of(new.send("preview"))
    assert (
        "Brought back: obligation 2.3 Leave An earlier version had this code. All notes" in looked
    )
    assert new.send("save").headers["Location"] == f"{ROOT}/versions/3"
    page = client.get(f"{ROOT}/versions/3").text
    assert f'href="{ROOT}/text">All parts of the text</a>' in page
    assert f'href="{ROOT}/text/obligation">Add an obligation</a>' in page
    assert [one.code for one in law_of(client).withdrawn] == ["1.9", "9"]


def test_a_whole_list_is_written_in_one_form(client: FlaskClient) -> None:
    sheet = Sheet(client, f"{ROOT}/text/clause").put("why", "One more.")
    sheet.put("clause-2-number", "3").put("clause-2-title", "The ferry")
    sheet.put("clause-2-remarks", "It is old.\r\n Very old.\r\nIt leaks.")
    sheet.put("clause-0-title", "")

    sent = sheet.send("preview")
    assert faults_of(sent) == {
        "clause-0-title": 'is missing; write a text, like "Kalbajar District"'
    }
    saved = sheet.put("clause-0-title", "All guns").save()

    assert saved.status_code == 303
    titles = [(one.number, one.title) for one in law_of(client).clauses]
    assert titles == [("1", "All guns"), ("2", "The bridge"), ("3", "The ferry")]
    assert law_of(client).clauses[2].remarks == ("It is old.\nVery old.", "It leaks.")


def test_a_clause_that_goes_has_a_page_of_its_own(client: FlaskClient) -> None:
    page = client.get(f"{ROOT}/clauses/9")
    assert "Point 9 The ferry Withdrawn from the text" in main_of(page)
    assert client.get(f"{ROOT}/cite?of=clauses/9").status_code == 200


def test_a_text_has_a_row_for_every_clause(client: FlaskClient) -> None:
    sheet = Sheet(client, f"{ROOT}/text/text").put("why", "A press copy.")
    assert sheet.fields["passage-1-clause"] == "2"
    sheet.fill(code="press", label="Press", language="en", standing="press copy")
    sheet.put("passage-1-words", "The bridge is open.")

    assert sheet.save().status_code == 303
    (press,) = [one for one in law_of(client).variants if one.code == "press"]
    assert [(p.clause, p.words, p.complete) for p in press.passages] == [
        ("2", "The bridge is open.", True)
    ]


def test_a_note_that_would_make_no_sense_refuses_the_text(client: FlaskClient) -> None:
    sent = obligation(client).put("performance", "continuing").send("preview")
    assert sent.status_code == 422
    assert "note 3: on record would make no sense under this text" in main_of(sent)


def test_of_two_who_change_at_once_one_is_told_and_loses_nothing(client: FlaskClient) -> None:
    mine = obligation(client).put("title", "Withdraw slowly")
    obligation(client, "1.3").put("title", "Clear the roads").save()

    told = mine.send("save")

    assert told.status_code == 422
    assert "truce: version 2 was saved after version 1" in main_of(told)
    assert mine.fields["title"] == "Withdraw slowly"
    assert mine.save().headers["Location"] == f"{ROOT}/versions/3"
    titles = {one.code: one.title for one in law_of(client).obligations}
    assert (titles["1.2"], titles["1.3"]) == ("Withdraw slowly", "Clear the roads")


def test_nothing_changed_is_nothing_saved(client: FlaskClient) -> None:
    sheet = obligation(client)
    assert "Nothing: it is what the text says already." in main_of(sheet.send("preview"))
    assert sheet.send("save").headers["Location"] == f"{ROOT}/text"
    assert "Version 2" not in client.get(f"{ROOT}/versions").text


def test_a_forged_form_keeps_what_was_typed(client: FlaskClient) -> None:
    for address in (f"{ROOT}/text/obligation/1.2", f"{ROOT}/text/clause", "/new-agreement"):
        sheet = Sheet(client, address).put("csrf_token", "forged").put("why", "Mine.")
        sent = sheet.send("save")
        assert sent.status_code == 403
        assert "Nothing was saved. What you typed is below" in main_of(sent)
        assert sheet.fields["why"] == "Mine."


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("text/moon", "kind: “moon” is no part of a text; write agreement, actor,"),
        ("text/obligation/9.9", "code: “9.9” is no obligation of this text"),
        ("text/clause/1", "code: “1” has no form of its own; all Clauses share one"),
        ("versions/7", "version: “7” is no version of this text, which has the numbers 1 to 1"),
    ],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, path: str, said: str) -> None:
    answer = client.get(f"{ROOT}/{path}")
    assert answer.status_code == 404
    assert said in main_of(answer)


def test_an_earlier_version_is_read_and_not_changed(client: FlaskClient) -> None:
    obligation(client).put("title", "Withdraw slowly").save()
    assert "Withdraw slowly" not in client.get(f"{ROOT}/obligations/1.2?version=1").text
    assert "Withdraw slowly" in client.get(f"{ROOT}/obligations/1.2").text
    sent_on = client.get(f"{ROOT}/text?version=1&as_of=2021-01-01")
    assert sent_on.headers["Location"] == f"{ROOT}/text?as_of=2021-01-01"
    earlier = client.get(f"{ROOT}/text.toml?version=1")
    assert earlier.headers["Content-Disposition"] == 'attachment; filename="truce-1.toml"'
    assert b"[[note]]" not in earlier.data
    assert "They say the same." in main_of(client.get(f"{ROOT}/versions/2?with=2"))
    assert client.get(f"{ROOT}/versions/2?with=9").status_code == 400
    assert client.get(f"{ROOT}/versions/2?with=x").status_code == 400


def test_nonsense_in_every_field_is_refused_in_words(client: FlaskClient) -> None:
    naughty = "<script>\0 \u202eabc '\"&amp; " + "x" * 5000
    for address in (f"{ROOT}/text/obligation/1.2", f"{ROOT}/text/actor", f"{ROOT}/text/agreement"):
        opened = Sheet(client, address).put("why", "Nonsense.")
        for name in set(opened.fields) - {"csrf_token", "base"}:
            sent = opened.but(name, naughty).send("preview")
            assert sent.status_code in (200, 422), (address, name)
            assert "<script>" not in sent.text


def test_a_form_takes_as_many_selects_for_many_notes_as_for_few(
    app: Flask, client: FlaskClient
) -> None:
    taken = []
    for _ in range(2):
        client.get(f"{ROOT}/text/obligation/1.2")
        with counted(engine_of(app)) as sent:
            obligation(client).send("preview")
        taken.append(len(sent))
        with writing(engine_of(app)) as session:
            add(session, 20)
    assert taken[0] == taken[1]


def add(session: Session, notes: int) -> None:
    draft = Draft(
        actor="NORD", text="Quiet.", occurred_on=TODAY, reported_on=TODAY, obligations=("1.1",)
    )
    append_notes(session, "truce", [draft] * notes, recorded_at=NOW, recorded_by="tests")
