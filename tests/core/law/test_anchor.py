"""Anchors as they are written."""

import pytest

from tracker.core.law.anchor import parse_anchor
from tracker.core.law.rule import Anchor, AnchorKind
from tracker.core.words.fault import BadValueError


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("signature", Anchor(kind=AnchorKind.SIGNATURE)),
        ("effect", Anchor(kind=AnchorKind.EFFECT)),
        ("trigger:arrival", Anchor(kind=AnchorKind.TRIGGER, ref="arrival")),
        ("notice:4.4", Anchor(kind=AnchorKind.NOTICE, ref="4.4")),
        ("date:6.1", Anchor(kind=AnchorKind.DATE, ref="6.1")),
        ("actual:6.1", Anchor(kind=AnchorKind.DATE, ref="6.1", actual=True)),
    ],
)
def test_an_anchor_is_read(text: str, anchor: Anchor) -> None:
    assert parse_anchor(text, field="anchor") == anchor


@pytest.mark.parametrize("text", ["", "dawn", "date", "date:", "day:6.1", ":6.1", "Effect"])
def test_other_words_are_refused_with_those_that_are_right(text: str) -> None:
    with pytest.raises(BadValueError, match="is not an anchor; write signature, effect, trigger:"):
        parse_anchor(text, field="anchor")
