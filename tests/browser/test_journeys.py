"""What people come for, by mouse, by keyboard alone and without scripts, narrow and wide."""

import re

from playwright.sync_api import Page, expect

from tests.browser.hands import Hand

ROOT = "/trilateral-2020"


def test_check_clause_6_as_of_16_november_2020(hand: Hand, address: str) -> None:
    page = hand.page
    page.goto(address)
    hand.press(page.get_by_role("link", name=re.compile("^Trilateral statement")))
    hand.write(page.get_by_role("textbox", name="As of"), "2020-11-16")
    hand.press(page.get_by_role("button", name="Show"))
    expect(page.locator("body")).to_contain_text("As of the end of 16\N{NO-BREAK SPACE}November")
    hand.press(page.get_by_role("link", name=re.compile(r"^6\s+Return of Kalbajar")))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Point 6")
    row = page.get_by_role("row").filter(has_text="6.1")
    expect(row).to_contain_text("Pending")
    expect(row).to_contain_text("25\N{NO-BREAK SPACE}November\N{NO-BREAK SPACE}2020")
    hand.press(page.get_by_role("link", name="6.1 Return Kalbajar District"))
    expect(page.get_by_role("region", name="Why")).to_contain_text(
        "Extended to 25 November 2020: announced by Azerbaijan on 15 November 2020, oral"
    )
    assert "as_of=2020-11-16" in page.url


def test_log_that_one_side_denies_the_extension(own_address: str, hand: Hand) -> None:
    page = hand.page
    page.goto(f"{own_address}{ROOT}/obligations/6.1?as_of=2020-11-16")
    hand.press(page.get_by_role("region", name="Why").get_by_role("link", name="note 13"))
    hand.press(page.get_by_role("link", name="Add an answer to it"))
    hand.choose(page.get_by_label("Actor", exact=True), "Armenia")
    hand.choose(page.get_by_label("What the actor does with that note"), "denies")
    hand.write(page.get_by_label("Day it happened"), "2020-11-16")
    hand.write(page.get_by_label("Day it was reported"), "2020-11-16")
    hand.write(page.get_by_label("What happened or was said"), "Armenia denies the new day.")
    hand.press(page.get_by_role("button", name="See what it would change"))
    changes = page.get_by_role("region", name="What it would change")
    expect(changes).to_contain_text("from “Pending” to “Contested”")
    hand.press(page.get_by_role("button", name="Save the note"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Note 133")
    assert "as_of=2020-11-16" in page.url
    hand.press(page.get_by_role("link", name="13", exact=True))
    expect(page.get_by_role("heading", name="Answers")).to_be_visible()
    hand.press(page.get_by_role("link", name="6.1").first)
    expect(page.locator("main .word").first).to_have_text("Contested")


def test_print_the_report(hand: Hand, address: str) -> None:
    page = hand.page
    page.goto(f"{address}{ROOT}/?as_of=2026-11-23")
    hand.press(page.get_by_role("link", name="Report", exact=True))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Statement by President")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Pages")).to_be_hidden()
    expect(page.get_by_role("textbox", name="As of")).to_be_hidden()
    printed = page.pdf(prefer_css_page_size=True)
    assert pages_of(printed) <= 6
    assert b"/MediaBox [0 0 594" in printed or b"/MediaBox [0 0 595" in printed


def pages_of(pdf: bytes) -> int:
    """How many sheets a PDF has."""
    return len(re.findall(rb"/Type /Page\b", pdf))


def test_addresses_are_written_out_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}{ROOT}/report?as_of=2026-11-23")
    page.emulate_media(media="print")
    link = page.locator(".sources a[href^='https']").first
    after = link.evaluate("one => getComputedStyle(one, '::after').content")
    assert "https" in after or "attr(href)" in after
    head = page.locator(".report-table thead")
    assert head.evaluate("one => getComputedStyle(one).display") == "table-header-group"


def test_another_reading_is_a_form_away(hand: Hand, address: str) -> None:
    page = hand.page
    page.goto(f"{address}{ROOT}/obligations/2.1?as_of=2020-11-20")
    hand.press(page.get_by_text("Readings: all by default"))
    hand.choose(page.get_by_label("Is a named day the last day"), "Before the named day")
    hand.press(page.get_by_role("button", name="Show"))
    expect(page.locator("main .word").first).to_have_text(
        "Reported performed late, says Azerbaijan"
    )
    assert page.url.endswith("?as_of=2020-11-20&reading=last_day=exclusive")


def test_a_fault_is_said_at_the_top_and_leads_to_its_field(
    hand: Hand, console: list[str], address: str
) -> None:
    page = hand.page
    page.goto(f"{address}{ROOT}/notes/new?effect=plain&obligation=6.1")
    hand.press(page.get_by_role("button", name="See what it would change"))
    expect(page.get_by_role("alert")).to_contain_text("Nothing was saved yet")
    hand.press(page.get_by_role("alert").get_by_role("link", name="Actor"))
    assert page.url.endswith("#actor")
    console.clear()  # The browser itself says that the form was refused.
