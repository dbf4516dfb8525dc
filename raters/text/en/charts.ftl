# Words on the charts

chart-alpha-axis = Krippendorff's alpha with 95% interval
chart-band-poor = low
chart-band-below = partial
chart-band-acceptable = acceptable
chart-band-reliable = reliable
chart-benchmark = Usual in real double scoring
chart-forest-hover =
    <b>{ $criterion }</b> { $title }<br>{ $verdict }<br>alpha { $alpha }, interval { $interval }<br>{ $works ->
        [one] { $works } double-scored work
       *[other] { $works } double-scored works
    }

chart-higher-score = Higher score
chart-lower-score = Lower score
chart-scores-of = Scores: { $rater }
chart-cell =
    { $rows }: { $row }<br>{ $columns }: { $column }<br>{ $works ->
        [one] { $works } work
       *[other] { $works } works
    }

chart-part-severity = Different severity
chart-part-spread = Different spread
chart-part-scatter = Random scatter
chart-part-severity-hover = One scores higher than the other on average: { $share } of the difference
chart-part-spread-hover = One uses more of the scale: { $share } of the difference
chart-part-scatter-hover = Without a pattern, up as often as down: { $share } of the difference

chart-severity-axis = ← more severe · shift in points a criterion · more lenient →
chart-shift-clear = interval leaves out zero
chart-shift-unclear = interval includes zero
chart-severity-hover =
    <b>{ $label }</b><br>shift { $shift }, interval { $interval }<br>{ $works ->
        [one] { $works } shared work
       *[other] { $works } shared works
    }

# Raters: shifts, pairs, coverage

chart-data = Data
chart-data-more = The first { $shown } of { $rows } rows are shown.
chart-shift-on-severe = on { $criterion }, { $count ->
        [one] { $raters } scores lower than the others
       *[other] { $raters } score lower than the others
    }
chart-shift-on-lenient = on { $criterion }, { $count ->
        [one] { $raters } scores higher than the others
       *[other] { $raters } score higher than the others
    }
chart-shift-whole-severe = overall, { $count ->
        [one] { $raters } scores lower than the others
       *[other] { $raters } score lower than the others
    }
chart-shift-whole-lenient = overall, { $count ->
        [one] { $raters } scores higher than the others
       *[other] { $raters } score higher than the others
    }
chart-shift-more = and { $places ->
        [one] { $places } more case
       *[other] { $places } more cases
    }
chart-shift-close = overall, everybody is close
chart-shift-all-close = nobody is clearly stricter or more lenient than the others
chart-pairs-rarest = { $a } and { $b } agree least often: { $share }
chart-pairs-one = { $a } and { $b } agree on { $share } of their scores
chart-pairs-alike = All pairs score alike
chart-pairs-few = Too early to judge pairs: fewer than { $fewest } common scores
chart-pair = { $a } and { $b }: { $alike } of { $scores } scores agree
chart-pair-few = few data
chart-coverage-groups =
    { $groups ->
        [one] { $groups } group of raters shares
       *[other] { $groups } groups of raters share
    } no works: they cannot be compared with each other
chart-coverage-one = One person scored
chart-coverage-through =
    Everybody is linked, but { $pairs ->
        [one] { $pairs } pair has
       *[other] { $pairs } pairs have
    } no common works
chart-coverage-each =
    Everybody is linked: each pair has { $works ->
        [one] { $works } common work
       *[other] { $works } common works
    }
chart-coverage-linked = Everybody is linked: pairs have from { $low } to { $high } common works

chart-strip-apart =
    On { $criterion }, the scores of { $apart } of { $works } works differ; furthest apart is { $work }: { $low } and { $high }
chart-strip-alike = On { $criterion }, the scores of all works agree: { $works }
