# Seminar cards, the leader's decisions, the schedule.
# Codes of stages, questions and materials stand in data/seminars.toml; own words may stand there too.

## Aim: what the numbers should show

aim-R1 = On new works of the participant (at least { $check }) the mean difference from colleagues is below { $limit_points } point.
aim-R2 = On new works (at least { $check }) the difference between the two groups of raters cannot be told from zero.
aim-R3 = On new works (at least { $check }) the difference from colleagues on this criterion is below { $limit_goal } point.
aim-R4 = On new works (at least { $check }) the share of disagreements at the boundary { $lower }|{ $upper } is clearly below today's { NUMBER($share, style: "percent") }.
aim-R5 = On new works (at least { $check }) two scores differ by at most { NUMBER($aim, minimumFractionDigits: 2, maximumFractionDigits: 2) } points on average (now { NUMBER($now, minimumFractionDigits: 2, maximumFractionDigits: 2) }).
aim-R6 = On new works (at least { $check }) the participant's scores follow the works as closely as the colleagues' do.
aim-R7 = On new works (at least { $check }) the participant uses the scale as widely as colleagues: a spread of { $limit_goal_low } to { $limit_goal_high } of theirs.
aim-R8 = On new works (at least { $check }) the participant's criteria are no more alike than the colleagues' (a gap below { $limit_goal }).
aim-R11 = In the next batch exact agreement changes by no more than { NUMBER($limit_change_short, style: "percent") }–{ NUMBER($limit_change_long, style: "percent") }.
aim-R12 = On new works (at least { $check }) there is no case of 0 against a score.
aim-R13 = On new works (at least { $check }) at most { NUMBER($limit_goal, style: "percent") } differ grossly.
aim-R20 = On new works (at least { $check }) two scores differ by at most { NUMBER($aim, minimumFractionDigits: 2, maximumFractionDigits: 2) } points on average (now { NUMBER($now, minimumFractionDigits: 2, maximumFractionDigits: 2) }).

## Format

seminar-format-whole_team = all raters of the subject together
seminar-format-small_group = the participants and the seminar leader
seminar-format-two_meetings = everybody, two meetings
seminar-format-in_private = in private, beside an experienced colleague
seminar-format-briefing = a short talk with everybody

## Stages

seminar-stage-open = Aim of the meeting, codes instead of names, rules of the talk
seminar-stage-anchors = Look at the anchor works and their agreed scores
seminar-stage-silent = Everybody scores the works in silence
seminar-stage-compare = Compare scores; everybody names the words of the criterion behind the score
seminar-stage-words = Note the words of the criterion that moved a score
seminar-stage-ruling = Write down a ruling on the disputed points
seminar-stage-close = Result and check: which new works, and when
seminar-stage-sort = Sort the works: still the lower score, already the higher one
seminar-stage-columns = Describe the boundary in two columns and choose exemplars
seminar-stage-try = Trial: score blind by the new text and compare
seminar-stage-sentence = Everybody writes what the criterion asks in one sentence
seminar-stage-compare_sentences = Compare the sentences: where is the criterion read differently?
seminar-stage-elements = Split the criterion into observable features, or merge levels
seminar-stage-agree_text = Adopt the new text of the criterion
seminar-stage-both_sides = Two readings: what each sees in the work
seminar-stage-side_by_side = Ten works beside a colleague, every score discussed at once
seminar-stage-blind = Ten works blind, then compared
seminar-stage-order = Put the works in order from weak to strong
seminar-stage-extremes = Find a true zero and a true maximum
seminar-stage-one_by_one = All works on one criterion, then in a new order on the next
seminar-stage-work_by_work = Work by work, 5–7 minutes each
seminar-stage-record = Record rulings and agreed scores
seminar-stage-zero_sentence = One sentence: when is it 0, and when is there no answer
seminar-stage-zero_try = Try the rule on the disputed works

## Questions

seminar-question-which_words = Which words of the criterion decided?
seminar-question-same_level = What do works with the same score have in common?
seminar-question-ruling = What should be written down so that we decide alike next time?
seminar-question-what_next_time = What will I look at first next time?
seminar-question-still_lower = What still holds this work at the lower score?
seminar-question-already_upper = Which feature already earns the higher score?
seminar-question-missing_word = Which word does the description of the boundary lack?
seminar-question-asks_for = What does the criterion ask for, in one sentence?
seminar-question-observable = Where in a work can it be seen?
seminar-question-merge_levels = Which two levels can we not tell apart?
seminar-question-both_readings = What in the criterion allows two readings?
seminar-question-what_noticed = What did my colleague notice that I did not?
seminar-question-true_zero = Which work is a true zero, and why?
seminar-question-true_maximum = Which work deserves the highest score, and why?
seminar-question-only_this = What belongs to this criterion alone?
seminar-question-what_changed = What has changed since the last check?
seminar-question-final_score = Which score is agreed, and why?
seminar-question-no_answer = How does "no answer" differ from an answer worth 0?
seminar-question-when_zero = What attempt is still worth more than 0?

## To prepare

seminar-material-copies = copies of the works by code, without scores or names
seminar-material-rubric = the criteria for everybody
seminar-material-score_sheets = score sheets
seminar-material-agreed_scores = agreed scores with their rationale
seminar-material-two_columns = a sheet in two columns: still and already
seminar-material-sentence_cards = cards for the sentences
seminar-material-protocol = a blank protocol

## Why a work was chosen

seminar-why-spread = its scores lie furthest apart: { $scores }
seminar-why-contested = contested: { $scores }
seminar-why-high_lower = everybody gave { $score }, and on other criteria the work is strong: the top of this score
seminar-why-low_upper = everybody gave { $score }, and on other criteria the work is weak: the bottom of this score
seminar-why-anchor =
    a clear example of { $score }: { $raters ->
        [one] { $raters } rater agrees
       *[other] { $raters } raters agree
    }

## The page

seminar-projector = Projector mode: without raters' codes
seminar-projector-help = To show at the seminar: aim, agenda, works and questions remain.
seminar-person-hidden = The cause concerns single raters and is not shown on the projector.
seminar-score-more =
    Score { $works } more { $works ->
        [one] work
       *[other] works
    } twice: there are too few data, and a seminar now would be a guess.
seminar-aim = Aim: { $aim }
seminar-who =
    Participants ({ $count }): { $raters }
seminar-form = { $format } · { $minutes } min · proposed by { $date }
seminar-card = Agenda, works, questions
seminar-agenda = Agenda
seminar-agenda-alt = Agenda minute by minute
seminar-column-minutes = Minutes
seminar-column-stage = What we do
seminar-works = Works to discuss
seminar-works-none = There are no double-scored works on this criterion.
seminar-works-alt = Works to discuss and why each was chosen
seminar-column-why = Why it was chosen
seminar-questions = Questions
seminar-materials = To prepare
seminar-check = Checking the effect
seminar-check-how =
    { $works ->
        [0] { $days } days after the meeting.
       *[other] { $days } days after the meeting: at least { $works } new double-scored works.
    }
seminar-decide = Decide and edit
seminar-title = Title
seminar-date = Date
seminar-minutes = Minutes
seminar-responsible = Responsible
seminar-responsible-help = A position or a code; shown in the schedule.
seminar-participants = Participants
seminar-work-list = Works
seminar-work-list-help = The code of any work of the round may be added.
seminar-note = Note
seminar-note-help = Without names of students.
seminar-reason = Reason, if you postpone or dismiss
seminar-accept = Accept
seminar-postpone = Postpone
seminar-dismiss = Dismiss
seminar-kept = Saved: { $status }.
seminar-status-proposed = proposed
seminar-status-accepted = accepted
seminar-status-postponed = postponed
seminar-status-dismissed = dismissed
seminar-why-so = Reason: { $reason }
seminar-schedule = Schedule
seminar-schedule-about = Accepted, proposed and postponed; what was dismissed stays below with the reason.
seminar-schedule-alt = Schedule: activity, criteria, status, date, responsible
seminar-schedule-download = Download the schedule (CSV)
seminar-schedule-file = schedule
seminar-column-title = Activity
seminar-column-criteria = Criteria
seminar-column-status = Status
seminar-column-date = Date
seminar-column-responsible = Responsible
seminar-column-participants = Participants
seminar-column-works = Works
seminar-column-note = Note
seminar-column-reason = Reason

## Not accepted

problem-seminar_reason_missing = Give a reason why the seminar is not needed. It stays in the plan.
problem-seminar_work_unknown = The round has no works with these codes: { $works }. Check the codes or remove them.
problem-seminar_form_missing = The form is out of date. Open it once more and repeat.
