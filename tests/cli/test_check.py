"""`tracker check` tells every fault, and bad files of every sort are refused in words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Run
from tests.truce import FILE, TEXT
from tracker.cli import check
from tracker.formats.seed import files

Tracker = Callable[..., Run]
SEEDS = Path(__file__).parents[2] / "seeds"


def file_with(folder: Path, content: str | bytes, name: str = "mine.toml") -> str:
    """A file with that content."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_everything_bundled_is_fine_and_counted(nowhere: Tracker) -> None:
    run = nowhere("check", *(str(folder) for folder in sorted(SEEDS.iterdir())))

    assert run.code == 0
    assert f"{SEEDS}/moscow-2021: fine. Moscow statement of 11 January 2021" in run.out
    assert "4 actors, 4 points, 2 texts, 3 obligations, 4 notes.\n" in run.out
    assert "3 actors, 2 articles, 1 text, 2 obligations, 1 note.\n" in run.out
    assert run.out.count(": fine.") == 3


def test_all_faults_of_all_files_are_told_and_the_rest_is_looked_at(
    nowhere: Tracker, tmp_path: Path
) -> None:
    bad = TEXT.replace('modality = "duty"', 'modality = "dutty"').replace("P10D", "10 days")
    path = file_with(tmp_path, bad)

    run = nowhere("check", path, str(FILE))

    assert run.code == 1
    assert "mine.toml line " in run.out
    assert "obligation[1] (1.1).modality: “dutty” is not a word of this list; write" in run.out
    assert ".starts.period: “10 days” is not a period; write P6M, P5Y, P30D or PT72H" in run.out
    assert " faults.\n" in run.out
    assert f"{FILE}: fine." in run.out


def test_one_fault_is_one_fault(nowhere: Tracker, tmp_path: Path) -> None:
    run = nowhere("check", file_with(tmp_path, TEXT.replace('title = "Leave"', "title = 1")))
    assert run.out.endswith("mine.toml: 1 fault.\n")


def test_a_note_about_the_future_is_a_fault(nowhere: Tracker, tmp_path: Path) -> None:
    later = TEXT.replace("reported_on = 2025-04-04", "reported_on = 2031-01-01")
    run = nowhere("check", file_with(tmp_path, later))
    assert run.code == 1
    assert "note claim: reported_on: “2031-01-01” has not come yet; write a day up to" in run.out


def after(code: str, other: str) -> str:
    """An obligation a week after the date of another, as a file has it."""
    heads = f'code = "{code}"\nclause = "1"\ntitle = "Go"\nmodality = "duty"\n'
    who = 'performance = "once"\nbasis = "express"\nobligors = ["NORD"]\n'
    date = f'[obligation.date]\nkind = "after"\nanchor = "date:{other}"\nperiod = "P7D"\n'
    return f"\n[[obligation]]\n{heads}{who}{date}"


MANY = "".join(f'[[obligation]]\ncode = "x.{n}"\n' for n in range(10_001))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (TEXT.encode("utf-16"), "is not UTF-8: line 1 holds the byte 0xff; save the file as UTF-8"),
        (TEXT.encode("cp1251", "replace"), "is not UTF-8: line "),
        ("format = 1\n" + "[" * 10_000, "is not TOML"),
        ("x = " + "[" * 10_000 + "]" * 10_000, "nested deeper than 50 levels"),
        ("a." * 10_000 + "a = 1", "nested deeper than 50 levels"),
        (MANY, "the seed has 10,001 obligations; at most 10,000 are read"),
        (TEXT + "\nmoon = 1\n", "“moon” is not a key here"),
        (TEXT.replace("format = 1", "format = 1\nformat = 1"), "a key or a table stands twice"),
        (
            TEXT.replace("signed_on = 2020", "signed_on = 0000"),
            "mine.toml: line 11: signed_on: “0000-11-09” is not in the calendar; write a day",
        ),
        (
            TEXT.replace("signed_on = 2020", "signed_on = 10000"),
            "mine.toml: line 11: signed_on: “10000-11-09” is not a day; write YYYY-MM-DD",
        ),
        (
            TEXT.replace("at = 2020-11-10T12:00:00+03:00", "at = 2020-11-10T12:00:00+02:00"),
            "starts.at: “2020-11-10T12:00:00+02:00” has the offset +02:00; write +03:00, the",
        ),
        (
            TEXT + after("a", "b") + after("b", "c") + after("c", "a"),
            "obligation[13] (c).date.anchor: waits for itself (a → b → c → a); take one of",
        ),
        (
            TEXT.replace('period = "P10D"', 'period = "P10000Y"'),
            "obligation[3] (1.3).starts.period: “P10000Y” is longer than 100 years; write",
        ),
        (
            TEXT.replace('first = "P5Y"', 'first = "P0D"'),
            "obligation[6] (2.1).date.first: “P0D” is no time at all; write P6M, P5Y or P30D",
        ),
        (
            TEXT.replace('renewal_period = "P4Y"\n', ""),
            "obligation[6] (2.1).date.renewal_period: is missing; a term that renews tacitly says",
        ),
        (TEXT.replace("signed_on = 2020-11-09", "signed_on = 20201109"), "is a whole number"),
        ("", "agreement: is missing; write [agreement]"),
        (b"\0" * 10, "is not TOML"),
        ("x = " + "9" * 5000, "a whole number has thousands of digits; write it shorter"),
    ],
    ids=lambda given: str(given)[:20].strip(),
)
def test_bad_files_are_refused_in_words(
    nowhere: Tracker, tmp_path: Path, content: str | bytes, said: str
) -> None:
    run = nowhere("check", file_with(tmp_path, content))
    assert run.code == 1
    assert said in run.out
    assert "Traceback" not in run.out + run.err


def test_a_file_of_100_megabytes_is_refused_unread(
    nowhere: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.toml"
    with path.open("wb") as huge:
        huge.truncate(files.LARGEST + 1)  # sparse: nobody writes, and nobody may read it
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))

    run = nowhere("check", str(path))

    assert run.code == 1
    assert "the seed has 100,000,001 bytes; at most 100,000,000 are read" in run.out


def test_what_is_not_there_is_told_and_nothing_given_is_usage(nowhere: Tracker) -> None:
    assert "cannot be read: No such file" in nowhere("check", "/nowhere/at/all").out
    assert nowhere("check").code == 2


def test_no_database_is_needed(nowhere: Tracker) -> None:
    assert nowhere("check", str(FILE)).code == 0
    assert check.in_words.__doc__


def test_the_schema_is_json(nowhere: Tracker) -> None:
    document = nowhere("schema").json
    assert document["properties"]["format"]["const"] == 1
