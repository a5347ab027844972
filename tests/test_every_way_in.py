"""Every effect with every field comes in by file, command line and form, and so does every rule.

What each way gives is compared with what the fields stand for, so that none can lose or bend one.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import get_args

import pytest
from werkzeug.datastructures import MultiDict

from tests.cli.command import in_process
from tests.databases import connected
from tests.loaded import NOW, TODAY
from tests.truce import LAW, SEED
from tests.web.browsing import Sheet
from tests.web.site import Form, faults_of, main_of, site
from tracker import clock
from tracker.cli.note_fields import EFFECT
from tracker.core.days.period import Period
from tracker.core.law.rule import (
    Anchor,
    AnchorKind,
    Fixed,
    Recurring,
    Relative,
    Renewal,
    Rule,
    Term,
    Undated,
    UntilNotice,
    Window,
)
from tracker.core.log.effect import NAMES, Effect
from tracker.formats.seed import read_seed_files, rules
from tracker.formats.seed.sketch import Sketch, sketch_of
from tracker.formats.seed.table import Table
from tracker.formats.seed.trees import tree_of
from tracker.formats.seed.write import seed_text
from tracker.formats.seed.write_tables import table_of
from tracker.formats.typed import read_draft
from tracker.formats.typed.effect import CARRIED, FIELDS
from tracker.services.library import Library
from tracker.services.seeds import load
from tracker.store.session import reading, writing
from tracker.web.editor.kinds import KINDS
from tracker.web.editor.names import posted_of
from tracker.web.note_form.fields import EFFECT_FIELDS

Typed = dict[str, str]
ROOT = f"/{LAW.code}"

NOTE = {
    "actor": "NORD",
    "text": "It was said.",
    "occurred_on": "2021-03-01",
    "reported_on": "2021-03-02",
}
MOVE = {"obligations": "1.2", "effect": "extension", "form": "oral"}
ACT = {"standing": "accepted", "reason": "agreed"}
SAMPLES: tuple[Typed, ...] = (
    {"obligations": "1.2", "effect": "position", "value": "performed", "basis": "inferred",
     "performed_on": "2021-02-28", "quote": "It is done."},
    {"obligations": "1.1", "effect": "position", "value": "not_observed", "basis": "stated"},
    MOVE | ACT | {"new_last_day": "2021-04-01", "only_if": "arrival"},
    MOVE | {"new_last_at": "2021-04-01T18:00+03:00", "trigger": "arrival"},
    MOVE | {"period": "PT36H"},
    {"obligations": "1.3", "effect": "trigger", "trigger": "arrival"} | ACT,
    {"obligations": "2.2", "effect": "notice", "giver": "SUD", "sent_on": "2021-02-27",
     "received_on": "2021-03-01"},
    {"obligations": "1.1", "effect": "end", "label": "superseded", "in": "law"} | ACT,
    {"obligations": "1.1", "effect": "end", "label": "withdrawn", "in": "fact"},
    {"obligations": "1.1", "effect": "suspension"} | ACT,
    {"obligations": "1.1", "effect": "resumption"} | ACT,
    {"obligations": "1.2", "effect": "date_claim", "day": "2021-04-02"},
)  # fmt: skip
DAYS, MONTHS = Period(days=10), Period(months=6)
PARADE = Anchor(kind=AnchorKind.DAY, ref="the parade", day=date(2020, 12, 1))
ARRIVAL = Anchor(kind=AnchorKind.TRIGGER, ref="arrival")
NOTICE = Anchor(kind=AnchorKind.NOTICE, ref="2.2")
DATE = Anchor(kind=AnchorKind.DATE, ref="1.5", actual=True)
SIGNATURE, TAKES_EFFECT = Anchor(kind=AnchorKind.SIGNATURE), Anchor(kind=AnchorKind.EFFECT)
RULES: tuple[Rule, ...] = (
    Fixed(on=date(2020, 11, 15)),
    Fixed(at=datetime(2020, 11, 15, 15, tzinfo=UTC), zone="Asia/Baku"),
    Relative(anchor=SIGNATURE, period=Period(minutes=72 * 60)),
    Relative(anchor=ARRIVAL, period=MONTHS, before=True, month_end="last_day", exclusive=True),
    Relative(anchor=NOTICE, period=DAYS, from_day_one=True),
    Relative(anchor=DATE, period=DAYS, not_before=True, boundary_at_end=True),
    Relative(anchor=PARADE, period=Period(months=1, days=1)),
    Recurring(rrule="FREQ=MONTHLY;COUNT=6", start=TAKES_EFFECT, end=PARADE, month_end="last_day"),
    Term(anchor=TAKES_EFFECT, first=MONTHS, boundary_at_end=True),
    Term(anchor=SIGNATURE, first=MONTHS, renewal=Renewal.EXPRESS, renewal_period=DAYS),
    Term(anchor=PARADE, first=Period(months=36), renewal=Renewal.TACIT, renewal_limit=2,
         renewal_period=Period(months=12), notice_period=DAYS, notice_before=True,
         notice_counts="received", notice_opens=MONTHS),
    UntilNotice(anchor=TAKES_EFFECT, period=MONTHS, earliest=Period(months=24),
                notice_counts="received", boundary_at_end=True),
    Window(of="2.1"),
    Undated(reason="The text gives none."),
)  # fmt: skip
"""Every kind, and every field otherwise than it is when nobody says anything."""
VERBS = ("accepts", "denies", "withdraws", "suspends", "resumes")
"""Each is answered to the first note of the samples."""


def samples(first: int) -> list[Typed]:
    """All notes to enter, where the first of them gets that number: replies name numbers."""
    said = [NOTE | one for one in SAMPLES]
    of_first = NOTE | {"obligations": "1.2", "about": str(first)}
    answers = [of_first | {"effect": "answer", "verb": verb} for verb in VERBS]
    corrections = [
        NOTE | one | {"effect": "correction", "by": one["effect"], "about": str(first + number)}
        for number, one in enumerate(SAMPLES)
    ]
    return [*said, *answers, *corrections, of_first | {"effect": "correction"}]


def effects(typed: list[Typed]) -> list[Effect | None]:
    """The effects that the fields stand for."""
    return [read_draft(one).effect for one in typed]


def start(url: str) -> int:
    """Load the truce; the number that the next note gets."""
    with connected(url) as engine, writing(engine) as session:
        load(session, SEED, today=TODAY, recorded_at=NOW, recorded_by="tests")
    return len(SEED.notes) + 1


def recorded(url: str, first: int) -> list[Effect | None]:
    """The effects on record from a note on."""
    with connected(url) as engine, reading(engine) as session:
        return [note.effect for note in Library().holding(session, LAW.code).notes[first - 1 :]]


@pytest.fixture(autouse=True)
def _standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def test_the_samples_fill_every_field_of_every_effect() -> None:
    filled: dict[str, set[str]] = {}
    for one in samples(1):
        filled.setdefault(one["effect"], set()).update(one)
    carried = {kind: set(names) for kind, (_, names) in CARRIED.items()}
    assert {kind: filled[kind] & set(FIELDS) for kind in carried} == carried
    names = {NAMES[kind].replace(" ", "_"): kind for kind in NAMES}
    assert set(names) == {*carried, "correction"}
    for kind, own in carried.items():
        held = {field.name for field in fields(names[kind])}
        assert own == {"in" if name == "in_law" else name for name in held}


def test_every_field_has_its_option_and_its_input() -> None:
    options = {option.removeprefix("--").replace("-", "_") for option, _ in EFFECT}
    assert options == set(EFFECT_FIELDS) == set(FIELDS)


def test_each_comes_in_by_file() -> None:
    typed = samples(1)
    drafts = [
        replace(read_draft(one), about=about_of(one), key=f"k{number}")
        for number, one in enumerate(typed)
    ]
    text = seed_text(LAW, (*SEED.notes, *drafts))
    again = read_seed_files({"one.toml": text.encode()}).notes[len(SEED.notes) :]
    assert [one.effect for one in again] == effects(typed)


def about_of(one: Typed) -> str | None:
    """The key of the note that another one is about: files name keys, not numbers."""
    return f"k{int(one['about']) - 1}" if "about" in one else None


def test_each_comes_in_by_command(migrated_url: str) -> None:
    first = start(migrated_url)
    run, typed = in_process(migrated_url), samples(first)
    for one in typed:
        added = run("note", "add", "--agreement", LAW.code, *options_of(one))
        assert (added.code, added.err) == (0, "")
    assert recorded(migrated_url, first) == effects(typed)


def options_of(one: Typed) -> list[str]:
    """The fields as options."""
    named = {"obligations": "--obligation"}
    return [
        word
        for name, value in one.items()
        for word in (named.get(name, f"--{name.replace('_', '-')}"), value)
    ]


def test_each_comes_in_by_form(migrated_url: str) -> None:
    first = start(migrated_url)
    typed = samples(first)
    with site(migrated_url) as app:
        for one in typed:
            about = f"&about={one['about']}" if "about" in one else ""
            given = {name: value for name, value in one.items() if name != "effect"}
            answer = Form(app.test_client(), f"effect={one['effect']}{about}", ROOT).send(**given)
            assert (answer.status_code, faults_of(answer)) == (303, {})
    assert recorded(migrated_url, first) == effects(typed)


def test_each_rule_comes_in_by_file_and_by_form(migrated_url: str) -> None:
    start(migrated_url)
    with site(migrated_url) as app:
        client = app.test_client()
        for rule in RULES:
            changed = replace(LAW.by_code["1.4"], rule=rule)
            tree = tree_of(table_of(changed, LAW.zone), KINDS["obligation"].sketch)
            sheet = Sheet(client, f"{ROOT}/text/obligation/1.4")
            ours = [(name, sheet.fields[name]) for name in ("csrf_token", "base")]
            sheet.fields = MultiDict([*ours, *posted_of(tree), ("why", "A test.")])
            answer = sheet.send("save")
            assert answer.status_code == 303, main_of(answer)
            text = read_seed_files({"one.toml": client.get(f"{ROOT}/text.toml").data}).agreement
            assert text.by_code["1.4"].rule == rule


def test_the_rules_that_come_in_are_of_every_kind_and_count_from_everything() -> None:
    assert {type(rule) for rule in RULES} == set(get_args(Rule))
    counted = {getattr(rule, "anchor", None) for rule in RULES} - {None}
    assert {anchor.kind for anchor in counted if isinstance(anchor, Anchor)} == set(AnchorKind)


@pytest.mark.parametrize("reader", rules.READERS.values(), ids=rules.READERS)
def test_every_key_of_a_rule_stands_in_the_editor(reader: Callable[[Table], Rule]) -> None:
    keys = set(sketch_of(reader).keys)
    renamed = {
        "from_day_one": "counting",
        "boundary_at_end": "boundary",
        "notice_before": "notice_last_day",
    }
    kind = type(reader(Sketch()))
    held = {renamed.get(field.name, field.name) for field in fields(kind)}
    assert held - {"before"} == keys
    assert {"date", "starts"} <= set(KINDS["obligation"].sketch.keys)


def test_every_rule_has_a_kind_in_the_file() -> None:
    read = {type(reader(Sketch())) for reader in rules.READERS.values()}
    assert read == set(get_args(Rule))
