"""What may be said of a criterion: read off the interval, not the point."""

from __future__ import annotations

import math

from raters.terms import Bands, Estimate, Interval, Undefined, Verdict, VerdictCode

DESCRIPTIVE_BELOW = 15
PRELIMINARY_BELOW = 30


def judge(lead: Estimate, works: int, bands: Bands) -> Verdict:
    """The verdict on the lead coefficient of `works` double-scored works."""
    preliminary = works < PRELIMINARY_BELOW
    if lead.value is None:
        missing = PRELIMINARY_BELOW - works if lead.undefined is not Undefined.NO_VARIATION else 0
        return Verdict("undefined", missing if missing > 0 else None, preliminary)
    if lead.interval is None or works < DESCRIPTIVE_BELOW:
        return Verdict("undecided", max(PRELIMINARY_BELOW - works, 1), preliminary)
    limits = (bands.acceptable, bands.reliable)
    if not any(limit in lead.interval for limit in limits):
        return Verdict(_band(lead.value, bands), None, preliminary)
    reached = _band(lead.interval.low, bands)
    at_least = reached if reached != "needs_calibration" else None
    return Verdict("undecided", _more_works(lead.value, lead.interval, works, bands), preliminary, at_least)


def _band(value: float, bands: Bands) -> VerdictCode:
    if value >= bands.reliable:
        return "reliable"
    return "acceptable" if value >= bands.acceptable else "needs_calibration"


def _more_works(value: float, interval: Interval, works: int, bands: Bands) -> int:
    """About how many more works would decide: n_new = n (width now / width wanted)² on the z scale.

    Wanted is the distance to the nearest limit inside the interval, but not less than half the
    acceptable band: nobody is asked for hundreds of works to settle the third decimal.
    """
    if value == 1:
        needed = works * (1 - interval.low) / (1 - bands.reliable)
    else:
        half = (_z(interval.high) - _z(interval.low)) / 2
        limits = [limit for limit in (bands.acceptable, bands.reliable) if limit in interval]
        nearest = min(abs(_z(value) - _z(limit)) for limit in limits)
        band = (_z(bands.reliable) - _z(bands.acceptable)) / 2
        wanted = max(nearest, min(band, half / math.sqrt(2)))
        needed = works * (half / wanted) ** 2
    return max(math.ceil(needed) - works, PRELIMINARY_BELOW - works, 1)


def _z(value: float) -> float:
    """Fisher's z, finite also where an end of a very wide interval has rounded to 1."""
    return math.atanh(max(-1 + 1e-15, min(1 - 1e-15, value)))
