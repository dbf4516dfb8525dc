# What if: merge levels, leave out a rater or works.


whatif-about = Try changes on: count two neighbouring scores as one, leave out a rater or some works. The kept scores and the summary do not change.
whatif-levels = Count as one score
whatif-pair = { $lower } and { $upper }
whatif-two-levels = On a scale of two scores there is nothing to merge.
whatif-raters = Leave out raters
whatif-works = Leave out works
whatif-works-help = The works scored furthest apart come first.
whatif-none = Nothing chosen
whatif-reset = Back to what is
whatif-result = What it would come to
whatif-nothing-yet = Nothing is changed yet: both columns are alike.
whatif-scale = The scale would be { $after } instead of { $before }.
whatif-now = Now
whatif-then = What if
whatif-row-works = Works with two scores
whatif-row-raters = Raters
whatif-alt = The criterion's figures now and with the chosen changes
whatif-works-warning = Without the works that were scored differently, agreement always rises. This shows how much single works weigh; it is no reason to take them out of the round.
whatif-kept = This is only a “what if”. Alpha on another scale or on fewer works is another quantity: compare with care and look at the interval.
