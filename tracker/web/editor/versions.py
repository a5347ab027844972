"""The versions of a text: who saved which and why, what each changed, and any of them as a file."""

from collections.abc import Iterable, Sequence

from flask import make_response
from werkzeug.wrappers import Response

from tracker.core.days.day import city_of
from tracker.core.words.fault import UnknownError
from tracker.formats.seed.compare import PartChange, changes_between
from tracker.formats.seed.write import seed_text
from tracker.formats.typed.fields import a_number
from tracker.services.export import export
from tracker.store.newest import Version, versions_of
from tracker.store.session import reading
from tracker.store.versions import load_agreement
from tracker.web.editor.kinds import LISTS, PartKind
from tracker.web.house import house
from tracker.web.printing import printed
from tracker.web.visit import visit


def versions(agreement: str) -> str:
    """Every version, the newest first."""
    seen = visit(agreement)
    with reading(house().engine) as session:
        found = versions_of(session, agreement)
    return printed("versions.html", seen, versions=tuple(reversed(found)), city=city_of)


def version(agreement: str, number: int) -> str:
    """What one version changed, against the one before it or another."""
    seen = visit(agreement, own=("with",))
    with reading(house().engine) as session:
        found = versions_of(session, agreement)
        one = numbered(found, number, "version")
        given = seen.query.one("with")
        other = a_number(given) if given else max(number - 1, 1)
        two = numbered(found, other, "with")
        before, after = (load_agreement(session, agreement, v.number) for v in (two, one))
    parts = changes_between(before, after)
    return printed(
        "version.html",
        seen,
        versions=found,
        one=one,
        two=two,
        parts=parts,
        kinds=[kind for kind in LISTS if adds_more(kind, parts)],
    )


def adds_more(kind: PartKind, parts: Iterable[PartChange]) -> bool:
    """Whether one of a kind was added, of which each has a form: there may be more to add."""
    return not kind.together and any(
        p.kind == kind.name and p.how in ("added", "brought back") for p in parts
    )


def numbered(found: Sequence[Version], number: int, field: str) -> Version:
    """The version of that number; UnknownError."""
    if not 1 <= number <= len(found):
        wanted = f"is no version of this text, which has the numbers 1 to {len(found)}"
        raise UnknownError(field, number, wanted)
    return found[number - 1]


def text_file(agreement: str) -> Response:
    """The text as a file that loads back identically: the newest with its notes, else the law."""
    seen = visit(agreement)
    asked = next((value for name, value in seen.to.asked if name == "version"), None)
    with reading(house().engine) as session:
        found = export(session, agreement, int(asked) if asked else None)
    response = make_response(seed_text(found.law, found.notes))
    response.mimetype = "application/toml"
    name = f"{agreement}-{found.law.version}.toml"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
