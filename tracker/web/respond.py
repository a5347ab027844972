"""Answers that programs fetch again and again: unchanged ones in a word, long ones as they come."""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator

from flask import request
from werkzeug.wrappers import Response

from tracker import __version__

GZIP = 31
"""The window of zlib that means gzip."""


def answered(
    pieces: Callable[[], Iterable[bytes]], *, mimetype: str, made_of: object, file: str = ""
) -> Response:
    """304 where the asker has this answer already, else its pieces, packed where that is wanted.

    `made_of` is everything that the answer depends on; with a `file` it is offered to be kept.
    """
    tag = tag_of(made_of)
    if request.if_none_match.contains_weak(tag):
        return tagged(Response(status=304), tag)
    body: Iterable[bytes] = pieces()
    packed = request.accept_encodings.quality("gzip") > 0
    response = Response(gzipped(body) if packed else body, mimetype=mimetype)
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    if file:
        response.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    return tagged(response, tag)


def tag_of(made_of: object) -> str:
    """A name for an answer: of what it is made, and by which version of the tracker."""
    return hashlib.sha256(repr((__version__, made_of)).encode()).hexdigest()[:32]


def tagged(response: Response, tag: str) -> Response:
    """The answer with its name; weak, because packed and unpacked ones share it."""
    response.set_etag(tag, weak=True)
    response.headers["Vary"] = "Accept-Encoding"
    return response


def gzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces packed one after the other, without holding all of them."""
    packer = zlib.compressobj(wbits=GZIP)
    for piece in pieces:
        packed = packer.compress(piece)
        if packed:
            yield packed
    yield packer.flush()
