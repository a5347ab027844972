"""`tracker export`: to standard output or into a folder, and back through `tracker load`."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.command import Run

Tracker = Callable[..., Run]


def test_one_file_goes_to_standard_output_and_is_nothing_new(
    on_both: Tracker, tmp_path: Path
) -> None:
    first = on_both("export", "trilateral-2020")
    file = tmp_path / "all.toml"
    file.write_text(first.out, encoding="utf-8")

    loaded = on_both("load", str(file))

    assert first.code == 0
    assert "nothing new" in loaded.out
    assert on_both("export").out == first.out


def test_a_folder_gets_law_and_notes_and_may_be_written_again(
    tracker: Tracker, tmp_path: Path
) -> None:
    folder = tmp_path / "there" / "seed"

    run = tracker("export", "--to", str(folder))

    assert run.code == 0
    assert f"Wrote {folder / 'notes.toml'}" in run.err
    assert sorted(one.name for one in folder.iterdir()) == ["agreement.toml", "notes.toml"]
    assert tracker("export", "--to", str(folder)).code == 0
    assert "nothing new" in tracker("load", str(folder)).out


def test_files_of_others_are_not_joined(tracker: Tracker, tmp_path: Path) -> None:
    (tmp_path / "10-mine.toml").write_text("", encoding="utf-8")
    one = tracker("export", "--to", str(tmp_path))
    (tmp_path / "20-mine.toml").write_text("", encoding="utf-8")
    two = tracker("export", "--to", str(tmp_path))

    assert one.code == two.code == 2
    assert f"--to: “{tmp_path}”"[:20] in one.err
    assert "holds 10-mine.toml already; name another folder" in one.err
    assert "holds 10-mine.toml and 1 more already" in two.err
    assert not (tmp_path / "agreement.toml").exists()


def test_unknown_names_are_refused_in_words(tracker: Tracker) -> None:
    assert "“nowhere” is not on record" in tracker("export", "nowhere").err
    assert "has versions 1 to 1" in tracker("export", "--version", "7").err
    assert tracker("export", "--version", "0").code == 2
