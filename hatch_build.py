"""What the wheel carries besides the package: settings, schema, seeds and templates.

In a checkout these lie at the root, where people look for them. In a wheel they must lie inside
the package, so that nothing called ``config`` or ``migrations`` becomes a global module. An
editable install gets none of it: copies would go stale beside the originals.
"""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.builders.wheel import WheelBuilderConfig

CARRIED = ("config.py", "migrations", "seeds", "templates")


class CarryRootParts(BuildHookInterface[WheelBuilderConfig]):
    """Put the parts that lie at the root into the package, in real wheels only."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tell the builder where each part goes."""
        if version == "standard":
            build_data["force_include"].update({part: f"tracker/{part}" for part in CARRIED})
