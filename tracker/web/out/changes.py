"""What changed, for programs that look again and again (Atom)."""

from werkzeug.wrappers import Response

from tracker.formats.atom import as_atom
from tracker.services.changes import changed_at, news
from tracker.store.session import reading
from tracker.store.text_versions import text_versions
from tracker.web.house import house
from tracker.web.respond import answered
from tracker.web.visit import visit


def changes(agreement: str) -> Response:
    """The newest notes, each with what it changed when it was entered."""
    seen = visit(agreement)
    holding, law = seen.holding, seen.law

    def pieces() -> list[bytes]:
        with reading(house().engine) as session:
            recorded_at = text_versions(session, law.code)[-1].recorded_at
        told = [(one.note, one.sentences) for one in news(seen.library, holding)]
        pages = f"{seen.server}{seen.here.removesuffix('/changes.atom')}"
        return [as_atom(law, told, pages=pages, updated_at=changed_at(holding, recorded_at))]

    made_of = (law.code, holding.stamp, seen.server)
    return answered(pieces, mimetype="application/atom+xml", made_of=made_of)
