# Anchors: agreed scores and the comparison with them.

ui-page-anchors = Anchors
ui-page-anchors-help = Scores agreed in the seminar, and agreement with them.

anchor-about = An anchor is a score everybody agreed on in the seminar, with the reason in one sentence. Such works become anchor works: put them into the next round and see how far each rater agrees with the agreed scores.
anchor-record = Record an agreed score
anchor-record-about = Choose a work, discuss it and write down what you agreed on.
anchor-work = Work
anchor-work-help = The works scored furthest apart come first.
anchor-given = Given: { $scores }
anchor-score = Agreed score, scale { $scale }
anchor-score-missing = Choose the agreed score and save again.
anchor-rationale = The reason in one sentence
anchor-rationale-example = The conclusion is named but no number from the table, therefore 1 and not 2.
anchor-rationale-help = Which words of the criterion decided it. No names: the reason stays with the school after the round is deleted.
anchor-no-names = The reason holds no names or other personal data
anchor-keep = Record the anchor
anchor-kept = The anchor is recorded.

anchor-list = The school's anchors
anchor-list-alt = Anchors: work, criterion, agreed score, reason and round
anchor-list-empty = No anchors yet. The seminar is the place to record the first one, when a disputed work has been discussed.
anchor-list-none = There are no such anchors: change the filter.
anchor-list-stays = Anchors are kept for the whole school and stay when a round is deleted. An anchor can be removed here.
anchor-filter-rubric = Rubric
anchor-filter-criterion = Criterion
anchor-filter-score = Score
anchor-filter-all = All
anchor-column-score = Anchor
anchor-column-rationale = Reason
anchor-column-round = Agreed in
anchor-remove = Remove an anchor
anchor-remove-which = Which anchor
anchor-remove-choose = Choose an anchor
anchor-remove-yes = Remove
anchor-missing = No anchors yet for the scores — { $levels }

anchor-here = Anchor works in this round
anchor-same-question = This round has works with the codes of anchors: { $works }. Are they the same works? If the codes agree by chance, do not confirm.
anchor-confirm = Yes, the same works
anchor-unconfirm = They are other works after all
anchor-rows = Agreement with the anchors
anchor-rows-alt = Raters' agreement with the anchors by code: works, exact agreement, mean difference
anchor-rows-about = The mean difference says how far the rater's score lies above (+) or below (−) the anchor on average, in points a criterion; the interval is in brackets. The order is by code, it is no ranking. Each work counts once; with few works the interval is wide, as it should be. The round's agreement is measured separately.
anchor-column-works = Anchor works
anchor-column-exact = Exact
anchor-column-difference = Mean difference
anchor-own = Agreement with the anchors
anchor-own-line =
    On { $works ->
        [one] { $works } anchor work
       *[other] { $works } anchor works
    }, **{ $exact }** of your scores are exactly the agreed ones; the mean difference from the anchor is { $difference } points.
anchor-own-line-interval =
    On { $works ->
        [one] { $works } anchor work
       *[other] { $works } anchor works
    }, **{ $exact }** of your scores are exactly the agreed ones; the mean difference from the anchor is **{ $difference }** points (interval { $interval }).

problem-anchor_off_scale = The score is not on the scale of criterion { $criterion }. Choose a score from the scale.
problem-anchor_rationale_missing = The reason is empty. Write one sentence: which words of the criterion decided it.
problem-anchor_rationale_long = The reason is longer than { $most } characters. Leave one sentence.
problem-anchor_rationale_personal = The reason seems to hold personal data: “{ $words }”. Remove it and record again.
problem-anchor_rationale_name = “{ $words }” looks like a name. Remove it, or if it is none, tick “The reason holds no names” and record again.
