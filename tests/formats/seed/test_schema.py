"""The JSON Schema takes what the reader takes, names every key, and refuses what it can."""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from tests import truce
from tracker.formats.seed.schema import seed_schema

SCHEMA = seed_schema()
VALIDATOR = Draft7Validator(SCHEMA, format_checker=FormatChecker())
SEEDS = Path(__file__).parents[3] / "seeds"
FILES = [*sorted(SEEDS.glob("*/*.toml")), truce.FILE]


def plain(value: object) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    """The value as editors hold it: TOML's days and instants are texts to them."""
    if isinstance(value, dict):
        return {key: plain(held) for key, held in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


def said(text: str) -> list[str]:
    """What the schema says of a file."""
    return [error.message for error in VALIDATOR.iter_errors(plain(tomllib.loads(text)))]


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_it_takes_every_file_that_the_reader_takes(file: Path) -> None:
    assert said(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('kind = "state"', 'kind = "stat"', "'stat' is not one of"),
        ('modality = "duty"', "modality = true", "True is not one of"),
        ("signed_on = 2020-11-09", 'signed_on = "9 November"', "'9 November' is not a 'date'"),
        ("amount = 380", "amount = -1", "-1 is less than the minimum of 0"),
        ("latitude = 39.5", "latitude = 91", "91 is greater than the maximum of 90"),
        ('title = "The bridge"', 'title = "The bridge"\ncolour = 1', "'colour' was unexpected"),
        ('title = "The bridge"', "", "'title' is a required property"),
        ('code = "bridge"', 'code = "Bridge"', "'Bridge' does not match"),
        ('period = "P10D"', 'period = "ten days"', "is not valid under any of the given schemas"),
        ('verb = "accepts"', 'verb = "likes"', "is not valid under any of the given schemas"),
        ('ru = "Речное перемирие"', 'ru = ""', "'' does not match"),
    ],
)
def test_it_refuses(old: str, new: str, what: str) -> None:
    assert truce.TEXT.count(old) >= 1
    found = said(truce.TEXT.replace(old, new, 1))
    assert len(found) == 1
    assert what in found[0]


def tables_in(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """All tables with keys, however deep."""
    inner = [
        one for held in schema.values() for one in (held if isinstance(held, list) else [held])
    ]
    found = [t for one in inner if isinstance(one, dict) for t in tables_in(one)]
    return [schema, *found] if schema.get("type") == "object" and "properties" in schema else found


def test_every_key_of_every_table_is_explained() -> None:
    tables = tables_in(SCHEMA)
    keys = [
        key
        for table in tables[1:]
        for name, key in table["properties"].items()
        if name not in ("day", "name")  # of a named day
    ]
    assert len(tables) > 40
    assert all(key["description"].endswith(".") or "…" in key["description"] for key in keys)
