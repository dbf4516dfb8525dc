# Causes of disagreement and steps. The sentences evidence-… are filled with the numbers of a finding.

## The cause in short

cause-R0 = Few double-scored works
cause-R1 = Raters differ in severity
cause-R4 = The boundary between two neighbouring scores is unclear
cause-R5 = The criterion is read in different ways
cause-R9 = Nearly all works got the same score
cause-R10 = Too few works for a conclusion yet
cause-R12 = Zero and “no answer” are given in different ways
cause-R14 = The assignment of works does not allow raters to be compared
cause-R19 = Scoring is consistent

## What it rests on

evidence-R0 =
    { $reason ->
        [no_double_scores] No work was scored twice, so agreement cannot be measured. Double-scored works needed: at least { $needed }.
        [one_rater] Only one rater scored this criterion, so agreement cannot be measured. Double-scored works needed: at least { $needed }.
       *[few_works] Double-scored works: { $works }. That is enough for a description only; a conclusion needs at least { $needed }, that is { $more_works } more.
    }
evidence-R1 =
    { $direction ->
        [severe] One rater scores the same works { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points lower than colleagues on average
        [lenient] One rater scores the same works { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points higher than colleagues on average
       *[either] Two raters differ by { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points on the same works on average; two scorings cannot tell whose scores are closer to the criteria
    } ({ $scope ->
        [all] mean over all criteria; { "" }
       *[criterion] { "" }
    }interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }).
evidence-R4 = Neighbouring scores were given to { $disagreements ->
        [one] { $disagreements } work
       *[other] { $disagreements } works
    }, { $here } of them at the boundary { $lower }|{ $upper }, which is { NUMBER($share, style: "percent") } (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }). Were this boundary as clear as the others, it would be about { NUMBER($expected, style: "percent") }. Double-scored works: { $works }.
evidence-R5 = Alpha { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }). { NUMBER($scatter, style: "percent") } of the disagreement is random: neither the severity of single raters nor one boundary explains it.
evidence-R9 =
    { $reason ->
        [no_variation] All works got the same score, { $modal_score }, so alpha and kappa cannot be computed (works: { $works }).
       *[prevalence] Exact agreement is { NUMBER($exact, style: "percent") }, but alpha is only { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }: { NUMBER($modal_share, style: "percent") } of the scores are { $modal_score }, which leaves little to tell works apart by. AC1, which depends on this less, is { NUMBER($ac1, minimumFractionDigits: 2, maximumFractionDigits: 2) } (works: { $works }).
    }
evidence-R10 = Alpha is { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }, but its interval is too wide: { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }. Double-scored works: { $works }; a conclusion needs about { $more_works } more.
evidence-R12 = One rater gave 0 where another gave points: { $cases ->
        [one] { $cases } work
       *[other] { $cases } works
    } of { $works }. That is { NUMBER($share, style: "percent") } of all disagreements (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }); ordinary scatter would give about { NUMBER($expected, style: "percent") }. { $sign ->
        [far] Often the other score is far above zero.
       *[one_side] The zeros come mostly from one side.
    }
evidence-R14 =
    { $reason ->
        [not_connected] Groups of raters that share no works: { $teams }. Severity cannot be compared between groups.
        [few_shared] Raters who share fewer than { $needed } works with colleagues: { $raters } (fewest shared works: { $least }). Nothing can be said about their severity.
       *[single_scores] Works scored only once: { $single } of { $works }. Criteria short of double scores because of that: { $criteria }.
    }
evidence-R19 = Alpha { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }), exact agreement { NUMBER($exact, style: "percent") }, works: { $works }. Nothing calls for a change.

## What to do

action-score_more = Score more works twice
action-score_more-how = Add works scored blind by two teachers and run the analysis again. It is too early for a seminar.
action-benchmark_raters = Calibration seminar on anchor works
action-benchmark_raters-how = Participants silently score anchor works with agreed scores, compare, and name the words of the criterion that moved the score. The seminar leader chairs.
action-rewrite_boundary = Seminar: clarify the boundary between scores
action-rewrite_boundary-how = Rewrite the description of the boundary in two columns, “still the lower score” and “already the higher score”. Find exemplar works for each column.
action-rework_criterion = Seminar: rework the criterion
action-rework_criterion-how = Each participant writes in one sentence what the criterion asks, and the sentences are compared. Then the criterion is split into observable elements or levels are merged, and it is tried on a few works.
action-vary_sample = Choose more varied works
action-vary_sample-how = Choose works so that each score has at least four of them, and score them twice. No seminar is needed: teachers score nearly alike.
action-zero_rule = Write down a rule for zero and “no answer”
action-zero_rule-how = State in one sentence when 0 is given and when an answer counts as missing, and tell all raters. Send the disputed works to a third scoring.
action-complete_design = Complete the assignment of works
action-complete_design-how = Give all raters 5–8 common anchor works and assign a second scoring where there is none. No seminar is needed yet.
action-keep = Keep the practice
action-keep-how = Compare on five anchor works twice a year, score a tenth of the works twice, and save good exemplars.

## How the effect is checked

check-R0 = Run the analysis again once there are enough works.
check-R1 = On fresh works the participants' mean difference from colleagues becomes negligible.
check-R4 = On fresh works the share of disagreements at this boundary falls and agreement on it rises.
check-R5 = On fresh works the mean difference of scores falls by at least a quarter.
check-R9 = Run the analysis again on more varied works.
check-R10 = Run the analysis again with the added works: the interval should narrow until a conclusion is possible.
check-R12 = On fresh works there is no such case.
check-R14 = Afterwards all raters are connected by common works, and each has enough of them.
check-R19 = The scheduled comparison shows the same level.

## What would refute it

refute-R0 = Nothing to refute: no conclusion is drawn.
refute-R1 = On other shared works the difference vanishes or changes its sign.
refute-R4 = On fresh works disagreements fall on the boundaries as the scores themselves do.
refute-R5 = On fresh works one rater or one boundary explains the scatter.
refute-R9 = On varied works alpha stays low: then the cause lies in the criterion or with the raters.
refute-R10 = Nothing to refute: no conclusion is drawn.
refute-R12 = On fresh works raters part at zero no more often than at other scores.
refute-R14 = The common works exist but were not in the file.
refute-R19 = The next comparison shows disagreement.

## Confidence and where the limits come from

confidence-high = reliable
confidence-preliminary = preliminary: few works so far
source-P = published limit
source-M = limit found by simulation or on real scoring
source-D = default limit, may be changed

## The rules cannot be read

problem-rules_not_toml = { $where }: the file of rules cannot be read. Restore the original file or correct it as TOML.
problem-rules_entry_missing = { $where }: the entry “{ $entry }” is missing. Add it as in the original file of rules.
problem-rules_entry_unknown = { $where }: the entry “{ $entry }” is unknown. Check the spelling or delete it.
problem-rules_bad_value = { $where }: the value does not fit. A limit is written as “value”, a number not below zero, and “mark”, one of P, M, D.
