### The principal's outcome

outcome-counts = { $works ->
        [one] { $works } response
       *[other] { $works } responses
    }, { $raters ->
        [one] { $raters } teacher
       *[other] { $raters } teachers
    }
outcome-main = In short
outcome-column-criterion = Criterion
outcome-column-verdict = { verdict-question }
outcome-column-exact = Same score
outcome-column-done = What is being done
outcome-plan = { $accepted ->
        [0] Plan
       *[other] Plan: { $accepted } of { $steps } accepted{ $late ->
            [0] {""}
           *[other] , { $late } overdue
        }
    }
outcome-plan-draft = The leader is preparing the plan: these are proposals of the program, dates are not set yet.
outcome-plan-none = No steps: the program proposes none.
outcome-leader = head of department
outcome-nobody = nobody named
outcome-ahead = { $days ->
        [0] today
        [one] in { $days } day
       *[other] in { $days } days
    }
documents-more = All documents
documents-missing = Not in the documents yet: { $names }. Fill in
documents-preview = First page: { $name }
