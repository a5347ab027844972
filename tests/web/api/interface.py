"""The interface, as a program asks it."""

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.loaded import CODE

ROOT = "/api/v1"
AGREEMENT = f"{ROOT}/agreements/{CODE}"
NOTES = f"{AGREEMENT}/notes"
NOTE: dict[str, Any] = {
    "actor": "AZ",
    "text": "Azerbaijan says that it was returned.",
    "occurred_on": "2020-12-01",
    "reported_on": "2020-12-01",
    "obligations": ["6.2"],
    "effect": {"kind": "position", "value": "performed", "basis": "stated"},
}


def document(response: TestResponse, code: int = 200) -> dict[str, Any]:
    """The answer's document."""
    assert response.status_code == code, response.text
    found: dict[str, Any] = response.get_json(force=True)
    return found


def problem(response: TestResponse, code: int = 400) -> dict[str, str]:
    """The faults of a problem, by field."""
    found = document(response, code)
    assert response.mimetype == "application/problem+json"
    assert found["status"] == code
    assert found["detail"]
    assert found["request_id"] == response.headers["X-Request-Id"]
    return {fault["field"]: fault["message"] for fault in found["errors"]}


def add(client: FlaskClient, key: str = "k1", **given: object) -> TestResponse:
    """The answer to a note that is sent."""
    return client.post(NOTES, json={**NOTE, **given}, headers={"Idempotency-Key": key})
