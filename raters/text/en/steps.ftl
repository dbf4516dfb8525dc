# The ranked plan: what kind a step is, why it stands where it stands, what was left out; the table of evidence.

step-kind-meeting = meeting
step-kind-individual = one-to-one
step-kind-step = no meeting

rank-first = First: until this is done the other numbers cannot be trusted.
rank-gain =
    Expected rise of alpha from one session: { NUMBER($gain, minimumFractionDigits: 2, maximumFractionDigits: 2) } ({ $works ->
        [one] { $works } double scoring
       *[other] { $works } double scorings
    } on these criteria, { $confidence ->
        [high] a confident finding
       *[preliminary] a preliminary finding
    }). The larger the rise, the confidence and the number of works, the higher the step stands.
rank-no_cause =
    After the steps whose cause was found: here no cause was found. Expected rise of alpha from one session, should it bring the cause to light: { NUMBER($gain, minimumFractionDigits: 2, maximumFractionDigits: 2) } ({ $works ->
        [one] { $works } double scoring
       *[other] { $works } double scorings
    } on these criteria).
rank-no_gain = After causes whose rise can be computed: this step has no such number.
rank-next = After the meetings of the plan: no more than three are held at a time.
rank-data = Last: the causes that were found come first.
rank-keep = Last: nothing needs to change.

not-planned-small_gain = not in the plan: alpha would rise by less than 0.01
not-planned-two_actions = not in the plan: two more useful actions concern this criterion already
not-planned-covered = no meeting of its own in the plan: another action concerns this criterion already
not-planned-three_meetings = not in the plan: it holds three more useful meetings already

evidence-column-cause = Cause
evidence-column-raters = Raters
evidence-column-criterion = Criterion
evidence-column-size = Size (interval)
evidence-column-gain = Rise of alpha
evidence-column-works = Works
evidence-column-confidence = Confidence
evidence-alt = Evidence: cause, rater, criterion, size with interval, rise of alpha, number of works

action-benchmark_raters-alone = One-to-one session on anchor works
action-benchmark_criterion-alone = One-to-one session on one criterion
action-range_finding-alone = One-to-one session: find the ends of the scale
action-one_by_one-alone = One-to-one session: score one criterion at a time
action-calibrate_criterion = Calibration seminar on the disputed works
action-calibrate_criterion-how = Participants silently score the disputed works, compare scores, name the words of the criterion they relied on, and write down a common ruling.
action-calibrate_next = Calibration next in line
action-calibrate_next-how = These criteria need calibration as well, but the plan has no meeting left for them. Once its meetings are over, run the analysis again: if the verdict stays, hold a calibration seminar on these criteria too.

load-later =
    The deadline is later: scoring { $wanted } { $wanted ->
        [one] work
       *[other] works
    } twice takes { $minutes } minutes of each person, at most { $week } minutes a week.
load-fewer =
    The data ask for { $wanted } { $wanted ->
        [one] work
       *[other] works
    }, but in { $days } days people can score { $works } ({ $minutes } minutes each): the share scored twice is smaller.
load-out_of_reach =
    The data ask for { $wanted } { $wanted ->
        [one] work
       *[other] works
    }: one school cannot do that in a term. Join forces with other schools, or decide by the chance.
