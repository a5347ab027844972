import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tracker.formats.table import BOLD, NORMAL, Style, cells, paragraph, printable, table, wrapped

HEADINGS = ("Code", "What")
ROWS = [("1.1", "Cease fire"), ("10.12", "Return the district and all that belongs to it")]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def test_in_a_pipe_lines_are_as_long_as_they_are() -> None:
    assert table(HEADINGS, ROWS) == (
        "Code   What\n1.1    Cease fire\n10.12  Return the district and all that belongs to it\n"
    )


def test_a_table_fits_the_terminal() -> None:
    assert table(HEADINGS, ROWS, Style(width=30)) == (
        "Code   What\n"
        "1.1    Cease fire\n"
        "10.12  Return the district and\n"
        "       all that belongs to it\n"
    )


def test_a_squeezed_column_breaks_no_day() -> None:
    rows = [("1.1", "Cease fire", "2020-11-20")]
    assert table((*HEADINGS, "Last day"), rows, Style(width=23)) == (
        "Code  What   Last day\n1.1   Cease  2020-11-20\n      fire\n"
    )
    block = "Code: 1.1\nWhat: Cease fire\nLast day:\n2020-11-20\n\n"
    assert table((*HEADINGS, "Last day"), rows, Style(width=16)) == block


def test_headings_are_bold_where_they_may_be() -> None:
    first = table(HEADINGS, ROWS, Style(bold=True)).splitlines()[0]
    assert first == f"{BOLD}Code   What{NORMAL}"
    assert Style(bold=True).strong("") == ""


def test_where_not_even_that_fits_a_row_is_a_block() -> None:
    assert table(HEADINGS, [("1.1", ""), ("2", "Cease fire")], Style(width=10)) == (
        "Code: 1.1\n\nCode: 2\nWhat:\nCease fire\n\n"
    )


def test_wide_letters_take_two_cells_and_marks_none() -> None:
    assert cells("abc") == 3
    assert cells("漢字") == 4
    assert cells("e\N{COMBINING ACUTE ACCENT}") == 1
    assert table(("A", "B"), [("漢", "x"), ("a", "y")]) == "A   B\n漢  x\na   y\n"


def test_nothing_moves_the_cursor_or_turns_the_line_around() -> None:
    assert printable("a\x1b[31mb\u202ec\td\ne") == "a[31mbc d e"


def test_a_long_word_is_broken() -> None:
    assert wrapped("abcdefgh ij", 4) == ["abcd", "efgh", "ij"]
    assert wrapped("a bcdefgh", 4) == ["a", "bcde", "fgh"]
    assert wrapped("漢字", 1) == ["漢", "字"]


def test_a_paragraph_keeps_its_own_lines() -> None:
    assert paragraph("one two\nthree", Style(width=12), "    ") == "    one two\n    three\n"
    assert paragraph("one two three", Style(width=5), "    ") == "    one two\n    three\n"
    assert paragraph("", Style()) == ""


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=5), st.integers(20, 120))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], width: int) -> None:
    for line in table(("One", "Two", "Three"), rows, Style(width=width)).splitlines():
        assert cells(line) <= width
        assert all(unicodedata.category(letter) != "Cc" for letter in line)


@given(WORDS, st.integers(2, 30))
def test_wrapping_loses_no_letter(text: str, width: int) -> None:
    assert "".join(wrapped(text, width)).replace(" ", "") == text.replace(" ", "")
