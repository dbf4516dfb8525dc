"""What headers of columns of marks name when they are no grid: people, or criteria."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from raters.intake.evidence import criterion_evidence, is_person, rater_evidence
from raters.intake.labels import Levels, Token, rater_text, tidy, tokens, with_company, without
from raters.intake.words import Told, fold, name_of_word, tell, words_of

FEWEST_SUMS = 5


class People(NamedTuple):
    """Raters by place among the labels, how much speaks for them being people, and their one criterion."""

    names: Mapping[int, str]
    weight: float
    criterion: str = ""


def people_of(labels: Sequence[Levels]) -> People:
    """The labels that name a rater each: those with a word for raters or a person's name, else all."""
    cut = [tokens(label) for label in labels]
    named = [n for n, label in enumerate(labels) if _names_people(" ".join(label))]
    chosen = named if len(named) > 1 else list(range(len(labels)))
    varying = _varying([cut[n] for n in chosen])
    names, context = {}, []
    for n, own in zip(chosen, varying, strict=True):
        others: set[int] = set()
        names[n] = rater_text(labels[n], cut[n], own, others) if own else " ".join(labels[n])
        context.append(" ".join(labels[n]))
    if len(set(map(fold, names.values()))) < len(names):
        return People({}, 0)
    weight = rater_evidence(list(names.values()), context)
    scored = all(any(name_of_word(word) == "score" for word in words_of(text)) for text in context)
    if scored and weight and len(names) <= 4:
        weight += 1.0
    rest = {_rest(labels[n], cut[n], own) for n, own in zip(chosen, varying, strict=True) if own}
    criterion = rest.pop() if len(rest) == 1 else ""
    if tell(criterion).name in {"score", "rater", "work"}:
        criterion = ""
    others_say = criterion_evidence(list(names.values()), [" ".join(label) for label in labels], frozenset())
    if weight < 4 and others_say >= 3 and not criterion:
        weight -= others_say - 1.5
    return People(names, weight + 1.0 * bool(criterion and weight), criterion)


def _rest(levels: Levels, cut: Sequence[Token], own: set[int]) -> str:
    """What a label says beside its rater: the criterion, where it is the same in all labels."""
    wide = with_company(levels, cut, own, set())
    rater = {t for t, token in enumerate(cut) if name_of_word(token.folded) == "rater"}
    return without(levels, cut, wide | rater)


def _names_people(text: str) -> bool:
    return any(name_of_word(word) == "rater" for word in words_of(text)) or is_person(text)


def _varying(cut: Sequence[Sequence[Token]]) -> list[set[int]]:
    """The tokens between what all labels begin with and what all end with."""
    texts = [[token.folded for token in label] for label in cut]
    shortest = min(map(len, texts), default=0)
    start = 0
    while start < shortest - 1 and len({text[start] for text in texts}) == 1:
        start += 1
    end = 0
    while end < shortest - start - 1 and len({text[-1 - end] for text in texts}) == 1:
        end += 1
    return [set(range(start, len(text) - end)) for text in texts]


def criteria_of(
    labels: Mapping[int, Levels], told: Sequence[Told], known: frozenset[str]
) -> tuple[dict[int, str], dict[int, str]]:
    """(criterion by column, reason by column set aside) where every column of marks is a criterion."""
    aside: dict[int, str] = {}
    bare = [
        c
        for c in labels
        if told[c].name == "score" and _is_bare(labels[c]) and not _is_known(labels[c], known)
    ]
    rest = [c for c in labels if c not in bare]
    if rest and bare:
        aside |= dict.fromkeys(bare, "grade")
    names = {c: " / ".join(labels[c]) for c in (rest or bare)}
    if not rest and len(bare) == 1:
        return {bare[0]: ""}, aside
    names = {c: _without_heading(labels[c], labels.values()) for c in names} if len(names) > 1 else names
    names = _without_common(names)
    return {c: tidy(name) or name for c, name in names.items()}, aside


def _is_bare(levels: Levels) -> bool:
    words = words_of(" ".join(levels))
    return (
        len(words) <= 2
        and not any(letter.isdigit() for letter in " ".join(levels))
        and any(name_of_word(word) == "score" for word in words)
    )


def _is_known(levels: Levels, known: frozenset[str]) -> bool:
    return fold(" ".join(levels)) in known


def _without_heading(levels: Levels, everything: Collection[Levels]) -> str:
    """The rows of a header that differ between columns; a heading over all of them says nothing."""
    common = set.intersection(*map(set, everything)) if everything else set()
    kept = [text for text in levels if text not in common]
    return " / ".join(kept or levels[-1:])


def _without_common(names: Mapping[int, str]) -> dict[int, str]:
    """Without the words all begin with, up to a sign that ends them: "Оцените работу [К1]"."""
    texts = list(names.values())
    if len(texts) < 2:
        return dict(names)
    start = 0
    while all(len(text) > start and text[start] == texts[0][start] for text in texts):
        start += 1
    ends = [found.end() for found in re.finditer(r"\s[-–—]\s|[\[(:]\s*", texts[0][:start])]
    if not ends:
        return dict(names)
    return {c: text[ends[-1] :].rstrip("])") for c, text in names.items()}


def sums(values: np.ndarray, columns: Sequence[int]) -> list[int]:
    """The columns that are, row by row, the sum of two or more of the others."""
    if len(columns) < 3 or len(values) < FEWEST_SUMS:
        return []
    part = values[:, list(columns)]
    whole = ~np.isnan(part).any(axis=1)
    if whole.sum() < FEWEST_SUMS:
        return []
    part = part[whole]
    everything = part.sum(axis=1)
    found = []
    for place, column in enumerate(columns):
        rest = everything - part[:, place]
        before = part[:, :place].sum(axis=1) if place >= 2 else rest
        for other in (rest, before):
            if other.any() and (np.abs(part[:, place] - other) < 1e-9).mean() >= 0.95:
                found.append(column)
                break
    return found if len(found) == 1 else []
