"""Headers that name criterion and rater at once are taken apart by what varies: stems times marks.

N labels that are a grid of stems x pieces, whatever the order and the separators, are criteria x raters.
Which of the two sides are the people is told by evidence: words, names, ordinals, codes; the weight of it
is handed on, so that a close call can be asked about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from raters.intake.evidence import criterion_evidence, rater_evidence
from raters.intake.words import LOOK_ALIKES, name_of_word

TOKEN = re.compile(
    r"(?u)\d+(?:\s?-?(?:й|я|ый|ая|ой|ья|ий|st|nd|rd|th)(?![^\W\d_]))?"
    r"|[A-ZА-ЯЁ]?[a-zа-яё]+|[A-ZА-ЯЁ]+(?![a-zа-яё])|[^\W\d_]+|%"
)
MOST_TOKENS = 16
MOST_LABELS = 400
RATER = "rater"
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof"})
OCCURRENCE = "\x00"
"""A level of its own for labels that are written twice or more: К1 К2 К1 К2."""


class Token(NamedTuple):
    """A word, a number or a letter of a label: folded, and where it stands."""

    folded: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Split:
    """Labels as criteria x raters.

    stems, pieces : for each label, its number on either side; -1 for labels outside the grid
    where : for each label, the tokens (from, to) of its piece, without what goes with it
    """

    stems: tuple[int, ...]
    pieces: tuple[int, ...]
    where: tuple[tuple[int, int], ...]

    @property
    def covered(self) -> int:
        """How many labels are in the grid."""
        return sum(stem >= 0 for stem in self.stems)


Levels = tuple[str, ...]
Around = tuple[tuple[str, ...], tuple[str, ...]]
"""What stands before and behind a piece."""

Groups = dict[Around, dict[tuple[str, ...], list[int]]]
"""The pieces between the same words, with the labels that have them."""


def tokens(levels: Levels) -> tuple[Token, ...]:
    """The tokens of a label, over all its header rows."""
    found = []
    for number, text in enumerate(levels):
        if text.startswith(OCCURRENCE):
            found.append(Token(text, number, 0, len(text)))
            continue
        for match in TOKEN.finditer(text):
            found.append(Token(_folded(match[0]), number, match.start(), match.end()))
    return tuple(found[:MOST_TOKENS])


def one_word_for_raters(labels: Sequence[Sequence[Token]]) -> list[tuple[Token, ...]]:
    """The labels with one word for every word for raters, so that Проверяющий 1 goes with К1 эксперт 1.

    Left as they are where the words are what tells them apart: Учитель, Эксперт.
    """
    plain = [
        tuple(t._replace(folded=RATER) if name_of_word(t.folded) == "rater" else t for t in label)
        for label in labels
    ]
    if len({tuple(token.folded for token in label) for label in plain}) < len(plain):
        return [tuple(label) for label in labels]
    return plain


def _folded(text: str) -> str:
    if text[0].isdigit():
        return re.match(r"\d+", text)[0]  # type: ignore[index]
    small = text.casefold().replace("ё", "е")
    return small.translate(LOOK_ALIKES) if len(small) <= 2 else small


def splits(labels: Sequence[Sequence[Token]]) -> list[Split]:
    """Every way to see the labels as a full grid of two stems and two pieces or more, widest first."""
    if not 4 <= len(labels) <= MOST_LABELS:
        return []
    groups: Groups = defaultdict(lambda: defaultdict(list))
    holes: dict[Around, int] = {}
    for number, label in enumerate(labels):
        words = tuple(token.folded for token in label)
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                key = (words[:start], words[end:])
                groups[key][words[start:end]].append(number)
                holes[key] = start
    grids: dict[tuple[frozenset[tuple[str, ...]], str, int], list[Around]] = defaultdict(list)
    for key, pieces in groups.items():
        if len(pieces) > 1 and all(len(found) == 1 for found in pieces.values()):
            names = frozenset(pieces)
            grids[names, "from the left", holes[key]].append(key)
            grids[names, "from the right", len(key[1])].append(key)
    found: dict[frozenset[tuple[int, ...]], Split] = {}
    for keys in grids.values():
        if len(keys) > 1 and (split := _split(keys, groups, holes, len(labels))) is not None:
            same = frozenset((split.stems, split.pieces))
            known = found.get(same)
            if known is None or _width(split) < _width(known):
                found[same] = split
    return sorted(found.values(), key=lambda split: -split.covered)


def _width(split: Split) -> int:
    return sum(end - start for start, end in split.where)


def _split(
    keys: Sequence[Around],
    groups: Groups,
    holes: Mapping[Around, int],
    count: int,
) -> Split | None:
    stems, pieces, where = [-1] * count, [-1] * count, [(0, 0)] * count
    order: dict[tuple[str, ...], int] = {}
    for stem, key in enumerate(sorted(keys, key=lambda key: min(map(min, groups[key].values())))):
        for piece, [number] in sorted(groups[key].items(), key=lambda item: item[1]):
            if stems[number] >= 0:
                return None
            stems[number], pieces[number] = stem, order.setdefault(piece, len(order))
            where[number] = (holes[key], holes[key] + len(piece))
    return Split(tuple(stems), tuple(pieces), tuple(where))


class Sides(NamedTuple):
    """A grid with its sides told apart: names for each label ("" outside), and how sure that is."""

    criteria: tuple[str, ...]
    raters: tuple[str, ...]
    sure: float
    people: float


def sides(
    labels: Sequence[Levels], cut: Sequence[Sequence[Token]], split: Split, known: frozenset[str]
) -> tuple[Sides, Sides]:
    """Both ways to read a grid, the likelier first: pieces as raters, or stems as raters."""
    inside = [n for n, stem in enumerate(split.stems) if stem >= 0]
    piece_at = [set(range(*split.where[n])) for n in range(len(labels))]
    stem_at = [set(range(len(cut[n]))) - piece_at[n] for n in range(len(labels))]
    fixed = _fixed([cut[n] for n in inside])
    stem_at = [{t for t in at if cut[n][t].folded not in fixed} or at for n, at in enumerate(stem_at)]
    forward = _sides(labels, cut, inside, piece_at, stem_at, known)
    backward = _sides(labels, cut, inside, stem_at, piece_at, known)
    margin = forward.sure - backward.sure
    forward, backward = forward._replace(sure=margin), backward._replace(sure=-margin)
    return (forward, backward) if margin >= 0 else (backward, forward)


def _fixed(cut: Sequence[Sequence[Token]]) -> frozenset[str]:
    """The words of every label."""
    return frozenset.intersection(*(frozenset(token.folded for token in label) for label in cut))


def _sides(
    labels: Sequence[Levels],
    cut: Sequence[Sequence[Token]],
    inside: Sequence[int],
    people: Sequence[set[int]],
    others: Sequence[set[int]],
    known: frozenset[str],
) -> Sides:
    people = [_with_title(cut[n], own, others[n]) for n, own in enumerate(people)]
    wide = {n: with_company(labels[n], cut[n], people[n], others[n]) for n in inside}
    raters = {n: rater_text(labels[n], cut[n], people[n], others[n]) for n in inside}
    criteria = {n: without(labels[n], cut[n], wide[n] | _rater_words(cut[n], others[n])) for n in inside}
    context = {n: " ".join(cut[n][t].folded for t in sorted(_and_before(wide[n], others[n]))) for n in inside}
    weight = rater_evidence(list(raters.values()), list(context.values()))
    own = {n: " ".join(_text(labels[n], cut[n], {t}) for t in sorted(others[n])) for n in inside}
    named = [n for n in inside if criteria[n]] or inside  # a column of people beside their marks names none
    sure = weight + criterion_evidence([criteria[n] for n in named], [own[n] for n in named], known)
    everywhere = range(len(labels))
    return Sides(
        tuple(criteria.get(n, "") for n in everywhere),
        tuple(raters.get(n, "") for n in everywhere),
        sure,
        weight,
    )


def _with_title(cut: Sequence[Token], own: set[int], others: set[int]) -> set[int]:
    """A name with the title before it, which all of them may share: Mr Penn, Mr Dale."""
    before = min(own, default=0) - 1
    titled = before >= 0 and before not in others and cut[before].folded in TITLES
    return own | {before} if titled else own


def _and_before(own: set[int], others: set[int]) -> set[int]:
    """A piece with the word before it: Задание with 1."""
    before = min(own) - 1
    return own | ({before} - others if before >= 0 else set())


def _rater_words(cut: Sequence[Token], others: Iterable[int]) -> set[int]:
    """Words for raters that are the same in every label: no part of the criterion."""
    return {t for t, token in enumerate(cut) if t not in others and name_of_word(token.folded) == "rater"}


def with_company(levels: Levels, cut: Sequence[Token], own: set[int], others: set[int]) -> set[int]:
    """A piece with the words for a rater or a score that stand beside it: 1 with эксперт."""
    wide = set(own)
    for step in (-1, 1):
        at = (min if step < 0 else max)(own) + step
        while 0 <= at < len(cut) and at not in others and _goes_along(levels, cut, at, at - step):
            wide.add(at)
            at += step
    return wide


def _goes_along(levels: Levels, cut: Sequence[Token], at: int, beside: int) -> bool:
    word = cut[at].folded
    named = name_of_word(word) in {"rater", "score"} or word in {"no", "номер"}
    return named or (at < beside and _glued(levels, cut, at, beside))


def _glued(levels: Levels, cut: Sequence[Token], one: int, other: int) -> bool:
    """Whether two tokens are written as one: Э1, Э-01."""
    first, second = sorted((one, other))
    a, b = cut[first], cut[second]
    return a.level == b.level and levels[a.level][a.end : b.start] in {"", "-"} and len(a.folded) <= 2


def rater_text(levels: Levels, cut: Sequence[Token], own: set[int], others: set[int]) -> str:
    """The rater as written: Э-01, Кузьмина Т.Н., 1 for "1-й эксперт" and for "первая проверка"."""
    at = sorted(own)
    bare = [
        t for t in at if name_of_word(cut[t].folded) not in {"rater", "score"} and cut[t].folded != "no"
    ] or at
    first, last = bare[0], bare[-1]
    if cut[first].folded.startswith(OCCURRENCE):
        return cut[first].folded[1:]
    before = first - 1
    if before >= 0 and before not in others and before not in own and _glued(levels, cut, before, first):
        word = cut[before].folded
        if name_of_word(word) not in {"rater", "score"} or len(word) == 1:
            first = before
    text = _span(levels, cut, first, last)
    return ordinal(text)


def _span(levels: Levels, cut: Sequence[Token], first: int, last: int) -> str:
    parts = []
    for level in range(cut[first].level, cut[last].level + 1):
        here = [token for token in cut[first : last + 1] if token.level == level]
        if here:
            end = here[-1].end
            text = levels[level]
            parts.append(
                text[here[0].start : end + (text[end : end + 1] == "." and end - here[-1].start == 1)]
            )
    return " ".join(parts)


ORDINALS = {
    "перв": "1", "втор": "2", "трет": "3", "четв": "4",
    "first": "1", "second": "2", "third": "3", "fourth": "4",
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "1st": "1", "2nd": "2", "3rd": "3",
}  # fmt: skip


def ordinal(text: str) -> str:
    """1 for 1-й, первая, first and I; anything else as it is."""
    small = text.casefold().strip()
    if found := re.fullmatch(r"(?u)(\d+)\s?-?(?:й|я|ый|ая|ой|ья|ий|st|nd|rd|th)?", small):
        return found[1]
    return ORDINALS.get(small) or (ORDINALS.get(small[:4], text) if not small.isascii() else text)


def _text(levels: Levels, cut: Sequence[Token], at: set[int]) -> str:
    return " ".join(levels[cut[t].level][cut[t].start : cut[t].end] for t in sorted(at))


def without(levels: Levels, cut: Sequence[Token], taken: set[int]) -> str:
    """A label without some of its tokens, header rows apart by spaces."""
    parts = []
    for number, level in enumerate(levels):
        if level.startswith(OCCURRENCE):
            continue
        text = level
        for t in sorted(taken, reverse=True):
            token = cut[t]
            if token.level == number:
                text = text[: token.start] + text[token.end :]
        if clean := tidy(text):
            parts.append(clean)
    return tidy(" / ".join(dict.fromkeys(parts)))


EMPTY_BRACKETS = re.compile(r"[(\[«\"]\s*[.,:;№#-]*\s*[)\]»\"]")
IN_BRACKETS = re.compile(r"[([]([^()\[\]]*)[)\]]")
ABOUT_SCORES = re.compile(
    r"(?u)^(?:балл\w*|оценк\w*|отметк\w*|scores?|marks?|points?|ratings?|grades?)"
    r"(?:\s+(?:за|по|for|on))?[\s_.,:;–—-]+(?=\S)"
    r"|(?<=\S)[\s_.,:;–—-]+(?:балл\w*|оценк\w*|scores?|marks?|points?)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def tidy(text: str) -> str:
    """A name without empty brackets, "балл за" before it and separators around it."""
    text = EMPTY_BRACKETS.sub("", text)
    text = re.sub(r"\s{2,}", " ", text).strip(" _,:;№#/|\\–—-.\n")
    if inside := IN_BRACKETS.fullmatch(text):
        text = inside[1]
    bare = ABOUT_SCORES.sub("", text).strip(" _,:;№#/|\\–—-.")
    if bare.count("(") != bare.count(")"):
        bare = bare.strip("()").strip()
    if bare.count("[") != bare.count("]"):
        bare = bare.strip("[]").strip()
    return bare
