"""Column headers that name a criterion and a rater at once: К1 (1), К1 эксперт 2, K1_R2, Эксперт Б: К3."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from raters.intake.names import personal_kind
from raters.intake.words import LONGEST_LABEL, fold, is_code_like, role

WHOLE_WORK = "Балл"
"""Code of the only criterion where the headers name raters and no criterion."""

RATER = (
    r"(?:эксперт[а-я]*|эксп\.?|проверяющ[а-я]*|проверк[а-я]*|проверил[а-я]*|пров(?:ер)?\.?|учител[а-я]*|оценщик[а-я]*|оценивающ[а-я]*"
    r"|преподавател[а-я]*|raters?|graders?|markers?|teachers?|judges?|scorers?|reviewers?|experts?|examiners?)"
    r"(?![^\W\d_])"
)
SCORES = r"(?:балл[а-я]*|оценк[а-я]*|отметк[а-я]*|scores?|marks?|points?|ratings?|grades?)"
GAP = r"[\s_.,:;№#/|\\–—-]*"
BETWEEN = r"[\s_.,:;/|\\–—-]+"
ORDINAL = (
    r"(?:\d{1,2}(?:\s*-?\s*(?:й|ый|ой|я|ая|st|nd|rd|th))?"
    r"|перв[а-я]+|втор[а-я]+|трет[а-я]+|first|second|third|I{1,3})"
)
RATER_CODE = r"[ЭэEПпРрRr][-_]?\d{1,3}"
SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?P<c>.*?){GAP}[(\[]?\s*\b(?P<r>{ORDINAL})\s*{RATER}\s*[)\]]?",  # К1, 1-й эксперт; первая проверка
        rf"(?P<r>{ORDINAL})\s*{RATER}{GAP}(?P<c>.+)",  # 1-й эксперт: К1
        rf"{RATER}[\s_.№#]*(?P<r>[^\W_]{{1,10}}){BETWEEN}(?P<c>[^\W\d_]{{1,4}}\d{{1,2}})",  # Rater1_K1
        rf"(?P<c>.*?){GAP}[(\[]?\s*(?<![^\W_]){RATER}{GAP}(?P<r>[\w-]{{1,20}})\s*[)\]]?",  # К1 эксперт 1
        rf"{RATER}[\s_.№#]*(?P<r>[\w-]{{1,20}}?){BETWEEN}(?P<c>.+)",  # Эксперт 1: К1
        rf"(?P<c>.+?)[\s_/|.(\[–—-]+(?P<r>{RATER_CODE})\s*[)\]]?",  # K1_R2
        rf"(?P<r>{RATER_CODE})[\s_/|.:–—-]+(?P<c>.+)",  # R2_K1
        r"(?P<c>.+?)\s*[(\[]\s*(?P<r>[^()\[\]]{1,40}?)\s*[)\]]",  # К1 (1)
        r"(?P<c>.+?)\s*[/|\\]\s*(?P<r>.{1,40})",  # К1 / Б
        r"(?P<c>.+?)[\s_-](?P<r>\d{1,2}|[A-DА-Г])",  # К1_1
        r"(?P<c>.+?)[\s_-](?P<r>I{1,3})",  # К1 II
        r"(?P<c>[кk]\d{1,2})(?P<r>[эrр]\d{1,2})",  # K1R2
        r"(?P<r>[эrр]\d{1,2})(?P<c>[кk]\d{1,2})",  # R2K1
        r"(?P<c>)(?P<r>[эr][-_]?\d{1,3})",  # Э1
    )
)
ORDINALS = dict(
    zip(("перв", "втор", "трет", "firs", "seco", "thir", "i", "ii", "iii"), "123123123", strict=True)
)
MARK = re.compile(r"\d{1,2}|[^\W\d_]")
RATER_ALONE = re.compile(r"[эr][-_]?\d{1,3}", re.IGNORECASE)
SCALE_NOTE = re.compile(
    r"(?:макс|max|до|от|из|баллов|балла)\b.*|\d+\s*[-–—]\s*\d+.*|\d+\s*балл.*", re.IGNORECASE
)


class Marked(NamedTuple):
    """A header split into its criterion and its rater."""

    criterion: str
    rater: str


def split_label(label: str) -> Marked | None:
    """The criterion and the rater a header names; None when it names no rater."""
    if len(label) > LONGEST_LABEL or (is_code_like(label) and not RATER_ALONE.fullmatch(label)):
        return None
    for shape in SHAPES:
        if (found := shape.fullmatch(label)) and _is_rater(found["r"], found["c"]):
            return Marked(_criterion(found["c"]), _rater(found["r"]))
    return None


def by_rubric(labels: Iterable[str], known: Mapping[str, str]) -> dict[str, Marked]:
    """К1а К1б К2а К2б: names of the rubric, each followed by the same marks; empty otherwise."""
    marked: dict[str, Marked] = {}
    for label in labels:
        cut = next((n for n in range(len(label) - 1, 0, -1) if fold(label[:n]) in known), 0)
        mark = label[cut:].strip(" _.,-()[]/")
        if cut and MARK.fullmatch(mark) and not (label[cut].isdigit() and label[cut - 1].isdigit()):
            marked[label] = Marked(known[fold(label[:cut])], mark)
    criteria, raters = ({part[place] for part in marked.values()} for place in (0, 1))
    square = len(criteria) * len(raters) == len(set(marked.values())) == len(marked)
    return marked if square and len(raters) > 1 else {}


def by_name(labels: Iterable[str]) -> dict[str, Marked]:
    """Иванова А. П. / К1, Петрова Е. С. / К1: a name over that person's criteria; empty otherwise."""
    halves = {label: label.rpartition(" / ") for label in labels}
    marked = {label: Marked(below, above) for label, (above, _, below) in halves.items() if above and below}
    criteria, raters = ({part[place] for part in marked.values()} for place in (0, 1))
    fits = len(raters) > 1 and all(map(personal_kind, raters)) and all(map(is_code_like, criteria))
    return marked if fits else {}


def by_occurrence(labels: Sequence[str]) -> list[Marked] | None:
    """К1 К2 К1 К2: a row of criteria written twice or more has a rater for each time; None otherwise."""
    times = Counter(map(fold, labels))
    if len(set(times.values())) != 1 or max(times.values()) < 2:
        return None
    seen: Counter[str] = Counter()
    marked = []
    for label in labels:
        seen[fold(label)] += 1
        marked.append(Marked(label, str(seen[fold(label)])))
    return marked


def _is_rater(text: str, criterion: str) -> bool:
    """Neither a remark on the scale ("К1 (0-3)") nor the criterion itself under a heading ("Баллы / К1")."""
    heading = is_code_like(text) and not re.fullmatch(RATER_CODE, text) and not is_code_like(criterion)
    return not SCALE_NOTE.fullmatch(text) and not heading


def _criterion(text: str) -> str:
    """The criterion without "балл за" before it; the whole work when nothing else is named."""
    bare = re.sub(
        rf"^{SCORES}(?:\s+(?:за|по|for|on)\b)?{GAP}|{GAP}{SCORES}$", "", text.strip(), flags=re.IGNORECASE
    )
    bare = bare.strip(" _.,:;/|\\–—-(")
    return bare if bare and role(bare) != "rater" else WHOLE_WORK


def _rater(text: str) -> str:
    bare = text.strip()
    if re.fullmatch(ORDINAL, bare, re.IGNORECASE):
        number = re.match(r"\d+", bare)
        return number[0] if number else ORDINALS[bare.casefold()[:4]]
    return bare
