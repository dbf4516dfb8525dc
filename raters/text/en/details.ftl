# Behind the numbers: for those who want to know more.

details-show = Show what they are made of and what moves them
details-more = Tables of all pairs of raters, patterns of scores, standard errors and all works are in the JSON of this round, under details.
details-kappa = What kappa is made of
details-kappa-about = Kappa is (observed − expected) / (1 − expected). The largest is what is possible while everyone goes on giving each score as often.
details-observed = Observed agreement
details-expected = Expected
details-kappa-max = Largest kappa
details-pabak = PABAK, kappa had all levels been equally frequent: { $pabak }.
details-icc = Intraclass correlation
details-icc-about = Scores are taken as numbers. ICC(1) does not tell raters apart, ICC(2) counts differing severity as error, ICC(3) does not notice it.
details-icc1 = ICC(1)
details-icc2 = ICC(2)
details-icc3 = ICC(3)
details-single = One score
details-average = Mean score of a work
details-icc-complete = Works: { $works }; the same { $raters } scored them all. Analysis of variance, intervals from the F distribution.
details-icc-components = Works: { $works }; raters changed ({ $raters } over all works, { $scores } a work on average), there is no complete table. So the values come from estimated variances of works, raters and error, the intervals from leaving works out.
details-dichotomies = Prevalence and bias at every boundary
details-dichotomies-about = The prevalence index says how much more often scores lie above the boundary than below (−1 to 1); the farther from zero, the lower kappa for the same agreement. The bias index says how much more often the first of two raters scores above it.
details-boundary = Boundary
details-prevalence = Prevalence index
details-bias = Bias index
details-cut-pabak = PABAK
details-without-rater = Without each rater
details-without-rater-about = The same numbers without this rater's scores. A change is no judgement of a person: without one of them the set of works changes too.
details-without-work = Without each work
details-without-work-about = The works without which alpha changes most.
details-left-out = Without
details-change = Change of alpha

dependability-title = How many raters a work
dependability-about = How far the total can be relied on if so many people score each work, with works, raters and criteria of the same kind. Φ (dependability of an absolute decision) is the share of the variance of totals that comes from the works themselves: at 1 the total does not depend on who scored.
dependability-undefined = How many raters it takes cannot be worked out from this round: { $reason }.
dependability-axis-raters = Raters a work
dependability-axis-phi = Φ of the total
dependability-criteria =
    { $criteria ->
        [one] { $criteria } such criterion
       *[other] { $criteria } such criteria
    }
dependability-these =
    { $criteria ->
        [one] exactly this criterion
       *[other] exactly these criteria ({ $criteria })
    }
dependability-hover = { $name }: with { $raters } a work Φ = { $phi }
dependability-alt = Curves: the more raters a work, the more dependable the total. Exactly these criteria, raters and Φ: { $values }
dependability-table-alt = Raters a work, Φ and the error of the total
dependability-column-fixed = Φ, exactly these criteria
dependability-column-sem = Error of the total, points
dependability-column-phi = Φ, any such criteria
dependability-column-relative = Eρ², to compare works with one another
dependability-source = { $source } { $share }
dependability-sources = Where the variance of single scores comes from: { $shares }.
source-work = works
source-rater = severity of raters
source-criterion = difficulty of criteria
source-work_rater = a rater's view of a work
source-work_criterion = strong and weak sides of a work
source-rater_criterion = severity on single criteria
source-residual = residual
dependability-rests-on = Estimated from { $works } works with two or more raters ({ $raters } raters, { $a_work } a work on average). Eρ² holds only where the same people score all works.
dependability-negative = Estimated below zero and taken as 0: { $sources }.
dependability-groups = The raters form { $groups } { $groups ->
        [one] group
       *[other] groups
    } without common works: the calculation holds if works were given to the groups at random.
