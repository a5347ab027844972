"""SVG elements written as text: escaped, without style attributes, numbers cut to a tenth."""

from xml.sax.saxutils import escape, quoteattr

Number = int | float


def element(name: str, *content: str, **attributes: Number | str) -> str:
    """An element with its attributes; `content` is markup already.

    An underscore in an attribute's name stands for a hyphen, at its end for nothing (class_).
    """
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(shown(value))}"
        for key, value in attributes.items()
    )
    return f"<{name}{given}>{''.join(content)}</{name}>" if content else f"<{name}{given}/>"


def shown(value: Number | str) -> str:
    """A number without digits that nobody sees."""
    return value if isinstance(value, str) else f"{round(value, 1):g}"


def words(x: Number, y: Number, said: str, kind: str = "", anchor: str = "start") -> str:
    """A line of text that starts, ends or has its middle at a point."""
    given = {"class_": kind} if kind else {}
    given |= {"text_anchor": anchor} if anchor != "start" else {}
    return element("text", escape(said), x=x, y=y, **given)
