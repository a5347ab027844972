"""The description, as a program reads it that asks what it allows, and what it does not allow."""

from collections import Counter
from copy import deepcopy
from functools import cache
from typing import Any

import schemathesis
from flask import Flask
from hypothesis.strategies import SearchStrategy
from schemathesis.core.transport import Response
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.schemas import OpenApiSchema

from tests.loaded import CODE, seed
from tracker.services.log import KINDS
from tracker.web.api.listed import OPERATIONS
from tracker.web.api.openapi import description
from tracker.web.api.operations.files import FILES

Schema = dict[str, Any]
Question = schemathesis.Case[Any]
ACCEPTED = ("2xx", "3xx", "404", "409", "422", "501")
"""What well-written questions may be answered; 422 is for what does not fit text or record."""
REFUSED = ("400", "404", "405", "413", "414", "415", "422")
"""What other questions may be answered; some are too long to be judged at all."""
CONFIG = {
    # A program that asks has not read ours: no words from its source. They cost half of the time.
    "analysis": {"constants": {"enabled": False}},
    "checks": {
        "positive_data_acceptance": {"expected-statuses": [*ACCEPTED]},
        "negative_data_rejection": {"expected-statuses": [*REFUSED]},
    },
}
DAYS = {"occurred_on": "2020-12-01", "reported_on": "2020-12-02"}


@cache
def descriptions() -> tuple[OpenApiSchema, OpenApiSchema, OpenApiSchema]:
    """The description for fitting questions, for all others, and for walks along its links.

    They are read once: what is worked out from them holds for every application.
    """
    config = schemathesis.Config.from_dict(CONFIG)
    documents = (fitting(), narrowed(), narrowed("query"))
    first, second, third = (
        schemathesis.openapi.from_dict(document, config=config) for document in documents
    )
    return first, second, third


def narrowed(*places: str) -> Schema:
    """The description with the names that the statement has in the place of all that might be.

    Without this, nearly every question would be about something that is not on record. `places`
    are those of the parameters that are narrowed: path, query.
    """
    found = deepcopy(description(OPERATIONS))
    for path, methods in found["paths"].items():
        for one in methods.values():
            for parameter in one["parameters"]:
                if parameter["in"] in places:
                    narrow(path, parameter)
    return found


def narrow(path: str, parameter: Schema) -> None:
    """One parameter with the names that are on record, where it means one."""
    name, schema = parameter["name"], parameter["schema"]
    if name == "number":
        schema["enum"] = known()["clause" if "clauses" in path else "note"]
    elif name in known():
        schema.get("items", schema)["enum"] = known()[name]


def fitting() -> Schema:
    """Questions that can be answered, and notes that have their obligation and days in order."""
    found = narrowed("path", "query")
    schema = found["components"]["schemas"]["NewNote"]
    schema["required"].append("obligations")
    fields = schema["properties"]
    fields["actor"]["enum"] = known()["actor"]
    fields["obligations"] |= {"minItems": 1, "items": {"enum": known()["obligation"]}}
    fields |= {name: {"const": day} for name, day in DAYS.items()}
    for name in ("about", "clauses", "occurred_from", "occurred_at", "occurred_zone", "sources"):
        del fields[name]
    return found


def known() -> dict[str, list[Any]]:
    """What is on record, by the parameter that means it."""
    law, notes = seed().agreement, range(len(seed().notes) + 1)
    obligations, clauses = [o.code for o in law.obligations], [c.number for c in law.clauses]
    return {
        "agreement": [CODE],
        "obligation": obligations,
        "clause": clauses,
        "code": obligations,
        "actor": [actor.code for actor in law.actors],
        "effect": [*KINDS],
        "file": [*FILES],
        "note": [str(number) for number in notes[1:]],
        "reading": [f"{q.code}={o.code}" for q in law.questions for o in q.options],
        "rev": [*notes],
        "version": [1],
    }


class Driver:
    """Asks, and keeps account of what was answered."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.fitting, self.whole, self.linked = descriptions()
        self.codes: Counter[tuple[str, int]] = Counter()

    def questions(self, name: str) -> SearchStrategy[Question]:
        """Questions to an operation: as described and fitting the record, and otherwise."""
        self.fitting.app = self.whole.app = self.app
        fitting = self.fitting.find_operation_by_id(name)
        other = self.whole.find_operation_by_id(name)
        as_described = fitting.as_strategy(generation_mode=GenerationMode.POSITIVE)
        return as_described | other.as_strategy(generation_mode=GenerationMode.NEGATIVE)

    def walk(self) -> type:
        """A machine that walks from answer to answer."""
        self.linked.app = self.app
        return self.linked.as_state_machine()

    def ask(self, case: Question) -> None:
        """Put one question; whatever differs from the description is an error."""
        response = case.call()
        self.count(response, case)
        case.validate_response(response)

    def count(self, response: Response, case: Question) -> None:
        """Remember what was answered to a question."""
        self.codes[case.operation.definition.raw["operationId"], response.status_code] += 1

    def answered(self, name: str) -> int:
        """How many questions to an operation it could answer."""
        return sum(self.codes[name, code] for code in (200, 201))
