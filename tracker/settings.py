"""The one door to the settings, for the edge alone: `config`, wherever it lies.

In the wheel it is part of the package; in a checkout it lies at the root.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from config import USUAL_PORT, Settings, read_settings, secret_key_of
else:
    try:
        from tracker.config import (
            USUAL_PORT,
            Settings,
            read_settings,
            secret_key_of,
        )
    except ModuleNotFoundError:
        from config import USUAL_PORT, Settings, read_settings, secret_key_of

__all__ = ["USUAL_PORT", "Settings", "read_settings", "secret_key_of"]
