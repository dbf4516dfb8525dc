# The raters of a round

raters-shift-about = Shift in points from colleagues on the same works: minus is stricter, plus more lenient. In the order of codes; this is no ranking.
raters-shift-alt = Shifts by rater code: over all criteria and on each
raters-column-code = Code
raters-column-alike = Equal
raters-cell-severe = stricter, may be chance
raters-cell-severe-sure = clearly stricter
raters-cell-lenient = more lenient, may be chance
raters-cell-lenient-sure = clearly more lenient
raters-legend-close = within ±{ $points } points
raters-legend-sure = clearly stricter (−) or more lenient (+)
raters-legend-maybe = may be chance
raters-pairs-about = Exact agreement of a pair, %; grey where there are fewer than 20 common scores
raters-pair = Pair of raters
raters-pair-choose = Choose a pair or press a cell
raters-pair-works =
    { $works ->
        [one] { $works } common work
       *[other] { $works } common works
    }, { $differing ->
        [one] { $differing } of them scored differently
       *[other] { $differing } of them scored differently
    }
raters-pair-alt = Common works of { $a } and { $b }, and the scores they differ on
raters-pair-same = alike
raters-coverage-about = A stripe is a work; dark where this teacher scored it; on the right, how many works
raters-coverage-shared = There are { $works } works, so several share a stripe: the darker, the more of them were scored; on the right, how many works
raters-coverage-alt = How many works each scored, and which
raters-coverage-holes =
    { $holes ->
        [0] No gaps: every work has at least two scores on every criterion.
       *[other] Works without a second score on some criterion: { $holes } of { $works }.
    }
raters-column-group = Group
raters-column-scored = Which works
raters-coverage-group = The number after a code is the group.

# The works of a round

works-filter = Which works
works-filter-disputed = Differ
works-filter-third = For a third rater
works-filter-all = All
works-none = Works with at least two scores on this criterion will appear here.
works-strip-about = A row is a work, a dot a score (a number in a dot says how many raters gave it). Those furthest apart come first. Press a row to see everything about the work.
works-strip-alt = Works on this criterion: the difference and every score by code
works-column-apart = Difference
works-open = Open a work
works-open-choose = Choose, or press a row
works-work = Work { $work }
works-apart = { $points } apart
works-alike = alike
works-once = scored once
works-no-scores = not scored
works-third = third { $rater }
works-agreed = agreed score
works-to-anchors = Make it an agreed example
