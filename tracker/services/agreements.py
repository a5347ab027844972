"""Which agreements are on record."""

from sqlalchemy.orm import Session

from tracker.services.library import Library
from tracker.store.agreements import agreement_codes


def titles_on_record(session: Session, library: Library) -> dict[str, str]:
    """The short title of each agreement by its code, in alphabetical order of the titles."""
    codes = agreement_codes(session)
    titles = {code: library.holding(session, code).law.short_title for code in codes}
    return dict(sorted(titles.items(), key=lambda pair: pair[1]))
