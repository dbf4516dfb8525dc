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
