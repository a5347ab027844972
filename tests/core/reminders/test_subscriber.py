"""Who is reminded: nothing in a name or an address can become a header of its own."""

import pytest

from tracker.core.reminders.subscriber import checked_address, checked_language, checked_name
from tracker.core.words.fault import BadValueError

FINE = [
    "desk@example.org",
    "a.b+c@sub.example.org",
    "o'brien@example.org",
    "root@localhost",
    f"{'a' * 64}@example.org",
]
BAD = [
    "",
    "desk",
    "@example.org",
    "desk@",
    "a@example.org, b@example.org",
    "a@example.org;b@example.org",
    "Desk <desk@example.org>",
    "desk@example.org\nBcc: all@example.org",
    "desk@example.org\r\n",
    "desk@example.org\x00",
    "desk @example.org",
    "desk@exa mple.org",
    "desk@-example.org",
    "desk@example..org",
    ".desk@example.org",
    '"a b"@example.org',
    "d\u00e9sk@example.org",
    "desk@ex\u00e4mple.org",
    f"{'a' * 65}@example.org",
    f"a@{'b.' * 130}org",
    "desk@example.org\u2028Bcc: x@example.org",
]


@pytest.mark.parametrize("address", FINE)
def test_one_address_is_taken_as_it_is(address: str) -> None:
    assert checked_address(address, field="address") == address


@pytest.mark.parametrize("address", BAD)
def test_everything_else_is_refused_in_a_sentence(address: str) -> None:
    with pytest.raises(BadValueError, match="is not one mail address; write one, like desk@"):
        checked_address(address, field="address")


@pytest.mark.parametrize("name", ["Desk", "Ани", "Bob <a@b>, Eve <e@x>", "  Desk "])
def test_a_name_is_one_line(name: str) -> None:
    assert checked_name(name, field="name") == name.strip()


@pytest.mark.parametrize(
    "name", ["A\nBcc: b@c", "A\rB", "A\x00", "A\tB", "A\u2028B", "A\u2029B", "A\x85B", "A\x0bB"]
)
def test_a_name_with_a_line_break_is_refused(name: str) -> None:
    with pytest.raises(BadValueError, match="write one line"):
        checked_name(name, field="name")


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_name_has_some_letters_and_not_too_many(name: str) -> None:
    with pytest.raises(BadValueError, match="write"):
        checked_name(name, field="name")


def test_messages_are_in_english() -> None:
    assert checked_language("en", field="language") == "en"


@pytest.mark.parametrize("language", ["", "fr", "EN", "en-GB", "ru"])
def test_no_language_is_promised_that_is_not_there(language: str) -> None:
    words = r"is no language of messages; they are in English \(en\) only"
    with pytest.raises(BadValueError, match=words):
        checked_language(language, field="language")
