# The leader's home

home-stage-collect = Scores collected
home-stage-understand = Find the causes
home-stage-accept = Agree on the plan
home-stage-hold = Hold the meeting
home-stage-repeat = Second round
home-stage-done = done
home-stage-now = now
home-understand = { $criteria ->
        [one] Look at { $criteria } criterion
       *[other] Look at { $criteria } criteria
    }
home-more = … and { $count } more
home-exact = Exactly alike: { $share }
home-open = Open { $criterion }
home-accept = { $steps ->
        [one] { $steps } step of the draft plan awaits your decision
       *[other] { $steps } steps of the draft plan await your decision
    }
home-accept-open = To the plan
home-hold = Hold what is scheduled
home-hold-open = To the plan
home-late = { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    }
home-repeat = See whether it helped: a second round
home-repeat-about = Give the same teachers new works to score twice, then upload the scores with this round as the one before.
home-done = This round is complete
home-done-about = “{ $title }” follows it: progress shows what has changed.
home-wait = Can wait
home-wait-nothing = Nothing is waiting.
home-third = { $works ->
        [one] { $works } work awaits a third check
       *[other] { $works } works await a third check
    }
home-third-open = Assign
home-sessions = { $count ->
        [one] { $count } scoring session is running
       *[other] { $count } scoring sessions are running
    }
