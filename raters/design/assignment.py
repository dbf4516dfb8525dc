"""Works to raters: equal shares, every pair of raters equally often, nobody cut off from the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import cycle, islice

import numpy as np

from raters.problems import Fact, Problem, Refused
from raters.terms import Assignment

Block = tuple[int, ...]
"""The raters of one work, by number."""


def assign(
    works: Sequence[str],
    raters: Sequence[str],
    rng: np.random.Generator,
    anchors: Collection[str] = (),
    scores_per_work: int = 2,
    barred: Mapping[str, Collection[str]] | None = None,
) -> Assignment:
    """Give every work to `scores_per_work` raters and the anchors to everybody.

    Shares differ by one work at most; with two scores a work, so do the pairs of raters, and n - 1 works
    connect n raters. `barred` names the raters who may not score a work (their own class); their wish
    goes before equal shares.

    Raises Refused: design_too_few_raters, design_no_works, or design_nobody_left (a work too many are barred
    from). Raises ValueError for a code given twice or fewer than two scores a work.
    """
    _check(works, raters, anchors, scores_per_work)
    excluded = {work: set(names) for work, names in (barred or {}).items() if names}
    people = [raters[i] for i in rng.permutation(len(raters))]
    rest = [works[i] for i in rng.permutation(len(works)) if works[i] not in set(anchors)]
    if scores_per_work == 2 and not excluded:
        blocks: Iterator[Block] = islice(cycle(_pairs(len(people))), len(rest))
    else:
        blocks = _blocks(
            [_allowed(work, people, excluded) for work in rest], len(people), scores_per_work, rng
        )
    chosen = {work: {people[i] for i in block} for work, block in zip(rest, blocks, strict=True)}
    chosen |= {work: set(raters) - excluded.get(work, set()) for work in anchors}
    _check_served(chosen, scores_per_work)
    ordered = {work: tuple(rater for rater in raters if rater in chosen[work]) for work in works}
    return Assignment(ordered, tuple(raters), tuple(work for work in works if work in set(anchors)))


def deal(
    works: Mapping[str, Collection[str]], raters: Sequence[str], anchors: int, rng: np.random.Generator
) -> Assignment:
    """Assign works, each with the raters barred from it, after drawing so many anchors.

    Works of nobody's class come first: an anchor is for everybody. Raises Refused as `assign` does.
    """
    shuffled = [list(works)[i] for i in rng.permutation(len(works))]
    drawn = sorted(shuffled, key=lambda work: len(works[work]))[:anchors]
    return assign(list(works), raters, rng, drawn, barred=works)


def _check(
    works: Sequence[str], raters: Sequence[str], anchors: Collection[str], scores_per_work: int
) -> None:
    if scores_per_work < 2:
        raise ValueError("agreement needs two scores a work or more")
    if len(set(works)) < len(works) or len(set(raters)) < len(raters) or not set(anchors) <= set(works):
        raise ValueError("codes are given once, and anchors are among the works")
    if not works:
        raise Refused([Problem("design_no_works")])
    if len(raters) < scores_per_work:
        facts = {"raters": len(raters), "wanted": scores_per_work}
        raise Refused([Problem("design_too_few_raters", facts=facts)])


def _check_served(chosen: Mapping[str, Collection[str]], scores_per_work: int) -> None:
    short = sorted(work for work, raters in chosen.items() if len(raters) < scores_per_work)
    if short:
        facts: dict[str, Fact] = {"works": ", ".join(short[:10])[:200]}
        facts |= {"count": len(short), "wanted": scores_per_work}
        raise Refused([Problem("design_nobody_left", facts=facts)])


# ---------------------------------------------------------------- two scores a work


def _pairs(raters: int) -> list[Block]:
    """Every pair once, so ordered that the shares of any beginning differ by one at most.

    Even: the rounds of a tournament (circle method), each a perfect matching. Odd: Hamiltonian cycles
    (Walecki), each taken every other edge first. The first n - 1 pairs are a path through all n raters.
    """
    if raters % 2 == 0:
        return [pair for turn in range(raters - 1) for pair in _tournament_round(raters, turn)]
    cycles = (_cycle(raters, turn) for turn in range(raters // 2))
    return [pair for edges in cycles for pair in (*edges[::2], *edges[1::2])]


def _tournament_round(raters: int, turn: int) -> list[Block]:
    ring = raters - 1
    others = [((turn + i) % ring, (turn - i) % ring) for i in range(1, raters // 2)]
    return [(turn, ring), *others]


def _cycle(raters: int, turn: int) -> list[Block]:
    """The last rater, then a zigzag over the ring of the others, and back."""
    ring = raters - 1
    steps = [(i + 1) // 2 if i % 2 else -(i // 2) for i in range(ring)]
    path = [ring, *((turn + step) % ring for step in steps)]
    return list(zip(path, [*path[1:], ring], strict=True))


# ---------------------------------------------------------------- any number, some barred


def _allowed(work: str, people: Sequence[str], excluded: Mapping[str, Collection[str]]) -> np.ndarray:
    return np.array([i for i, rater in enumerate(people) if rater not in excluded.get(work, ())], dtype=int)


def _blocks(
    allowed: Sequence[np.ndarray], raters: int, size: int, rng: np.random.Generator
) -> Iterator[Block]:
    """For each work those with the fewest works so far; among them those who have met least."""
    load = np.zeros(raters, dtype=int)
    met = np.zeros((raters, raters), dtype=int)
    group = np.arange(raters)
    for candidates in allowed:
        block: list[int] = []
        for _ in range(min(size, len(candidates))):
            left = np.setdiff1d(candidates, block)
            together = np.isin(group[left], group[block])
            often = met[left][:, block].sum(axis=1)
            block.append(int(left[np.lexsort((rng.random(len(left)), often, together, load[left]))[0]]))
        load[block] += 1
        met[np.ix_(block, block)] += 1
        group[np.isin(group, group[block])] = group[block[0]] if block else 0
        yield tuple(block)
