"""What can be chosen in a field: parts of the text, anchors, words of closed lists."""

from collections.abc import Callable, Mapping

from tracker.core.law.agreement import Agreement
from tracker.formats.seed.anchors import ANCHOR
from tracker.formats.seed.schema_kinds import CLOSED
from tracker.formats.seed.sketch import Key
from tracker.formats.seed.trees import NAMED_DAY
from tracker.web.editor.labels import word_label

Options = list[tuple[str, str]]
Names = Callable[[Agreement], Options]


def actors(law: Agreement) -> Options:
    """Everybody on record."""
    return [(one.code, one.name) for one in law.actors]


def clauses(law: Agreement) -> Options:
    """The clauses by their numbers."""
    return [(one.number, f"{one.number} {one.title}") for one in law.clauses]


def texts(law: Agreement) -> Options:
    """The texts."""
    return [(one.code, one.label) for one in law.variants]


def sources(law: Agreement) -> Options:
    """The sources by their titles."""
    return sorted(((one.code, one.title) for one in law.sources), key=lambda pair: pair[1])


def places(law: Agreement) -> Options:
    """The places."""
    return [(one.code, one.neutral) for one in law.places]


def obligations(law: Agreement) -> Options:
    """The obligations."""
    return [(one.code, f"{one.code} {one.title}") for one in law.obligations]


def triggers(law: Agreement) -> Options:
    """The events that dates wait for."""
    return [(one.code, one.title) for one in law.triggers]


def awaited(law: Agreement) -> Options:
    """What a condition may wait for: obligations and events."""
    return [*obligations(law), *triggers(law)]


def questions(law: Agreement) -> Options:
    """The questions of interpretation."""
    return [(one.code, one.title) for one in law.questions]


def readings(law: Agreement) -> Options:
    """The options of all questions."""
    return [(o.code, f"{q.code}: {o.label}") for q in law.questions for o in q.options]


def anchors(law: Agreement) -> Options:
    """What a period can be counted from."""
    codes = [one.code for one in law.obligations]
    return [
        ("effect", "taking effect"),
        ("signature", "the signature"),
        *((f"trigger:{code}", title) for code, title in triggers(law)),
        *((f"date:{code}", f"the last day for {code}") for code in codes),
        *((f"actual:{code}", f"the day {code} was really done") for code in codes),
        *((f"notice:{code}", f"notice under {code}") for code in codes),
        (NAMED_DAY, "another day, which has a name"),
    ]


NAMED: Mapping[str, Names] = {
    "actor": actors,
    "actors": actors,
    "agreement_of": actors,
    "beneficiaries": actors,
    "clause": clauses,
    "clauses": clauses,
    "obligations": obligations,
    "obligors": actors,
    "organ_of": actors,
    "places": places,
    "question": questions,
    "quote_text": texts,
    "sources": sources,
    "text": texts,
    "text_of_record": texts,
}
"""By key: what it names, wherever it stands."""
NAMED_AT: Mapping[tuple[str, str], Names] = {
    ("obligation.condition", "of"): awaited,
    ("obligation.link", "to"): obligations,
    ("obligation.only_under", "option"): readings,
    ("", "of"): obligations,
}
"""By table and key: what it names there."""


def options_for(law: Agreement, path: str, key: Key) -> Options | None:
    """What can be chosen; None where it is typed freely. `path` is the table, as headers say."""
    assert key.kind is not None
    if key.kind is ANCHOR:
        return anchors(law)
    words = key.kind.words or CLOSED.get((path, key.name), ())
    if words:
        return [(word, word_label(word)) for word in words]
    names = NAMED_AT.get((path, key.name)) or NAMED.get(key.name)
    return names(law) if names else None
