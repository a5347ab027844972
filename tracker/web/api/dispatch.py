"""Answering: find the operation, judge what was given, run it, write down what comes of it."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from flask import request
from werkzeug.exceptions import MethodNotAllowed, NotFound, UnsupportedMediaType
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Response

from tracker.core.log.keys import LIKE, is_name
from tracker.core.words.fault import (
    BadValueError,
    Fault,
    NotAcceptedError,
    TrackerError,
    UnknownError,
)
from tracker.formats.strict_json import read_json
from tracker.formats.xlsx import XlsxMissingError
from tracker.services.once import AlreadyAddedError
from tracker.web.api.judging import MalformedError, parameters, validated
from tracker.web.api.listed import OPERATIONS
from tracker.web.api.operation import JSON, KEY, Call, Operation, Reply
from tracker.web.api.problem import ROOT, problem
from tracker.web.respond import tag_of, tagged

BY_NAME = {one.name: one for one in OPERATIONS}


def rule_of(path: str) -> str:
    """A path as the router writes it."""
    return path.replace("{", "<").replace("}", ">")


@cache
def routes() -> Map:
    """The paths of all operations."""
    rules = [Rule(rule_of(one.path), methods=[one.method], endpoint=one.name) for one in OPERATIONS]
    return Map(rules, merge_slashes=False)


def answer(rest: str = "") -> Response:
    """The answer to a question at a path below the root; every error is a problem."""
    try:
        return answered(f"/{rest}")
    except MethodNotAllowed as error:
        return not_allowed(sorted(error.valid_methods or ()))
    except NotFound:
        return problem(404, f"There is nothing at this address; {ROOT}/docs says what there is.")
    except UnsupportedMediaType as error:
        return problem(415, str(error.description))
    except MalformedError as error:
        return problem(400, str(error), error.faults)
    except TrackerError as error:
        return refused(error, rest)


def not_allowed(methods: list[str]) -> Response:
    """What can be done at a path instead; OPTIONS asks just that."""
    asked = request.method == "OPTIONS"
    words = f"can only be used with {', '.join(methods)}"
    response = Response(status=204) if asked else problem(405, f"{request.method}: this {words}.")
    response.headers["Allow"] = ", ".join([*methods, "OPTIONS"])
    return response


def refused(error: TrackerError, rest: str) -> Response:
    """What was well written and cannot be answered or done; `rest` is the path."""
    if isinstance(error, AlreadyAddedError):
        words = f"This key was used for note {error.note.number}, which says something else."
        return problem(409, words, [Fault(KEY, words)])
    if isinstance(error, NotAcceptedError):
        return problem(422, str(error), error.faults)
    if isinstance(error, XlsxMissingError):
        return problem(501, str(error))
    if isinstance(error, BadValueError):
        fault = Fault(error.field, str(error).removeprefix(f"{error.field}: "))
        in_path = isinstance(error, UnknownError) and str(error.value) in rest.split("/")
        code = 404 if in_path else 422
        return problem(code, str(error), [fault])
    raise error


def answered(path: str) -> Response:
    """The operation's answer."""
    name, parts = routes().bind("").match(path, method=request.method)
    operation = BY_NAME[name]
    call = judged(operation, parts)
    return written(operation, call, operation.run(call))


def judged(operation: Operation, parts: Mapping[str, Any]) -> Call:
    """The call; MalformedError where something has not the shape that the models give it."""
    query = parameters(operation.asks, request.args)
    if operation.body is None:
        return Call(path=parts, query=query, beside=OPERATIONS)
    key = request.headers.get(KEY, "")
    if not is_name(key):
        raise MalformedError([Fault(KEY, f"“{key[:60]}” is no such key; write {LIKE}")])
    return Call(path=parts, query=query, body=body_of(operation.body), key=key)


def body_of(model: type[Any]) -> Any:  # noqa: ANN401 (the model)
    """The body, read strictly and judged."""
    if request.mimetype != JSON:
        raise UnsupportedMediaType(f"Send {JSON}, not {request.mimetype or 'nothing'}.")
    try:
        given = read_json(request.get_data())
    except BadValueError as error:
        fault = Fault(error.field, str(error).removeprefix(f"{error.field}: "))
        raise MalformedError([fault]) from None
    return validated(model, given)


def written(operation: Operation, call: Call, reply: Reply) -> Response:
    """The reply; 304 where the asker has it already."""
    tag = None
    if reply.made_of is not None:
        asked = (operation.name, sorted(call.path.items()), call.query.model_dump())
        tag = tag_of((asked, reply.made_of))
        if request.if_none_match.contains_weak(tag):
            return tagged(Response(status=304), tag)
    made = reply.make()
    content = made if reply.mimetype != JSON else as_bytes(made)
    response = Response(content, status=reply.code, mimetype=reply.mimetype)
    response.headers.update(reply.headers)
    return tagged(response, tag) if tag else response


def as_bytes(document: Any) -> bytes:  # noqa: ANN401 (a document)
    """The document in as few bytes as it takes."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
