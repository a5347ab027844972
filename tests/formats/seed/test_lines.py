"""Finding the line of a key without reading TOML a second time."""

import tomllib

import pytest

from tests.truce import TEXT
from tracker.formats.seed.lines import Lines, Steps

WRITTEN = '''a = 1
  "quoted" = 2
[ head ]
b = """
[not.a.head]
c = 3 QUOTES
""" # the end
[[list]]
d = 4
[list.inner]
e = 5
[["list"]]
[[list.deep]]
[[list.deep]] # a second
f = [
  "g = 6",
]
h = """one line""" # '''.replace("QUOTES", "'" * 3)


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        (("a",), 1),
        (("head", "b"), 4),
        (("head", "c"), 3),
        (("list[1]", "d"), 9),
        (("list[1]", "missing", "deeper"), 8),
        (("list[1]", "inner", "e"), 11),
        (("list[2]",), 12),
        (("list[2]", "deep[1]"), 13),
        (("list[2]", "deep[2]", "f"), 15),
        (("list[2]", "deep[2]", "h"), 18),
        (("nowhere",), None),
        ((), None),
    ],
    ids=str,
)
def test_a_key_is_found_in_its_line(steps: Steps, line: int | None) -> None:
    assert tomllib.loads(WRITTEN)
    assert Lines(WRITTEN).line_of(steps) == line


def paths(value: object, steps: Steps = ()) -> list[Steps]:
    """The paths of all keys of a document."""
    found = []
    for key, item in value.items() if isinstance(value, dict) else ():
        items = (
            [item] if not isinstance(item, list) else [one for one in item if isinstance(one, dict)]
        )
        for at, one in enumerate(items, start=1):
            own = (*steps, key if not isinstance(item, list) else f"{key}[{at}]")
            found += [own, *paths(one, own)]
    return found


def test_every_table_of_the_truce_is_found_in_its_own_line() -> None:
    lines, text = Lines(TEXT), TEXT.splitlines()
    for steps in paths(tomllib.loads(TEXT)):
        line = lines.line_of(steps)
        assert line is not None
        assert steps[-1].partition("[")[0] in text[line - 1]
