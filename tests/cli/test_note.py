from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.cli.command import Run
from tests.loaded import TODAY, holding

Tracker = Callable[..., Run]
NEXT = holding().revision + 1
SAID = (
    "--actor", "AM",
    "--text", "Armenia says so.",
    "--occurred-on", "2026-10-01",
    "--reported-on", "2026-10-02",
    "--obligation", "9.4",
)  # fmt: skip
POSITION = ("--effect", "position", "--value", "performed", "--basis", "stated")
EXTENSION = (
    "--actor", "AM",
    "--text", "Armenia asks for more time.",
    "--occurred-on", "2020-11-27",
    "--reported-on", "2020-11-27",
    "--obligation", "6.2",
    "--effect", "extension", "--new-last-day", "2020-12-10", "--form", "oral",
)  # fmt: skip


def add(run: Tracker, *options: str, given: str | bytes = "") -> Run:
    return run("note", "add", *options, given=given)


def status_of(run: Tracker, code: str, *options: str) -> dict[str, object]:
    items = run("status", "--format", "json", *options).json["items"]
    found: dict[str, object] = next(item for item in items if item["code"] == code)
    return found


def test_a_position(on_both: Tracker) -> None:
    found = add(on_both, *SAID, *POSITION)
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith(
        f"Note {NEXT} was added to trilateral-2020. It changes:\n  9.4 Build "
    )
    assert "from “Open, no date set” to “Reported performed, says Armenia”" in found.out
    assert status_of(on_both, "9.4")["status"] == "performed"
    assert status_of(on_both, "9.4", "--rev", str(NEXT - 1))["status"] == "open"
    note = on_both("notes", "--format", "json").json["notes"][-1]
    assert (note["number"], note["recorded_by"]) == (NEXT, "tests")


def test_a_dry_run_only_says_what_would_change(on_both: Tracker) -> None:
    found = add(on_both, *SAID, *POSITION, "--dry-run")
    assert found.code == 0
    assert found.out.startswith("Nothing was added. The note would change:\n  9.4 ")
    assert on_both("status", "--format", "json").json["revision"] == NEXT - 1


def test_a_claim_its_answer_and_its_correction(tracker: Tracker) -> None:
    assert "claims that move nothing: Armenia claims an extension" in add(tracker, *EXTENSION).out
    day = ("--as-of", "2020-11-30")
    assert status_of(tracker, "6.2", *day)["due_on"] == "2020-12-01"
    reply = ("--about", str(NEXT), "--occurred-on", "2020-11-28", "--reported-on", "2020-11-28")
    said = ("--actor", "AZ", "--text", "Agreed.")
    answered = add(tracker, *reply, *said, "--effect", "answer", "--verb", "accepts")
    assert "the last day moves from 1 December 2020 to 10 December 2020" in answered.out
    assert status_of(tracker, "6.2", *day)["due_on"] == "2020-12-10"
    put_in = ("--by", "extension", "--new-last-day", "2020-12-09", "--form", "oral")
    add(tracker, *reply, *said, "--effect", "correction", *put_in)
    assert status_of(tracker, "6.2", *day)["due_on"] == "2020-12-09"


def test_a_source_is_made_with_the_note(on_both: Tracker) -> None:
    source = (
        "--source-code",
        "gazette-2026",
        "--source-title",
        "Gazette",
        "--source-language",
        "en",
    )
    found = add(
        on_both, *SAID, *source, "--source-url", "https://example.org/1", "--source-confirmed"
    )
    assert found.code == 0
    assert "nothing that is shown for today" in found.out
    (made,) = on_both("notes", "--format", "json").json["notes"][-1]["sources"]
    assert (made["code"], made["url"], made["confirmed"]) == (
        "gazette-2026",
        "https://example.org/1",
        True,
    )
    again = add(on_both, *SAID, *source)
    assert (again.code, again.out) == (2, "")
    assert "“gazette-2026” is already on record" in again.err


def test_a_known_source_is_named(tracker: Tracker) -> None:
    code = holding().law.sources[0].code
    add(tracker, *SAID, "--source", code, "--unconfirmed", "--confirmation", "From memory.")
    note = tracker("notes", "--format", "json").json["notes"][-1]
    assert [source["code"] for source in note["sources"]] == [code]
    assert (note["confirmed"], note["confirmation"]) == (False, "From memory.")


def test_the_whole_agreement(tracker: Tracker) -> None:
    options = (
        *SAID[:-2],
        "--whole",
        "--effect",
        "position",
        "--value",
        "in_force",
        "--basis",
        "stated",
    )
    found = add(tracker, *options)
    assert "Whether the agreement is in force: what is said " in found.out


def test_the_text_can_be_piped_in(tracker: Tracker) -> None:
    options = ("--text", "-", *(word for word in SAID if word not in ("--text", SAID[3])))
    assert add(tracker, *options, given="Անկախություն\nand more").code == 0
    assert (
        tracker("notes", "--format", "json").json["notes"][-1]["text"] == "Անկախություն\nand more"
    )


BAD: list[tuple[tuple[str, ...], str]] = [
    (("--occurred-on", "2020-02-30"), "--occurred-on: “2020-02-30” is not in the calendar"),
    (("--occurred-on", "20201115"), "--occurred-on: “20201115” is not a day; write YYYY-MM-DD"),
    (("--reported-on", "2020-W47-7"), "--reported-on: “2020-W47-7” is not a day"),
    (("--reported-on", "0"), "--reported-on: “0” is not a day"),
    (("--occurred-from", "15.11.2020"), "--occurred-from: “15.11.2020” is not a day"),
    (("--occurred-from", "2026-10-02"), "--occurred-from: “2026-10-02” comes after the last day"),
    (("--occurred-on", "2026-10-03"), "--reported-on: “2026-10-02” comes before it happened"),
    (
        ("--reported-on", str(TODAY + timedelta(days=1))),
        "--reported-on: “2026-11-24” has not come yet; write a day up to today, 2026-11-23",
    ),
    (("--occurred-at", "2026-10-01T10:00"), "--occurred-at: “2026-10-01T10:00” is not an instant"),
    (("--occurred-zone", "Mars/Base"), "--occurred-zone: “Mars/Base” "),
    (
        ("--occurred-at", "2026-10-01T10:00+03:00", "--occurred-zone", "Asia/Baku"),
        (
            "--occurred-at: “2026-10-01T10:00:00+03:00” has the offset +03:00; "
            "write +04:00, the offset of Asia/Baku at that moment, or UTC with Z"
        ),
    ),
    (("--obligation", "6.11"), "--obligation: “6.11” is not an obligation's code; did you mean"),
    (("--clause", "10"), "--clause: “10” is not a clause's number; write 1, 2"),
    (("--actor", "XX"), "--actor: “XX” is not an actor of this agreement"),
    (("--source", "moon"), "--source: “moon” is not a source of this agreement"),
    (("--concerning", "XX"), "--concerning: “XX” is not an actor of this agreement"),
    (("--about", "100000"), "--about: “100000” is no earlier note"),
    (("--about", "x"), "--about: “x” is no number"),
    (("--text", "a\x00b"), "--text: "),
    (("--text", "x" * 20_001), "--text: "),
    (("--text", " "), "--text: is missing; write what happened or was said"),
    (("--effect", "moon"), "--effect: “moon” is no effect; write plain, position"),
    (("--value", "performed"), "--value: “performed” goes with position"),
    (
        ("--effect", "position", "--value", "observed", "--basis", "stated"),
        "--value: “observed” can",
    ),
    (("--effect", "end", "--label", "x", "--in", "law"), "--label: “x” is not the label of an end"),
    (("--effect", "extension", "--form", "oral"), "--effect: an extension has "),
    (
        ("--effect", "extension", "--period", "P10000Y", "--form", "oral"),
        "--period: “P10000Y” is longer than 100 years; write less",
    ),
    (("--effect", "notice"), "--obligation: 9.4 is a duty and no notice is given under it"),
    (("--effect", "answer", "--verb", "denies"), "--about: is missing; an answer is about"),
    (("--effect", "correction", "--by", "moon"), "--by: “moon” is no effect"),
    (("--source-title", "A title"), "--source-code: is missing; write "),
]


@pytest.mark.parametrize(("options", "said"), BAD)
def test_what_is_wrong_is_told_at_its_option(
    tracker: Tracker, options: tuple[str, ...], said: str
) -> None:
    found = add(tracker, *SAID, *options)
    assert (found.code, found.out) == (2, "")
    assert any(line.startswith(f"Error: {said}") for line in found.err.splitlines()), found.err
    assert tracker("status", "--format", "json").json["revision"] == NEXT - 1


def test_bytes_that_are_no_letters_are_refused(tracker: Tracker) -> None:
    options = ("--text", "-", *(word for word in SAID if word not in ("--text", SAID[3])))
    found = add(tracker, *options, given=b"\xff\xfe")
    assert found.code == 2
    assert "holds the character U+DCFF" in found.err


def test_everything_that_is_missing_is_told_at_once(tracker: Tracker) -> None:
    found = add(tracker, "--source-url", "https://example.org/1")
    places = [line.split(":")[1].strip() for line in found.err.splitlines()]
    assert places == [
        "--source-code",
        "--source-title",
        "--source-language",
        "--actor",
        "--occurred-on",
        "--reported-on",
        "--text",
    ]


def test_another_agreement(tracker: Tracker) -> None:
    found = add(tracker, *SAID, "--agreement", "moon")
    assert (found.code, found.err.startswith("Error: agreement: “moon” is not on record")) == (
        2,
        True,
    )
