"""What somebody is about to change: which part, of which version, and what was typed so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tracker.core.law.agreement import Agreement
from tracker.core.log.succession import cited_in, quoted_in, succeeding
from tracker.core.words.choice import offer
from tracker.core.words.fault import BadValueError, Fault, NotAcceptedError, UnknownError, shown
from tracker.core.words.text import readable
from tracker.formats.seed.sketch import Key, Sketch
from tracker.formats.seed.trees import YES, Tree, tree_of
from tracker.formats.seed.write import head_table, part_tables
from tracker.services.library import Holding
from tracker.services.texts import unfit
from tracker.web.editor.applying import (
    judge,
    read_part,
    read_parts,
    with_head,
    with_part,
    with_parts,
    without_part,
)
from tracker.web.editor.kinds import HEAD, PartKind
from tracker.web.editor.names import Posted, tree_in

LONGEST_REASON = 500


@dataclass(frozen=True)
class Desk:
    """A form on which one part, or one list of parts, is written."""

    holding: Holding
    """The newest text, with the log."""
    kind: PartKind
    code: str | None
    """The part that is changed; None for a new one, for a list and for the head."""

    @property
    def law(self) -> Agreement:
        """The newest text."""
        return self.holding.law

    @property
    def base(self) -> int:
        """The number of the newest version; 0 where the agreement is new."""
        return self.law.version

    @property
    def shape(self) -> Sketch:
        """The keys of the form: those of the part, or one that holds the whole list."""
        return list_sketch(self.kind) if self.kind.together else self.kind.sketch

    @cached_property
    def tree(self) -> Tree:
        """What the form holds before anybody types: what the text has."""
        if self.kind is HEAD:
            table = head_table(self.law) if self.base else {}
            return tree_of(table, self.shape)
        tables = part_tables(self.law, self.kind.name)
        if self.kind.together:
            return tree_of({self.kind.name: tables}, self.shape)
        tree = tree_of(self.table(tables), self.shape)
        if self.code is None and self.kind.name == "text":
            tree["passage"] = [passage_of(clause.number) for clause in self.law.clauses]
        return tree

    @property
    def title(self) -> str:
        """What the form is about."""
        if self.kind is HEAD or self.kind.together:
            return self.kind.several
        if self.code is None:
            return f"New: {self.kind.one}"
        part = next(p for p in parts_of(self.law, self.kind) if p[0] == self.code)
        return " ".join(part)

    def table(self, tables: Iterable[dict[str, Any]]) -> dict[str, Any]:
        """The table of the part; an empty one for a new part, UnknownError for an unknown code."""
        if self.code is None:
            return {}
        known = {table[self.kind.code_key]: table for table in tables}
        if self.code not in known:
            wanted = f"is no {self.kind.name} of this text; {offer(self.code, known)}"
            raise UnknownError("code", self.code, wanted)
        return known[self.code]

    def typed(self, posted: Posted) -> Tree:
        """What was typed."""
        return tree_in(posted, self.shape)

    def made_of(self, tree: Tree) -> Agreement:
        """The text with what was typed; NotAcceptedError holds every fault at its field."""
        if self.kind is HEAD:
            head = read_part(HEAD, tree)
            if self.base and head["code"] != self.law.code:
                raise NotAcceptedError((Fault("code", f"stays {self.law.code}; it is its name"),))
            law, codes = with_head(self.law, head), []
        elif self.kind.together:
            parts = read_parts(self.kind, tree[self.kind.name])
            law = with_parts(self.law, self.kind, parts)
            codes = [getattr(part, self.kind.code_key) for part in parts]
        else:
            part = read_part(self.kind, tree)
            self.refuse_taken(getattr(part, self.kind.code_key))
            law, codes = with_part(self.law, self.kind, part), [getattr(part, self.kind.code_key)]
        return self.judged(law, codes)

    def without(self) -> Agreement:
        """The text without the part; NotAcceptedError where something else needs it."""
        assert self.code is not None
        return self.judged(without_part(self.law, self.kind, self.code), [])

    def judged(self, law: Agreement, codes: list[str]) -> Agreement:
        """The law as it would be on record; NotAcceptedError where it, or a note, is unfit."""
        judge(law, self.kind, codes)
        notes = self.holding.notes
        if self.base:
            law = succeeding(law, self.law, quoted=quoted_in(notes), cited=cited_in(notes))
        faults = tuple(Fault("", str(fault)) for fault in unfit(law, notes))
        if faults:
            raise NotAcceptedError(faults)
        return law

    def refuse_taken(self, code: str) -> None:
        """Refuses a new part under the code of another, and another code for a part there is."""
        there = {getattr(one, self.kind.code_key) for one in getattr(self.law, self.kind.field)}
        if self.code is None and code in there:
            told = f"“{code}” is in the text already; give the new one a code of its own"
            raise NotAcceptedError((Fault(self.kind.code_key, told),))
        if self.code is not None and code != self.code:
            told = f"stays {self.code}; take this part out and add another under a new code"
            raise NotAcceptedError((Fault(self.kind.code_key, told),))


def parts_of(law: Agreement, kind: PartKind) -> list[tuple[str, str]]:
    """The codes and titles of the parts of a kind."""
    titles = ("title", "name", "label", "neutral", "issue", "matter")
    return [
        (
            getattr(part, kind.code_key),
            next(getattr(part, title) for title in titles if hasattr(part, title)),
        )
        for part in getattr(law, kind.field)
    ]


def passage_of(number: str) -> Tree:
    """The row of a clause in a new text, in which only the words are missing."""
    return {"number": number, "clause": number, "complete": YES, "confirmed": YES}


def list_sketch(kind: PartKind) -> Sketch:
    """A form's keys where all parts of a kind stand in it."""
    sketch = Sketch()
    sketch.keys[kind.name] = Key(name=kind.name, below=kind.sketch, many=True)
    return sketch


def reason_in(posted: Posted) -> str:
    """Why the text is changed; NotAcceptedError where nobody says so."""
    try:
        reason = readable(" ".join(posted.get("why", "").split()), field="why")
    except BadValueError as error:
        raise NotAcceptedError((Fault("why", f"{shown(error.value)} {error.wanted}"),)) from None
    if not reason:
        raise NotAcceptedError((Fault("why", "is missing; say in a few words what changes"),))
    if len(reason) > LONGEST_REASON:
        told = f"has {len(reason):,} characters; write at most {LONGEST_REASON}"
        raise NotAcceptedError((Fault("why", told),))
    return reason
