"""The text of notes: Markdown without HTML, headings and pictures, cleaned once more."""

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

from tracker.web.words import foreign_letters

MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(
    ["heading", "lheading", "image", "html_block", "html_inline"]
)
TAGS = {"a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "strong", "ul"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
TEXT = re.compile(r"(?<=>)[^<>]+(?=<)")
SCHEMES = {"http", "https", "mailto"}


@lru_cache(maxsize=1024)
def marked_down(text: str) -> Markup:
    """The text as HTML that cannot do anything; links lead away without telling from where."""
    cleaned = nh3.clean(
        MARKDOWN.render(text),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="nofollow noopener noreferrer",
    )
    return Markup(TEXT.sub(in_its_language, cleaned))  # noqa: S704  cleaned above


def in_its_language(found: re.Match[str]) -> str:
    """The text between two tags, foreign letters marked with their language."""
    text = found.group()
    return text if text.isascii() else foreign_letters(text)
