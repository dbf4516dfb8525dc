"""Messages between the program and the process that opens files: a header of JSON and blocks of bytes.

Nothing in a message is code or becomes an object by itself, so that a process taken over by a file has
nothing to say but wrong cells.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, NamedTuple

LENGTH = 8
MOST_BLOCKS = 1000


class Broken(Exception):
    """Raised for a message that ends early, is too long or is no message at all."""


class Message(NamedTuple):
    """What is said, as JSON has it, and the blocks of bytes that go with it."""

    said: Mapping[str, Any]
    blocks: Sequence[bytes] = ()


def write(stream: BinaryIO, message: Message) -> None:
    """Send a message. Raises OSError when nobody is there to read it."""
    header = json.dumps({"said": message.said, "blocks": list(map(len, message.blocks))}).encode("ascii")
    stream.write(len(header).to_bytes(LENGTH, "big"))
    for part in (header, *message.blocks):
        stream.write(part)
    stream.flush()


def read(stream: BinaryIO, most: int) -> Message | None:
    """The next message, None when there is none; at most so many bytes. Raises Broken."""
    start = stream.read(LENGTH)
    if not start:
        return None
    left = most
    header, left = _exactly(stream, int.from_bytes(start, "big"), left)
    try:
        found = json.loads(header)
        said, lengths = dict(found["said"]), list(map(int, found["blocks"]))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Broken from None
    if len(lengths) > MOST_BLOCKS:
        raise Broken
    blocks = []
    for length in lengths:
        block, left = _exactly(stream, length, left)
        blocks.append(block)
    return Message(said, blocks)


def _exactly(stream: BinaryIO, length: int, left: int) -> tuple[bytes, int]:
    if not 0 <= length <= left:
        raise Broken
    block = stream.read(length)
    if len(block) < length:
        raise Broken
    return block, left - length
