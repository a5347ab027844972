"""The description of the interface (OpenAPI 3.1), made from the models that judge what comes in."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from tracker import __version__
from tracker.core.log.keys import NAME
from tracker.web.api.models.head import Problem
from tracker.web.api.models.kinds import Exact
from tracker.web.api.operation import JSON, KEY, Operation
from tracker.web.api.problem import ROOT, TYPE

Schema = dict[str, Any]
REFERENCE = "#/components/schemas/{model}"
ABOUT = """\
Where the obligations under ceasefire agreements stand, for any date, as anybody could have known \
it. Every answer says what was asked; every parameter has the same name and meaning everywhere."""
PARTS = {
    "agreement": "The agreement's code.",
    "code": "The obligation's code.",
    "number": "The number of the clause or the note.",
    "file": "The file's name.",
}
WORDS = {
    400: "Something has not the shape that is described here; `errors` names each field.",
    403: "It came from a page of another server.",
    404: "The path names something that is not on record.",
    405: "The path cannot be used with this method.",
    409: "The key was used for a note that says something else.",
    413: "The body is too long.",
    414: "The address is longer than any question.",
    415: "The body is no JSON.",
    421: "This server does not answer under that name.",
    422: "Well written, and does not fit the text or the record; `errors` names each field.",
    500: "The tracker made a mistake; `request_id` leads to its entry in the server's log.",
    501: "The extra that writes this file is not installed.",
    503: "The database does not answer.",
}


@cache
def description(operations: tuple[Operation, ...]) -> Schema:
    """The whole document."""
    paths: dict[str, dict[str, Schema]] = {}
    for one in operations:
        paths.setdefault(one.path, {})[one.method.lower()] = operation_of(one)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tracker of obligations", "version": __version__, "description": ABOUT},
        "servers": [{"url": ROOT}],
        "paths": paths,
        "components": {"schemas": schemas(operations)},
    }


def schemas(operations: tuple[Operation, ...]) -> dict[str, Schema]:
    """The models of answers and bodies by name."""
    models = {one.answers for one in operations if isinstance(one.answers, type)}
    models |= {one.body for one in operations if one.body is not None} | {Problem}
    listed = sorted(models, key=lambda model: model.__name__)
    _, found = models_json_schema(
        [(model, "validation") for model in listed], ref_template=REFERENCE
    )
    made: dict[str, Schema] = found["$defs"]
    return made


def operation_of(one: Operation) -> Schema:
    """One operation."""
    made: Schema = {
        "operationId": one.name,
        "summary": one.says,
        "parameters": [*path_parameters(one), *query_parameters(one.asks)],
        "responses": {**answers_of(one), **problems_of(one)},
    }
    if one.body is not None:
        made["parameters"].append(key_parameter())
        made["requestBody"] = {"required": True, "content": {JSON: {"schema": named(one.body)}}}
    return made


def path_parameters(one: Operation) -> Iterator[Schema]:
    """The parts of the path that are in braces."""
    for name, about in PARTS.items():
        if f"{{{name}}}" in one.path:
            yield {
                "name": name,
                "in": "path",
                "required": True,
                "description": about,
                "schema": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"},
            }


def query_parameters(asks: type[Exact]) -> Iterator[Schema]:
    """The parameters of a question; none of them can be null, it is left out instead."""
    schema = asks.model_json_schema()
    for name, own in schema.get("properties", {}).items():
        given = without_null(own)
        yield {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", ()),
            "description": given.pop("description", ""),
            "schema": given,
        }


def without_null(own: Schema) -> Schema:
    """A schema whose value may be left out, without saying so by a null."""
    kept = {key: value for key, value in own.items() if key not in ("anyOf", "default", "title")}
    for branch in own.get("anyOf", ()):
        kept |= branch if branch != {"type": "null"} else {}
    return kept


def key_parameter() -> Schema:
    """The header under which something is done once."""
    return {
        "name": KEY,
        "in": "header",
        "required": True,
        "description": "A name of your own for this note; sent again, nothing is added twice.",
        "schema": {"type": "string", "pattern": f"^{NAME.pattern}$"},
    }


def answers_of(one: Operation) -> dict[str, Schema]:
    """The answers of an operation that went well."""
    content = (
        {JSON: {"schema": named(one.answers)}}
        if isinstance(one.answers, type)
        else {kind: {"schema": {}} for kind in one.answers}
    )
    links = {
        name: {"operationId": name, "parameters": dict(parameters)}
        for name, parameters in one.leads_to.items()
    }
    first, *_ = one.codes
    answers: dict[str, Schema] = {
        str(code): {"description": words, "content": content} for code, words in one.codes.items()
    }
    if links:
        answers[str(first)]["links"] = links
    if one.method == "GET":
        answers["304"] = {"description": "As before (If-None-Match)."}
    return answers


def problems_of(one: Operation) -> dict[str, Schema]:
    """What may go wrong."""
    codes = {400, 414, 421, 503}
    codes |= {404, 422} if "{" in one.path else set()
    codes |= {403, 409, 413, 415} if one.body is not None else set()
    codes |= {501} if "{file}" in one.path else set()
    content = {TYPE: {"schema": named(Problem)}}
    return {str(code): {"description": WORDS[code], "content": content} for code in sorted(codes)}


def named(model: type[Exact]) -> Schema:
    """A reference to a model."""
    return {"$ref": REFERENCE.format(model=model.__name__)}
