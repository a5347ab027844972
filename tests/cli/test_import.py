"""`tracker import notes`: all rows or none, every fault with its row; a round trip is nothing."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from tests import truce
from tests.cli.command import Run, in_process
from tests.databases import connected, fill
from tests.loaded import seed
from tracker.formats.seed.write import seed_files
from tracker.services import importing

Tracker = Callable[..., Run]
NOTES = len(seed().notes)
TRUCE = len(truce.SEED.notes)
HEAD = "actor,obligations,occurred_on,reported_on,text\n"


def sheet(folder: Path, text: str, name: str = "notes.csv") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return str(path)


def exported(tracker: Tracker, folder: Path, *more: str) -> str:
    return sheet(folder, tracker("notes", "--format", "csv", *more).out, "exported.csv")


def as_xlsx(path: str) -> str:
    with Path(path).open(newline="", encoding="utf-8") as file, Workbook(f"{path}.xlsx") as book:
        page = book.add_worksheet()
        for number, row in enumerate(csv.reader(file)):
            for place, cell in enumerate(row):
                page.write_string(number, place, cell)
    return f"{path}.xlsx"


def test_what_was_exported_changes_nothing_where_it_came_from(
    on_both: Tracker, tmp_path: Path
) -> None:
    path = exported(on_both, tmp_path)
    before = on_both("export").out
    for file in (path, as_xlsx(path)):
        assert on_both("import", "notes", file).out == (
            f"trilateral-2020: 0 new notes; {NOTES} on record already.\n"
        )
    raw = exported(on_both, tmp_path, "--raw")
    assert on_both("import", "notes", raw, "--raw").code == 0
    assert on_both("export").out == before


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_was_exported_makes_the_same_log_elsewhere(
    on_both: Tracker, tmp_path: Path, sqlite_url: str, form: str
) -> None:
    path = exported(on_both, tmp_path)
    path = as_xlsx(path) if form == "xlsx" else path
    law = tmp_path / "law.toml"
    law.write_bytes(seed_files(seed().agreement)["agreement.toml"])
    fill(sqlite_url)
    other = in_process(sqlite_url)
    assert other("load", str(law)).code == 0

    assert other("import", "notes", path).out == f"trilateral-2020: {NOTES} new notes.\n"

    assert other("export").out == on_both("export").out
    with connected(sqlite_url) as engine:
        engine.dispose()


@pytest.mark.parametrize("more", [(), ("--raw",)])
def test_every_effect_and_every_answer_goes_round(
    migrated_url: str, sqlite_url: str, tmp_path: Path, more: tuple[str, ...]
) -> None:
    one, other = in_process(migrated_url), in_process(sqlite_url)
    law = tmp_path / "law.toml"
    law.write_bytes(seed_files(truce.LAW)["agreement.toml"])
    fill(sqlite_url)
    assert one("load", str(truce.FILE)).code == 0
    assert other("load", str(law)).code == 0
    path = exported(one, tmp_path, "--agreement", "truce", *more)

    for tracker, told in (
        (one, f"0 new notes; {TRUCE} on record already"),
        (other, f"{TRUCE} new notes"),
    ):
        run = tracker("import", "notes", path, "--agreement", "truce", *more)
        assert run.out == f"truce: {told}.\n"

    assert other("export", "truce").out == one("export", "truce").out
    with connected(sqlite_url) as engine:
        engine.dispose()


def test_every_fault_is_told_with_its_row_and_nothing_is_added(
    on_both: Tracker, tmp_path: Path
) -> None:
    rows = (
        "AM,1.1,2021-01-01,2021-01-02,Fine.\n"
        "XX,9.9,2021-02-30,2021-01-02,Bad.\n"
        "AZ,1.1,2021-01-05,2021-01-02,Backwards.\n"
        "RU,1.1,2021-01-01,2031-01-02,Later.\n"
        "RU,1.1,2021-01-01,2021-01-02,Cut, as it has no quotes.\n"
    )
    run = on_both("import", "notes", sheet(tmp_path, HEAD + rows))

    assert (run.code, run.out) == (1, "")
    told = [line for line in run.err.splitlines() if line.startswith("Error: ")]
    assert [line.split(":")[1].strip() for line in told] == [
        "row 3, occurred_on", "row 3, actor", "row 3, obligations", "row 4, reported_on",
        "row 5, reported_on", "row 6, cells",
    ]  # fmt: skip
    assert "Traceback" not in run.err
    assert len(on_both("notes", "--format", "json").json["notes"]) == NOTES


def test_a_dry_run_judges_and_adds_nothing(on_both: Tracker, tmp_path: Path) -> None:
    path = sheet(tmp_path, HEAD + "AM,1.1,2021-01-01,2021-01-02,Fine.\n")
    for _ in range(2):
        assert on_both("import", "notes", path, "--dry-run").out == (
            "Nothing was added. Importing into trilateral-2020 would add 1 new note.\n"
        )
    assert on_both("import", "notes", path).out == "trilateral-2020: 1 new note.\n"


def test_columns_called_otherwise(tracker: Tracker, tmp_path: Path) -> None:
    text = "Wer;Pflicht;Tag;gemeldet;Worte;Bemerkung\nAM;1.1;2021-01-01;2021-01-01;Ruhe.;x\n"
    pairs = ("Wer=actor", "Pflicht=obligations", "Tag=occurred_on", "gemeldet=reported_on",
             "Worte=text", "Bemerkung=-")  # fmt: skip
    said = [word for pair in pairs for word in ("--column", pair)]

    run = tracker("import", "notes", sheet(tmp_path, text), *said)

    assert run.out == "trilateral-2020: 1 new note.\n"
    newest = tracker("notes", "--format", "json").json["notes"][-1]
    assert (newest["actor"], newest["text"]) == ("AM", "Ruhe.")
    assert tracker("import", "notes", sheet(tmp_path, text)).code == 1
    assert tracker("import", "notes", sheet(tmp_path, text), "--column", "Wer").code == 2


def test_rows_are_about_rows_before_them_and_about_notes_on_record(
    on_both: Tracker, tmp_path: Path
) -> None:
    head = "number,key,actor,obligations,occurred_on,reported_on,text,effect,verb,about\n"
    rows = (
        "900,,AM,1.1,2021-01-01,2021-01-01,First.,plain,,\n"
        "901,mine,AZ,1.1,2021-01-02,2021-01-02,Second.,plain,,900\n"
        "902,,AM,1.1,2021-01-03,2021-01-03,Third.,answer,denies,mine\n"
        "903,,AM,1.1,2023-01-03,2023-01-03,Fourth.,plain,,13\n"
    )
    assert on_both("import", "notes", sheet(tmp_path, head + rows)).code == 0
    newest = on_both("notes", "--format", "json").json["notes"][-4:]
    assert [note["about"] for note in newest] == [None, NOTES + 1, NOTES + 2, 13]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("1,,,AM,2021-01-01,Other.,", "row 2, number: is note 1 on record, which has another"),
        ("7,e07-az,,AZ,2021-01-01,Other.,", "row 2, key: is note "),
        (",,,AM,2021-01-01,Said.,999", "row 2, about: “999” is no note on record and no earlier"),
        ("950,,,AM,2021-01-01,Said.,951\n951,,,AM,2021-01-01,Said.,", "row 2, about: “951” is no"),
        (
            "950,,,AM,2021-01-01,A.,\n950,,,AM,2021-01-01,B.,",
            "row 3, number: “950” is that of row 2",
        ),
        (",x,,AM,2021-01-01,A.,\n,x,,AM,2021-01-01,B.,", "row 3, key: “x” is that of row 2 too"),
        (",,moscow-2021,AM,2021-01-01,A.,", "row 2, agreement: “moscow-2021” is another agreement"),
    ],
)
def test_what_is_or_refers_to_another_note_is_refused(
    tracker: Tracker, tmp_path: Path, rows: str, said: str
) -> None:
    tracker("note", "add", "--actor", "AM", "--obligation", "1.1", "--text", "Mine.",
            "--occurred-on", "2021-01-01", "--reported-on", "2021-01-01")  # fmt: skip
    rows = rows.replace("1,,,AM,2021-01-01,Other.,", f"{NOTES + 1},,,AM,2021-01-01,Other.,")
    said = said.replace("note 1 on", f"note {NOTES + 1} on")
    lines = [f"{line},1.1,2021-01-01" for line in rows.split("\n")]
    head = "number,key,agreement,actor,occurred_on,text,about,obligations,reported_on\n"

    run = tracker("import", "notes", sheet(tmp_path, head + "\n".join(lines)))

    assert run.code == 1
    assert said in run.err


def test_progress_is_told_beside_the_output(
    tracker: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PACE", 2)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([["AM", "1.1", "2021-01-01", "2021-01-01", f"Note {n}."] for n in range(5)])
    run = tracker("import", "notes", sheet(tmp_path, HEAD + out.getvalue()))
    assert run.err.endswith("2 rows …\n4 rows …\n")


def test_more_notes_than_are_held_at_once(on_both: Tracker, tmp_path: Path) -> None:
    row = "AM,1.1,2021-01-01,2021-01-01,Again and again.\n"
    run = on_both("import", "notes", sheet(tmp_path, HEAD + row * 1_100))
    assert run.out == "trilateral-2020: 1,100 new notes.\n"
    assert len(on_both("notes", "--format", "json").json["notes"]) == NOTES + 1_100


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "row 1: no column is “actor”"),
        ("actor,text\n", "row 1: no column is “occurred_on”"),
        (HEAD + '"open', "cannot be read near line"),
        ("\0", "holds NUL bytes"),
    ],
)
def test_files_that_are_none_are_refused_in_words(
    tracker: Tracker, tmp_path: Path, content: str, said: str
) -> None:
    run = tracker("import", "notes", sheet(tmp_path, content))
    assert run.code == 1
    assert said in run.err


def test_unknown_agreements_and_files_are_told(tracker: Tracker, tmp_path: Path) -> None:
    path = sheet(tmp_path, HEAD)
    assert "is no file that can be read" in tracker("import", "notes", "/nowhere").err
    assert "“x” is not on record" in tracker("import", "notes", path, "--agreement", "x").err
    assert json.loads(tracker("notes", "--format", "json").out)["notes"]
