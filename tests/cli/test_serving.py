"""The server: where it listens, and how it stops."""

import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.command import PROGRAM, Run
from tracker.cli import serving
from tracker.cli.serve import page_of
from tracker.cli.serving import PortError, Server, bound, told_to_stop
from tracker.settings import read_settings

Tracker = Callable[..., Run]
SLOW = """
import sys, time
from tracker.cli.serving import Server
def app(environ, start_response):
    print("asked", flush=True)
    sys.stdin.readline()
    start_response("200 OK", [("Content-Length", "4")])
    return [b"done"]
server = Server(app, "127.0.0.1", 0)
print(server.port, flush=True)
server.run()
print("ended", flush=True)
"""


def app(_environ: object, start_response: Callable[..., object]) -> list[bytes]:
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def closed(server: Server) -> tuple[str, int]:
    server.drain()
    return server.host, server.port


def test_where_nobody_chose_it_is_the_usual_port(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setattr(serving, "USUAL_PORT", port)
    assert closed(bound(app, "localhost", None)) == ("127.0.0.1", port)


def test_or_any_where_that_is_taken(monkeypatch: pytest.MonkeyPatch, taken: int) -> None:
    monkeypatch.setattr(serving, "USUAL_PORT", taken)
    assert closed(bound(app, "127.0.0.1", None))[1] not in {0, taken}


def test_a_port_that_was_chosen_is_taken(taken: int) -> None:
    with pytest.raises(PortError, match=f"port {taken} .another program listens there."):
        bound(app, "127.0.0.1", taken)


def test_an_address_that_is_not_there() -> None:
    with pytest.raises(PortError, match=r"TRACKER_PORT: cannot listen on 192\.0\.2\.1, port 0"):
        bound(app, "192.0.2.1", 0)


def test_the_page_to_open() -> None:
    settings = read_settings({"HOME": "/"})
    assert page_of("127.0.0.1", 80, settings) == "http://127.0.0.1:80/trilateral-2020/"
    assert page_of("::1", 80, settings) == "http://[::1]:80/trilateral-2020/"


def test_who_knocks_when_it_stops_is_still_answered() -> None:
    server = Server(app, "127.0.0.1", 0)
    with socket.create_connection((server.host, server.port), timeout=10) as visitor:
        visitor.sendall(b"GET / HTTP/1.0\r\n\r\n")
        server.drain()
        answer = b"".join(iter(lambda: visitor.recv(1000), b""))
    assert answer.startswith(b"HTTP/1.0 200 OK")
    assert answer.endswith(b"ok")


def test_who_never_ends_does_not_hold_it_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "LONGEST_DRAIN", 3)
    server = Server(app, "127.0.0.1", 0)
    with socket.create_connection((server.host, server.port)) as visitor:
        visitor.sendall(b"GET / HT")
        draining = threading.Thread(target=server.drain, daemon=True)
        draining.start()
        draining.join(timeout=60)
        assert not draining.is_alive()


def test_a_second_signal_ends_at_once() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with told_to_stop() as came:
        signal.raise_signal(signal.SIGTERM)
        assert came == [signal.SIGTERM]
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_request_under_way_is_answered_before_it_ends(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SLOW], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdin
        assert server.stdout
        address = f"http://127.0.0.1:{server.stdout.readline().strip()}/"
        answers: list[bytes] = []
        visitor = threading.Thread(target=lambda: answers.append(fetched(address)))
        visitor.start()
        assert server.stdout.readline() == "asked\n"
        server.send_signal(number)
        server.stdin.write("go on\n")
        server.stdin.flush()
        visitor.join(10)
        assert server.wait(10) == 0
        assert (answers, server.stdout.read()) == ([b"done"], "ended\n")


def fetched(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (our own server)
        content: bytes = answer.read()
        return content


def test_serving_needs_a_database_that_is_set_up(nowhere: Tracker) -> None:
    found = nowhere("serve")
    assert (found.code, found.out) == (1, "")
    assert found.err.endswith("is not set up yet; run `tracker init`.\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_demonstration(number: signal.Signals, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/tracker.db"
    environ = {**os.environ, "TRACKER_DATABASE_URL": url, "TRACKER_PORT": "0"}
    with subprocess.Popen(
        [PROGRAM, "demo"],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        assert server.stderr
        shown = [""]
        while not shown[-1].startswith("Serving "):
            shown.append(server.stdout.readline())
            assert shown[-1], server.stderr.read()
        page = fetched(shown[-1].removeprefix("Serving ").strip()).decode()
        server.send_signal(number)
        assert server.wait(10) == 0
        assert server.stdout.read() == "Stop with Ctrl-C.\nStopped.\n"
        assert "Traceback" not in server.stderr.read()
    assert "Trilateral statement of 9/10 November 2020" in page
    assert "6.1   Return Kalbajar District to Azerbaijan" in "".join(shown)


def test_the_demonstration_without_pages(nowhere: Tracker) -> None:
    first, second = nowhere("demo", "--no-serve"), nowhere("demo", "--no-serve")
    assert (first.code, second.code) == (0, 0)
    assert "132 new notes" in first.out
    assert "nothing new" in second.out
    for words in ("4.4   Give notice to stop the renewal", "2030-05-10", "2030-11-10", "on paper"):
        assert words in first.out
        assert words in second.out
    assert "Serving" not in first.out
