# Causes of disagreement and steps. The sentences evidence-… are filled with the numbers of a finding.

## The cause in short

cause-R0 = Few double-scored works
cause-R1 = Raters differ in severity
cause-R2 = The team falls into two groups, one scoring higher than the other
cause-R3 = A rater departs from the others on one criterion only
cause-R4 = The boundary between two neighbouring scores is unclear
cause-R5 = The criterion is read in different ways
cause-R5-mixed = Differences without one main cause
cause-R6 = The scores of one rater are less steady than those of colleagues
cause-R7 = Lowest and highest scores are used in different ways
cause-R8 = Different criteria get scores that are too alike
cause-R8-team = The criterion nearly repeats another criterion
cause-R9 = Nearly all works got the same score
cause-R10 = Too few works for a conclusion yet
cause-R10-talk = Agreement lies at the limit
cause-R11 = Scoring changed while the works were being scored
cause-R12 = Zero and “no answer” are given in different ways
cause-R13 = Many substantial discrepancies
cause-R14 = The assignment of works does not allow raters to be compared
cause-R15 = Scores of raters coincide nearly everywhere
cause-R16 = Works of the own class are scored in another way
cause-R17 = A long scale: exact matches are rare by its nature
cause-R18 = The grade of some works depends on who scored them
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
        [severe] { $who ->
            [none] One rater
           *[other] { $who }
        } scores the same works { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points lower than colleagues on average
        [lenient] { $who ->
            [none] One rater
           *[other] { $who }
        } scores the same works { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points higher than colleagues on average
       *[either] Two raters differ by { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points on the same works on average; two scorings cannot tell whose scores are closer to the criteria
    } ({ $scope ->
        [all] mean over all criteria; { "" }
       *[criterion] { "" }
    }interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }).
evidence-R2 = Raters fall into two groups ({ $first } and { $second }): on the same works their mean scores differ by { NUMBER($gap, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }).
evidence-R3 =
    { $direction ->
        [severe] { $who ->
            [none] One rater
           *[other] { $who }
        } scores lower than colleagues on this criterion
        [lenient] { $who ->
            [none] One rater
           *[other] { $who }
        } scores higher than colleagues on this criterion
       *[either] Two raters differ on just this criterion
    }, by { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points more than on the other criteria (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }). On the other criteria the mean difference is { NUMBER($elsewhere, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
evidence-R4 = Neighbouring scores were given to { $disagreements ->
        [one] { $disagreements } work
       *[other] { $disagreements } works
    }, { $here } of them at the boundary { $lower }|{ $upper }, which is { NUMBER($share, style: "percent") } (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }). Were this boundary as clear as the others, it would be about { NUMBER($expected, style: "percent") }. Double-scored works: { $works }.
evidence-R5 = Alpha { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }). { NUMBER($scatter, style: "percent") } of the disagreement is random: neither the severity of single raters nor one boundary explains it.
evidence-R5-mixed = Alpha is { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }; the chance that agreement lies below { NUMBER($band, minimumFractionDigits: 2, maximumFractionDigits: 3) } is { NUMBER($below, style: "percent") } (works: { $works }). The causes found leave { NUMBER($share, style: "percent") } of the differences unexplained: they are scatter.
evidence-R6 = The scores of { $who ->
            [none] one rater
           *[other] { $who }
        } lie further from those of colleagues than usual: the own scatter is { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } times that of the others (excess variance { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }); correlation with the mean of colleagues { NUMBER($correlation, minimumFractionDigits: 2, maximumFractionDigits: 2) }, usual in the team { NUMBER($usual, minimumFractionDigits: 2, maximumFractionDigits: 2) } (works: { $works }).
evidence-R7 =
    { $side ->
        [one] { $who ->
            [none] One rater
           *[other] { $who }
        } uses less of the scale than colleagues
       *[either] One of two raters uses less of the scale than the other; two scorings cannot tell who is closer to the criteria
    }: the spread of scores is { NUMBER($ratio, style: "percent") } of that on the same works (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }), lowest and highest scores { NUMBER($extremes, style: "percent") } against { NUMBER($usual, style: "percent") } (works: { $works }).
evidence-R8 = The scores of { $who ->
            [none] one rater
           *[other] { $who }
        } on different criteria go together more closely ({ NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) }) than scores of different people on the same criteria ({ NUMBER($across, minimumFractionDigits: 2, maximumFractionDigits: 2) }); difference { NUMBER($gap, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, criteria: { $criteria }, works: { $works }).
evidence-R8-team = The scores of different raters on this criterion and on the criterion “{ $partner }” go together almost fully: { NUMBER($across, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }). The two criteria seem to measure one thing.
evidence-R9 =
    { $reason ->
        [no_variation] All works got the same score, { $modal_score }, so alpha and kappa cannot be computed (works: { $works }).
       *[prevalence] Exact agreement is { NUMBER($exact, style: "percent") }, but alpha is only { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }: { NUMBER($modal_share, style: "percent") } of the scores are { $modal_score }, which leaves little to tell works apart by. AC1, which depends on this less, is { NUMBER($ac1, minimumFractionDigits: 2, maximumFractionDigits: 2) } (works: { $works }).
    }
evidence-R10 =
    Alpha is { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }: whether calibration is needed is not clear yet (chance { NUMBER($below, style: "percent") }). { $more_works } more { $more_works ->
        [one] work
       *[other] works
    } scored twice will tell with a chance of { NUMBER($chance, style: "percent") } (works now: { $works }).
evidence-R10-talk =
    Alpha is { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }: whether calibration is needed is not clear yet (chance { NUMBER($below, style: "percent") }), and further works would hardly help: { $further } more would tell with a chance of { NUMBER($settled, style: "percent") } (works now: { $works }).
evidence-R11 =
    { $kind ->
        [agreement] From one batch of works to the next exact agreement went { $direction ->
            [up] up
           *[down] down
        } by { NUMBER($size, style: "percent") } (change { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }, works: { $works }).
       *[severity] From the first works to the last { $who ->
            [none] one rater
           *[other] { $who }
        } came to score { $direction ->
            [up] higher
           *[down] lower
        } against colleagues by { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } points (change { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, works: { $works }).
    }
evidence-R12 = One rater gave 0 where another gave points: { $cases ->
        [one] { $cases } work
       *[other] { $cases } works
    } of { $works }. That is { NUMBER($share, style: "percent") } of all disagreements (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }); ordinary scatter would give about { NUMBER($expected, style: "percent") }. { $sign ->
        [far] Often the other score is far above zero.
       *[one_side] The zeros come mostly from one side.
    }
evidence-R13 = Works that need a third scoring by the rule of the rubric: { $cases } of { $works }, that is { NUMBER($part, style: "percent") } (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }).
evidence-R14 =
    { $reason ->
        [not_connected] Groups of raters that share no works: { $teams }. Severity cannot be compared between groups.
        [few_shared] Raters who share fewer than { $needed } works with colleagues: { $raters } (fewest shared works: { $least }). Nothing can be said about their severity.
       *[single_scores] Works scored only once: { $single } of { $works }. Criteria short of double scores because of that: { $criteria }.
    }
evidence-R15 = { $side ->
    [one] One rater and those who scored the same works gave the same score in
   *[pair] Two raters gave the same score in
  } { NUMBER($identical, style: "percent") } of cases (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }, scores: { $cells }, works: { $works }); other pairs in { NUMBER($team, style: "percent") }. This happens where the second scoring is done with the first in view; there may be other reasons.
evidence-R16 = Works of the own class get scores that are on average { $direction ->
        [higher] higher
       *[lower] lower
    } than from colleagues, by { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }; own works: { $own_works }, others: { $works }).
evidence-R17 = The scale has { $levels } different scores, so only { NUMBER($exact, style: "percent") } match exactly (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }); within one point { NUMBER($adjacent, style: "percent") } (works: { $works }).
evidence-R18 = { NUMBER($part, style: "percent") } of works (interval { NUMBER($low, style: "percent") } to { NUMBER($high, style: "percent") }, works: { $works }) would get another grade from another rater.
evidence-R19 = Alpha { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (interval { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }), exact agreement { NUMBER($exact, style: "percent") }, works: { $works }. Nothing on this criterion calls for a change.

## What to do

action-score_more = Score more works twice
action-score_more-count =
    Score { $works } more { $works ->
        [one] work
       *[other] works
    } twice
action-score_more-how = Add works scored blind by two teachers and run the analysis again. It is too early for a seminar.
action-discuss_disputed = Discuss the disputed works
action-discuss_disputed-how = Take the works that differ most and agree on their scores at the next meeting. No seminar of its own is needed.
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
action-team_ruling = Seminar: a ruling of the whole team
action-team_ruling-how = The whole team discusses the works on which the groups differ most and writes a common ruling into the criteria.
action-benchmark_criterion = Short seminar on one criterion
action-benchmark_criterion-how = Participants silently score a few works on this criterion, compare, and name the words of the criterion that moved the score.
action-shadow_marking = Scoring beside an experienced colleague
action-shadow_marking-how = Ten works are scored beside an experienced colleague and each is discussed at once, then ten blind. The meeting is private and nobody else sees the results.
action-range_finding = Seminar: find the lowest and highest scores
action-range_finding-how = Sort works by quality, find a true lowest and a true highest score, and agree what sets them apart from their neighbours.
action-one_by_one = Score one criterion at a time
action-one_by_one-how = First all works on the first criterion, then shuffle and score the second.
action-merge_criteria = Merge criteria that are alike
action-merge_criteria-how = See whether any work is strong on one criterion and weak on the other. If there is none, merge the criteria, or rewrite one so that it asks for something else.
action-refresh_anchors = Compare on anchor works before each day of scoring
action-refresh_anchors-how = Before each day starts, score three to five anchor works and compare with the agreed scores.
action-consensus_talk = Seminar: agree on disputed works
action-consensus_talk-how = Discuss the works one by one, 5–7 minutes each, and write down the ruling in one sentence. A third rater gives the final score; the discussed works become anchors.
action-check_blindness = Check that scoring is blind
action-check_blindness-how = Find out how works are passed on and whether other scores can be seen, and score ten works again, blind.
action-exchange_works = Exchange works between classes
action-exchange_works-how = Give works codes and assign them so that nobody scores works of the own class.
action-judge_by_tolerance = Judge by how close scores are, not by exact agreement
action-judge_by_tolerance-how = On a long scale exact agreement says little. Consider splitting the criterion into several short ones.
action-second_look = Look again at works near a grade boundary
action-second_look-how = Look together once more at the works whose grade depends on the rater, before the results are announced.
action-keep = Keep the practice
action-keep-how = Compare on five anchor works twice a year, score a tenth of the works twice, and save good exemplars.

## How the effect is checked

check-R0 = Run the analysis again once there are enough works.
check-R1 = On fresh works the participants' mean difference from colleagues becomes negligible.
check-R2 = On fresh works the difference between the groups cannot be told from zero.
check-R3 = On fresh works the difference on this criterion is below { $limit_goal } points.
check-R4 = On fresh works the share of disagreements at this boundary falls and agreement on it rises.
check-R5 = On fresh works the mean difference of scores falls by at least { NUMBER($limit_aim, style: "percent") }.
check-R5-mixed = On new works the mean difference of two scores falls by at least { NUMBER($limit_aim, style: "percent") }.
check-R6 = On fresh works the correlation with colleagues is that of the team.
check-R7 = On fresh works the spread of scores is nearly that of colleagues: { NUMBER($limit_goal_low, style: "percent") } to { NUMBER($limit_goal_high, style: "percent") }.
check-R8 = On fresh works the difference of correlations is below { $limit_goal }.
check-R8-team = After merging, correlations with the other criteria are clearly below { $limit_across }.
check-R9 = Run the analysis again on more varied works.
check-R10 = Run the analysis again with the new works: the verdict should become sure.
check-R10-talk = On new works, scores for such answers match.
check-R11 = In the next batch exact agreement and the mean difference stay within the limits.
check-R12 = On fresh works there is no such case.
check-R13 = On fresh works at most { NUMBER($limit_goal, style: "percent") } differ substantially.
check-R14 = Afterwards all raters are connected by common works, and each has enough of them.
check-R15 = Works scored again, blind, match as often as those of other pairs.
check-R16 = On works scored without naming the class there is no difference.
check-R17 = Alpha and agreement within one point stay or rise.
check-R18 = Fewer works have a grade that depends on the rater.
check-R19 = The scheduled comparison shows the same level.

## What would refute it

refute-R0 = Nothing to refute: no conclusion is drawn.
refute-R1 = On other shared works the difference vanishes or changes its sign.
refute-R2 = On fresh works raters fall into other groups, or none.
refute-R3 = On other shared works the difference on the criterion vanishes or shows on other criteria too.
refute-R4 = On fresh works disagreements fall on the boundaries as the scores themselves do.
refute-R5 = On fresh works one rater or one boundary explains the scatter.
refute-R5-mixed = New works show one cause of the differences, or hardly any differences.
refute-R6 = On fresh works the scatter is that of colleagues, or the works of this rater were harder.
refute-R7 = On works with clearly extreme answers lowest and highest scores are given as often as by colleagues.
refute-R8 = When one criterion is scored at a time the correlation stays.
refute-R8-team = Works turn up that are strong on one criterion and weak on the other: then the sample was not varied.
refute-R9 = On varied works alpha stays low: then the cause lies in the criterion or with the raters.
refute-R10 = Nothing to refute: no conclusion is drawn.
refute-R10-talk = New works show one cause of the differences, or hardly any differences.
refute-R11 = The works of the next batch were simply harder or easier.
refute-R12 = On fresh works raters part at zero no more often than at other scores.
refute-R13 = The differing scores come from typing slips in the file.
refute-R14 = The common works exist but were not in the file.
refute-R15 = Scoring was blind, and a second blind scoring matches as often.
refute-R16 = The difference stays on works scored without naming the class.
refute-R17 = With a shorter criterion exact matches do not become more common.
refute-R18 = The final grade does not rest on the total of one rater.
refute-R19 = The next comparison shows disagreement.

## Confidence

confidence-high = reliable
confidence-preliminary = preliminary: few works so far
