"""What can be cited: pages of an agreement, by the name of what stands on them."""

import re

from tracker.core.law.agreement import Agreement
from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError

TITLES = {
    "": "where every obligation stands",
    "dates": "dates",
    "notes": "notes on record",
    "report": "status report",
    "reminders": "reminder report",
    "readings": "readings",
    "method": "method",
}
"""By path below the agreement: what stands on the page."""
ONE = re.compile(r"(obligations|clauses|notes)/([^/]+)")


def place_of(law: Agreement, code: str | None, *, field: str) -> tuple[str, str]:
    """The page's path and name for an obligation's code or a clause's number; None: overview."""
    if code is None:
        return "", TITLES[""]
    if code in law.by_code:
        return f"obligations/{code}", f"obligation {code}"
    numbers = [clause.number for clause in law.clauses]
    if code in numbers:
        return f"clauses/{code}", f"{law.clause_word} {code}"
    known = [*law.by_code, *numbers]
    wanted = f"is no obligation and no clause of this text; {offer(code, known)}"
    raise UnknownError(field, code, wanted)


def title_of(law: Agreement, path: str) -> str:
    """What stands on the page of a path; UnknownError where no such page can be cited."""
    if path in TITLES:
        return TITLES[path]
    found = ONE.fullmatch(path)
    if found and found[1] == "notes" and re.fullmatch(r"[1-9][0-9]{0,8}", found[2], re.ASCII):
        return f"note {found[2]}"
    if found and found[1] != "notes":
        known = law.codes_ever if found[1] == "obligations" else law.numbers_ever
        if found[2] in known:
            return f"{'obligation' if found[1] == 'obligations' else law.clause_word} {found[2]}"
    raise UnknownError("of", path, "is no page that can be cited; use the link on the page itself")
