# The round at a glance

overview-needs-sure = Calibration needed: { $sure }.
overview-needs-likely = Calibration probably needed: { $likely }.
overview-needs-both = Calibration needed: { $sure }; probably needed: { $likely }.
overview-rest = { $rest ->
        [one] { $rest } other criterion can wait.
       *[other] { $rest } other criteria can wait.
    }
overview-no-need = { $unknown ->
        [0] All criteria are scored consistently.
       *[other] No criterion clearly needs calibration. Not everything is clear yet: { $unknown } of { $total }.
    }
overview-column-criterion = Criterion, and whether it needs calibration
overview-column-alike = Exactly alike
overview-column-interval = Alpha and its interval
overview-column-cause = Main cause
overview-alike = { $works ->
        [0] nothing scored twice
       *[other] alike for everyone: { $alike } of { $works }
    }
overview-no-cause = No common cause found
overview-do = { $steps ->
        [0] **What to do.** No steps are needed: keep doing what you do.
        [one] **What to do.** The draft plan has { $steps } step; meetings: { $meetings }.
       *[other] **What to do.** The draft plan has { $steps } steps; meetings: { $meetings }.
    }
overview-plan = See the plan

## A criterion

criterion-exact = { $works ->
        [0] exactly alike
       *[other] exactly alike; the same for everyone: { $alike } of { $works }
    }
criterion-adjacent = at most one point apart
criterion-alpha = alpha, interval { $interval }
criterion-usual = usual alpha on the scale { $scale }
criterion-matrix = { $works ->
        [one] { $works } work was given both { $low } and { $high }
       *[other] { $works } works were given both { $low } and { $high }
    }
criterion-cell = { $low } and { $high }: { $works }
criterion-works = Works scored { $low } and { $high }: { $works }
criterion-more = { $works ->
        [one] { $works } more work
       *[other] { $works } more works
    }
criterion-boundary = { $works ->
        [one] { $works } work crosses the boundary { $boundary }
       *[other] { $works } works cross the boundary { $boundary }
    }
criterion-no-descriptors = The rubric of this round does not describe its levels: add the words on the page “Rubrics” and they will stand here side by side.
criterion-still = Still { $score }
criterion-already = Already { $score }
criterion-plan = Take to the meeting
