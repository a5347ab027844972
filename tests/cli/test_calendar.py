"""`tracker calendar`: a file, and addresses to subscribe to."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calendars import by_vobject
from tests.cli.command import Run, in_process
from tests.loaded import CODE
from tests.web.site import site

NAME = f"{CODE}/6.2/deadline/0@tracker-of-obligations"


def secret(run: Run) -> str:
    """The path of the address that was shown."""
    assert run.code == 0, run.err
    found = re.search(r"http://127\.0\.0\.1:8020(/feeds/[\w-]+\.ics)", run.out)
    assert found is not None
    return found[1]


def test_a_file_holds_the_dates_as_asked(reader: Callable[..., Run], tmp_path: Path) -> None:
    asked = ("calendar", "export", "--as-of", "2020-11-16", "--reading", "last_day=exclusive")
    shown = by_vobject(reader(*asked).out)
    assert shown[NAME].start.isoformat() == "2020-11-30"
    file = tmp_path / "dates.ics"
    done = reader(*asked, "--clause", "4", "--output", str(file))
    assert (done.out, done.err) == ("", f"Wrote {file}\n")
    kept = by_vobject(file.read_bytes().decode())
    assert {uid.split("/")[1] for uid in kept} == {"4.3", "4.4"}


def test_alarms_are_those_that_are_wanted(reader: Callable[..., Run]) -> None:
    asked = ("calendar", "export", "--as-of", "2020-11-16", "--obligation", "6.2")
    alarms = [
        len(by_vobject(reader(*asked, *leads).out)[NAME].alarms)
        for leads in ((), ("--lead", "none"), ("--lead", "P7D", "--lead", "P0D"))
    ]
    assert alarms == [5, 0, 2]


def test_an_address_is_made_exchanged_and_taken_away(on_both: Callable[..., Run]) -> None:
    first = on_both("calendar", "make", "--label", "Desk", "--clause", "6", "--lead", "P7D")
    assert "Calendar 1 was made." in first.out
    assert "shown only now" in first.out
    assert "It leads to this machine alone" in first.out
    second = on_both("calendar", "renew", "1")
    assert secret(first) != secret(second)
    everything = on_both("calendar", "make", "--label", "All", "--all")
    assert "Calendar 2 was made." in everything.out
    assert "leads nowhere any more" in on_both("calendar", "revoke", "2").out
    assert "had no address any more" in on_both("calendar", "revoke", "2").out
    lines = [re.split(r"\s{2,}", line) for line in on_both("calendar", "list").out.splitlines()]
    assert lines == [
        ["Number", "For", "Of", "Only", "Address"],
        ["1", "Desk", CODE, "clause 6", "since 2026-11-23"],
        ["2", "All", "all agreements", "revoked"],
    ]


def test_the_address_is_served(loaded_sqlite_url: str) -> None:
    path = secret(in_process(loaded_sqlite_url)("calendar", "make", "--label", "Desk"))
    with site(loaded_sqlite_url) as app:
        assert NAME in by_vobject(app.test_client().get(path).text)


def test_a_public_address_is_not_called_local(loaded_sqlite_url: str) -> None:
    run = in_process(loaded_sqlite_url, PUBLIC_URL="https://tracker.example.org")
    said = run("calendar", "make", "--label", "Desk").out
    assert "webcal://tracker.example.org/feeds/" in said
    assert "this machine alone" not in said


def test_without_a_calendar_the_list_says_so(tracker: Callable[..., Run]) -> None:
    assert tracker("calendar", "list").out == "There is none.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "--clause", "99"), "--clause: “99” is not a clause"),
        (("export", "--kind", "zz", "--lead", "P"), "--lead: “P” is not a period"),
        (("export", "--as-of", "20201116"), "--as-of: “20201116” is not a day"),
        (("make", "--label", " "), "--label: “” is no name for a calendar"),
        (("make", "--label", "x", "--reading", "a=b"), "--reading: “a=b” names no question"),
        (
            ("make", "--label", "x", "--all", "--reading", "last_day=exclusive"),
            "--reading: “last_day=exclusive” goes with one agreement",
        ),
        (("renew", "99"), "“99” is no calendar on record"),
        (("revoke", "0"), "0 is not in the range"),
    ],
)
def test_what_is_wrong_is_said_with_its_option(
    tracker: Callable[..., Run], arguments: tuple[str, ...], said: str
) -> None:
    refused = tracker("calendar", *arguments)
    assert refused.code == 2
    assert said in refused.err
    assert tracker("calendar", "list").out == "There is none.\n"
