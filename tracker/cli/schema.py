"""`tracker schema`: the format of seeds, for editors."""

import json

import click


@click.command("schema")
def command() -> None:
    """Print a JSON Schema of the seed format, with which editors complete and check keys.

    In VS Code with Even Better TOML, for example, name it in the first line of a file:
    #:schema ./seed.schema.json
    """
    from tracker.formats.seed.schema import seed_schema

    click.echo(json.dumps(seed_schema(), indent=2, ensure_ascii=False))
