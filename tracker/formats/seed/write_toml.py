"""Tables as TOML text in one fixed way, so that equal tables are equal bytes."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import tomli_w

WIDEST = 100
"""Characters of a line beyond which the items of a list get a line each."""


def toml_of(table: Mapping[str, Any], path: str = "", *, item: bool = False) -> Iterator[str]:
    """The lines of a table: its header, its own keys, then the tables within it.

    Each item of a list of tables gets a header, however short, so that a fault can name its line.
    """
    if path:
        yield f"\n[[{path}]]\n" if item else f"\n[{path}]\n"
    for key, value in table.items():
        if not is_nested(value):
            yield f"{key_of(key)} = {literal(value)}\n"
    for key, value in table.items():
        if is_nested(value):
            below = f"{path}.{key_of(key)}" if path else key_of(key)
            for one in value if isinstance(value, list) else (value,):
                yield from toml_of(one, below, item=isinstance(value, list))


def is_nested(value: object) -> bool:
    """Whether it is a table, or a list of them."""
    first = value[0] if isinstance(value, list) and value else value
    return isinstance(first, dict)


def key_of(name: str) -> str:
    """A key, in quotes where it has to be."""
    return tomli_w.dumps({name: 0}).removesuffix(" = 0\n")


def literal(value: Any) -> str:  # noqa: ANN401 (whatever TOML can hold)
    """One value, or a list of values: on one line where it fits."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list):
        items = [literal(one) for one in value]
        line = f"[{', '.join(items)}]"
        broken = "\n" in line or len(line) > WIDEST
        return "[\n" + "".join(f"    {one},\n" for one in items) + "]" if broken else line
    return tomli_w.dumps({"x": value}, multiline_strings=True).removeprefix("x = ")[:-1]
