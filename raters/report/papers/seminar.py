"""Papers of one seminar: agenda with questions, works with the rubric, sheets, protocol and forms."""

from __future__ import annotations

from collections.abc import Iterator

from raters.report.blocks import Block, Bullets, Grid, Heading, Paper, Words
from raters.report.papers.meeting import MOST_CRITERIA, Meeting
from raters.report.papers.office import signature
from raters.report.wording import CODE
from raters.terms import Criterion
from raters.text import Text, clipped

EMPTY_ROWS = 6
SPARE_ROWS = 3
LONGEST = 300


def agenda(meeting: Meeting, text: Text) -> Paper:
    """What happens when, how to lead it, and what to ask."""
    return Paper(text("paper-agenda-title"), tuple(_agenda(meeting, text)))


def _agenda(meeting: Meeting, text: Text) -> Iterator[Block]:
    yield Heading(text("paper-agenda-title"), 0)
    yield Words(meeting.title, "lead")
    yield _facts(meeting, text)
    columns = tuple(text(f"paper-agenda-column-{name}") for name in ("minutes", "step"))
    yield Grid(text("paper-agenda-title"), columns, meeting.agenda, (1, 6), centred=(0,))
    yield Words(meeting.how, label=f"{text('paper-agenda-how')}.")
    for aim in meeting.aims:
        yield Words(aim, label=f"{text('paper-agenda-aim')}.")
    yield Words(meeting.indicator, label=f"{text('paper-agenda-indicator')}.")
    yield Heading(text("paper-questions-title"))
    yield Bullets(meeting.questions)
    yield Heading(text("paper-materials-title"))
    yield Bullets(meeting.materials)


def _facts(meeting: Meeting, text: Text) -> Grid:
    rows = (
        (text("paper-seminar-subject"), meeting.what),
        (text("paper-seminar-cause"), meeting.cause),
        (text("paper-seminar-criteria"), meeting.criteria_words),
        (text("paper-seminar-due"), meeting.due),
        (text("paper-seminar-responsible"), meeting.responsible or text("paper-blank")),
        (text("paper-seminar-format"), meeting.format),
        (text("paper-seminar-minutes-label"), text("paper-seminar-minutes", minutes=meeting.minutes)),
        (text("paper-seminar-participants"), str(meeting.participants or text("report-none"))),
    )
    return Grid(meeting.title, (), rows, (1, 3), ruled=False)


def works_and_rubric(meeting: Meeting, text: Text) -> Paper:
    """The works to discuss, why each was chosen, and the criteria of the seminar with their levels."""
    return Paper(text("paper-works-title"), tuple(_works_and_rubric(meeting, text)))


def _works_and_rubric(meeting: Meeting, text: Text) -> Iterator[Block]:
    yield Heading(text("paper-works-title"), 0)
    if meeting.works:
        columns = tuple(text(f"paper-works-column-{name}") for name in ("work", "why"))
        yield Grid(text("paper-works-title"), columns, meeting.works, (1, 3))
    else:
        yield Words(text("paper-works-none"))
    yield Heading(text("paper-rubric-title"))
    for criterion in meeting.criteria:
        yield from _criterion(criterion, text)


def _criterion(criterion: Criterion, text: Text) -> Iterator[Block]:
    yield Heading(". ".join(filter(None, (clipped(criterion.code, CODE), criterion.title))), 2)
    yield Words(text("paper-rubric-scale", scale=text.scale(criterion.scale)))
    levels = criterion.scale.levels
    if len(criterion.descriptors) == len(levels):
        rows = tuple(
            (text("paper-rubric-level", score=text.score(level)), words)
            for level, words in zip(levels, criterion.descriptors, strict=True)
        )
        yield Grid(criterion.code, (), rows, (1, 6))
    else:
        yield Words(text("paper-rubric-plain"), "small")


def sheet(meeting: Meeting, text: Text) -> Paper:
    """A sheet to write scores on, one a participant; many criteria go on several pages."""
    return Paper(text("paper-sheet-title"), tuple(_sheet(meeting, text)), landscape=True)


def _sheet(meeting: Meeting, text: Text) -> Iterator[Block]:
    works = [work for work, _ in meeting.works] or [""] * EMPTY_ROWS
    starts = range(0, len(meeting.criteria), MOST_CRITERIA)
    for number, criteria in enumerate(meeting.criteria[start : start + MOST_CRITERIA] for start in starts):
        yield Heading(text("paper-sheet-title"), 0 if number == 0 else 1, new_page=number > 0)
        yield Words(text("paper-blank"), label=f"{text('paper-sheet-code')}:")
        yield Words(text("paper-sheet-rules"), "small")
        scales = [f"{clipped(c.code, CODE)} ({text.scale(c.scale)})" for c in criteria]
        columns = (text("paper-sheet-column-work"), *scales, text("paper-sheet-column-note"))
        rows = tuple((clipped(work, CODE), *[""] * (len(scales) + 1)) for work in works)
        yield Grid(text("paper-sheet-title"), columns, rows, (1.4, *[1] * len(scales), 3), roomy=True)


def protocol(meeting: Meeting, text: Text) -> Paper:
    """The protocol, with the agenda and the agreed scores to fill in."""
    return Paper(text("paper-protocol-title"), tuple(_protocol(meeting, text)))


def _protocol(meeting: Meeting, text: Text) -> Iterator[Block]:
    yield Heading(text("paper-protocol-word"), 0, centred=True)
    yield Words(text("paper-protocol-of", title=meeting.title), "heading_centre")
    blank = text("paper-blank")
    rows = (
        (text("paper-protocol-date"), text("paper-day")),
        *((text(f"paper-protocol-{name}"), blank) for name in ("place", "chair", "secretary")),
        (text("paper-protocol-present"), text("paper-protocol-present-line")),
    )
    yield Grid(text("paper-protocol-title"), (), rows, (1, 3), ruled=False)
    yield Heading(text("paper-protocol-agenda"))
    yield Bullets(tuple(words for _, words in meeting.agenda))
    heard = text(
        "paper-protocol-heard-line",
        cause=clipped(meeting.cause, LONGEST),
        criteria=clipped(meeting.criteria_words, LONGEST),
    )
    yield Words(heard, label=f"{text('paper-protocol-heard')}:")
    yield Words(text("paper-protocol-discussed-line"), label=f"{text('paper-protocol-discussed')}:")
    yield Heading(text("paper-protocol-scores"))
    yield _agreed_scores(meeting, text)
    yield Heading(text("paper-protocol-decided"))
    yield from map(Words, _decisions(meeting, text))
    yield signature(text("paper-protocol-chair"), "", text)
    yield signature(text("paper-protocol-secretary"), "", text)


def _agreed_scores(meeting: Meeting, text: Text) -> Grid:
    columns = tuple(text(f"paper-protocol-column-{name}") for name in ("work", "criterion", "score", "why"))
    codes = [clipped(work, CODE) for work, _ in meeting.works] or [""] * EMPTY_ROWS
    alone = clipped(meeting.criteria[0].code, CODE) if len(meeting.criteria) == 1 else ""
    rows = tuple((code, alone, "", "") for code in codes)
    return Grid(text("paper-protocol-scores"), columns, rows, (1, 1, 1.4, 2.8), roomy=True)


def _decisions(meeting: Meeting, text: Text) -> Iterator[str]:
    yield text("paper-protocol-decided-1")
    yield text("paper-protocol-decided-2")
    if meeting.check:
        yield text("paper-protocol-decided-3", check=meeting.check)
    else:
        yield text("paper-protocol-decided-3-plain", date=meeting.due)
    yield text("paper-protocol-decided-4")


def attendance(meeting: Meeting, text: Text) -> Paper:
    """A sheet to sign; names and codes never stand on one page."""
    names = ("number", "name", "post", "sign")
    count = max(EMPTY_ROWS, meeting.participants + SPARE_ROWS)
    rows = tuple((str(number), "", "", "") for number in range(1, count + 1))
    blocks: tuple[Block, ...] = (
        Heading(text("paper-attendance-title"), 0),
        Words(meeting.title, "lead"),
        Words(text("paper-day")),
        Grid(
            text("paper-attendance-title"),
            tuple(text(f"paper-attendance-column-{name}") for name in names),
            rows,
            (0.4, 3, 2, 1.4),
            centred=(0,),
            roomy=True,
        ),
        Words(text("paper-attendance-note"), "small"),
    )
    return Paper(text("paper-attendance-title"), blocks)


def certificate(meeting: Meeting, school: str, text: Text) -> Paper:
    """A certificate of participation, to be filled in by hand."""
    facts = text(
        "paper-certificate-facts",
        what=meeting.what,
        minutes=text("paper-seminar-minutes", minutes=meeting.minutes),
    )
    blank = text("paper-blank-long")
    lines: tuple[Block, ...] = (
        Words(school.strip() or blank, "heading_centre"),
        Heading(text("paper-certificate-word"), 0, centred=True),
        Words(text("paper-certificate-says"), "centre"),
        Words(blank, "centre"),
        Words(text("paper-certificate-took-part"), "centre"),
        Words(meeting.title, "heading_centre"),
        Words(facts, "centre"),
        Words(text("paper-day"), "centre"),
    )
    spaced = tuple(block for line in lines for block in (line, Words("")))
    signed = signature(text("paper-order-head"), "", text)
    return Paper(text("paper-certificate-title"), (Words(""), *spaced, signed), landscape=True)
