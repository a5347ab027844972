"""The bundled statement for every test of a service."""

from tests.loaded import (
    loaded_database,
    loaded_file,
    loaded_postgresql_url,
    loaded_sqlite_url,
    loaded_template,
    loaded_url,
    shared_url,
)

__all__ = [
    "loaded_database",
    "loaded_file",
    "loaded_postgresql_url",
    "loaded_sqlite_url",
    "loaded_template",
    "loaded_url",
    "shared_url",
]
