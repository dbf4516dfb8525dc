# Is calibration needed: the verdict, and what further works would tell.

verdict-question = Is calibration needed
verdict-chance-column = Chance that it is
verdict-needs_calibration = needs calibration
verdict-probably_needs = probably needs calibration
verdict-unclear = not clear yet
verdict-one_sided = nearly all scores are the same
verdict-descriptive = description only
verdict-undefined = undefined
verdict-probably_acceptable = probably acceptable
verdict-acceptable = acceptable
verdict-reliable = reliable

verdict-with-chance = { $verdict } (≈ { $chance }%)
verdict-with-reason = { $verdict }: { $reason }
verdict-with-works =
    { $verdict }: { $works ->
        [one] { $works } work is
       *[other] { $works } works are
    } too few for a verdict
verdict-with-advice = { $verdict }: these works cannot show agreement
verdict-preliminary = { $verdict }, preliminary

verdict-outlook-more =
    { $works } more { $works ->
        [one] work
       *[other] works
    } scored twice settle it with a chance of { $chance }%.
verdict-outlook-waiting =
    In this round { $works ->
        [one] { $works } work was
       *[other] { $works } works were
    } scored by one person: begin there.
verdict-outlook-costly =
    To know for certain would be costly: { $works } more { $works ->
        [one] work settles
       *[other] works settle
    } it { $cases ->
        [0] in fewer than one case of ten
        [one] in { $cases } case of 10
       *[other] in { $cases } cases of 10
    }. Decide by the chance.
verdict-outlook-limit = The value lies at the limit: further works would hardly help. Discuss the disputed works.
verdict-chance =
    The chance that alpha is below { $threshold } is { $chance }%: so say these works together with what real double scoring is like. These works alone say { $plain }%.
