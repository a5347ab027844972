"""A page as one file: asked without a server, its styles inside, its links made absolute."""

import re
from datetime import datetime
from pathlib import Path

from werkzeug.test import Client

from tracker.core.words.fault import TrackerError
from tracker.settings import Settings
from tracker.web.app import create_app
from tracker.web.house import NAME

SHEET = re.compile(r'<link rel="stylesheet" href="/static/([a-z-]+\.css)"(?: media="(\w+)")?>')
ICON = re.compile(r'<link rel="icon"[^>]*>\n?')
LINK = re.compile(r'(?<=[" ])(href|action)="/')
FINE = 200


class PageRefusedError(TrackerError):
    """The page did not come."""

    def __init__(self, path: str, code: int) -> None:
        super().__init__(f"The page {path} answered {code}; look at it with `tracker serve`")


def standalone(settings: Settings, path: str, *, now: datetime) -> str:
    """The page at a path as a file that needs no other; PageRefusedError where it does not come."""
    app = create_app(settings, now=lambda: now)
    here = None if settings.public_url else settings.pages
    answer = Client(app).get(path, base_url=here)
    app.extensions[NAME].engine.dispose()
    if answer.status_code != FINE:
        raise PageRefusedError(path, answer.status_code)
    assert app.static_folder is not None
    folder = Path(app.static_folder)
    html = SHEET.sub(lambda found: styled(folder, found[1], found[2]), answer.text)
    return LINK.sub(rf'data-own \1="{settings.pages}/', ICON.sub("", html))


def styled(folder: Path, name: str, media: str | None) -> str:
    """A stylesheet inside the page."""
    given = f' media="{media}"' if media else ""
    return f"<style{given}>\n{(folder / name).read_text(encoding='utf-8')}</style>"
