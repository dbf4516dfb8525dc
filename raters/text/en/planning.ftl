# Planning: how many works to score twice.


planning-about = The more works are scored twice, the narrower the interval of alpha. See how many works an interval of the width you want takes, and how many it takes to know whether calibration is needed.
planning-basis = What the calculation rests on
planning-basis-round = On this round
planning-basis-nothing = No data yet: usual values
planning-basis-none = There are no rounds yet, so the calculation takes usual values for a scale of that length.
planning-width = Wanted width of alpha's interval
planning-width-help = 0.30 is an interval like 0.55…0.85. Half the width takes about four times the works.
planning-levels = Scores on the scale (0–3 are four)

planning-criteria = How many works for each criterion
planning-criteria-alt = Criteria: alpha now, works needed for the wanted width and for a verdict
planning-column-now = Alpha now
planning-column-width = For width { $width }
planning-column-verdict = To know whether to calibrate
planning-impossible = more than { $most }
planning-most =
    For an interval no wider than { $width } on every criterion, score **{ $works }** { $works ->
        [one] work
       *[other] works
    } twice.
planning-most-impossible = An interval of width { $width } on every criterion is out of reach: it would take more than { $most } works. Choose a greater width.
planning-usual-note = Where the round has no alpha or no interval, usual values for a scale of that length are taken.

planning-table = So many works, such an interval
planning-table-alt = Number of works, expected interval of alpha, its width and the chance of a clear answer
planning-from-round =
    If alpha and the kind of differences stay as they are (alpha { $alpha } on { $works ->
        [one] { $works } work
       *[other] { $works } works
    } with two scores):
planning-from-usual = By usual values for such a scale (alpha { $alpha }, from public data on double scoring; not a norm):
planning-column-interval = Expected interval
planning-column-wide = Width
planning-column-settled = Chance of a clear answer
planning-too-near = To know for certain is costly: even { $most } works do not promise to tell on which side of “acceptable” alpha lies (now { $alpha }). Plan for a width and decide by the chance.
planning-verdict =
    To know with a chance of { $chance } whether calibration is needed, { $works ->
        [one] **{ $works }** work is
       *[other] **{ $works }** works are
    } enough.
planning-limits = A clear answer: the chance that calibration is needed is at least { $high } or at most { $low }; that alpha itself is not known exactly is taken into account. The calculation holds if the works are chosen in the same way and each is scored by as many people. The usual advice is { $advice } works, no fewer than { $floor }.

planning-assign = Who scores how much
planning-assign-about = A trial plan before any scoring: how many works and minutes fall to each, and what in the plan would spoil the comparison of raters. Each work is scored by two, anchors by everybody.
planning-anchor = anchor
planning-save = Download the plan (Excel)
planning-save-about = The Excel plan is for scoring on paper. In the program works are dealt out anew by the same numbers, and the access codes appear there.
planning-file = scoring-plan.xlsx
planning-sheet-works = Works
planning-sheet-raters = Raters
planning-assigned-work = Work
planning-assigned-anchor = Anchor
planning-assigned-raters = Scored by
planning-assigned-rater = Rater
planning-assigned-count = How many works
planning-assigned-minutes = Takes
planning-assigned-works = Which works
