# The plan as a decision: its number, its days, what became of every step.

plan-draft = draft, not approved
plan-name = No. { $number } of { $date }
plan-within =
    within { $days } { $days ->
        [one] day
       *[other] days
    } of approval
plan-progress =
    { $late ->
        [0] { $held } of { $total } done
        [one] { $held } of { $total } done, { $late } step overdue by { $days } { $days ->
            [one] day
           *[other] days
        }
       *[other] { $held } of { $total } done, { $late } steps overdue, the longest by { $days } { $days ->
            [one] day
           *[other] days
        }
    }
plan-private =
    One-to-one sessions, not in the schedule: { $count }
plan-state-planned = planned
plan-state-postponed = postponed
plan-state-held = done
plan-state-cancelled = cancelled
plan-state-proposed = proposed
plan-done = done { $date }
plan-late =
    overdue by { $days } { $days ->
        [one] day
       *[other] days
    }
plan-today = today
plan-in-days =
    in { $days } { $days ->
        [one] day
       *[other] days
    }
plan-result-reached = goal reached
plan-result-not_reached = goal not reached
plan-result-not_enough_data = too few data to tell
plan-gain = { $now } → { $later }
plan-no-gain = no gain is computed
plan-minutes = { $minutes } min
plan-people =
    { $people } { $people ->
        [one] participant
       *[other] participants
    }

## Draft

plan-draft-title =
    Draft plan: { $steps } { $steps ->
        [one] step
       *[other] steps
    }
plan-draft-about = Tick what goes into the plan and adjust the dates. Until it is approved it is a draft; afterwards no date moves by itself.
plan-draft-start = Dates count from { $date }, on working days without holidays; nobody has more than { $meetings } meeting a week.
plan-draft-past =
    { $steps ->
        [one] The date of one step has passed.
       *[other] The dates of { $steps } steps have passed.
    }
plan-draft-from-today = Count the dates from today
plan-include = Include in the plan: { $step }
plan-due-label = Due: { $step }
plan-open = Details
plan-close = Close
plan-save = Save the step
plan-saved = The step is saved.
plan-out = not in the plan
plan-nothing = There are no steps: the data ask for no meetings and no other work.
plan-bar =
    { $steps ->
        [one] { $steps } step in the plan
       *[other] { $steps } steps in the plan
    }
plan-approve = Approve the whole plan
plan-approve-about = Dates, participants and order are frozen under the number. Whatever changes later is recorded with its reason.
plan-number = Number
plan-day = Date of approval
plan-responsible = Responsible
plan-responsible-help = A position, not a name. Empty: head of the subject team.
plan-responsible-usual = head of the subject team
plan-approve-yes = Approve
plan-approved = The plan is approved as number { $number }.

## Approved plan

plan-accepted = { $name } · dates are frozen · responsible: { $responsible }
plan-amended =
    Amendments: { $count }. The latest, { $date }: { $reason }
plan-now = today is { $date }
plan-schedule = Schedule
plan-order = Order
plan-agenda = Agenda
plan-change = Change the plan
plan-detail-people = Participants
plan-detail-check = How we check
plan-detail-materials = Materials
plan-detail-responsible = Responsible
plan-detail-note = Note
plan-hold = Mark as done
plan-held-on = When it was held
plan-postpone = Postpone
plan-postpone-to = New date
plan-cancel = Cancel the step
plan-reopen = Take up again
plan-check = Record the check
plan-check-what = What the check showed
plan-check-told = The next round says: { $result }.
plan-remind = Remind
plan-remind-about = The text is there to copy; the program sends nothing.
plan-remind-words = A reminder: “{ $step }” is due on { $date }. { $who }
plan-reason = Reason
plan-say-hold = The step is marked as done.
plan-say-postpone = The step is postponed; its first date stays in the plan.
plan-say-cancel = The step is cancelled; the reason is recorded.
plan-say-reopen = The step is in the plan again.
plan-say-check = The check is recorded.
plan-history = What became of this step
plan-history-hold = { $day }: done on { $on }
plan-history-postpone = { $day }: postponed to { $on }. { $reason }
plan-history-cancel = { $day }: cancelled. { $reason }
plan-history-reopen = { $day }: taken up again. { $reason }
plan-history-check = { $day }: check, { $result }
plan-foot-order = In the order of the expected gain of alpha; the dashed line is { $limit }.
plan-foot-check = The second round will show whether it helped: { $date }.
plan-new =
    { $steps ->
        [one] { $steps } new step since the approval: bring it in by an amendment.
       *[other] { $steps } new steps since the approval: bring them in by an amendment.
    }
plan-change-about = The amendment gets number { $number }. Earlier dates stay in the plan, crossed out.
plan-change-add = Add steps
plan-change-drop = Cancel steps
plan-change-move = Postpone steps
plan-change-days = By how many days
plan-change-yes = Amend the plan
plan-changed = The plan is amended: { $number }.
plan-unplanned = What else was found, and why it is not in the plan

## Refused

problem-plan_approved = The plan is approved already: open the page again.
problem-plan_not_approved = The plan is not approved yet: approve it first.
problem-plan_empty = There is no step in the plan: tick at least one.
problem-plan_undated = A step has no date: enter one.
problem-plan_number_wrong = The number of a plan is a whole number from 1.
problem-plan_number_taken = Plan No. { $number } of { $year } exists already. Take another number.
problem-plan_responsible_name = “{ $words }” looks like a name. Enter a position: names belong on paper, the program keeps none.
problem-plan_step_unknown = The plan has no such step: open the page again.
problem-plan_act_impossible = That cannot be done now: the step is { $state ->
        [held] done already
        [cancelled] cancelled
       *[other] still to be done
    }. Open the page again.
problem-plan_reason_missing = Give a reason: it stays in the plan.
problem-plan_date_missing = Enter a date.
problem-plan_date_past = The new date has passed: take a day from today on.
problem-plan_day_ahead = That day has not come yet: mark the step when it is done.
problem-plan_result_missing = Say what the check showed.
problem-plan_change_missing = Nothing is changed: add, postpone or cancel at least one step.
