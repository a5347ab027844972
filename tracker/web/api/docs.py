"""The documentation for people, made from the description: nothing is said twice."""

from typing import Any

from tracker.web.api.openapi import WORDS, Schema, description
from tracker.web.api.operation import Operation
from tracker.web.api.problem import ROOT


def chapters(beside: tuple[Operation, ...]) -> dict[str, Any]:
    """What the page shows: the operations in their order, and the models by name."""
    found = description(beside)
    operations = [
        chapter(path, method, one)
        for path, methods in found["paths"].items()
        for method, one in methods.items()
    ]
    models = sorted(found["components"]["schemas"].items())
    return {
        "about": found["info"]["description"],
        "root": ROOT,
        "problems": [*WORDS.items()],
        "operations": operations,
        "models": [model_of(name, schema) for name, schema in models],
    }


def chapter(path: str, method: str, one: Schema) -> dict[str, Any]:
    """One operation."""
    return {
        "name": one["operationId"],
        "method": method.upper(),
        "path": f"{ROOT}{path}",
        "says": one["summary"],
        "parameters": [
            {**parameter, "kind": kind_of(parameter["schema"])} for parameter in one["parameters"]
        ],
        "body": body_of(one),
        "answers": [
            {"code": code, "says": answer["description"], "model": model_in(answer)}
            for code, answer in one["responses"].items()
        ],
    }


def body_of(one: Schema) -> str:
    """The name of the model of its body; empty where it takes none."""
    return model_in(one["requestBody"]) if "requestBody" in one else ""


def model_in(answer: Schema) -> str:
    """The name of the model that an answer or a body holds."""
    for content in answer.get("content", {}).values():
        return str(content["schema"].get("$ref", "")).rpartition("/")[2]
    return ""


def model_of(name: str, schema: Schema) -> dict[str, Any]:
    """One model."""
    required = schema.get("required", ())
    fields = [
        {
            "name": field,
            "kind": kind_of(own),
            "says": own.get("description", ""),
            "required": field in required,
        }
        for field, own in schema.get("properties", {}).items()
    ]
    about = schema.get("description", "")
    return {"name": name, "says": about, "fields": fields, "words": schema.get("enum", ())}


def kind_of(schema: Schema) -> str:
    """A schema in a few words: a list of Step, a day, an integer from 1 to 500, null or text."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return " or ".join(dict.fromkeys(kind_of(one) for one in schema[key]))
    if "const" in schema:
        return f"“{schema['const']}”"
    if "enum" in schema:
        return " or ".join(f"“{value}”" for value in schema["enum"])
    return plain_kind(schema)


def plain_kind(schema: Schema) -> str:
    """A schema without alternatives."""
    if schema.get("type") == "array":
        return f"list of {kind_of(schema['items'])}"
    if schema.get("format") == "date":
        return "day (YYYY-MM-DD)"
    if "minimum" in schema:
        return f"{schema['type']} from {schema['minimum']} to {schema['maximum']}"
    kind = str(schema.get("type", "anything"))
    return "text" if kind == "string" else kind
