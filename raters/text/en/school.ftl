# Summary of a school

school-title = School summary of scoring agreement
school-headline-needs =
    Rounds: { $rounds }. A common approach to scoring is reached on { $consistent } of { $total } criteria and not yet on { $needs } (rounds with such criteria: { $affected }){ $open ->
        [0] .
       *[other] ; on { $open } it is not clear yet.
    }
school-headline-open = Rounds: { $rounds }. A common approach to scoring shows on { $consistent } of { $total } criteria; on { $open } it is not clear yet.
school-headline-consistent = Rounds: { $rounds }. Teachers score consistently on all criteria ({ $total }).
school-conclusion-needs = Joint work is needed here — { $criteria }.
school-conclusion-open = It is not clear yet here — { $criteria }.
school-conclusion-consistent = Criteria scored consistently: { $count } (rounds that have such criteria: { $rounds }).
school-conclusion-plan =
    { $seminars ->
        [0] { $steps ->
            [0] No new steps are needed.
           *[other] No calibration seminars in the plans; other steps in the plan: { $steps }.
        }
       *[other] Calibration seminars in all plans together: { $seminars }, other steps: { $steps }.
    }
school-conclusion-effect =
    Compared with earlier rounds:{ $improvement ->
        [0] { "" }
       *[other] { " " }more consistent on the whole, rounds: { $improvement }.
    }{ $no_change ->
        [0] { "" }
       *[other] { " " }No change, rounds: { $no_change }.
    }{ $not_enough_data ->
        [0] { "" }
       *[other] { " " }Not enough data, rounds: { $not_enough_data }.
    }
school-conclusion-third = Works with a gross difference: { $due }, with a third score already: { $resolved } (rounds with third checks: { $rounds }).
school-conclusion-separate = Every round is looked at by itself (rounds: { $rounds }): no common index of the school is computed, subjects and classes are not compared with each other.
school-limit-unnamed = Rounds that name no school: { $count }. That they belong to the school is the author's word.
school-limit-scales = Criteria with different scales cannot be compared by one index: rows are ordered by subject, class and verdict, not by a number.
school-limit-raters = Teachers are counted for each round and not added up: the same code in two rounds may be two persons. The conclusions do not speak of other teachers.
school-rounds = Rounds
school-rounds-note = Works: all, in brackets those scored by two or more teachers. The last three numbers count criteria.
school-works = { $works } ({ $double })
school-column-round = Subject, class
school-column-date = Date
school-column-works = Works
school-column-raters = Teachers
school-column-consistent = Consistent
school-column-needs = Need work
school-column-open = Not clear
school-column-step = Main step
school-column-goal = Goal
school-step-by = { $step }; by { $date }
school-goal = from { $share }
school-criteria = Criteria, round by round
school-criteria-note = The goal is the share of exact matches that trained raters reach on a scale with as many scores; it is no norm. The verdict is a decision with its chance, not the share of matches.
school-plan-note = At most three seminars a round. Participants are counted for each step separately.

## The page

ui-page-school = Whole school
ui-page-school-help = Several rounds of the school in one summary.
school-choose = Which rounds go in
school-choose-help = At first the latest of each subject and class are chosen. Real and invented data do not go together.
school-empty = A school summary brings together two rounds or more: of several subjects, classes or dates. Keep one more round, or open the example.
school-download-pdf = Download the school summary (PDF)
school-download-docx = Word
school-download-xlsx = Excel
school-download-json = Data (JSON)
school-file = School summary
school-sheet = Summary
school-sheet-criteria = Criteria
school-rounds-alt = The school's rounds: subject, class, works, number of criteria by verdict, and the main step.
school-plan-alt = The steps of all rounds with their dates.
school-column-title = Title
school-column-double = Double-scored works
school-column-alpha = Krippendorff's alpha
school-column-low = 95 % interval from
school-column-high = to

problem-school_too_few = A school summary needs at least two rounds, chosen: { $count }. Add a round of another subject, class or time.
problem-school_repeated = The round “{ $round }” ({ $date }) is chosen twice. Keep it once.
problem-school_differs = The rounds belong to different schools: { $schools }. Choose rounds of one school or correct its name on the page “Summary”.
problem-school_mixed = Real and invented data are chosen together. Invented rounds: { $rounds }. Take them out of the school summary.
problem-school_round = The round “{ $where }” cannot enter the school summary, reasons: { $count }. Put right what is named below or leave this round out.
