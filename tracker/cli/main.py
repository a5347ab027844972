"""The command `tracker`: its words, each a module that is imported when it is used."""

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from tracker import __version__
from tracker.cli.failures import sentence_of
from tracker.core.words.choice import offer
from tracker.core.words.fault import shown
from tracker.settings import read_settings

COMMANDS = (
    "demo",
    "init",
    "load",
    "serve",
    "status",
    "show",
    "readings",
    "agenda",
    "next",
    "search",
    "notes",
    "note",
    "follow",
    "unfollow",
    "snooze",
    "remind",
    "report",
    "calendar",
    "cite",
    "check",
    "schema",
    "import",
    "export",
    "doctor",
)
MODULES = {"import": "importing"}
"""Where a command's word is no name for a module."""

RARELY = (100_000, 50, 50)
"""How many new objects the collector waits for; servers go back to the usual."""


class Commands(click.Group):
    """The group of all commands; what goes wrong in them is told in a sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The commands in the order in which a newcomer needs them."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        module = import_module(f"tracker.cli.{MODULES.get(cmd_name, cmd_name)}")
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; UsageError names what would be right."""
        if args[0] not in COMMANDS:
            ctx.fail(f"{shown(args[0])} is no command of the tracker; {offer(args[0], COMMANDS)}.")
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run the command that the arguments name, and end the process with its exit code."""
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(AttributeError):
                stream.reconfigure(errors="replace")  # type: ignore[union-attr]
        extra.pop("standalone_mode", None)
        try:
            ended = super().main(args, prog_name, standalone_mode=False, **extra)
        except Exception as error:  # noqa: BLE001 (the last place at which it can become a sentence)
            words, code = sentence_of(error)
            with contextlib.suppress(OSError):
                click.echo(words, err=True)
            sys.exit(code)
        sys.exit(ended if isinstance(ended, int) else 0)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="tracker %(version)s")
@click.pass_context
def tracker(context: click.Context) -> None:
    """Keep account of the obligations under a ceasefire agreement.

    Settings are variables of the environment that start with TRACKER_; `tracker doctor` shows them.
    """
    context.obj = read_settings(os.environ)
    for warning in context.obj.warnings:
        click.echo(f"Warning: {warning}", err=True)


def main() -> NoReturn:
    """The console script."""
    # Most of a short command is importing, and what was imported is never garbage: looking for
    # some on the way and at the end takes a sixth of its time.
    gc.set_threshold(*RARELY)
    try:
        tracker.main(prog_name="tracker")
    finally:
        gc.freeze()
