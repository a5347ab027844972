"""The tracker's words: every status, marker and date kind, with how it is shown and explained.

Pages, glossary, exports and the method page all read from here, so a word has one meaning.
"""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """The closed list of words that sum an obligation up."""

    NOT_YET_IN_EFFECT = "not_yet_in_effect"
    ENDED = "ended"
    CONTESTED = "contested"
    PERFORMED = "performed"
    PERFORMED_LATE = "performed_late"
    ENDED_IN_FACT = "ended_in_fact"
    SUSPENDED = "suspended"
    PARTLY_PERFORMED = "partly_performed"
    NOT_PERFORMED = "not_performed"
    OBSERVED = "observed"
    NOT_OBSERVED = "not_observed"
    EXERCISED = "exercised"
    NOT_EXERCISED = "not_exercised"
    PREVENTED = "prevented"
    DOES_NOT_APPLY = "does_not_apply"
    MIXED = "mixed"
    OVERDUE = "overdue"
    PENDING = "pending"
    OPEN = "open"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class Term:
    """A word as it is shown, and what it means."""

    label: str
    meaning: str


REPORTED = (
    "All standing positions that count say so. It is what they report, not what the tracker finds."
)

STATUSES: dict[Status, Term] = {
    Status.NOT_YET_IN_EFFECT: Term(
        "Not yet in effect",
        "The agreement has not taken effect, or an event or performance that the text waits for is "
        "not on record and nobody asserts it. A date already known is conditional, never overdue.",
    ),
    Status.ENDED: Term(
        "Ended",
        "An end in law that is accepted, or a term that ran out. The word it had before is kept.",
    ),
    Status.CONTESTED: Term(
        "Contested",
        "Positions of different actors on the same bearer differ; or the asserted days lie on both "
        "sides of the due date; or an act is claimed and denied; or it waits for an obligation "
        "whose performance is contested. The reasons say which.",
    ),
    Status.PERFORMED: Term(
        "Reported performed",
        "Reported performed on every bearer anybody spoke of, on or before the last day.",
    ),
    Status.PERFORMED_LATE: Term(
        "Reported performed late",
        "Reported performed, on a day after the last day as extended.",
    ),
    Status.ENDED_IN_FACT: Term(
        "Ended in fact",
        "What the clause provides for has stopped in fact; the text has not ended. Its dates run "
        "on, on paper, and are marked so.",
    ),
    Status.SUSPENDED: Term("Suspended", "A suspension that is accepted. Dates stay."),
    Status.PARTLY_PERFORMED: Term("Reported partly performed", REPORTED),
    Status.NOT_PERFORMED: Term(
        "Reported not performed",
        REPORTED + " Where there is a due date it counts only after the last day.",
    ),
    Status.OBSERVED: Term("Reported observed", REPORTED),
    Status.NOT_OBSERVED: Term("Reported not observed", REPORTED),
    Status.EXERCISED: Term("Reported exercised", REPORTED),
    Status.NOT_EXERCISED: Term("Reported not exercised", REPORTED),
    Status.PREVENTED: Term(
        "Reported prevented", REPORTED + " Said of a power, permission or competence."
    ),
    Status.DOES_NOT_APPLY: Term(
        "Reported not to apply", REPORTED + " It is said not to apply any more, or not to this."
    ),
    Status.MIXED: Term(
        "Differs by bearer", "Positions agree on each bearer, but not between bearers."
    ),
    Status.OVERDUE: Term(
        "Overdue, no assessment on record",
        "The last day has passed and nobody's assessment is on record. It does not say that "
        "nothing was done.",
    ),
    Status.PENDING: Term("Pending", "The last day has not passed."),
    Status.OPEN: Term("Open, no date set", "To be performed once; the text gives no date."),
    Status.NOT_ASSESSED: Term(
        "Continuing, no assessment on record",
        "It goes on, and nobody's assessment is on record. That does not say it is not observed.",
    ),
}

SILENT_WORDS = {Status.OVERDUE: "Overdue", Status.NOT_ASSESSED: "Continuing"}
"""Words that rest on silence: in a projection they say how far the record was read instead."""

MARKERS: dict[str, Term] = {
    "silent": Term("Nobody on record", "No position that counts is on record."),
    "contested": Term("Contested", "Positions on the same bearer differ."),
    "agreed": Term(
        "Agreed",
        "Every bearer and every beneficiary state (where none is named, every defined Party) has "
        "spoken, and alike, on each bearer.",
    ),
    "one_sided": Term("One-sided", "Those who have spoken agree; not all concerned have spoken."),
}

PAST_DUE: dict[str, Term] = {
    "no": Term("Not past due", "No last day has passed, or performance is asserted by all."),
    "yes": Term(
        "Past due", "The last day passed, it has not ended, and nobody asserts performance."
    ),
    "disputed": Term(
        "Past due is disputed", "The last day passed; performance is asserted and denied."
    ),
}

DATE_KINDS: dict[str, Term] = {
    "takes_effect": Term("Takes effect", "The instant from which the agreement applies."),
    "deadline": Term("Deadline", "The last day for performance; the day itself is in time."),
    "extended_deadline": Term(
        "Extended deadline", "The last day as an accepted extension moved it; the original stays."
    ),
    "notice_window_opens": Term(
        "Notice window opens", "The first day for notice, where the text names one."
    ),
    "notice_window_closes": Term(
        "Notice window closes", "The last day on which notice stops the renewal at the boundary."
    ),
    "term_renews": Term(
        "Term renews", "The boundary at which the term goes on without anybody's act."
    ),
    "term_ends": Term("Term ends", "The boundary at which the term runs out."),
    "occurrence": Term("Occurrence", "One of the dates of something that recurs."),
}

WINDOW_STATES: dict[str, Term] = {
    "not_open": Term("Not open", "The window for notice has not opened."),
    "open": Term("Open", "A notice now would stop the renewal at the end of the running term."),
    "last_day": Term("Last day", "The last day on which a notice stops that renewal."),
    "closed": Term(
        "Closed", "A notice now is too late for the running term; it counts for the next."
    ),
}

VALUES: dict[str, Term] = {
    "performed": Term("performed", "It was done."),
    "partly_performed": Term("partly performed", "Part of it was done."),
    "not_performed": Term("not performed", "It was not done."),
    "observed": Term("observed", "It is kept to."),
    "not_observed": Term("not observed", "It is not kept to."),
    "exercised": Term("exercised", "The power, permission or competence is used."),
    "not_exercised": Term("not exercised", "It is not used."),
    "prevented": Term("prevented", "Its holder is kept from using it."),
    "does_not_apply": Term("does not apply", "It does not apply any more, or not to this."),
    "in_force": Term("in force", "The agreement is said to be in force."),
    "not_in_force": Term("not in force", "The agreement is said not to be in force."),
}
