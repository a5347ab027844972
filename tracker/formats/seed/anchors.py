"""What rules count from: a word, a word with a code, or a table with a named day."""

from tracker.core.law.anchor import parse_anchor
from tracker.core.law.rule import Anchor, AnchorKind
from tracker.core.words.fault import BadValueError
from tracker.formats.seed.kinds import Kind, misfit
from tracker.formats.seed.measures import read_day
from tracker.formats.seed.wordings import read_words

LIKE = '"signature", "effect", "trigger:CODE", "notice:CODE", "date:CODE", "actual:CODE" or a day'
NAMED_DAY = '{day = 2020-11-20, name = "deployment reported complete"}'


def read_anchor(value: object, field: str) -> Anchor:
    """An anchor from its words or from the table of a named day."""
    if isinstance(value, str):
        return parse_anchor(value, field=field)
    if not isinstance(value, dict):
        raise misfit(value, field, ANCHOR.like)
    if value.keys() != {"day", "name"}:
        named = ", ".join(value) or "none"
        raise BadValueError(field, named, f"are not the keys of a named day; write {NAMED_DAY}")
    name = read_words(value["name"], field)
    return Anchor(kind=AnchorKind.DAY, ref=name, day=read_day(value["day"], field))


ANCHOR = Kind(read_anchor, Anchor(kind=AnchorKind.EFFECT), f"{LIKE} like {NAMED_DAY}")
