"""How anchors are written, in seeds and in the changes that an option makes: date:6.1, effect."""

from collections.abc import Mapping

from tracker.core.law.rule import Anchor, AnchorKind
from tracker.core.words.fault import BadValueError

ALONE = {"signature": AnchorKind.SIGNATURE, "effect": AnchorKind.EFFECT}
WITH_CODE: Mapping[str, tuple[AnchorKind, bool]] = {
    "trigger": (AnchorKind.TRIGGER, False),
    "notice": (AnchorKind.NOTICE, False),
    "date": (AnchorKind.DATE, False),
    "actual": (AnchorKind.DATE, True),
}
"""The words that take a code after a colon, with the kind and whether the actual day counts."""
WANTED = (
    "is not an anchor; write signature, effect, trigger:CODE, notice:CODE, date:CODE or actual:CODE"
)


def parse_anchor(text: str, *, field: str) -> Anchor:
    """The anchor that the words name, or BadValueError; whether its code exists is not judged."""
    if text in ALONE:
        return Anchor(kind=ALONE[text])
    word, colon, code = text.partition(":")
    if not colon or not code or word not in WITH_CODE:
        raise BadValueError(field, text, WANTED)
    kind, actual = WITH_CODE[word]
    return Anchor(kind=kind, ref=code, actual=actual)
