"""The pages of reminders: what is to be told of, who is told, and how all mail is ended."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.loaded import CODE, NOW
from tests.web.site import ROOT, address, engine_of, faults_of, hidden, main_of, site
from tracker.core.days.hour import Hour
from tracker.core.reminders.follow import Follow
from tracker.core.reminders.subscriber import Subscriber
from tracker.services.library import Library
from tracker.services.reminders.following import everybody, follow
from tracker.store.session import reading, writing
from tracker.store.snoozes import snoozes_of
from tracker.store.subscribers import find_subscriber

PUBLIC = "https://tracker.example.org"
RULE = {
    "step": "follow",
    "address": "desk@example.org",
    "name": "Desk",
    "about": "clause:4",
    "leads": ["P6M", "P30D"],
    "other_lead": "P1Y P45D",
    "on_the_day": "y",
    "kinds": ["deadline", "notice_window_closes"],
    "hour": "7",
    "delivery": "mail",
}


@pytest.fixture
def public(loaded_sqlite_url: str) -> Iterator[Flask]:
    """Give the application as others reach it."""
    with site(loaded_sqlite_url, TRACKER_PUBLIC_URL=PUBLIC) as app:
        yield app


def followed(app: Flask) -> list[tuple[str, Hour, Follow]]:
    with reading(engine_of(app)) as session:
        found = everybody(session)
    return [(one.address, one.hour, rule) for one, rules in found for rule in rules]


def send(client: FlaskClient, **given: object) -> tuple[int, str, dict[str, str]]:
    token = hidden(client.get(f"{ROOT}/follow").text, "csrf_token")
    answer = client.post(f"{ROOT}/follow", data={**given, "csrf_token": token})
    return answer.status_code, answer.headers.get("Location", ""), faults_of(answer)


def with_a_follower(app: Flask) -> str:
    """Put somebody on record and give the secret of the address that ends it."""
    with reading(engine_of(app)) as session:
        law = Library().holding(session, CODE).law
    new = Subscriber(name="Desk", address="desk@example.org", hour=Hour(8, "Europe/Moscow"))
    with writing(engine_of(app)) as session:
        follow(session, new, Follow(agreement=CODE), law, at=NOW)
    with reading(engine_of(app)) as session:
        found = find_subscriber(session, "desk@example.org")
    assert found is not None
    return found.token


def test_the_report_says_what_the_mail_says(reader: FlaskClient) -> None:
    words = main_of(reader.get(address("reminders", as_of="2025-04-10")))
    for told in (
        "The notice window of point 4 (4.4) closes on 10 May 2025, in thirty days, on paper.",
        "On paper: the term of 4.3 ended in fact on 12 June 2024.",
        "Six months before 10 November 2025 is 10 May 2025",
    ):
        assert told in words


def test_the_report_has_a_last_day_that_can_be_chosen(reader: FlaskClient) -> None:
    near = reader.get(address("reminders", as_of="2025-04-10", to="2025-05-09"))
    assert "Coming None." in main_of(near)
    missed = reader.get(address("reminders", as_of="2020-12-05", known_by="2020-11-20"))
    assert (
        "The last day for point 6 (6.2) was 1 December 2020, four days ago, past due."
        in main_of(missed)
    )


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("2025-04-09", "comes before the day asked about"),
        ("2090-01-01", "is more than 50 years ahead"),
        ("tomorrow", "is not a day; write YYYY-MM-DD"),
    ],
)
def test_a_last_day_that_cannot_be_is_refused(reader: FlaskClient, to: str, words: str) -> None:
    answer = reader.get(address("reminders", as_of="2025-04-10", to=to))
    assert answer.status_code == 400
    assert words in main_of(answer)


def test_the_hour_is_that_of_the_agreements_zone_as_the_page_says(app: Flask) -> None:
    with reading(engine_of(app)) as session:
        law = Library().holding(session, CODE).law
    far = Subscriber(name="Desk", address="desk@example.org", hour=Hour(8, "Asia/Tokyo"))
    with writing(engine_of(app)) as session:
        follow(session, far, Follow(agreement=CODE), law, at=NOW)
    client = app.test_client()
    assert "The hour is that of Moscow." in main_of(client.get(f"{ROOT}/follow"))
    assert send(client, **RULE)[0] == 303
    assert {hour for _, hour, _ in followed(app)} == {Hour(7, "Europe/Moscow")}


def test_a_rule_is_made_shown_and_ended(on_both: Flask) -> None:
    client = on_both.test_client()
    assert "Who follows" not in client.get(f"{ROOT}/follow").text
    assert send(client, **RULE) == (303, f"{ROOT}/follow", {})
    ((who, hour, rule),) = followed(on_both)
    assert (who, hour, rule.clause) == ("desk@example.org", Hour(7, "Europe/Moscow"), "4")
    assert [str(lead) for lead in rule.leads] == ["P6M", "P30D", "P1Y", "P45D"]
    assert (rule.on_the_day, rule.while_past_due) == (True, False)
    shown = main_of(client.get(f"{ROOT}/follow"))
    assert "six months, 30 days, one year, 45 days before, on the day" in shown
    ended = {"step": "end", "address": who, "number": str(rule.number)}
    assert send(client, **ended)[0] == 303
    assert followed(on_both) == []


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"address": "a@b.c, d@e.f"}, "address", "is not one mail address"),
        ({"address": "a@b.c\r\nBcc: d@e.f"}, "address", "is not one mail address"),
        ({"name": "A\nBcc: d@e.f"}, "name", "write one line"),
        ({"name": "x" * 300}, "name", "write at most 200"),
        ({"about": "clause:99"}, "about", "is not a clause of this text"),
        ({"about": "obligation:99"}, "about", "is not an obligation of this text"),
        ({"other_lead": "P2H"}, "other_lead", "is not a period"),
        ({"other_lead": "PT2H"}, "other_lead", "counts hours"),
        ({"kinds": ["birthday"]}, "kinds", "is not a kind of date that can be followed"),
        ({"hour": "25"}, "hour", "is no hour"),
        ({"hour": "noon"}, "hour", "noon"),
        ({"delivery": "pigeon"}, "delivery", "is no way to be told"),
        ({"leads": [], "other_lead": "", "on_the_day": ""}, "other_lead", "leaves nothing to tell"),
    ],
)
def test_what_cannot_be_followed_is_told_at_its_field(
    app: Flask, given: dict[str, object], field: str, words: str
) -> None:
    code, _, faults = send(app.test_client(), **{**RULE, **given})
    assert code == 422
    assert words in faults[field]
    assert followed(app) == []


def test_nothing_that_was_typed_is_lost(client: FlaskClient) -> None:
    token = hidden(client.get(f"{ROOT}/follow").text, "csrf_token")
    wrong = {**RULE, "address": "nobody", "csrf_token": token}
    html = client.post(f"{ROOT}/follow", data=wrong).text
    assert 'value="nobody"' in html
    assert 'value="Desk"' in html
    assert '<option value="clause:4" selected>' in html
    assert 'value="P1Y P45D"' in html


def test_a_rule_of_somebody_else_is_not_ended(app: Flask) -> None:
    with_a_follower(app)
    ended = {"step": "end", "address": "nobody@example.org", "number": "1"}
    assert send(app.test_client(), **ended)[0] == 422
    assert send(app.test_client(), **{**ended, "number": "x"})[0] == 422
    assert len(followed(app)) == 1


def test_a_follower_sees_their_own_dates_and_why_each_is_there(on_both: Flask) -> None:
    with_a_follower(on_both)
    client = on_both.test_client()
    send(client, **{**RULE, "address": "page@example.org", "name": "P", "delivery": "page"})
    assert f'href="{ROOT}/reminders?follower=2"' in client.get(f"{ROOT}/follow").text
    asked = {"as_of": "2025-04-10", "to": "2026-01-01"}
    all_, own = (
        client.get(address("reminders", **asked, **who)) for who in ({}, {"follower": "2"})
    )
    assert "Why is this here?" not in main_of(all_)
    words = main_of(own)
    assert "Only what P follows." in words
    assert "Because of rule 2, point 4 of the Trilateral statement of 9/10 November 2020: " in words
    assert "on the day (deadline, notice window closes); only on the page." in words
    assert ("term of point 4" in main_of(all_).lower(), "term of point 4" in words) == (True, False)


def test_a_follower_sees_which_date_was_put_off(app: Flask) -> None:
    with_a_follower(app)
    client = app.test_client()
    put_off = {"step": "snooze", "by": "desk@example.org", "again_on": "2030-01-01"}
    send(client, **put_off, date="4.4|notice_window_closes|2030-05-10")
    asked = {"to": "2031-01-01", "follower": "1"}
    assert "Put off to 1 January 2030." in main_of(client.get(address("reminders", **asked)))
    later = main_of(client.get(address("reminders", **asked, as_of="2030-01-01")))
    assert "Put off to" not in later


@pytest.mark.parametrize(
    ("follower", "words"),
    [("7", "follows nothing here"), ("x", "x"), ("-1", "-1"), ("9" * 30, "9" * 30)],
)
def test_a_follower_who_is_none_is_told_so(app: Flask, follower: str, words: str) -> None:
    answer = app.test_client().get(address("reminders", follower=follower))
    assert answer.status_code == 400
    assert words in main_of(answer)


def snoozed(app: Flask) -> list[str]:
    with reading(engine_of(app)) as session:
        found = snoozes_of(session, [1])
    return [f"{one.code} {one.on} {one.again_on}" for all_ in found.values() for one in all_]


def test_a_date_is_put_off(on_both: Flask) -> None:
    with_a_follower(on_both)
    client = on_both.test_client()
    assert "4.4|notice_window_closes|2030-05-10" in client.get(f"{ROOT}/follow").text
    given = {
        "step": "snooze",
        "by": "desk@example.org",
        "date": "4.4|notice_window_closes|2030-05-10",
        "again_on": "2030-01-01",
    }
    assert send(client, **given)[0] == 303
    assert snoozed(on_both) == ["4.4 2030-05-10 2030-01-01"]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"again_on": "2026-11-23"}, "again_on"),
        ({"again_on": "soon"}, "again_on"),
        ({"date": "4.4|notice_window_closes|2030-05-11"}, "date"),
        ({"date": "4.4"}, "date"),
        ({"date": "99|deadline|2030-05-10"}, "date"),
        ({"by": "nobody@example.org"}, "by"),
    ],
)
def test_a_date_that_cannot_be_put_off_is_told_at_its_field(
    app: Flask, given: dict[str, str], field: str
) -> None:
    with_a_follower(app)
    wanted = {
        "step": "snooze",
        "by": "desk@example.org",
        "date": "4.4|notice_window_closes|2030-05-10",
        "again_on": "2030-01-01",
        **given,
    }
    code, _, faults = send(app.test_client(), **wanted)
    assert (code, [*faults]) == (422, [field])
    assert snoozed(app) == []


def test_opening_the_address_asks_and_sending_ends_all_mail(public: Flask) -> None:
    token, client = with_a_follower(public), public.test_client()
    path = f"/reminders/leave/{token}"
    asked = client.get(path, base_url=PUBLIC)
    assert asked.status_code == 200
    assert "End all reminders? No reminder of any agreement will be sent to desk@example.org" in (
        main_of(asked)
    )
    assert len(followed(public)) == 1
    done = client.post(path, base_url=PUBLIC, data={"step": "leave"})
    assert "No reminders any more" in main_of(done)
    assert followed(public) == []
    assert client.get(path, base_url=PUBLIC).status_code == 404


def test_one_click_ends_all_mail_without_any_form(public: Flask) -> None:
    """As RFC 8058 has mail programs do it: no cookie, no origin, one field."""
    token, client = with_a_follower(public), public.test_client(use_cookies=False)
    for _ in range(2):
        answer = client.post(
            f"/reminders/leave/{token}",
            base_url=PUBLIC,
            data={"List-Unsubscribe": "One-Click"},
        )
        assert answer.status_code == 200
    assert followed(public) == []


def test_a_wrong_secret_ends_nothing(public: Flask) -> None:
    with_a_follower(public)
    client = public.test_client()
    assert client.get("/reminders/leave/wrong", base_url=PUBLIC).status_code == 404
    assert client.post("/reminders/leave/wrong", base_url=PUBLIC).status_code == 200
    assert len(followed(public)) == 1


def test_only_the_address_that_ends_mail_takes_what_no_page_of_ours_sent(app: Flask) -> None:
    with_a_follower(app)
    client = app.test_client()
    assert client.post(f"{ROOT}/follow", data=RULE).status_code == 403
    assert client.post(f"{ROOT}/notes/new?effect=plain", data={"step": "save"}).status_code == 403
    assert len(followed(app)) == 1
