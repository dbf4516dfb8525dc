"""Two scores a work -> how many works have which two scores: a few passes over bytes in the cache."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from raters.agreement.encode import positions
from raters.terms import Scale

PORTION = 1 << 16
WORTH_BYTES = 1 << 12
BYTE_LEVELS = 16
"""Two positions below 16 make a byte; the bytes of two neighbouring works one of 65,536 numbers."""


def cross_tabulate(first: np.ndarray, second: np.ndarray, scale: Scale) -> np.ndarray:
    """(V, V) int, works by the positions of their two scores; works with a blank (NaN) are left out.

    Raises ValueError for a score off the scale.
    """
    if len(first) >= WORTH_BYTES and _fits_bytes(scale):
        cells = _count_bytes(first, second, scale)
        if cells is not None:
            return cells
    levels = len(scale)
    blank = np.isnan(first) | np.isnan(second)
    if blank.any():
        first, second = first[~blank], second[~blank]
    cells = np.bincount(positions(first, scale) * levels + positions(second, scale), minlength=levels**2)
    return cells.reshape(levels, levels)


def _fits_bytes(scale: Scale) -> bool:
    lowest = scale.levels[0]
    whole = lowest >= 0 and lowest.is_integer() and all(b - a == 1 for a, b in pairwise(scale.levels))
    return whole and len(scale) <= BYTE_LEVELS


def _count_bytes(first: np.ndarray, second: np.ndarray, scale: Scale) -> np.ndarray | None:
    """The cells of a scale that fits; None where a score is blank or off the scale."""
    bits, levels = (len(scale) - 1).bit_length(), len(scale)
    twos = np.zeros(0, int)
    odd = np.zeros(1 << 8, int)
    for start in range(0, len(first), PORTION):
        part = slice(start, start + PORTION)
        high = _as_bytes(first[part], scale.levels[0], bits)
        low = _as_bytes(second[part], scale.levels[0], bits)
        if high is None or low is None:
            return None
        keys = high << np.uint8(bits) | low
        if len(keys) % 2:
            odd[keys[-1]] += 1
        counts = np.bincount(keys[: len(keys) // 2 * 2].view(np.uint16), minlength=len(twos))
        counts[: len(twos)] += twos
        twos = counts
    by_byte = np.pad(twos, (0, (1 << 16) - len(twos))).reshape(1 << 8, 1 << 8)
    keyed = (by_byte.sum(axis=0) + by_byte.sum(axis=1) + odd)[: 1 << 2 * bits]
    square = keyed.reshape(1 << bits, 1 << bits)
    cells = square[:levels, :levels]
    return cells if cells.sum() == len(first) else None


def _as_bytes(scores: np.ndarray, lowest: float, bits: int) -> np.ndarray | None:
    """(N,) uint8 steps above the lowest score; None where one is blank, broken or needs more bits."""
    steps = scores - type(scores[0])(lowest) if lowest else scores
    if steps.dtype.kind == "f":
        with np.errstate(invalid="ignore"):
            taken = steps.astype(np.uint8)
        if not (taken.astype(steps.dtype) == steps).all():
            return None
        steps = taken
    # A negative number has its highest bit set, so it does not get through either.
    return None if int(np.bitwise_or.reduce(steps)) >> bits else steps.astype(np.uint8, copy=False)
