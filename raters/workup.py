"""The work-up of a round: everything that is worked out of its scores, each thing once, when asked for.

Pages, command line, documents and notebooks all read this one type, whether the scores lie in a table or
were only counted where they are held.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from raters.advice import Measured, diagnose, effect, no_effect_twice, plan_seminars, third_queue
from raters.agreement import (
    TableCounts,
    alike_works,
    count_table,
    details,
    generalizability_study,
    many_raters,
    measure_counts,
    pairs_of,
    second_mark,
)
from raters.problems import Problem, Refused
from raters.terms import (
    Agreement,
    Details,
    DueCheck,
    Effect,
    Finding,
    GeneralizabilityStudy,
    PairAgreement,
    Rubric,
    ScoreTable,
    SecondMark,
    SeminarPlan,
)


@dataclass(frozen=True, eq=False)
class WorkUp:
    """A round worked out. Make one with `work_up`.

    counted : classes of works by criterion: what every coefficient is computed from
    table : None where the scores stayed in an engine; then there are no findings and no second mark
    before : the round this one follows, None where it follows none
    """

    counted: TableCounts
    rubric: Rubric
    table: ScoreTable | None = None
    before: WorkUp | None = None

    @cached_property
    def agreement(self) -> Agreement:
        """Agreement on every criterion, severity of every rater, the total mark."""
        return measure_counts(self.counted, self.rubric)

    @cached_property
    def second_mark(self) -> SecondMark:
        """Kappa and alpha computed anew by independent libraries.

        Raises Refused: summary_needs_rows without a table, second_mark_differs where a number is off.
        """
        if self.table is None:
            raise Refused([Problem("summary_needs_rows")])
        return second_mark(self.table, self.agreement)

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What changed since the round before, the whole first; empty where there is none."""
        if self.before is None or self.before.table is None or self.table is None:
            return ()
        then, now = (Measured(self.before.table, self.before.agreement), Measured(self.table, self.agreement))
        return effect(then, now)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Causes the data show, in the order of the rules; none without a table."""
        if self.table is None:
            return ()
        found = diagnose(self.table, self.agreement)
        if self.before is None:
            return found
        return found + no_effect_twice(self.before.effects, self.effects, self.agreement)

    @cached_property
    def plan(self) -> SeminarPlan:
        """What follows of the findings."""
        return plan_seminars(self.findings, self.agreement)

    @cached_property
    def pairs(self) -> Mapping[str, tuple[PairAgreement, ...]]:
        """Agreement of every two raters, by criterion; a second or two for a thousand pairs."""
        return {code: pairs_of(coded) for code, coded in self.counted.criteria.items()}

    @cached_property
    def details(self) -> Details | None:
        """What stands behind the numbers, for those who know more; None without a table."""
        return details(self.table) if self.table is not None else None

    @cached_property
    def alike(self) -> Mapping[str, tuple[int, int]]:
        """By criterion: works everybody scored alike, and double-scored works; empty without a table."""
        return alike_works(self.table) if self.table is not None else {}

    @cached_property
    def study(self) -> GeneralizabilityStudy | None:
        """Variances by source and what follows for the next round's raters; None without a table."""
        return generalizability_study(self.table) if self.table is not None else None

    @cached_property
    def due_checks(self) -> tuple[DueCheck, ...]:
        """Works the rubric's rule sends to a third rater; empty without a rule or a table."""
        return third_queue.third_queue(self.table) if self.table is not None else ()


def work_up(table: ScoreTable, before: WorkUp | None = None, *, allow_many_raters: bool = False) -> WorkUp:
    """The work-up of a table of scores, after that of the round before where there is one.

    Raises Refused with raters_many for more raters than a round has (see `many_raters`), unless they are
    allowed. Raises ValueError for blanks, scores off the declared scale, or two scores of one rater on one
    work and criterion.
    """
    if not allow_many_raters and (many := many_raters(table)):
        raise Refused([many])
    return WorkUp(count_table(table), table.rubric, table, before)
