"""The web application: what it is put together from."""

from collections.abc import Callable
from datetime import datetime

from flask import Flask
from flask_wtf import CSRFProtect

from tracker import clock
from tracker.services.library import Library, Shelf
from tracker.settings import Settings, secret_key_of
from tracker.store.engine import connect
from tracker.web.api.routes import add_api
from tracker.web.errors import add_errors
from tracker.web.guard import add_guard
from tracker.web.house import NAME, PAGES, House
from tracker.web.out.routes import add_out
from tracker.web.printing import prepare_templates
from tracker.web.remind.leave import add_leaving
from tracker.web.routes import add_routes


def create_app(settings: Settings, *, now: Callable[[], datetime] = clock.now) -> Flask:
    """The application that waitress serves; `now` gives the present instant, in UTC."""
    app = Flask(
        __name__,
        template_folder=settings.templates,
        static_folder="static",
        static_url_path="/static",
    )
    app.config.update(SECRET_KEY=secret_key_of(settings))
    app.extensions[NAME] = House(
        settings=settings,
        engine=connect(settings.database_url),
        library=Library(),
        pages=Shelf(PAGES),
        now=now,
    )
    add_guard(app, settings)
    CSRFProtect(app)
    add_errors(app)
    prepare_templates(app)
    add_routes(app)
    add_out(app)
    add_leaving(app)
    add_api(app)
    return app
