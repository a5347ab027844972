"""`tracker load`: what would change is said before, and what others changed is not undone."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.command import Run
from tests.truce import FILE, TEXT

Tracker = Callable[..., Run]


def written(folder: Path, text: str) -> str:
    path = folder / "truce.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    on_both: Tracker, tmp_path: Path
) -> None:
    on_both("load", str(FILE))
    text = (
        TEXT.replace("on = 2020-11-15\nexclusive = true", "on = 2020-12-15")
        .replace('first = "P5Y"', 'first = "P6Y"')
        .replace('code = "1.4"', 'code = "1.6"')
        .replace('title = "The bridge"', 'title = "The old bridge"')
    )

    run = on_both("load", written(tmp_path, text), "--dry-run")

    assert run.code == 0
    lines = run.out.splitlines()
    assert lines[0] == "Would load truce: version 2 of the text, no new note."
    assert "  Changed: clause 2 The old bridge" in lines
    assert "    title: The bridge → The old bridge" in lines
    assert "    date.on: 2020-11-15 → 2020-12-15" in lines
    assert "    date.exclusive: true → nothing" in lines
    assert "  Withdrawn: obligation 1.4 Report; it stays on record with its notes" in lines
    assert "  Added: obligation 1.6 Report" in lines
    assert any(line.startswith("  New date: 1.6 Report: ") for line in lines)
    moves = [line for line in lines if line.startswith("  Moves: 2.1 Stay at the bridge: ")]
    assert "the next date moves from" in moves[0]
    assert "nothing new" in on_both("load", str(FILE)).out


def test_the_reason_is_kept_and_a_text_changed_meanwhile_is_not_overwritten(
    on_both: Tracker, tmp_path: Path
) -> None:
    on_both("load", str(FILE))
    newer = written(tmp_path, TEXT.replace("The bridge", "The old bridge"))

    assert on_both("load", newer, "--base", "1", "--reason", "It is old.").code == 0
    late = on_both("load", str(FILE), "--base", "1")

    assert late.code == 1
    assert "truce: version 2 was saved after version 1, from which this one was made" in late.err
    assert "version 2 of the text stays" in on_both("load", newer).out


def test_a_code_that_notes_refer_to_may_go_with_its_notes_staying(
    on_both: Tracker, tmp_path: Path
) -> None:
    on_both("load", str(FILE))
    # The file without the obligation and without its note: both stay on record.
    before, _, rest = TEXT.partition('[[obligation]]\ncode = "1.4"')
    text = before + rest[rest.index("[[obligation]]") :]

    assert on_both("load", written(tmp_path, text)).code == 0

    out = on_both("export", "truce").out
    assert 'obligation = "1.4"' in out
    assert on_both("load", written(tmp_path, out)).out.endswith("version 2 of the text stays.\n")


def test_a_note_that_stays_in_the_file_of_an_obligation_that_went_is_told(
    tracker: Tracker, tmp_path: Path
) -> None:
    before, _, rest = TEXT.partition('[[obligation]]\ncode = "2.2"')
    text = before + rest[rest.index("[[obligation]]") :]

    run = tracker("load", written(tmp_path, text))

    assert run.code == 1
    assert "(notice).obligations" in run.err
    assert "“2.2” is not an obligation's code" in run.err
    assert tracker("status", "--agreement", "truce").code == 2
