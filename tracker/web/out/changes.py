"""What changed, for programs that look again and again (Atom)."""

from werkzeug.wrappers import Response

from tracker.core.words.fault import BadValueError
from tracker.formats.atom import as_atom, of_note, of_version
from tracker.services.changes import MOST, news
from tracker.store.session import reading
from tracker.store.text_versions import text_versions
from tracker.web.house import house
from tracker.web.respond import answered
from tracker.web.visit import visit


def changes(agreement: str) -> Response:
    """The newest notes, each with what it changed when it was entered, and versions of the text."""
    seen = visit(agreement)
    holding, law = seen.holding, seen.law
    for name, _ in seen.query.asked:
        wanted = "is no parameter of this feed, which tells of everything as it is entered"
        raise BadValueError("address", name, wanted)

    def pieces() -> list[bytes]:
        with reading(house().engine) as session:
            versions = text_versions(session, law.code)
        told = [of_note(law, one.note, one.sentences) for one in news(seen.library, holding)]
        told += [of_version(one.number, one.reason, one.recorded_at) for one in versions[-MOST:]]
        pages = f"{seen.server}{seen.here.removesuffix('/changes.atom')}"
        return [as_atom(law, told, pages=pages, since=versions[0].recorded_at)]

    made_of = (law.code, holding.stamp, seen.server)
    return answered(pieces, mimetype="application/atom+xml", made_of=made_of)
