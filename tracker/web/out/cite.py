"""Cite this: one page of one answer as a reference, in four forms, with the address that stays."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qsl

from flask import make_response
from werkzeug.wrappers import Response

from tracker.core.words.choice import offer
from tracker.core.words.fault import UnknownError
from tracker.formats.addresses import cited_address
from tracker.formats.citation import FORMS, Work, work_for
from tracker.services.answers import head_for
from tracker.services.citing import title_of
from tracker.web.address import ORDER
from tracker.web.house import house
from tracker.web.out.routes import beside
from tracker.web.printing import printed
from tracker.web.visit import Visit, visit

TYPES = {
    "plain": "text/plain",
    "bibtex": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "csl": "application/vnd.citationstyles.csl+json",
}
NAMES = {"plain": "In words", "bibtex": "BibTeX", "ris": "RIS", "csl": "CSL-JSON"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The reference in one form."""

    form: str
    name: str
    words: str
    file: str


def cite(agreement: str) -> str | Response:
    """The references to a page; with `form` one of them alone, as a file."""
    seen = visit(agreement, own=("of", "form"))
    work, form = work_of(seen), seen.query.one("form")
    if form is not None:
        return file_of(work, form)
    here = partial(beside, seen, "cite")
    made = references(work, lambda key: here((*seen.query.own, ("form", key))))
    return printed("cite.html", seen, work=work, made=made)


def references(work: Work, file: Callable[[str], str]) -> list[Reference]:
    """The reference in every form; `file` gives the address of one alone."""
    return [
        Reference(form=form, name=NAMES[form], words=write(work), file=file(form))
        for form, write in FORMS.items()
    ]


def file_of(work: Work, form: str) -> Response:
    """One form alone, as a file; UnknownError where there is no such form."""
    if form not in FORMS:
        raise UnknownError("form", form, f"is no form of a reference; {offer(form, FORMS)}")
    response = make_response(FORMS[form](work))
    response.mimetype = TYPES[form]
    response.headers["Content-Disposition"] = f'attachment; filename="{work.key}.{form}"'
    return response


def work_of(seen: Visit) -> Work:
    """The page that is cited, under the question that the address asks."""
    path, _, query = (seen.query.one("of") or "").partition("?")
    own = tuple((name, value) for name, value in parse_qsl(query) if name not in ORDER)
    head = head_for(seen.library, seen.holding, seen.asking)
    return work_for(
        head,
        page=title_of(seen.law, path),
        address=cited_address(seen.server, head, path, own),
        generated_at=house().now(),
    )
