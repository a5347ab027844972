"""What the real server says before or without a browser."""

import urllib.error
import urllib.request

import pytest


@pytest.mark.parametrize("length", [1_600_000, 8_000_000])
def test_a_form_that_is_far_too_long_gets_our_own_page(address: str, length: int) -> None:
    form = f"{address}/trilateral-2020/notes/new?effect=plain"
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(form, data=b"text=" + b"x" * length, timeout=60)  # noqa: S310
    with refused.value as answer:
        said = answer.read().decode()
    assert answer.code == 413
    assert "What was sent is longer than the server takes (1,500,000 bytes)" in said
    assert f"Error 413, request {answer.headers['X-Request-Id']}" in said
