# Calibration summary

report-title = Summary of scoring consistency
report-synthetic = Synthetic data: an invented school, not for reporting
report-page = Page
report-page-of = of
report-none = —

## Head

report-school = School
report-subject = Subject
report-grade = Class
report-procedure = Procedure
report-date = Date of scoring
report-rubric = Rubric
report-rubric-year = { $name }, { NUMBER($year, useGrouping: 0) }
report-basis = Basis
report-basis-line = clause 1.7 of the order of the Education Department of the Administration of the City of Tomsk of 10 June 2021, No. 521 “On raising the quality of education”
report-material = Material
report-material-line =
    works: { $works }, scored by two or more teachers: { $double_scored } ({ $share }); teachers: { $raters }; criteria: { $criteria }
report-generated = Summary drawn up

## Main finding

report-headline-consistent =
    { $preliminary ->
        [yes] Preliminary: teachers
       *[no] Teachers
    } score consistently on { $total ->
        [1] the only criterion
       *[other] all { $total } criteria
    }.
report-headline-needs =
    { $preliminary ->
        [yes] Preliminary: { $consistent ->
            [0] there is no shared approach to scoring yet
           *[other] a shared approach to scoring shows
        }
       *[no] { $consistent ->
            [0] There is no shared approach to scoring yet
           *[other] A shared approach to scoring shows
        }
    } on { $consistent ->
        [0] { $needs } of { $total } { $total ->
            [one] criterion
           *[other] criteria
        }
       *[other] { $consistent } of { $total } { $total ->
            [one] criterion
           *[other] criteria
        }, not yet on { $needs }
    }{ $open ->
        [0] .
       *[other] , and on { $open } it is not clear yet.
    }
report-headline-open =
    { $consistent ->
        [0] It is not clear yet whether there is a shared approach to scoring.
       *[other] A shared approach to scoring shows on { $consistent } of { $total } { $total ->
            [one] criterion
           *[other] criteria
        }, on { $open } it is not clear yet.
    }
report-headline-nothing = Consistency of scoring cannot be determined yet; the reasons are on the last page.

## Table of criteria

report-criteria = Criteria
report-column-criterion = Criterion
report-column-maximum = Max. score
report-column-exact = Full match
report-column-verdict = { verdict-question }
report-column-cause = Main cause
report-column-action = What to do
report-action-later = decide after the steps of the plan
report-action-dismissed = decided against


## Chart

report-forest = How closely teachers’ approaches match
report-forest-caption =
    The mark shows consistency on the criterion, the line where it may really lie: the more works, the shorter the line. Left: matches no more frequent than by chance; right: full agreement.
report-forest-alt = Consistency by criterion from { $low } to { $high }, limits { $bands }.
report-forest-alt-row = { $criterion }: { $value }, { $verdict }.
report-forest-alt-undefined = { $criterion }: { $verdict }.
report-forest-range = { $value } (from { $low } to { $high })
report-band-poor = low
report-band-below = partial
report-band-acceptable = acceptable
report-band-reliable = reliable

## Conclusions

report-conclusions = Conclusions
report-conclusion-needs =
    { $count ->
        [1] On criterion { $criteria } teachers still score differently: calibration is needed here.
       *[other] On criteria { $criteria } teachers still score differently: calibration is needed here.
    }
report-conclusion-one_sided =
    { $count ->
        [1] On criterion { $criteria }
       *[other] On criteria { $criteria }
    } nearly all works got the same score: more varied works are needed here, not a seminar.
report-conclusion-unclear =
    { $count ->
        [1] On criterion { $criteria }
       *[other] On criteria { $criteria }
    } it is not clear yet whether calibration is needed: { $more ->
        [0] the value lies at the limit, the disputed works should be discussed.
       *[other] { $more } more { $more ->
            [one] work
           *[other] works
        } scored twice would most likely tell.
    }
report-conclusion-probably_needs =
    { $count ->
        [1] On criterion { $criteria } calibration is probably needed.
       *[other] On criteria { $criteria } calibration is probably needed.
    }
report-conclusion-probably_acceptable =
    { $count ->
        [1] On criterion { $criteria } teachers probably score consistently.
       *[other] On criteria { $criteria } teachers probably score consistently.
    }
report-conclusion-undefined =
    { $count ->
        [1] On criterion { $criteria }
       *[other] On criteria { $criteria }
    } consistency cannot be determined; the reason is on the last page.
report-conclusion-consistent =
    { $count ->
        [1] On criterion { $criteria } teachers score consistently.
       *[other] On criteria { $criteria } teachers score consistently.
    }
report-conclusion-exact =
    { $same ->
        [yes] Two teachers’ scores matched fully in { $low }% of cases.
       *[no] Two teachers’ scores matched fully in { $low }–{ $high }% of cases, depending on the criterion.
    }
report-conclusion-total =
    { $share ->
        [0] The total of nearly every work does not depend on who scored it.
       *[other] The total of { $share } % of works depends on who scored: different teachers arrived at different sums (by { NUMBER($difference, minimumFractionDigits: 1, maximumFractionDigits: 1) } points on average over all works).
    }
report-conclusion-severity =
    { $sides ->
        [below] Severity differs: the most severe rater scores { NUMBER($below, minimumFractionDigits: 2, maximumFractionDigits: 2) } points below colleagues on average (a criterion).
        [above] Severity differs: the most lenient rater scores { NUMBER($above, minimumFractionDigits: 2, maximumFractionDigits: 2) } points above colleagues on average (a criterion).
       *[both] Severity differs: the most severe rater scores { NUMBER($below, minimumFractionDigits: 2, maximumFractionDigits: 2) } points below colleagues on average, the most lenient { NUMBER($above, minimumFractionDigits: 2, maximumFractionDigits: 2) } points above (a criterion).
    }
report-conclusion-coverage =
    Works scored by two or more teachers: { $double_scored } of { $works }; teachers taking part: { $raters }.
report-conclusion-plan =
    { $seminars ->
        [0] { $steps ->
            [0] { $individual ->
                [0] { $dismissed ->
                    [0] The results call for no new steps.
                   *[other] The plan holds no steps.
                }
               *[other] No calibration seminars in the plan.
            }
           *[other] No calibration seminars in the plan; other steps: { $steps }.
        }
       *[other] Calibration seminars in the plan: { $seminars }, other steps: { $steps }.
    }{ $individual ->
        [0] { "" }
       *[other] { " " }One-to-one sessions: { $individual }.
    }{ $dismissed ->
        [0] { "" }
       *[other] { " " }Proposed steps decided against: { $dismissed }.
    }

## Plan

report-plan = Plan
report-plan-column-step = Seminar or step
report-plan-column-cause = Cause
report-plan-column-criteria = Criteria
report-plan-column-participants = People
report-plan-column-minutes = Minutes
report-plan-column-due = By
report-plan-column-check = How we check
report-plan-all = all
report-plan-check =
    double scoring of { $works } { $works ->
        [one] work
       *[other] works
    } by { $date }
report-plan-empty =
    { $dismissed ->
        [0] The results call for no new steps.
       *[other] The steps proposed ({ $dismissed }) were decided against.
    }

## Last page

report-numbers = Figures by criterion
report-number-criterion = Criterion
report-number-works = Works, n
report-number-raters = Raters
report-number-pairs = Pairs
report-number-exact = Exact agreement
report-number-adjacent = Agreement ±1 score
report-number-kappa = Cohen’s kappa
report-number-weighted = Weighted kappa
report-number-alpha = Krippendorff’s alpha (95% interval)
report-numbers-note =
    n: works scored by two or more teachers. Kappa weights are quadratic; with several pairs of teachers kappa is pooled over pairs.

report-limits = What to bear in mind
report-limit-synthetic = The data are synthetic: the school is invented, the conclusions hold for the example only.
report-limit-few_works =
    { $count ->
        [1] Criterion { $criteria } has
       *[other] Criteria { $criteria } have
    } fewer than { $limit } double-scored works: the figures only describe these works.
report-limit-preliminary =
    { $count ->
        [1] Criterion { $criteria } has
       *[other] Criteria { $criteria } have
    } fewer than { $limit } double-scored works: the conclusion is preliminary.
report-limit-no_interval =
    { $count ->
        [1] On criterion { $criteria }
       *[other] On criteria { $criteria }
    } no interval can be computed: the result rests on one work.
report-limit-no_double_scores =
    { $count ->
        [1] Criterion { $criteria } has
       *[other] Criteria { $criteria } have
    } no works scored by two teachers.
report-limit-no_variation =
    { $count ->
        [1] On criterion { $criteria }
       *[other] On criteria { $criteria }
    } all scores are equal: such works cannot show whether teachers tell answers apart.
report-limit-one_rater =
    { $count ->
        [1] On criterion { $criteria }
       *[other] On criteria { $criteria }
    } one teacher scored alone: there is nothing to compare.
report-limit-too_few_works =
    { $count ->
        [1] Criterion { $criteria } has
       *[other] Criteria { $criteria } have
    } too few double-scored works to compute consistency.
report-limit-not_connected =
    { $count ->
        [1] On criterion { $criteria }
       *[other] On criteria { $criteria }
    } teachers share no works: they cannot be compared.
report-limit-negative_scores =
    { $count ->
        [1] Criterion { $criteria } has
       *[other] Criteria { $criteria } have
    } negative scores: the chosen level of measurement does not apply to them.
report-limit-single =
    { $single ->
        [one] { $single } work of { $works } was scored by one teacher only: it does not count in the consistency figures.
       *[other] { $single } works of { $works } were scored by one teacher only: they do not count in the consistency figures.
    }
report-limit-components =
    Teachers form groups without works in common (groups: { $components }): severity was not compared between groups.
report-limit-two_columns =
    The scores came from two markers. If the columns “first” and “second mark” stand for changing teachers, they do not show the severity of single teachers.
report-limit-other_raters = The conclusions hold for these teachers, works and criteria; they say nothing of other teachers.

report-notes = How the figures were obtained
report-note-method = Method
report-note-method-line =
    Consistency is measured by Krippendorff’s alpha on the declared scale of each criterion; the 95% interval comes from leaving out one work at a time (jackknife, Fisher’s z, Student’s t). The verdict is a decision with its chance: where alpha may lie is told by these works together with what real double scoring is like; limits { $poor } / { $acceptable } / { $reliable }. Agreement is the mean over works of the share of matching pairs of scores.
report-note-second = Check of the computation
report-note-second-line =
    Kappa and alpha were computed a second time by independent programs ({ $versions }). Numbers compared: { $compared }, largest difference { $difference }.
report-note-severity = Severity
report-note-severity-line =
    A teacher’s difference from colleagues on the same works: from { $low } to { $high } points a criterion (without names or codes).
report-note-hash = Input data
report-note-hash-line = SHA-256 { $hash }
report-note-privacy = Personal data
report-note-privacy-line =
    The summary holds no names or codes of students or teachers; the list that links codes to names stays at the school (Federal Law 152-FZ).

report-signed-author = Prepared by
report-signed-responsible = Responsible
report-signed-date = Date
report-signature = signature
report-signed-name = name
