"""Tables of one rater each: blocks, sheets or files that hold the same works, named by their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from raters.intake.chosen import CLASS, MOST_COMPARED, Chosen, bare_name, same_criteria
from raters.intake.columns import people_of
from raters.intake.in_headers import PEOPLE
from raters.intake.proposal import Mark, Proposal
from raters.intake.words import fold, name_of_word, words_of

SHARED = 0.2


def by_rater(found: list[Chosen]) -> list[Chosen]:
    """Tables of one rater each, named by block, sheet or file; none where they share no works."""
    if not found:
        return []
    found = _prefixes_off(found)
    clearest = max(found, key=lambda one: one.proposal.weight).proposal
    alike = [one for one in found if same_criteria(one.proposal, clearest)]
    alike = [replace(one, proposal=_completed(one.proposal, clearest)) for one in alike]
    shared = _sharing(alike)
    if len(shared) != 1:
        return []
    [kind] = shared
    titles = {
        "blocks": lambda: [one.block.title or str(n) for n, one in enumerate(alike, 1)],
        "sheets": lambda: [one.grid.name for one in alike],
        "files": lambda: [bare_name(one.grid) for one in alike],
    }[kind]()
    if kind != "blocks" and any(map(CLASS.fullmatch, titles)):
        return []
    names = rater_names(titles)
    return [replace(one, rater=names[title]) for one, title in zip(alike, titles, strict=True)]


def _completed(one: Proposal, clearest: Proposal) -> Proposal:
    """With the columns that are criteria in the clearest table, whatever stands in them here."""
    known = {fold(name): name for name in clearest.criteria if name}
    taken = {mark.column for mark in one.marks}
    labels = {column: fold(" ".join(levels)) for column, levels in enumerate(one.header.levels) if levels}
    more = [Mark(c, known[label]) for c, label in labels.items() if label in known and c not in taken]
    names = {fold(mark.criterion) for mark in one.marks}
    more = [mark for mark in more if fold(mark.criterion) not in names]
    return replace(one, marks=(*one.marks, *more))


def _sharing(found: Sequence[Chosen]) -> set[str]:
    """Whether blocks, sheets or files hold the same works."""
    shared = set()
    works = [one.works() for one in found[:MOST_COMPARED]]
    for a, b in combinations(range(len(works)), 2):
        if len(works[a] & works[b]) > SHARED * min(len(works[a]), len(works[b])):
            one, other = found[a].grid, found[b].grid
            same = "blocks" if one.place == other.place else "sheets" if one.file == other.file else "files"
            shared.add(same)
    return shared


def _prefixes_off(found: list[Chosen]) -> list[Chosen]:
    """c.grammar in one file and r.grammar in the other: what all columns of a table begin with goes."""
    sets = {frozenset(map(fold, one.proposal.criteria)) for one in found}
    if len(sets) < 2:
        return found
    bare = [_prefix_off(one) for one in found]
    return bare if len({frozenset(map(fold, one.proposal.criteria)) for one in bare}) == 1 else found


def _prefix_off(one: Chosen) -> Chosen:
    names = [re.match(r"([^\W_]{1,12})[._:\s-]+(?=\S)", mark.criterion) for mark in one.proposal.marks]
    starts = {found[1] if found else None for found in names}
    if len(starts) != 1 or None in starts or len(names) < 2:
        return one
    marks = tuple(
        replace(mark, criterion=mark.criterion[found.end() :])
        for mark, found in zip(one.proposal.marks, names, strict=True)
        if found
    )
    return replace(one, proposal=replace(one.proposal, marks=marks))


def rater_names(titles: Sequence[str]) -> dict[str, str]:
    """The rater each title names ("Эксперт 1", "Проверяющий: Кузьмина", "Сочинение_Э-02"), else the title."""
    different = list(dict.fromkeys(titles))
    people = people_of([(title,) for title in different])
    sure = people.weight - bool(people.criterion) >= PEOPLE
    if len(different) > 1 and len(people.names) == len(different) and sure:
        return {title: people.names[n] for n, title in enumerate(different)}
    return {title: _after_word(title) for title in different}


def _after_word(title: str) -> str:
    """The name behind "Проверил:"."""
    before, sign, after = title.partition(":")
    if sign and after.strip() and any(name_of_word(word) == "rater" for word in words_of(before)):
        return after.strip()
    return title
