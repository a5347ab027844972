"""What differs between two versions, part by part and key by key."""

from dataclasses import replace
from datetime import date

from tests.truce import LAW
from tracker.core.law.agreement import Agreement
from tracker.core.law.rule import Fixed
from tracker.formats.seed.compare import KeyChange, PartChange, changes_between


def only(law: Agreement) -> PartChange:
    """The one difference from the truce."""
    (change,) = changes_between(LAW, law)
    return change


def test_equal_texts_do_not_differ() -> None:
    assert changes_between(LAW, replace(LAW, version=2)) == ()


def test_the_head_tells_its_keys() -> None:
    change = only(replace(LAW, signed_on=date(2020, 11, 8), other_titles=()))

    assert (change.kind, change.how) == ("agreement", "changed")
    assert change.keys == (
        KeyChange(key="signed_on", before="2020-11-09", after="2020-11-08"),
        KeyChange(key="other_titles.ru", before="Речное перемирие", after=None),
    )


def test_a_key_within_a_table_or_a_list_of_them_has_its_path() -> None:
    before = LAW.by_code["1.2"]
    changed = replace(before, rule=Fixed(on=date(2020, 11, 16)), quantities=before.quantities[1:])
    law = replace(LAW, obligations=tuple(changed if o is before else o for o in LAW.obligations))

    change = only(law)

    assert (change.kind, change.code, change.title) == ("obligation", "1.2", "Withdraw")
    assert {one.key: (one.before, one.after) for one in change.keys} == {
        "quantity[1].amount": ("380", "0"),
        "quantity[1].unit": ("guns", "mines"),
        "quantity[1].what": ("of any kind", None),
        "quantity[2].amount": ("0", None),
        "quantity[2].unit": ("mines", None),
        "date.on": ("2020-11-15", "2020-11-16"),
        "date.exclusive": ("true", None),
    }


def test_what_comes_and_what_goes_has_a_word_of_its_own() -> None:
    first, second = LAW.disputed_readings
    law = replace(
        LAW,
        obligations=(*LAW.obligations[1:], replace(LAW.obligations[0], code="3.1")),
        disputed_readings=(first, replace(second, code="hole")),
    )

    told = [(one.kind, one.code, one.title, one.how) for one in changes_between(LAW, law)]

    assert told == [
        ("obligation", "1.1", "Cease fire", "withdrawn"),
        ("obligation", "3.1", "Cease fire", "added"),
        ("disputed_reading", "whole", "Is it a treaty?", "taken out"),
        ("disputed_reading", "hole", "Is it a treaty?", "added"),
    ]


def test_a_code_that_was_withdrawn_comes_back() -> None:
    back = replace(LAW.by_code["1.1"], code="1.9", title="Sound the bells")
    law = replace(LAW, obligations=(*LAW.obligations, back))
    change = only(law)
    assert (change.code, change.how) == ("1.9", "brought back")
    assert [one.how for one in changes_between(replace(LAW, withdrawn=()), law)] == ["added"]


def test_another_order_is_a_difference() -> None:
    change = only(replace(LAW, clauses=LAW.clauses[::-1]))

    assert (change.kind, change.code, change.title) == ("clause", "", "order of the list")


def test_lists_stand_with_commas_and_nobody_where_there_is_nobody() -> None:
    before = LAW.by_code["1.1"]
    changed = replace(before, obligors=(), obligors_note="Passive.")
    law = replace(LAW, obligations=tuple(changed if o is before else o for o in LAW.obligations))

    assert only(law).keys == (
        KeyChange(key="obligors", before="NORD, SUD", after="nobody"),
        KeyChange(key="obligors_note", before=None, after="Passive."),
    )
