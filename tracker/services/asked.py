"""What somebody asks, as they wrote it: parsed once, the same way for pages and commands."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.core.asked.asking import Asking
from tracker.core.days.day import parse_day, parse_moment
from tracker.core.law.reading import parse_readings
from tracker.core.words.fault import BadValueError, UnknownError
from tracker.services.library import Holding


def same(name: str) -> str:
    """The field's own name."""
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The parameters of an answer as text; None is a parameter that was not given."""

    as_of: str | None = None
    """A day (YYYY-MM-DD) or an instant with its offset; not given: today."""
    known_by: str | None = None
    """A day."""
    rev: str | None = None
    """A number of the log, from 0."""
    version: str | None = None
    """A version of the text, from 1; not given: the newest."""
    reading: Sequence[str] = ()
    """QUESTION=OPTION pairs."""

    def text_version(self, *, field: Callable[[str], str] = same) -> int | None:
        """The version of the text that is to be read; None is the newest."""
        if self.version is None:
            return None
        if not re.fullmatch(r"[1-9][0-9]{0,8}", self.version, re.ASCII):
            wanted = "is no version of a text; write a number, from 1"
            raise BadValueError(field("version"), self.version, wanted)
        return int(self.version)

    def asking(
        self, holding: Holding, *, today: date, field: Callable[[str], str] = same
    ) -> Asking:
        """The parameters as values; BadValueError or UnknownError says which is wrong.

        `today` is the day in the agreement's zone; `field` gives a parameter's name as the person
        knows it ("--as-of").
        """
        as_of, known_by = self.as_of, self.known_by
        return Asking(
            as_of=today if as_of is None else parse_moment(as_of, field=field("as_of")),
            today=today,
            known_by=None if known_by is None else parse_day(known_by, field=field("known_by")),
            revision=None if self.rev is None else revision(self.rev, holding, field("rev")),
            readings=parse_readings(holding.law, self.reading, field=field("reading")),
        )


def revision(text: str, holding: Holding, field: str) -> int:
    """The number of a revision that the log has had."""
    if not re.fullmatch(r"[0-9]{1,9}", text, re.ASCII) or int(text) > holding.revision:
        newest = holding.revision
        wanted = f"is no revision of this log; write a number from 0 to {newest}, its newest"
        raise UnknownError(field, text, wanted)
    return int(text)
