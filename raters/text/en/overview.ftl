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
