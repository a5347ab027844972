"""The server itself: bound to a port that is free, and stopped without dropping a request."""

import errno
import gc
import select
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer, create_server

from tracker.core.words.fault import TrackerError
from tracker.settings import USUAL_PORT

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

THREADS = 4
BEAT = 0.1
"""Seconds after which the loop looks whether it is to stop."""
LONGEST_DRAIN = 100
"""Beats that requests under way are given when the server stops."""
USUALLY = (700, 10, 10)
"""When the collector looks, as Python itself has it."""
QUIET = 2
"""Beats without work after which nothing can be under way any more."""
LARGEST_BODY = 16_000_000
"""Bytes of a request that the server reads at all, to answer it with the page that says so."""


class PortError(TrackerError):
    """The server cannot listen there."""

    def __init__(self, host: str, port: int, why: str) -> None:
        super().__init__(
            f"TRACKER_PORT: cannot listen on {host}, port {port} ({why}); set another port, or 0"
            " for any that is free"
        )


class Server:
    """A server that listens from the start; PortError where it cannot."""

    def __init__(self, app: "WSGIApplication", host: str, port: int) -> None:
        # Listener, trigger and channels by file number; the stubs say sockets, and it holds none.
        self.sockets: Any = {}
        self.server = listening(app, bound_socket(host, port), self.sockets)
        self.host, number = self.server.getsockname()
        self.port = int(number)

    def run(self) -> None:
        """Serve until SIGINT or SIGTERM, then answer what is under way and stop."""
        # Loaded once and used for ever, so the collector need not look at it again: its pauses
        # are what slows the slowest pages.
        gc.set_threshold(*USUALLY)
        gc.collect()
        gc.freeze()
        with told_to_stop() as stopping:
            while not stopping:
                self.beat(BEAT)
            self.drain()

    def beat(self, seconds: float) -> None:
        """Read and write what is ready, waiting so long for the first of it."""
        wasyncore.loop(timeout=seconds, map=self.sockets, count=1)

    def drain(self) -> None:
        """Take no new connection, and answer the requests that are there."""
        while self.knocking():
            self.beat(0)
        wasyncore.dispatcher.close(self.server)
        quiet = 0
        for _ in range(LONGEST_DRAIN):
            quiet = 0 if self.busy() else quiet + 1
            if quiet > QUIET:
                break
            self.beat(BEAT)
        self.server.task_dispatcher.shutdown()
        wasyncore.close_all(self.sockets)

    def knocking(self) -> bool:
        """Whether somebody connected whom the server has not let in yet."""
        listener = self.server.socket
        return listener is not None and bool(select.select([listener], [], [], 0)[0])

    def busy(self) -> bool:
        """Whether a request is still being read or answered."""
        channels = (one for one in self.sockets.values() if isinstance(one, HTTPChannel))
        return any(
            channel.requests or channel.total_outbufs_len or channel.request is not None
            for channel in channels
        )


def bound_socket(host: str, port: int) -> socket.socket:
    """The socket to listen on, bound here because waitress leaves threads where that fails."""
    # In numbers, because "localhost" may be two addresses.
    numeric = "127.0.0.1" if host == "localhost" else host
    family = socket.AF_INET6 if ":" in numeric else socket.AF_INET
    try:
        return socket.create_server((numeric, port), family=family)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "another program listens there" if taken else error.strerror
        raise PortError(host, port, str(why)) from None


def listening(app: "WSGIApplication", on: socket.socket, sockets: Any) -> TcpWSGIServer:  # noqa: ANN401
    """The server that answers on a socket; `sockets` is filled with all that it waits for."""
    options: Any = {"threads": THREADS, "max_request_body_size": LARGEST_BODY, "ident": ""}
    made = create_server(app, map=sockets, sockets=[on], **options)
    assert isinstance(made, TcpWSGIServer)
    return made


def bound(app: "WSGIApplication", host: str, port: int | None) -> Server:
    """A server on the port that was chosen; on the usual one, or any, where nobody chose."""
    if port is not None:
        return Server(app, host, port)
    try:
        return Server(app, host, USUAL_PORT)
    except PortError:
        return Server(app, host, 0)


@contextmanager
def told_to_stop() -> Iterator[list[int]]:
    """A list that holds the signal once one came that ends the server; a second ends it at once."""
    came: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        if came:
            raise KeyboardInterrupt
        came.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield came
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
