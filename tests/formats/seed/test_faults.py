"""What a seed may not say: one change to a file that is right, and the line that it meets."""

import pytest

from tests.truce import TEXT
from tracker.core.words.fault import NotAcceptedError
from tracker.formats.seed import read_seed_files

NAME = "truce.toml"


def faults(text: str) -> list[str]:
    """The faults of the one file, each as its line."""
    with pytest.raises(NotAcceptedError) as refused:
        read_seed_files({NAME: text.encode()})
    return [str(fault).removeprefix(f"{NAME} ") for fault in refused.value.faults]


def line_of(words: str) -> int:
    """The first line, from 1, that begins with the words."""
    lines = TEXT.splitlines()
    return next(at for at, line in enumerate(lines, start=1) if line.startswith(words))


CODE = 'at most 64 of the characters a–z, 0–9, "-", "_" and ".", like "6.1"'
A_TEXT = 'a text in quotes, like "Kalbajar District"'
A_DAY = "a day without quotes, like 2020-11-15"
AN_INSTANT = "an instant with its offset and without quotes, like 2020-11-10T00:00:00+03:00"
A_FLAG = "true or false, without quotes"
KINDS = '"undated", "fixed", "after", "before", "recurring", "term", "until_notice" or "window"'
ANCHORS = (
    '"signature", "effect", "trigger:CODE", "notice:CODE", "date:CODE", "actual:CODE" or a day '
    'like {day = 2020-11-20, name = "deployment reported complete"}'
)

ROWS: list[tuple[str, str, str, str]] = [
    # what stood there, what stands there now, the key path, the sentence
    ("format = 1", "format = 2", "format", "“2” is not a format that is read; write 1"),
    ("format = 1", "", "format", "is missing; write format = 1"),
    (
        'title = "Truce of the River"',
        "title = 5",
        "agreement.title",
        f"“5” is a whole number; write {A_TEXT}",
    ),
    (
        'title = "Truce of the River"',
        'title = " "',
        "agreement.title",
        "“ ” is empty; write some words",
    ),
    (
        'title = "Truce of the River"',
        r'title = "a\u0000b"',
        "agreement.title",
        "“a\\x00b” holds the character U+0000, which no text can hold; take it out",
    ),
    ('title = "Truce of the River"\n', "", "agreement.title", f"is missing; write {A_TEXT}"),
    (
        'zone = "Europe/Moscow"\nzone_reason',
        'zone = "Moscow"\nzone_reason',
        "agreement.zone",
        "“Moscow” is not a time zone; use a name of the tz database, like Europe/Moscow",
    ),
    (
        "signed_on = 2020-11-09",
        'signed_on = "2020-11-09"',
        "agreement.signed_on",
        f"“2020-11-09” is a text; write {A_DAY}",
    ),
    (
        "signed_on = 2020-11-09",
        "signed_on = 2020-11-09T00:00:00Z",
        "agreement.signed_on",
        f"“2020-11-09T00:00:00+00:00” is an instant; write {A_DAY}",
    ),
    (
        "signed_on = 2020-11-09",
        "signed_on = 1066-10-14",
        "agreement.signed_on",
        "“1066-10-14” is out of range; use a day from 1800-01-01 to 2999-12-31",
    ),
    (
        "effective_at = 2020-11-10T00:00:00+03:00",
        "effective_at = 2020-11-10T00:00:00",
        "agreement.effective_at",
        f"“2020-11-10T00:00:00” is a date-time without an offset; write {AN_INSTANT}",
    ),
    (
        "effective_at = 2020-11-10T00:00:00+03:00",
        "effective_at = 0001-01-01T00:00:00+23:59",
        "agreement.effective_at",
        "“0001-01-01” is out of range; use a day from 1800-01-01 to 2999-12-31",
    ),
    (
        "effective_at = 2020-11-10T00:00:00+03:00",
        "effective_at = 07:32:00",
        "agreement.effective_at",
        f"“07:32:00” is a time of day; write {AN_INSTANT}",
    ),
    (
        'also_zones = ["Asia/Baku", "Asia/Yerevan"]',
        'also_zones = ["Asia/Baku", 4]',
        "agreement.also_zones[2]",
        f"“4” is a whole number; write {A_TEXT}",
    ),
    (
        'also_zones = ["Asia/Baku", "Asia/Yerevan"]',
        'also_zones = "Asia/Baku"',
        "agreement.also_zones",
        f"“Asia/Baku” is a text; write a list in brackets; each item is {A_TEXT}",
    ),
    (
        'ru = "Речное перемирие"',
        'Russian = "Речное перемирие"',
        "agreement.other_titles.Russian",
        '“Russian” does not fit; write a language code, like "ru"',
    ),
    (
        'kind = "court"',
        'kind = "tribunal"',
        "actor[5] (COURT).kind",
        (
            '“tribunal” is not a word of this list; write "state", "organ", "organisation", '
            '"authority", "person", "court", "monitor" or "team"'
        ),
    ),
    (
        'kind = "court"',
        "kind = true",
        "actor[5] (COURT).kind",
        (
            '“true” is true or false; write "state", "organ", "organisation", '
            '"authority", "person", "court", "monitor" or "team"'
        ),
    ),
    (
        'signatory = true\n\n[[actor]]\ncode = "COURT"',
        'signatory = 1\n\n[[actor]]\ncode = "COURT"',
        "actor[4] (OST).signatory",
        f"“1” is a whole number; write {A_FLAG}",
    ),
    (
        'organ_of = "NORD"',
        'organ_of = "NORT"',
        "actor[3] (NORD-ARMY).organ_of",
        "“NORT” is not the code of an actor; write NORD-ARMY, COURT, NORD, OST or SUD",
    ),
    (
        'language = "en"\nconfirmed = false\n\n[[place]]',
        'language = "English"\nconfirmed = false\n\n[[place]]',
        "source[2] (herald).language",
        '“English” does not fit; write a language code, like "ru"',
    ),
    (
        'url = "https://example.org/text"',
        'url = "javascript:alert(1)"',
        "source[1] (gazette).url",
        '“javascript:alert(1)” does not fit; write an address, like "https://example.org/text"',
    ),
    (
        'code = "silence"',
        'code = "The Silence"',
        "difference[1] (The Silence).code",
        f"“The Silence” does not fit; write {CODE}",
    ),
    (
        'code = "silence"',
        f'code = "{"b" * 65}"',
        "difference[1].code",
        f"“{'b' * 59}…” does not fit; write {CODE}",
    ),
    (
        "latitude = 39.5",
        "latitude = nan",
        "place[1] (bridge).latitude",
        "“nan” is out of range; write degrees from -90 to 90, like 39.9932",
    ),
    (
        "latitude = 39.5",
        "latitude = false",
        "place[1] (bridge).latitude",
        "“false” is true or false; write degrees from -90 to 90, like 39.9932",
    ),
    (
        "remarks = [",
        "remark = [",
        "clause[1] (1).remark",
        "“remark” is not a key here; write number, title or remarks",
    ),
    (
        'code = "whole"',
        "code = 5",
        "disputed_reading[2].code",
        f"“5” is a whole number; write {CODE}",
    ),
    (
        'code = "whole"',
        'code = "guns"',
        "disputed_reading[2] (guns).code",
        "“guns” is the code of another disputed reading; give each its own",
    ),
    (
        'default = "record"',
        'default = "draft"',
        "question[1] (text).default",
        "“draft” changes the law, and the default is the law as it stands; take the change out",
    ),
    (
        'value = "date:1.2"',
        'value = "date:1.9"',
        "question[1] (text).option[2].change[5].value",
        (
            "“1.9” is not the code of an obligation; write 1.1, 1.2, 1.3, 1.4, 1.5, 2.1, "
            "2.2, 2.3, 2.4 or 2.5"
        ),
    ),
    (
        "amount = 380",
        "amount = -1",
        "obligation[2] (1.2).quantity[1].amount",
        "“-1” is out of range; write 0 to 2,147,483,647",
    ),
    (
        "amount = 380",
        "amount = 3.5",
        "obligation[2] (1.2).quantity[1].amount",
        "“3.5” is a number; write a whole number, like 1960",
    ),
    (
        'obligors = ["OST"]\n\n[obligation.date]\nkind = "term"',
        '[obligation.date]\nkind = "term"',
        "obligation[6] (2.1).obligors",
        'is missing; write a list in brackets; each item is a code in quotes, like "6.1"',
    ),
    (
        'kind = "parallel_with"',
        'kind = "beside"',
        "obligation[2] (1.2).link[1].kind",
        "“beside” is not the kind of a link; write parallel_with or tied_to",
    ),
    (
        'kind = "after"\nanchor = "notice:2.2"',
        'kind = "someday"\nanchor = "notice:2.2"',
        "obligation[8] (2.3).date.kind",
        f"“someday” is not a word of this list; write {KINDS}",
    ),
    (
        "exclusive = true\n\n[[obligation]]",
        'period = "P1D"\n\n[[obligation]]',
        "obligation[2] (1.2).date.period",
        "“period” is not a key here; write kind, on, at, zone or exclusive",
    ),
    (
        'period = "P1M"',
        'period = "1M"',
        "obligation[3] (1.3).date.period",
        "“1M” is not a period; write P6M, P5Y, P30D or PT72H",
    ),
    (
        'period = "P1M"',
        "period = 30",
        "obligation[3] (1.3).date.period",
        '“30” is a whole number; write a period in quotes, like "P6M"',
    ),
    (
        'anchor = "actual:1.2"',
        'anchor = "dawn"',
        "obligation[3] (1.3).date.anchor",
        (
            "“dawn” is not an anchor; write signature, effect, trigger:CODE, notice:CODE, "
            "date:CODE or actual:CODE"
        ),
    ),
    (
        'anchor = "actual:1.2"',
        "anchor = 2020-11-15",
        "obligation[3] (1.3).date.anchor",
        f"“2020-11-15” is a day; write {ANCHORS}",
    ),
    (
        'anchor = "actual:1.2"',
        "anchor = { day = 2020-11-15 }",
        "obligation[3] (1.3).date.anchor",
        (
            "“day” are not the keys of a named day; "
            'write {day = 2020-11-20, name = "deployment reported complete"}'
        ),
    ),
    (
        'anchor = "actual:1.2"',
        'anchor = "date:1.3"',
        "obligation[3] (1.3).date.anchor",
        "waits for itself (1.3 → 1.3); take one of these ties out",
    ),
    (
        'only_under = { question = "text", option = "draft" }',
        'only_under = { question = "text" }',
        "obligation[5] (1.5).only_under.option",
        'is missing; write a code in quotes, like "6.1"',
    ),
    (
        'only_under = { question = "text", option = "draft" }',
        'only_under = "draft"',
        "obligation[5] (1.5).only_under",
        "“draft” is a text; write [obligation.only_under]",
    ),
    (
        'of = "2.1"',
        'of = "1.2"',
        "obligation[7] (2.2).date.of",
        "“1.2” has no term that a notice could stop; name one that has",
    ),
    (
        'actor = "NORD"\nholds',
        "holds",
        "disputed_reading[1] (guns).view[1]",
        "a view is an actor's or a text's; give one of actor and text",
    ),
    (
        'text = "draft"\nholds',
        'text = "draft"\nactor = "NORD"\nholds',
        "disputed_reading[1] (guns).view[2]",
        "a view is an actor's or a text's; give one of actor and text",
    ),
    (
        'key = "came"',
        'key = "notice"',
        "note[8] (notice).key",
        "“notice” is the key of another note; give each its own",
    ),
    (
        'occurred_zone = "Asia/Baku"',
        'occurred_zone = "Baku"',
        "note[1] (E1-SUD).occurred_zone",
        "“Baku” is not a time zone; use a name of the tz database, like Europe/Moscow",
    ),
    (
        "occurred_at = 2020-11-15T01:30:00+04:00",
        "occurred_at = 2020-11-15T00:30:00+03:00",
        "note[1] (E1-SUD).occurred_at",
        (
            "“2020-11-15T00:30:00+03:00” has the offset +03:00; "
            "write +04:00, the offset of Asia/Baku at that moment, or UTC with Z"
        ),
    ),
    (
        "at = 2020-11-10T12:00:00+03:00",
        "at = 2020-11-10T12:00:00+04:00",
        "obligation[5] (1.5).starts.at",
        (
            "“2020-11-10T12:00:00+04:00” has the offset +04:00; "
            "write +03:00, the offset of Europe/Moscow at that moment, or UTC with Z"
        ),
    ),
    (
        'at = 2020-11-10T12:00:00+03:00\nzone = "Europe/Moscow"',
        'at = 2018-11-04T00:30:00-03:00\nzone = "America/Sao_Paulo"',
        "obligation[5] (1.5).starts.at",
        (
            "“2018-11-04T00:30:00-03:00” is left out by the clocks of America/Sao_Paulo; "
            "write a time that they show"
        ),
    ),
    (
        'at = 2020-11-10T12:00:00+03:00\nzone = "Europe/Moscow"',
        'at = 2020-11-01T00:30:00-06:00\nzone = "America/Havana"',
        "obligation[5] (1.5).starts.at",
        (
            "“2020-11-01T00:30:00-06:00” has the offset -06:00; "
            "write -04:00 or -05:00, the offset of America/Havana at that moment, or UTC with Z"
        ),
    ),
    (
        'at = 2020-11-10T12:00:00+03:00\nzone = "Europe/Moscow"',
        'at = 1799-12-31T12:00:00+03:00\nzone = "Europe/Moscow"',
        "obligation[5] (1.5).starts.at",
        "“1799-12-31” is out of range; use a day from 1800-01-01 to 2999-12-31",
    ),
    (
        'about = "withdrawn"',
        'about = "longer"',
        "note[4] (corrected).about",
        "“longer” is no earlier note; name one that came before",
    ),
    (
        "agreement = true\noccurred_from",
        'agreement = "yes"\noccurred_from',
        "note[1] (E1-SUD).agreement",
        f"“yes” is a text; write {A_FLAG}",
    ),
    (
        'value = "performed"\nbasis = "stated"\nperformed_on = 2020-11-23',
        'value = "observed"\nbasis = "stated"',
        "note[3] (withdrawn).effect.value",
        (
            "“observed” cannot be said of obligation 1.2; "
            "write performed, partly_performed, not_performed or does_not_apply"
        ),
    ),
    (
        'kind = "date_claim"',
        'kind = "claim"',
        "note[12] (claim).effect.kind",
        (
            '“claim” is not a word of this list; write "position", "extension", "trigger", '
            '"notice", "end", "suspension", "resumption", "date_claim", "answer" or "correction"'
        ),
    ),
    (
        'kind = "position"\nvalue = "partly_performed"\nbasis = "inferred"',
        'kind = "correction"',
        "note[4] (corrected).effect.by.kind",
        (
            '“correction” is not a word of this list; write "position", "extension", "trigger", '
            '"notice", "end", "suspension", "resumption", "date_claim" or "answer"'
        ),
    ),
    (
        '[note.effect]\nkind = "date_claim"\nday = 2020-11-30',
        "effect = [1]",
        "note[12] (claim).effect",
        "“[…]” is a list; write [note.effect]",
    ),
]


@pytest.mark.parametrize(("old", "new", "path", "sentence"), ROWS, ids=[row[2] for row in ROWS])
def test_what_is_wrong_is_said_with_its_place(old: str, new: str, path: str, sentence: str) -> None:
    assert TEXT.count(old) == 1
    lines = [line.partition(": ")[2] for line in faults(TEXT.replace(old, new))]
    assert lines == [f"{path}: {sentence}"]


@pytest.mark.parametrize(
    ("addition", "line"),
    [
        ("[actor]", "actor: “{…}” is a table; write [[actor]] for each, in double brackets"),
        (
            "actor = [5]",
            "actor[1]: “5” is a whole number; write [[actor]] for each, in double brackets",
        ),
        ("agreement = 1", "agreement: “1” is a whole number; write [agreement]"),
        ('"a\\nb" = 1', "'a\\nb': “a\\nb” is not a key here"),
        (f"{'k' * 100} = 1", f"{'k' * 64}: “{'k' * 59}…” is not a key here"),
    ],
)
def test_a_file_of_its_own_is_wrong_in_its_own_way(addition: str, line: str) -> None:
    files = {"a.toml": TEXT.encode(), "b.toml": addition.encode()}
    with pytest.raises(NotAcceptedError) as refused:
        read_seed_files(files)
    assert any(f": {line}" in str(fault) for fault in refused.value.faults)


def test_a_place_is_told_with_the_line_of_its_key() -> None:
    (told,) = faults(TEXT.replace("on = 2020-11-15\n", 'on = "2020-11-15"\n', 1))
    line = line_of("on = 2020-11-15")
    assert (
        told == f"line {line}: obligation[2] (1.2).date.on: “2020-11-15” is a text; write {A_DAY}"
    )


def test_a_key_that_is_missing_is_told_with_the_line_of_its_table() -> None:
    told = faults(TEXT.replace('title = "Cease fire"\n', ""))[0]
    assert told.startswith(
        f"line {line_of('[[obligation]]')}: obligation[1] (1.1).title: is missing"
    )


def test_all_faults_of_all_files_are_told_in_their_order() -> None:
    bad = TEXT.replace('kind = "court"', 'kind = "x"').replace("on = 2020-11-15\n", "on = 1\n", 1)
    bad = bad.replace('verb = "accepts"', 'verb = "x"').replace('of = "2.1"', 'of = "9"')
    extra = '[[clause]]\nnumber = "3"\n[[note]]\nkey = "more"\n'
    with pytest.raises(NotAcceptedError) as refused:
        read_seed_files({"b.toml": bad.encode(), "c.toml": extra.encode()})
    assert [fault.place.partition(": ")[2] for fault in refused.value.faults] == [
        "actor[5] (COURT).kind",
        "obligation[2] (1.2).date.on",
        "obligation[7] (2.2).date.of",
        "note[2] (accepted).effect.verb",
        "clause[1] (3).title",
        "note[1] (more).actor",
        "note[1] (more).text",
        "note[1] (more).occurred_on",
        "note[1] (more).reported_on",
        "note[1] (more).obligations",
    ]
    assert str(refused.value).count("\n") == len(refused.value.faults) - 1


def test_a_key_that_stands_in_two_files_is_told_with_the_first() -> None:
    with pytest.raises(NotAcceptedError) as refused:
        read_seed_files({"a.toml": TEXT.encode(), "b.toml": b"format = 1\n[agreement]\n"})
    assert [str(fault) for fault in refused.value.faults] == [
        "b.toml line 1: format: stands in a.toml already; keep it in one file",
        "b.toml line 2: agreement: stands in a.toml already; keep it in one file",
    ]


def test_an_empty_file_lacks_what_a_seed_needs() -> None:
    assert faults("") == [
        f"{NAME}: agreement: is missing; write [agreement]",
        f"{NAME}: format: is missing; write format = 1",
    ]
