# The cycle: round after round, and whether it helped.

ui-page-progress = Progress
ui-page-progress-help = What changed from round to round, and whether the seminar helped.

## Rule R20

cause-R20 = No change two rounds in a row: it is the criterion
evidence-R20 = Two rounds in a row show no change on this criterion: alpha { NUMBER($first, minimumFractionDigits: 2, maximumFractionDigits: 2) }, then { NUMBER($second, minimumFractionDigits: 2, maximumFractionDigits: 2) }, now { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }). Change the criterion, not the people.
check-R20 = After the criterion is reworked, the mean difference on new works falls by at least { NUMBER($limit_aim, style: "percent") }.
refute-R20 = There is still no change after the criterion is reworked, or the raters changed between the rounds.

## What the comparison says

effect-improvement = improvement
effect-no_change = no change
effect-not_enough_data = not enough data
effect-worse = no improvement: more disagreement

effect-whole =
    { $outcome ->
        [improvement] All criteria together show an improvement: two scores of a work are closer by { $size } points a criterion on average (interval of the change { $interval }).
        [worse] All criteria together show no improvement but more disagreement: the mean difference grew by { $size } points a criterion (interval of the change { $interval }).
       *[no_change] All criteria together show no change: the mean difference of two scores changed by { $change } points a criterion (interval { $interval }).
    }
effect-works =
    { $paired ->
        [yes] Compared on the same works: { $works }.
       *[no] Compared on different double-scored works: { $before } then, { $after } now.
    }
effect-not-other_scale = the scale of the criterion has changed
effect-not-not_in_both = the previous round did not have this criterion
effect-not-other_rubric = criteria or scales of the rounds differ; only criteria that match are compared
effect-not-other_raters = the two rounds do not have two raters in common
effect-not-few_works = too few works: a comparison needs at least { $needed } new ones in each round or { $same } in common
effect-sign-closer = scores closer
effect-sign-even_severity = even severity
effect-sign-fewer_gross = fewer gross differences
effect-sign-none = no sign

## The page

cycle-empty = **This round is not linked to another yet.** Choose below which round came before it, and you will see what changed.
cycle-about = An improvement needs at least { NUMBER($signs) } of three signs: two scores of a work are closer (the whole interval below zero), nobody is { NUMBER($bias) } point or more off the others, there are fewer gross differences. The confidence of the interval is { $confidence } for the round as a whole and wider for single criteria, so that chance does not pass for an improvement. Alpha is shown for information.
cycle-trend = Alpha from round to round
cycle-trend-alt = Alpha by criterion in the linked rounds: { $rows }
cycle-trend-older = The last rounds are shown: { $shown } of { $all }.
cycle-pair = { $before } → { $after }
cycle-table-alt = What changed by criterion: result, alpha, mean difference of two scores
cycle-column-effect = Result
cycle-column-was = Alpha then
cycle-column-now = Alpha now
cycle-column-difference = Mean difference, points
cycle-column-signs = Signs
cycle-alpha-hover = { $criterion }, { $round }: alpha { $alpha } ({ $interval })
cycle-twice = The criterion, not the people
cycle-link = Previous round
cycle-link-none = None
cycle-unlinked-conclusion = The link changes the comparison only; the scores stay as they are.

problem-rounds_in_circle = The round “{ $title }” already stands before the one chosen: the rounds would form a circle. Remove the earlier link first.
