"""A fault that only follows from another is not told; one that stands for itself is."""

import pytest

from tests.formats.seed.test_faults import faults
from tests.truce import TEXT


def places(*changes: tuple[str, str]) -> list[str]:
    """The key paths of the faults, once the file is changed."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return [line.split(": ")[1] for line in faults(text)]


WITHDRAWN = 'key = "withdrawn"\nactor = "NORD-ARMY"'
DAYS = "occurred_on = 2020-11-24\nreported_on = 2020-11-25"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        # A day of another type cannot come before or after another day.
        ([(DAYS, "reported_on = 2020-11-25")], ["note[3] (withdrawn).occurred_on"]),
        ([(DAYS, "occurred_on = 2020-11-24")], ["note[3] (withdrawn).reported_on"]),
        (
            [
                (DAYS, "occurred_on = 2020-11-24\nreported_on = 2020-11-23"),
                ('value = "performed"', 'value = "x"'),
            ],
            ["note[3] (withdrawn).reported_on", "note[3] (withdrawn).effect.value"],
        ),
        # Of an obligation with an unknown modality nobody knows what may be said of it.
        (
            [
                ('title = "Withdraw"\nmodality = "duty"', 'title = "Withdraw"\nmodality = "x"'),
                ('value = "performed"', 'value = "exercised"'),
            ],
            ["obligation[2] (1.2).modality"],
        ),
        # But who said it, and where it was read, is another matter.
        (
            [
                ('title = "Withdraw"\nmodality = "duty"', 'title = "Withdraw"\nmodality = "x"'),
                (WITHDRAWN, 'key = "withdrawn"\nactor = "WEST"'),
            ],
            ["obligation[2] (1.2).modality", "note[3] (withdrawn).actor"],
        ),
        # Without a zone nobody knows the day of an instant.
        (
            [
                ('zone = "Europe/Moscow"\nzone_reason', 'zone = "x"\nzone_reason'),
                ("occurred_at = 2020-11-15T01:30", "occurred_at = 2020-11-18T01:30"),
            ],
            ["agreement.zone"],
        ),
        # A list that is none does not name too little.
        (
            [
                (
                    'obligations = ["1.2"]\noccurred_on = 2020-11-24',
                    'obligations = "1.2"\noccurred_on = 2020-11-24',
                )
            ],
            ["note[3] (withdrawn).obligations"],
        ),
        # A key that cannot be read is not the same as another one.
        (
            [('key = "left"', 'key = "ä"'), ('key = "paused"', 'key = "ö"')],
            ["note[9] (ä).key", "note[10] (ö).key"],
        ),
        # Two codes that cannot be read are not the same.
        (
            [('code = "gazette"', 'code = "ä"'), ('code = "herald"', 'code = "ö"')],
            [
                "source[1] (ä).code",
                "source[2] (ö).code",
                "agreement.sources",
                "text[1] (ru).sources",
                "question[1] (text).sources",
                "disputed_reading[1] (guns).view[1].sources",
                "note[1] (E1-SUD).sources",
                "note[1] (E1-SUD).sources",
            ],
        ),
    ],
)
def test_only_what_stands_for_itself_is_told(
    changes: list[tuple[str, str]], told: list[str]
) -> None:
    assert sorted(places(*changes)) == sorted(told)


def test_a_repeated_code_is_told_where_it_is_repeated_and_the_rest_where_it_is() -> None:
    changed = ('code = "2.2"', 'code = "1.2"'), ('places = ["bridge"]', 'places = ["ford"]')
    told = places(*changed)
    assert {"obligation[7] (1.2).code", "obligation[2] (1.2).places"} <= set(told)
    assert not {"obligation[2] (1.2).code", "obligation[7] (1.2).places"} & set(told)


def test_what_a_lost_file_would_have_named_is_not_missed() -> None:
    without = TEXT.replace("[[actor]]", "[[actor]", 1)
    (line,) = faults(without)
    assert line.startswith("truce.toml: is not TOML: ")
