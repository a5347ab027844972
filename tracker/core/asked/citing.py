"""What an answer has to be asked with so that it is the same for ever."""

from datetime import date, datetime

from tracker.core.asked.asking import Asking


def cited(asking: Asking, revision: int, version: int) -> dict[str, str]:
    """The parameters of an address that always answers as this one does today.

    Day, known-by, revision and version of the text are written down even where they are what is
    meant without them. Known-by is at latest the day of asking: what was a projection then stays
    one, read to the same day. The readings are in the address already, and a version's defaults
    never change.
    """
    return {
        "as_of": moment(asking.as_of),
        "known_by": asking.read_to.isoformat(),
        "rev": str(revision),
        "version": str(version),
    }


def moment(as_of: date | datetime) -> str:
    """A day or an instant as it stands in an address: 2020-11-15, 2020-11-09T21:00:00Z."""
    text = as_of.isoformat()
    return text.replace("+00:00", "Z") if isinstance(as_of, datetime) else text
