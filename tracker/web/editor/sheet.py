"""One form on its way: shown, looked at, saved; what was typed is never lost on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import render_template
from werkzeug.utils import redirect
from werkzeug.wrappers import Response

from tracker.core.asked.asking import Asking
from tracker.core.law.agreement import Agreement
from tracker.core.words.fault import Fault, NotAcceptedError
from tracker.formats.seed.trees import Tree
from tracker.services.texts import save_text
from tracker.store.session import writing
from tracker.store.versions import OutdatedError, Saved
from tracker.web.address import Address
from tracker.web.editor.desk import Desk, reason_in
from tracker.web.editor.faults import Summary, put_faults
from tracker.web.editor.layout import filled, laid_out, with_blanks
from tracker.web.editor.names import Posted, posted_of
from tracker.web.editor.preview import previewed
from tracker.web.house import house
from tracker.web.present.asked import asked_bar
from tracker.web.visit import Visit

Answer = str | Response | tuple[str, int]
REFUSED = 422
OURS = ("csrf_token", "step", "base", "why", "remove")


@dataclass(frozen=True)
class Sheet:
    """A desk and the visit on which it is used; there is none for a new agreement."""

    desk: Desk
    seen: Visit | None

    def answer(self, posted: Posted) -> Answer:
        """The next page: the form with more rows, the preview, or the way to what was saved."""
        step = posted.get("step", "preview")
        if step in ("rows", "edit"):
            return self.form(self.desk.typed(posted), posted)
        try:
            gone = step == "remove" or bool(posted.get("remove"))
            law, reason = self.read(posted, gone=gone)
            if step != "save":
                return self.preview(law, posted, reason, gone=gone)
            return self.saved(law, reason, posted)
        except NotAcceptedError as error:
            return self.form(self.desk.typed(posted), posted, error.faults), REFUSED
        except OutdatedError as error:
            return self.form(self.desk.typed(posted), posted, [Fault("", str(error))]), REFUSED

    def read(self, posted: Posted, *, gone: bool) -> tuple[Agreement, str]:
        """The text that is wished for, and why; NotAcceptedError holds the faults of both."""
        faults: list[Fault] = []
        law = reason = None
        try:
            law = self.desk.without() if gone else self.desk.made_of(self.desk.typed(posted))
        except NotAcceptedError as error:
            faults += error.faults
        try:
            reason = reason_in(posted)
        except NotAcceptedError as error:
            faults += error.faults
        if law is None or reason is None:
            raise NotAcceptedError(tuple(faults))
        return law, reason

    def form(self, tree: Tree, posted: Posted, faults: Iterable[Fault] = (), said: str = "") -> str:
        """The form with what was typed, and what is wrong with it."""
        desk, tree = self.desk, with_blanks(tree, self.desk.shape)
        nodes = laid_out(desk.law, desk.shape, tree, "" if desk.kind.together else desk.kind.name)
        form = filled(nodes, tree)
        summary: Summary = put_faults(form, faults)
        known = {*(field.name for field in form), *OURS}
        return self.printed(
            "text_form.html",
            nodes=nodes,
            summary=summary,
            said=said,
            reason=posted.get("why", ""),
            reason_fault=[message for name, message in summary if name == "why"],
            hidden=[pair for pair in posted_of(tree) if pair[0] not in known],
        )

    def preview(self, law: Agreement, posted: Posted, reason: str, *, gone: bool) -> str:
        """What the text would be, and what would change by it."""
        today = self.today(law)
        shown = previewed(self.desk.holding, law, Asking(as_of=today, today=today))
        return self.printed(
            "text_preview.html",
            law=law,
            preview=shown,
            reason=reason,
            gone=gone,
            base=posted.get("base", str(self.desk.base)),
            posted=[pair for pair in posted.items(multi=True) if pair[0] not in OURS],
        )

    def saved(self, law: Agreement, reason: str, posted: Posted) -> Response:
        """Save the text and lead to what changed by it."""
        at_home = house()
        base = int(posted["base"]) if posted.get("base", "").isdecimal() else self.desk.base
        with writing(at_home.engine) as session:
            saved: Saved = save_text(
                session,
                law,
                recorded_at=at_home.now(),
                recorded_by=at_home.settings.recorded_by,
                reason=reason,
                base=base,
            )
        to = Address(law.code)
        changed = saved.new and saved.number > 1
        where = to("version", number=saved.number) if changed else to("text")
        return redirect(where, 303)

    def today(self, law: Agreement) -> date:
        """The present day in the agreement's zone."""
        return house().now().astimezone(law.tz).date()

    def printed(self, template: str, **values: object) -> str:
        """The page, in the frame of its agreement where there is one."""
        frame = "layout.html" if self.seen else "bare.html"
        bar = asked_bar(self.seen) if self.seen else None
        given = {"desk": self.desk, "kind": self.desk.kind, "visit": self.seen, "bar": bar}
        return render_template(template, frame=frame, **given, **values)
