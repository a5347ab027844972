"""Rows of every kind, and rows with one thing wrong, each with the CHECK that refuses it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Enum

from tests.store.samples import AT, DAY
from tracker.core.days.period import Period
from tracker.core.log.note import LONGEST_TEXT
from tracker.store.append_only import only_added_to
from tracker.store.tables import date_rule, note

Row = Mapping[str, Any]
YEAR = Period(months=12)


class Case(NamedTuple):
    """A row that one constraint refuses, or that is fine where none is named."""

    table: str
    row: Row
    constraint: str | None = None


HEAD = dict.fromkeys(
    "recorded_by reason digest title short_title other_titles zone zone_reason also_zones"
    " signed_note clause_word parties_term parties_basis text_of_record_reason neutrality".split(),
    "",
)
VERSION = {**HEAD, "agreement_id": 1, "number": 9, "log_length": 0, "recorded_at": AT,
           "signed_on": DAY, "effective_at": AT, "other_titles": (), "also_zones": (),
           "neutrality": ()}  # fmt: skip
EDITION = {"agreement_id": 1, "version_id": 1, "position": 9}
OF_1_1 = {"version_id": 1, "obligation": "1.1", "position": 9}
PLACE = {"version_id": 1, "code": "p", "position": 1, "neutral": "", "warning": "",
         "confirmation": ""}  # fmt: skip
OBLIGATION = {**EDITION, "code": "1.1", "clause": "1", "title": "", "modality": "duty",
              "performance": "once", "basis": "", "obligors_note": "", "object": "",
              "place_note": "", "quote": ""}  # fmt: skip
CONDITION = {**OF_1_1, "kind": "performed", "of_obligation": "1.1", "words": ""}
VIEW = {"version_id": 1, "disputed_reading": "d", "position": 1, "holds": "", "said": ""}
ACTOR = {**EDITION, "code": "A", "name": "", "formal_name": "", "kind": "state",
         "signatory": False, "defined_party": False, "note": ""}  # fmt: skip

NOTE = {"agreement_id": 1, "number": 9, "recorded_at": AT, "recorded_by": "x", "actor": "A",
        "text": "x", "search_text": "", "occurred_on": DAY, "reported_on": DAY, "whole": True,
        "unnamed": False, "confirmed": True, "confirmation": ""}  # fmt: skip
ACT = {"standing": "claimed", "reason": ""}
EFFECTS: dict[str, Row] = {
    "plain": {},
    "position": {"value": "performed", "basis": "stated"},
    "extension": {"new_last_day": DAY, "form": "oral", **ACT},
    "trigger": {"trigger_code": "t", **ACT},
    "notice": {},
    "end": {"label": "expired", "in_law": True, **ACT},
    "suspension": ACT,
    "resumption": ACT,
    "date_claim": {"day": DAY},
    "answer": {"verb": "denies", "about": 1},
    "correction": {"about": 1},
}
CARRIED: Row = {
    "value": "performed", "basis": "stated", "form": "oral", "standing": "claimed", "reason": "",
    "trigger_code": "t", "label": "expired", "in_law": True, "day": DAY, "verb": "denies",
    "performed_on": DAY, "quote": "", "only_if": "t", "giver": "A", "sent_on": DAY,
    "received_on": DAY,
}  # fmt: skip

RULE = {"version_id": 1, "obligation": "1.1", "role": "start"}
ANCHOR = {"anchor": "effect", "anchor_actual": False}
RELATIVE = {**ANCHOR, "period": YEAR, "exclusive": False, "from_day_one": False,
            "not_before": False, "month_end": "clamp", "boundary_at_end": False}  # fmt: skip
RULES: dict[str, Row] = {
    "undated": {"reason": ""},
    "fixed": {"fixed_on": DAY, "exclusive": False},
    "after": RELATIVE,
    "before": RELATIVE,
    "recurring": {**ANCHOR, "rrule": "FREQ=DAILY", "month_end": "skip"},
    "term": {**ANCHOR, "first_period": YEAR, "renewal": "none", "notice_before": False,
             "notice_counts": "sent", "boundary_at_end": False},
    "until_notice": {**ANCHOR, "period": YEAR, "notice_counts": "sent", "boundary_at_end": False},
    "window": {"window_of": "1.1"},
}  # fmt: skip
FILLED: Row = {
    "reason": "", "exclusive": True, "anchor": "effect", "period": YEAR, "from_day_one": True,
    "not_before": True, "month_end": "clamp", "boundary_at_end": True, "rrule": "",
    "first_period": YEAR, "renewal": "none", "notice_before": True, "notice_counts": "sent",
    "window_of": "1.1", "renewal_period": YEAR, "renewal_limit": 1, "notice_period": YEAR,
    "notice_opens_period": YEAR, "earliest_period": YEAR, "end_anchor": "effect",
}  # fmt: skip
REFERENCES: Row = {"trigger": "t", "obligation": "1.1", "day": DAY, "name": "x"}


def a_note(kind: str, **changes: object) -> Row:
    """A note with an effect of that kind."""
    effect = {} if kind == "plain" else {"effect": kind}
    return {**NOTE, **effect, **EFFECTS[kind], **changes}


def a_rule(kind: str, **changes: object) -> Row:
    """A rule of that kind."""
    return {**RULE, "kind": kind, **RULES[kind], **changes}


FEED = {"label": "Desk", "agreement_id": 1, "clauses": (), "obligations": (), "kinds": (),
        "leads": (), "readings": (), "made_at": AT, "made_by": "x"}  # fmt: skip
ALL_OF_THEM = {**FEED, "agreement_id": None}
GIVEN = {"digest": "a" * 64, "feed_id": 1, "issued_at": AT, "issued_by": "x"}
PLAIN = [
    Case("feed", {**FEED, "label": ""}, "ck_feed_label_given"),
    Case("feed", {**ALL_OF_THEM, "clauses": ("1",)}, "ck_feed_codes_of_agreement"),
    Case("feed", {**FEED, "subscriber_id": 1}, "ck_feed_one_scope"),
    Case("feed_address", {**GIVEN, "digest": "a"}, "ck_feed_address_digest_length"),
    Case("agreement", {"code": ""}, "ck_agreement_code_given"),
    Case("agreement_version", {**VERSION, "number": 0}, "ck_agreement_version_number_from_one"),
    Case(
        "agreement_version",
        {**VERSION, "log_length": -1},
        "ck_agreement_version_log_length_not_negative",
    ),
    Case("actor", {"agreement_id": 1, "code": ""}, "ck_actor_code_given"),
    Case("source", {"agreement_id": 1, "code": ""}, "ck_source_code_given"),
    Case("clause", {"agreement_id": 1, "number": ""}, "ck_clause_number_given"),
    Case("obligation", {"agreement_id": 1, "code": ""}, "ck_obligation_code_given"),
    Case("actor_edition", {**ACTOR, "organ_of": "A"}, "ck_actor_edition_organ_of_another"),
    Case("place", {**PLACE, "latitude": 90.1}, "ck_place_latitude"),
    Case("place", {**PLACE, "longitude": -180.1}, "ck_place_longitude"),
    Case(
        "obligation_edition",
        {**OBLIGATION, "only_under_question": "q"},
        "ck_obligation_edition_only_under_whole",
    ),
    Case(
        "obligation_actor",
        {**OF_1_1, "role": "obligor", "other_name": "x"},
        "ck_obligation_actor_actor_or_other",
    ),
    Case(
        "obligation_actor",
        {**OF_1_1, "role": "obligor", "actor": "A", "other_name": "x"},
        "ck_obligation_actor_one_name",
    ),
    Case(
        "obligation_condition",
        {**CONDITION, "of_obligation": None},
        "ck_obligation_condition_performed",
    ),
    Case(
        "obligation_condition", {**CONDITION, "of_trigger": "t"}, "ck_obligation_condition_trigger"
    ),
    Case("disputed_view", VIEW, "ck_disputed_view_one_holder"),
    Case("note", a_note("plain", number=0), "ck_note_number_from_one"),
    Case("note", a_note("plain", text=""), "ck_note_text_length"),
    Case("note", a_note("plain", text="ə" * (LONGEST_TEXT + 1)), "ck_note_text_length"),
    Case("note", a_note("plain", recorded_by=""), "ck_note_recorded_by_given"),
    Case("note", a_note("plain", occurred_from=DAY.replace(day=16)), "ck_note_days_in_order"),
    Case("note", a_note("plain", occurred_zone="Asia/Baku"), "ck_note_zone_of_time"),
    Case("note", a_note("plain", concerning="A", unnamed=True), "ck_note_concerning_one"),
    Case("note", a_note("plain", about=9), "ck_note_about_earlier"),
    Case("note", a_note("answer", about=None), "ck_note_about_given"),
    Case("note", a_note("correction", about=None), "ck_note_about_given"),
    Case("note", a_note("notice", replacement="notice"), "ck_note_replacement_of"),
    Case("note", a_note("plain", replacement="notice"), "ck_note_replacement_of"),
    Case("note", a_note("extension", new_last_day=None), "ck_note_extension_to_or_by"),
    Case("note", a_note("extension", period=YEAR), "ck_note_extension_to_or_by"),
    Case("note", a_note("trigger", trigger_code=None), "ck_note_trigger_named"),
    Case("note", a_note("extension", new_last_at=AT), "ck_note_extension_to_or_by"),
    Case("note", a_note("plain", new_last_at=AT), "ck_note_extension_to_or_by"),
    Case("note", a_note("plain", period=YEAR), "ck_note_extension_to_or_by"),
    Case("note", a_note("suspension", new_last_day=DAY), "ck_note_extension_to_or_by"),
    Case("date_rule", a_rule("fixed", fixed_on=None), "ck_date_rule_fixed_day_or_instant"),
    Case("date_rule", a_rule("undated", fixed_on=DAY), "ck_date_rule_fixed_day_or_instant"),
    Case("date_rule", a_rule("fixed", zone="Asia/Baku"), "ck_date_rule_instant_with_zone"),
    Case("date_rule", a_rule("term", renewal="tacit"), "ck_date_rule_renewal_length"),
    Case("date_rule", a_rule("term", renewal_limit=-1), "ck_date_rule_renewal_limit_not_negative"),
    Case("date_rule", a_rule("after", anchor_actual=None), "ck_date_rule_anchor_actual"),
    Case(
        "date_rule", a_rule("recurring", end_anchor_actual=True), "ck_date_rule_end_anchor_actual"
    ),
]


def fine() -> Iterator[Case]:
    """A row of every kind, which all constraints let pass."""
    for kind in EFFECTS:
        yield Case("note", a_note(kind))
    for kind in note.REPLACEABLE:
        yield Case("note", a_note(kind, replacement=kind, effect="correction", about=1))
    for kind in RULES:
        yield Case("date_rule", a_rule(kind))


def misplaced() -> Iterator[Case]:
    """Each column that belongs to some kinds: left empty by one of them, filled by another."""
    for column, kinds in note.NEEDED.items():
        for kind in kinds.split():
            yield Case("note", a_note(kind, **{column: None}), f"ck_note_{column}")
    for column in note.NEEDED | note.OPTIONAL:
        yield Case("note", a_note("plain", **{column: CARRIED[column]}), f"ck_note_{column}")
        empty = a_note("correction", **{column: CARRIED[column]})
        yield Case("note", empty, f"ck_note_{column}")
    for column, kinds in date_rule.NEEDED.items():
        for kind in kinds.split():
            also = {"anchor_actual": None} if column == "anchor" else {}
            row = a_rule(kind, **{column: None}, **also)
            yield Case("date_rule", row, f"ck_date_rule_{column}")
    for column, kinds in (date_rule.NEEDED | date_rule.OPTIONAL).items():
        wrong = "undated" if kinds != "undated" else "window"
        actual = {f"{column}_actual": True} if column.endswith("anchor") else {}
        row = a_rule(wrong, **{column: FILLED[column]}, **actual)
        yield Case("date_rule", row, f"ck_date_rule_{column}")


def misanchored() -> Iterator[Case]:
    """Anchors with a reference of another kind, or without the one they need."""
    for prefix in ("anchor", "end_anchor"):
        effect = {prefix: "effect", f"{prefix}_actual": False}
        for reference, value in REFERENCES.items():
            row = a_rule("recurring", **{**effect, f"{prefix}_{reference}": value})
            yield Case("date_rule", row, f"ck_date_rule_{prefix}_{reference}")
        for kind, missing in (("trigger", "trigger"), ("notice", "obligation")):
            row = a_rule("recurring", **{**effect, prefix: kind})
            yield Case("date_rule", row, f"ck_date_rule_{prefix}_{missing}")


SAMPLES: dict[str, Row] = {
    "actor_edition": ACTOR,
    "option_change": {"version_id": 1, "question": "q", "option": "o", "position": 1, "value": ""},
    "obligation_edition": OBLIGATION,
    "obligation_actor": {**OF_1_1, "actor": "A"},
    "obligation_link": {**OF_1_1, "to_obligation": "1.1", "note": ""},
    "obligation_condition": {**CONDITION, "of_obligation": None},
    "disputed_reading": {"version_id": 1, "code": "d", "position": 1, "matter": "", "note": ""},
}
OF_COLUMN: dict[str, Row] = {
    "note.replacement": a_note("correction"),
    "note.value": a_note("position"),
    "note.basis": a_note("position"),
    "note.form": a_note("extension"),
    "note.standing": a_note("suspension"),
    "note.label": a_note("end"),
    "note.verb": a_note("answer"),
    "note.effect": a_note("plain"),
    "date_rule.kind": RULE,
    "date_rule.role": a_rule("window"),
    "date_rule.anchor": a_rule("after"),
    "date_rule.end_anchor": a_rule("recurring", end_anchor_actual=False),
    "date_rule.month_end": a_rule("recurring"),
    "date_rule.renewal": a_rule("term"),
    "date_rule.notice_counts": a_rule("term"),
}


def unlisted() -> Iterator[Case]:
    """A word that stands in no list, for every column that holds a word of a closed list."""
    for table in only_added_to():
        for column in table.columns:
            if isinstance(column.type, Enum):
                row = SAMPLES.get(table.name) or OF_COLUMN[f"{table.name}.{column.name}"]
                name = f"ck_{table.name}_{column.type.name}"
                yield Case(table.name, {**row, column.name: "nonsense"}, name)


WRONG = [*PLAIN, *misplaced(), *misanchored(), *unlisted()]
