"""How an answer is cited: plain text, BibTeX, RIS, CSL-JSON, each with the address that stays."""

from collections.abc import Callable, Mapping

from tracker.formats.citation.bibtex import as_bibtex
from tracker.formats.citation.csl import as_csl
from tracker.formats.citation.plain import as_plain
from tracker.formats.citation.ris import as_ris
from tracker.formats.citation.work import Work, work_for, work_for_all

FORMS: Mapping[str, Callable[[Work], str]] = {
    "plain": as_plain,
    "bibtex": as_bibtex,
    "ris": as_ris,
    "csl": as_csl,
}
"""By the word under which a form is asked for."""

__all__ = ["FORMS", "Work", "work_for", "work_for_all"]
