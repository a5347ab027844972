"""What is written is read back as the same values, and written again as the same bytes."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.sound import WORDS, laws
from tests.truce import LAW, NOTES, SEED
from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import Fixed
from tracker.core.soundness import faults_in
from tracker.formats.seed import Seed, read_seed, read_seed_files
from tracker.formats.seed.write import seed_files, seed_text

SEEDS = Path(__file__).parents[3] / "seeds"
BUNDLED = sorted(folder for folder in SEEDS.iterdir() if not folder.name.startswith("_"))


def read(text: str) -> Seed:
    return read_seed_files({"one.toml": text.encode()})


@settings(max_examples=40)
@given(laws())
def test_any_sound_law_is_read_back_as_it_was_written(law: Agreement) -> None:
    assert faults_in(law) == ()
    text = seed_text(law)

    again = read(text)

    assert again.agreement == law
    assert seed_text(again.agreement) == text


@given(WORDS, WORDS)
def test_any_words_of_a_note_are_read_back(text: str, confirmation: str) -> None:
    first = replace(SEED.notes[0], text=text, confirmation=confirmation)
    written = seed_text(LAW, (first, *SEED.notes[1:]))

    again = read(written)

    assert again.notes == (first, *SEED.notes[1:])
    assert seed_text(again.agreement, again.notes) == written


@pytest.mark.parametrize("folder", BUNDLED, ids=lambda folder: folder.name)
def test_a_bundled_seed_goes_out_and_in_and_out_again_unchanged(folder: Path) -> None:
    seed = read_seed(folder)
    files = seed_files(seed.agreement, seed.notes)

    again = read_seed_files(files)

    assert again == seed
    assert seed_files(again.agreement, again.notes) == files


def test_law_and_notes_are_two_files_and_a_law_alone_is_one() -> None:
    assert list(seed_files(LAW, NOTES.values())) == ["agreement.toml", "notes.toml"]
    assert list(seed_files(LAW)) == ["agreement.toml"]


def test_instants_have_the_offset_of_the_agreement_or_of_their_own_zone() -> None:
    text = seed_text(LAW, SEED.notes)

    assert "effective_at = 2020-11-10T00:00:00+03:00" in text
    # Reported in Baku's time, an hour ahead of the agreement's.
    assert "occurred_at = 2020-11-15T01:30:00+04:00" in text


def test_an_instant_before_standard_time_is_written_in_utc() -> None:
    at = datetime(1850, 1, 1, tzinfo=UTC)
    old = replace(LAW.obligations[0], rule=Fixed(at=at, zone="Europe/Moscow"))
    law = replace(LAW, obligations=(old, *LAW.obligations[1:]))

    text = seed_text(law)

    assert "at = 1850-01-01T00:00:00+00:00" in text
    assert read(text).agreement == law


def test_short_lists_stand_on_one_line_and_long_ones_have_a_line_for_each_item() -> None:
    long = tuple(f"Sentence {number} about names, which is rather long." for number in range(3))
    text = seed_text(replace(LAW, neutrality=long, signed_on=date(2020, 11, 9)))

    assert 'also_zones = ["Asia/Baku", "Asia/Yerevan"]\n' in text
    assert f'neutrality = [\n    "{long[0]}",\n    "{long[1]}",\n' in text


def test_words_on_several_lines_stay_on_several_lines() -> None:
    text = seed_text(replace(LAW, signed_note='One line.\nAnother "line".'))

    assert 'signed_note = """\nOne line.\nAnother \\"line\\"."""\n' in text
