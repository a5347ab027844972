"""What core makes of a seed, told with the place in the file; what only follows is left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from tracker.core.law.agreement import Agreement
from tracker.core.log.draft import Draft
from tracker.core.log.note import Note
from tracker.core.sense import faults_of
from tracker.core.soundness import faults_in
from tracker.core.words.fault import shown
from tracker.formats.seed.findings import Findings, Where
from tracker.formats.seed.laws import Places

DAYS = ("occurred_from", "occurred_on", "occurred_at", "occurred_zone", "reported_on")
RESTS_ON: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(DAYS, DAYS),
    "obligations": ("clauses", "agreement"),
    "concerning": ("obligations",),
    "effect": ("obligations", "agreement", "about"),
}
"""What else is looked at to find a fault of a field."""
DECISIVE = ("modality", "performance", "obligors", "date")
"""The keys of an obligation that decide what may be said of it."""


def judge_law(agreement: Agreement, places: Places, findings: Findings) -> None:
    """Adds what is unsound in the law, unless its place has a fault already."""
    told = []
    for fault in faults_in(agreement):
        part, _, path = fault.place.rpartition(": ")
        # A repeated code is told at the last that has it, everything else at the first.
        whose = places[part][-1 if path in ("code", "number") else 0]
        told.append((below(whose, path), fault.message))
    findings.add_new(told)


def below(where: Where, path: str) -> Where:
    """The place of a path with dots."""
    for step in path.split("."):
        where = where.key(step)
    return where


@dataclass
class Notes:
    """The notes of a seed, judged one after the other."""

    agreement: Agreement
    doubtful: frozenset[str]
    """Obligations with a fault that decides what may be said of them."""
    findings: Findings
    today: date | None
    earlier: dict[int | str, Note | Draft] = field(default_factory=dict)
    unsettled: set[int | str | None] = field(default_factory=set)
    """Notes with a fault, of which nobody knows what may be answered."""

    def judge(self, draft: Draft, where: Where) -> None:
        """Adds what makes no sense in a note, which may be about those judged before it."""
        agreement, earlier, today = self.agreement, self.earlier, self.today
        faults = faults_of(draft, agreement=agreement, notes=earlier, today=today)
        told = [
            (below(where, fault.place), fault.message)
            for fault in faults
            if not self.follows(fault.place, draft, where)
        ]
        if draft.key in earlier:
            again = f"{shown(draft.key)} is the key of another note; give each its own"
            told.append((where.key("key"), again))
        self.findings.add_new(told)
        earlier[draft.key or ""] = draft
        if self.findings.touch(where):
            self.unsettled.add(draft.key)

    def follows(self, place: str, draft: Draft, where: Where) -> bool:
        """Whether a fault may only follow from one that was found in what it rests on."""
        key = place.partition(".")[0]
        if key in RESTS_ON and self.is_doubtful(draft):
            return True
        rests_on = (*RESTS_ON.get(key, ()), *(DAYS if place.endswith("_on") else ()))
        return any(self.findings.touch(where.key(one)) for one in rests_on)

    def is_doubtful(self, draft: Draft) -> bool:
        """Whether what the note is about has faults of its own."""
        return draft.about in self.unsettled or not self.doubtful.isdisjoint(draft.obligations)


def judge_notes(
    drafts: list[tuple[Draft, Where]],
    agreement: Agreement,
    places: Places,
    findings: Findings,
    today: date | None,
) -> None:
    """Adds what makes no sense in the notes, under a law that may have faults of its own."""
    doubtful = frozenset(
        obligation.code
        for obligation in agreement.obligations
        for where in places[f"obligation {obligation.code}"]
        if any(findings.touch(where.key(key)) for key in DECISIVE)
    )
    if findings.touch(places["agreement"][0].key("zone")):
        # Without the zone nobody can tell the day of an instant, so none is asked for.
        agreement = replace(agreement, zone="UTC")
        drafts = [
            (replace(draft, occurred_at=None, occurred_zone=None), at) for draft, at in drafts
        ]
    notes = Notes(agreement, doubtful, findings, today)
    for draft, where in drafts:
        notes.judge(draft, where)
