"""Tables of double marks as people lay them out, drawn at random with the marks they hold."""

from hypothesis import strategies as st
from intake.sheets import Rows, Scores

FLAT = [
    "{c} ({i})", "{c} эксперт {i}", "{c}_Э{i}", "Эксперт {i}: {c}", "{c} {i}-я проверка", "{n} — {c}",
    "{c} ({n})", "R{i}_{c}", "Rater {i} {c}", "{t} Assessor {i}", "rater{i}_{t}", "{t} (Marker {i})", "{c}",
]  # fmt: skip
PEOPLE = ["Эксперт {i}", "{n}", "Э{i}", "Проверяющий {i}", "{i}-я проверка", "Rater {i}", "Marker {i}"]
CODES = ["К{k}", "Критерий {k}", "C{k}", "Q{k}"]
NAMES = ["Кузьмина Т.Н.", "Широкова Е.В.", "Лаптева О.И."]
TITLES = ["Content", "Language", "Argument", "Evidence"]
WORKS = ["Шифр", "Работа", "Код ученика", "Essay ID", "Student", "№ работы"]
PLACES = ["flat", "over", "under", "rows", "long", "turned", "blocks", "beside"]
NOISE = ["title", "total", "remark", "means", "absent", "number", "signature", "comma"]


class Layout:
    """One table: where work, rater and criterion stand, what stands around, and the marks in it."""

    def __init__(self, draw) -> None:
        self.place = draw(st.sampled_from(PLACES))
        self.noise = draw(st.sets(st.sampled_from(NOISE), max_size=3))
        self.works = [f"р-{n:02}" for n in range(1, draw(st.integers(8, 14)) + 1)]
        code = draw(st.sampled_from(CODES))
        self.criteria = [code.format(k=k) for k in range(1, draw(st.integers(2, 4)) + 1)]
        self.raters = ["1", "2", "3"][: draw(st.sampled_from([2, 2, 3]))]
        self.flat = draw(st.sampled_from(FLAT if len(self.raters) == 2 else FLAT[:-1]))
        self.person = draw(st.sampled_from(PEOPLE))
        self.work = draw(st.sampled_from(WORKS))
        marks = draw(st.lists(st.integers(0, 3), min_size=40, max_size=60))
        self.marks = {
            (w, r, c): marks[(7 * i + 3 * j + 11 * k) % len(marks)]
            for i, w in enumerate(self.works) for j, r in enumerate(self.raters)
            for k, c in enumerate(self.criteria)
        }  # fmt: skip
        if "absent" in self.noise:
            self.marks = {key: mark for key, mark in self.marks.items() if key[0] != self.works[3]}

    def __repr__(self) -> str:
        return f"{self.place} {sorted(self.noise)} {self.rows()[:4]}"

    def cell(self, work, rater, criterion):
        mark = self.marks.get((work, rater, criterion), "н")
        return f"{mark},0" if "comma" in self.noise and mark != "н" else mark

    def name(self, style, criterion, rater):
        k = self.criteria.index(criterion) if criterion in self.criteria else 0
        return style.format(c=criterion, t=TITLES[k], i=rater, n=NAMES[int(rater) - 1])

    def rows(self) -> Rows:
        """The sheet."""
        table = getattr(self, f"_{self.place}")()
        return [["Двойная проверка, 8 класс"], [], *table] if "title" in self.noise else table

    def _wide(self, heads, cells) -> Rows:
        """Works below each other, with what stands left, right and under the marks."""
        rows = [
            [*(self.work if h == len(heads) - 1 else "" for h in [n]), *head] for n, head in enumerate(heads)
        ]
        rows += [[work, *cells(work)] for work in self.works]
        if "total" in self.noise:
            for row in rows[len(heads) :]:
                row.append(sum(float(str(c).replace(",", ".")) for c in row[1:] if c != "н"))
            rows[len(heads) - 1].append("Сумма")
        if "remark" in self.noise:
            rows = [[*row, "" if n % 4 else "почерк"] for n, row in enumerate(rows)]
            rows[len(heads) - 1][-1] = "Примечание"
            rows[0][-1] = "Примечание" if len(heads) == 1 else ""
        if "means" in self.noise:
            rows.append(["Средний балл", *[1.37] * len(cells(self.works[0]))])
        if "number" in self.noise:
            first = len(heads)
            rows = [["" if n < first else n - first + 1, *row] for n, row in enumerate(rows)]
            rows[first - 1][0] = "№ п/п"
            if "means" in self.noise:
                rows[-1][0] = ""
        if "signature" in self.noise:
            rows += [[], ["Подпись ____________"]]
        return rows

    def _pairs(self):
        return [(r, c) for c in self.criteria for r in self.raters]

    def _flat(self):
        head = [self.name(self.flat, c, r) for r, c in self._pairs()]
        return self._wide([head], lambda w: [self.cell(w, r, c) for r, c in self._pairs()])

    def _over(self):
        order = [(r, c) for r in self.raters for c in self.criteria]
        heads = [[self.name(self.person, c, r) for r, c in order], [c for _, c in order]]
        return self._wide(heads, lambda w: [self.cell(w, r, c) for r, c in order])

    def _under(self):
        heads = [[c for _, c in self._pairs()], [self.name(self.person, c, r) for r, c in self._pairs()]]
        return self._wide(heads, lambda w: [self.cell(w, r, c) for r, c in self._pairs()])

    def _rows(self):
        people = [self.name(self.person, "", r) for r in self.raters]
        rows = [[self.work, "Эксперт", *self.criteria]]
        for w in self.works:
            rows += [
                [w, p, *(self.cell(w, r, c) for c in self.criteria)]
                for r, p in zip(self.raters, people, strict=True)
            ]
        return rows

    def _long(self):
        rows = [[self.work, "Rater", "Criterion", "Score"]]
        return rows + [[w, f"t{r}", c, self.cell(w, r, c)] for w in self.works for r, c in self._pairs()]

    def _turned(self):
        rows = [["Критерий", "Эксперт", *self.works]]
        return rows + [[c, f"Э{r}", *(self.cell(w, r, c) for w in self.works)] for r, c in self._pairs()]

    def _blocks(self):
        rows = []
        for r in self.raters:
            rows += [[f"Проверяющий: {NAMES[int(r) - 1]}"], [self.work, *self.criteria]]
            rows += [[w, *(self.cell(w, r, c) for c in self.criteria)] for w in self.works] + [[]]
        return rows

    def _beside(self):
        """Three people in turn; who marked stands beside the marks, so places are no people."""
        head = [h for r in self.raters for h in (f"Эксперт {r}", *(f"{c} ({r})" for c in self.criteria))]

        def cells(work):
            blocks = [
                [self.who(work, r), *(self.cell(work, r, c) for c in self.criteria)] for r in self.raters
            ]
            return [cell for block in blocks for cell in block]

        return [[self.work, *head], *([w, *cells(w)] for w in self.works)]

    def who(self, work, place):
        """The person in a place of a work."""
        return f"Т-{(self.works.index(work) + int(place)) % 4 + 1:03}"

    def truth(self) -> Scores:
        """(work, person, criterion) to mark, persons and criteria by number where headers rename them."""
        person = self.who if self.place == "beside" else lambda work, rater: rater
        return {(w, person(w, r), c): float(mark) for (w, r, c), mark in self.marks.items()}


@st.composite
def layouts(draw) -> Layout:
    """Any layout with any noise."""
    return Layout(draw)
