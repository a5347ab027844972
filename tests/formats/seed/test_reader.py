"""Seeds that are right: everything they say arrives, and it does not matter how files are cut."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.truce import FILE, LAW, NOTES, SEED, TEXT
from tracker.core.days.period import Period
from tracker.core.law.agreement import Agreement
from tracker.core.law.digest import digest_of_law
from tracker.core.law.rule import Anchor, AnchorKind, Fixed, Relative, Term
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.seed import read_seed, read_seed_files

BUNDLED = Path(__file__).parents[3] / "seeds" / "trilateral-2020"
TABLES = TEXT.partition("[[actor]]")
PARTS = ("[[actor]]" + TABLES[2]).replace("\n[[", "\0[[").split("\0")
"""The file, cut before each list item (and before each table within one)."""


def nouns_in(value: object) -> Iterator[object]:
    """Every dataclass in a tree of them."""
    if isinstance(value, tuple):
        for item in value:
            yield from nouns_in(item)
    elif is_dataclass(value):
        yield value
        for one in fields(value):
            yield from nouns_in(getattr(value, one.name))


def test_every_key_of_the_format_arrives() -> None:
    said: dict[str, bool] = {}
    for noun in nouns_in(SEED):
        assert is_dataclass(noun)
        for one in fields(noun):
            name = f"{type(noun).__name__}.{one.name}"
            default = () if one.default_factory is not MISSING else one.default
            said[name] = said.get(name, False) or getattr(noun, one.name) != default
    # A file is always the first version of its law.
    assert {name for name, is_said in said.items() if not is_said} == {"Agreement.version"}


def test_the_law_is_read() -> None:
    assert LAW.effective_at == datetime(2020, 11, 9, 21, tzinfo=UTC)
    assert LAW.other_titles == (("ru", "Речное перемирие"),)
    assert [actor.name for actor in LAW.actors] == ["Army of Nord", "Court", "Nord", "Ost", "Sud"]
    codes = "1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 2.4 2.5"
    assert [one.code for one in LAW.obligations] == codes.split()
    assert LAW.places[0].longitude == -46.0
    rule = LAW.by_code["1.2"].rule
    assert rule == Fixed(on=date(2020, 11, 15), exclusive=True)
    assert LAW.by_code["1.5"].only_under == ("text", "draft")
    assert LAW.by_code["2.3"].rule == Relative(
        anchor=Anchor(kind=AnchorKind.NOTICE, ref="2.2"), period=Period(minutes=72 * 60)
    )
    term = LAW.by_code["2.1"].rule
    assert isinstance(term, Term)
    assert (term.notice_before, term.boundary_at_end, term.renewal_limit) == (True, True, 3)
    assert [view.holder for view in LAW.disputed_readings[0].views] == ["NORD", "draft"]


def test_the_notes_are_read() -> None:
    assert list(NOTES)[:3] == ["E1-SUD", "accepted", "withdrawn"]
    assert NOTES["E1-SUD"].occurred_at == datetime(2020, 11, 14, 21, 30, tzinfo=UTC)
    assert NOTES["accepted"].about == "E1-SUD"
    assert NOTES["void"].effect is not None


@given(st.sets(st.integers(1, len(PARTS) - 1)))
def test_it_does_not_matter_into_which_files_a_seed_is_cut(cuts: set[int]) -> None:
    cuts = {cut for cut in cuts if "." not in PARTS[cut].partition("]]")[0]}
    files: dict[str, bytes] = {}
    content = TABLES[0]
    for at, part in enumerate(PARTS):
        if at in cuts:
            files[f"{len(files):03}.toml"] = content.encode()
            content = ""
        content += part + "\n"
    files["last.toml"] = content.encode()
    assert read_seed_files(files) == SEED


def test_a_folder_is_read_in_the_order_of_names_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "2.toml").write_text("\n".join(PARTS), encoding="utf-8")
    (tmp_path / "1.toml").write_text(TABLES[0], encoding="utf-8-sig")
    (tmp_path / ".hidden.toml").write_bytes(b"\xff")
    (tmp_path / "README.md").write_bytes(b"\xff")
    assert read_seed(tmp_path) == SEED


def test_notes_about_days_to_come_are_refused_by_who_knows_the_day() -> None:
    assert read_seed(FILE, today=date(2025, 4, 4)) == SEED
    with pytest.raises(NotAcceptedError) as refused:
        read_seed(FILE, today=date(2025, 4, 3))
    assert {fault.place.partition(": ")[2] for fault in refused.value.faults} == {
        "note[12] (claim).occurred_on",
        "note[12] (claim).reported_on",
    }


def test_the_digest_is_of_the_law_alone() -> None:
    without = TEXT.partition("[[note]]")[0]
    assert read_seed_files({"a.toml": without.encode()}).digest == SEED.digest
    other = without.replace("Cease fire", "Hold fire")
    assert read_seed_files({"a.toml": other.encode()}).digest != SEED.digest


def test_the_bundled_statement_is_sound() -> None:
    seed = read_seed(BUNDLED)
    assert isinstance(seed.agreement, Agreement)
    assert seed.agreement.code == "trilateral-2020"
    assert seed.digest == digest_of_law(seed.agreement)
    assert seed.notes
