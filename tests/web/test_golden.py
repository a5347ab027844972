"""The report and the drawing say what they said when somebody last read them."""

from flask.testing import FlaskClient

from tests.web import golden


def test_the_report_says_the_same(reader: FlaskClient) -> None:
    assert golden.report(reader) == golden.REPORT.read_text(encoding="utf-8")


def test_the_drawing_says_the_same() -> None:
    assert golden.drawing() == golden.DRAWING.read_text(encoding="utf-8")
