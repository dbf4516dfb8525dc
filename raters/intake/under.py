"""One header and what stands below it: which columns may hold marks and which may tell them apart."""

from __future__ import annotations

from collections.abc import Sequence

from raters.intake.evidence import CRITERION_CODE, criterion_evidence
from raters.intake.header import Area, Body, Header
from raters.intake.keys import Finder
from raters.intake.look import EMPTY, NUMBER, WORD, Look
from raters.intake.proposal import Proposal
from raters.intake.words import SCALE_NOTE, Told, fold, is_summary, name_of_word, tell, words_of

FEW_WORDS = 10
LONGEST_WORD = 40
FEWEST_ROWS = 6
NUMBERED_NAME = 1.5
IMPORT_ROW = '{"ImportId"'


class Under:
    """One header, and what stands below it."""

    def __init__(
        self, seen: Look, area: Area, header: Header, sample: Body, known: frozenset[str], words: bool
    ) -> None:
        self.seen, self.area, self.header, self.sample, self.known = seen, area, header, sample, known
        self.finder = Finder(seen, header, sample)
        self.columns = [c for c in range(area.left, area.right) if sample.filled[c] or header.levels[c]]
        self.words = words
        self.corner = self._corner()
        self.candidates = [c for c in self.columns if self._may_be_marks(c)]
        self.numbered = self._numbered()
        self.values = seen.values[sample.rows]

    def _corner(self) -> str:
        """In a table on its side the corner says what the header holds, not what stands below it."""
        told = self.finder.told
        if not self.seen.turned:
            return ""
        half = len(self.sample.rows) / 2
        first = next((c for c in self.columns if self.sample.filled[c] >= half), self.area.left)
        names = {name_of_word(word) for word in words_of(self.header.label(first))}
        if names <= {"rater", "criterion"} and told[first].name in names:
            told[first] = Told("work", 2, "")
            return "rater" if "rater" in names else "criterion"
        return "work" if told[first].name == "work" else ""

    # ------------------------------------------------------------ which columns

    def _may_be_marks(self, column: int) -> bool:
        told = self.finder.told[column]
        named = told.name in {"work", "class"} and told.strength > 0
        named |= self.words and told.name in {"criterion", "rater"} and self._is_bare(column)
        looks = self._few_words(column) if self.words else self._holds_marks(column)
        if not self.sample.filled[column]:
            looks = self._is_named_marks(column) and not told.name
        return looks and not told.aside and not named

    def _is_bare(self, column: int) -> bool:
        """Критерий, Rater: the word alone, without number or name."""
        return len(words_of(self.header.label(column))) == 1 and not any(
            map(str.isdigit, self.header.label(column))
        )

    def _few_words(self, column: int) -> bool:
        """A handful of short words that come again and again."""
        filled, different = self.sample.filled[column], self.sample.different[column]
        texts = self.seen.cells[self.sample.rows, column]
        short = max(map(len, texts), default=0) <= LONGEST_WORD
        again = filled > different or (len(self.sample.rows) < FEWEST_ROWS and self._is_named_marks(column))
        return bool(again and 1 <= different <= FEW_WORDS and short)

    def _is_named_marks(self, column: int) -> bool:
        label = " ".join(self.header.levels[column])
        named = self.finder.told[column].name in {"score", "rater"}
        return bool(label) and (named or criterion_evidence([label], [label], self.known) >= NUMBERED_NAME)

    def _holds_marks(self, column: int) -> bool:
        """Most cells could be marks; one is enough under the name of a criterion, the others are wrong."""
        if self.sample.is_marks(column) or not self.sample.figures[column]:
            return self.sample.is_marks(column)
        few = len(self.sample.rows) < FEWEST_ROWS
        return self._is_known(column) or ((few or self._is_coded(column)) and self._is_named_marks(column))

    def _is_coded(self, column: int) -> bool:
        """К9: called as criteria are by their codes."""
        return bool(CRITERION_CODE.fullmatch("".join(self.header.levels[column]).replace(" ", "")))

    def _is_known(self, column: int) -> bool:
        return fold(" ".join(self.header.levels[column])) in self.known

    def _numbered(self) -> set[int]:
        """Задание 1, Задание 2 over figures: the columns are criteria and name none."""
        told, marks = self.finder.told, self.sample.is_marks
        named = {c for c in self.columns if told[c].name == "criterion" and marks(c)}
        return named if len(named) > 1 else set()

    def _may_be_key(self, column: int) -> bool:
        told = self.finder.told[column]
        coded = column in self.candidates and self._is_coded(column)
        if coded or column in self.numbered or self._is_known(column):
            return False
        if told.name in {"work", "rater", "criterion"}:
            return True
        if told.name == "score" or (told.aside and told.aside != "number"):
            return False
        rows = len(self.sample.rows)
        return not self.sample.is_marks(column) or self.sample.different[column] > max(8, 0.3 * rows)

    def keys_among(self, taken: Sequence[int]) -> list[int]:
        """The columns that may be keys, without some."""
        return [c for c in self.columns if c not in taken and self._may_be_key(c)]

    # ------------------------------------------------------------ how clear the header is

    def clarity(self, proposal: Proposal) -> float:
        """Columns that are read should be named, by texts; a column of few different texts is no work."""
        used = [mark.column for mark in proposal.marks]
        if proposal.keys is not None:
            used += [*proposal.keys.work]
        levels = [self.header.levels[c] for c in used]
        unnamed = sum(not level for level in levels)
        figures = sum(
            bool(level) and all(text.replace(",", "").isdigit() for text in level) for level in levels
        )
        high = self.header.last - self.header.first
        return (
            -1.5 * unnamed
            - 0.75 * figures
            - 0.25 * high
            - 6.0 * self._goes_on(proposal)
            - 4.0 * self._is_apart()
            - self._comes_again(used)
            - self._work_again(proposal)
            - 5.0 * self._works_are_criteria(proposal)
            - 8.0 * self._marks_above([mark.column for mark in proposal.marks])
            - 6.0 * self._leaves_names([mark.column for mark in proposal.marks])
            - 5.0 * (len(proposal.raters) > max(2, len(self.sample.rows)))
        )

    def _is_apart(self) -> bool:
        """An empty row parts a title from the table, not a header from its marks."""
        below = self.seen.kinds[self.header.last + 1, self.area.left : self.area.right]
        return bool((below == EMPTY).all())

    def _work_again(self, proposal: Proposal) -> float:
        """Работа under Работа, or Эксперт where a work should stand: the header has another row."""
        works = proposal.keys.work if proposal.keys is not None else ()
        below, cells = self.header.last + 1, self.seen.cells
        again = any(cells[below, c] and cells[below, c] == cells[below - 1, c] for c in works)
        named = any(tell(cells[below, c]).name in {"rater", "criterion"} for c in works)
        return 5.0 * (again or (named and not any(map(str.isdigit, cells[below, works[-1]]))))

    def _works_are_criteria(self, proposal: Proposal) -> bool:
        """К1, К2 where the works of a table on its side should stand: it lies upright."""
        if not self.seen.turned or proposal.keys is None:
            return False
        works = self.seen.cells[self.sample.rows, proposal.keys.work[-1]]
        return all(CRITERION_CODE.fullmatch(text.replace(" ", "")) for text in works if text)

    def _marks_above(self, columns: Sequence[int]) -> bool:
        """Whether a row of marks stands above: this header is a row of data."""
        above = slice(self.area.top, self.header.first)
        firsts = self.seen.cells[above, self.area.left]
        rows = (self.seen.kinds[above, columns] == NUMBER).all(axis=1) & (firsts != "")
        return any(not is_summary(text) for text in firsts[rows])

    def _leaves_names(self, columns: Sequence[int]) -> bool:
        """Whether the row above parts the columns that are read: its names belong to the header."""
        above = self.header.first - 1
        if above < self.area.top:
            return False
        texts = self.seen.cells[above, columns]
        words = {text for text in texts if text and tell(text).aside != "total"}
        return len(words) > 1 and bool((self.seen.kinds[above, columns][texts != ""] == WORD).all())

    def _comes_again(self, used: Sequence[int]) -> float:
        """A header says what no cell of its column says; a row of data repeats what stands below."""
        header, said = self.seen.codes[self.header.last], self.seen.kinds[self.header.last] != NUMBER
        again = [
            (self.seen.codes[self.sample.rows, c] == header[c]).mean() > 0.04
            for c in used
            if self.header.levels[c] and said[c]
        ]
        others = [
            (self.seen.codes[self.sample.rows, c] == header[c]).any()
            for c in self.columns
            if c not in used and self.seen.cells[self.header.last, c]
        ]
        return 8.0 * (sum(again) > 0.3 * max(1, len(again))) + 3.0 * (sum(others) > 0.5 * max(2, len(others)))

    def _goes_on(self, proposal: Proposal) -> bool:
        """Whether the row below still holds headers: words over most columns of figures."""
        below = self.header.last + 1
        while below + 1 < self.area.bottom and self.seen.cells[below, self.area.left].startswith(IMPORT_ROW):
            below += 1
        columns = [mark.column for mark in proposal.marks]
        kinds = self.seen.kinds[below, columns]
        if all(SCALE_NOTE.fullmatch(text) for text in self.seen.cells[below, columns] if text):
            return False
        return not self.words and 2 * int((kinds == WORD).sum()) > len(kinds)
