"""The description: valid, whole, and that of the models."""

from dataclasses import fields
from typing import get_args

import pytest
from flask.testing import FlaskClient
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.web.api.interface import ROOT, document
from tests.web.site import text_of
from tracker.core.log import effect as core
from tracker.core.log.draft import Draft
from tracker.core.words.vocabulary import DATE_KINDS
from tracker.web.api.listed import OPERATIONS
from tracker.web.api.models.effects import CORE
from tracker.web.api.models.head import DateKind
from tracker.web.api.models.kinds import Exact
from tracker.web.api.models.note import NewNote
from tracker.web.api.openapi import WORDS, description


def test_it_is_valid(reader: FlaskClient) -> None:
    found = document(reader.get(f"{ROOT}/openapi.json"))
    assert found == description(OPERATIONS)
    assert found["openapi"].startswith("3.1")
    assert [*OpenAPIV31SpecValidator(found).iter_errors()] == []


def test_every_operation_stands_in_it_once() -> None:
    names = [
        one["operationId"]
        for path in description(OPERATIONS)["paths"].values()
        for one in path.values()
    ]
    assert sorted(names) == sorted(one.name for one in OPERATIONS)


def test_no_parameter_is_null_and_each_is_explained() -> None:
    for path in description(OPERATIONS)["paths"].values():
        for one in path.values():
            for parameter in one["parameters"]:
                assert "null" not in str(parameter["schema"])
                assert parameter["description"], (one["operationId"], parameter["name"])


def test_links_lead_to_operations() -> None:
    names = {one.name for one in OPERATIONS}
    assert {name for one in OPERATIONS for name in one.leads_to} <= names


@pytest.mark.parametrize("model", CORE, ids=lambda model: model.__name__)
def test_effects_carry_what_the_cores_carry(model: type[Exact]) -> None:
    carried = {name for name in model.model_fields if name != "kind"}
    own = {field.name for field in fields(CORE[model])}
    assert carried == (own - {"in_law"} | {"where"} if "in_law" in own else own)


def test_every_effect_of_the_core_can_be_given() -> None:
    assert {*CORE.values(), core.Correction} == set(core.NAMES)


def test_a_new_note_carries_what_a_draft_carries() -> None:
    assert {*NewNote.model_fields} - {"new_sources", "unnamed"} == {
        field.name for field in fields(Draft) if field.name != "key"
    }


def test_the_kinds_of_date_are_those_of_the_vocabulary() -> None:
    assert get_args(DateKind) == tuple(DATE_KINDS)


def test_the_documentation_names_everything_without_outside_help(reader: FlaskClient) -> None:
    page = reader.get(f"{ROOT}/docs")
    assert page.mimetype == "text/html"
    said = text_of(page.text)
    for one in OPERATIONS:
        assert one.says in said
        assert f'id="{one.name}"' in page.text
    for name in description(OPERATIONS)["components"]["schemas"]:
        assert f'id="{name}"' in page.text
    for code in WORDS:
        assert f'id="status-{code}"' in page.text
    assert "http" not in page.text.replace("http://localhost", "").replace("(RFC", "")
    assert "<script" not in page.text
