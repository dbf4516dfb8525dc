# The pages of the app

## Sidebar

ui-round = Round
ui-role = Who you are
ui-role-teacher = Teacher
ui-role-leader = Seminar leader
ui-role-principal = Principal
ui-language = Язык · Language
ui-language-ru = Русский
ui-language-en = English

ui-page-home = Home
ui-page-upload = Upload a table
ui-page-upload-help = Excel or CSV with the scores of two markings: the result at once.
ui-page-mine = My result
ui-page-mine-help = Where you and your colleagues score alike, and where you do not. Only you see it.
ui-page-round = Round
ui-page-criterion = Criterion
ui-page-plan = Calibration plan
ui-page-documents = Documents
ui-page-method = How it is computed
ui-menu-collect = Collect scores
ui-menu-understand = Understand
ui-menu-agree = Agree
ui-menu-check = Check and report
ui-view = What to show
ui-view-round-overview = Overview
ui-view-round-criteria = Criteria
ui-view-round-raters = Raters
ui-view-round-works = Works
ui-view-criterion-where = Where scores part
ui-view-criterion-works = Works
ui-view-criterion-raters = Raters
ui-view-criterion-whatif = What if
ui-view-plan-steps = Steps
ui-view-plan-works = How many works
ui-view-documents-round = This round
ui-view-documents-school = Whole school
ui-role-about = There is no password: on this computer everybody chooses a role, and nobody’s data are protected from the others.
ui-home-leader = What to do now
ui-home-teacher = Where to begin
ui-open = Open
ui-column-scores = Scores by code
ui-page-rounds = Rounds

## Everywhere

ui-measuring = Measuring agreement…
ui-failure-title = This page could not be shown
ui-failure = Kept rounds have not changed. Reload the page; if that does not help, pass the last lines of the window where the program runs on to the developers.
ui-empty-round = **There is no round yet.** Look at the example of an invented school or upload your own file of double scoring.
ui-empty-rounds = **Kept rounds will appear here.** Start with the example or upload a file.
ui-problems-error =
    { $count ->
        [one] To be repaired: { $count } place
       *[other] To be repaired: { $count } places
    }
ui-problems-warning =
    { $count ->
        [one] Please note: { $count } place
       *[other] Please note: { $count } places
    }
ui-problems-more = … and { $count } more. Repair the ones shown; the rest will appear at the next upload.
ui-grade = class: { $grade }
ui-scale = scale { $scale }

ui-column-criterion = Criterion
ui-column-verdict = { verdict-question }
ui-column-works = Works
ui-column-exact = Exact
ui-column-adjacent = ±1 level
ui-column-kappa = Weighted kappa
ui-column-alpha = Alpha
ui-column-benchmark = Usual on such a scale
ui-column-coefficient = Coefficient
ui-column-value = Value and interval
ui-column-work = Work
ui-column-rater = Rater
ui-column-score = Score
ui-column-own = Your score
ui-column-others = Colleagues

## Start

ui-start-lead = Two teachers scored the same works independently. How alike do they understand the criteria, where do they part, and which seminar would help?
ui-start-walk = File of scores → scale → agreement by criterion → causes → seminar plan → summary for the principal.
ui-start-privacy = Everything stays on this computer. Use codes instead of the names of students and teachers.
ui-start-example = Look at the example
ui-start-example-about = An invented school: three rounds of double scoring, eight teachers, five criteria.
ui-start-example-open = Look at the example
ui-start-example-opening = Preparing the example…
ui-example-round = Example, round { $number }
ui-example-subject = Science literacy
ui-example-school = An invented school
ui-start-upload = Upload your scores
ui-start-upload-about = Excel or CSV as it is: a row per work and rater, a row per score, or columns “C1 (1)”, “C1 (2)”.
ui-start-upload-open = Upload a file
ui-start-upload-others = Scores are uploaded by the teacher and the seminar leader: the role can be changed on the left.
ui-start-template = Take the template
ui-start-template-about = A ready table with hints: fill in the scores and upload it again.
ui-start-template-save = Download the template
ui-template-file = double-scoring-template.xlsx

## Upload

ui-files = Files with double scores
ui-files-help = Several files of one round may be uploaded together.
ui-reading = Reading the file…
ui-detected =
    Found: { $works ->
        [one] **{ $works }** work
       *[other] **{ $works }** works
    }, { $raters ->
        [one] **{ $raters }** rater
       *[other] **{ $raters }** raters
    }, { $criteria ->
        [one] **{ $criteria }** criterion
       *[other] **{ $criteria }** criteria
    }, { $scores ->
        [one] **{ $scores }** score
       *[other] **{ $scores }** scores
    }.
ui-step-scale = Scale
ui-scale-way = Where the scale comes from
ui-scale-declared = The file
ui-scale-typed = Type it in
ui-scale-shipped = A ready rubric
ui-scale-typed-about = Which scores could be given on each criterion? The hint is made from the scores found, but perhaps nobody earned the highest one: check with the rubric. Examples: 0-3 · 0;1;2;5 · 0-10:0.5.
ui-scale-seen = The file holds scores from { $low } to { $high }.
ui-scale-confirm = Confirm the scales
ui-rubric = Rubric
ui-rubric-choose = Choose a rubric
ui-rubric-check = What to check yourselves
ui-rubric-scales = Scales:
ui-check-fine = Everything was read, nothing to note.
ui-step-round = Round
ui-round-title = Title
ui-round-title-example = First scoring, October
ui-round-title-missing = Give the round a title: you will know it by this in the list.
ui-round-subject = Subject
ui-round-grade = Class
ui-round-procedure = Procedure (test, diagnostic work …)
ui-round-school = School
ui-round-responsible = Responsible
ui-round-responsible-help = Printed on the signature line of the summary. May stay empty.
ui-round-date = Date of scoring
ui-round-previous = Previous round
ui-round-previous-none = None
ui-round-save = Save and measure

## Rounds

ui-round-counts =
    { $works ->
        [one] { $works } work
       *[other] { $works } works
    }, { $raters ->
        [one] { $raters } rater
       *[other] { $raters } raters
    }, { $criteria ->
        [one] { $criteria } criterion
       *[other] { $criteria } criteria
    }
ui-round-open = Open
ui-round-delete = Delete
ui-delete-title = Delete the round?
ui-delete-question = The round “{ $title }” will be deleted with all its scores. It cannot be brought back.
ui-delete-yes = Delete
ui-delete-no = Keep

## Agreement

ui-whole = Criteria: { $criteria }.
ui-rests-on =
    { $works ->
        [one] { $works } work
       *[other] { $works } works
    }, { $double } of them double-scored; { $raters ->
        [one] { $raters } rater
       *[other] { $raters } raters
    }, { $scores ->
        [one] { $scores } score
       *[other] { $scores } scores
    }.
ui-criteria-alt = Agreement by criterion: verdict, exact and adjacent agreement, kappa, alpha with interval
ui-usual-alpha = alpha { $low }–{ $high }
ui-usual-exact = exact { $low }–{ $high }%

ui-choose-criterion = Criterion
ui-detail-nothing = No work has two scores on this criterion, there is nothing to compare.
ui-matrix-about = One cell is one group of works: blue ones were scored alike, orange ones were not. Click a cell or choose a pair below.
ui-matrix-alt = Table of pairs of scores on criterion { $criterion }: how often which two scores met on one work
ui-cell = Works with different scores
ui-no-differences = All scores agree.
ui-parts = What the differences are made of
ui-parts-about = Different severity and different spread are systematic and answer to benchmarking; random scatter rather speaks of an unclear criterion.
ui-parts-alt = Different severity { $severity }, different spread { $spread }, random scatter { $scatter }
ui-numbers = All numbers of the criterion
ui-numbers-alt = Kappa, alpha and agreement with intervals
ui-numbers-about = Works with scores: { $works }, double-scored: { $double }; raters: { $raters }, pairs of raters with shared works: { $pairs }. With several pairs, kappa is pooled over them.
ui-kappa-unweighted = Cohen's kappa
ui-kappa-linear = Kappa, linear weights
ui-kappa-quadratic = Kappa, quadratic weights
ui-alpha-nominal = Alpha, nominal
ui-alpha-ordinal = Alpha, ordinal
ui-alpha-interval = Alpha, interval
ui-alpha-ratio = Alpha, ratio

## Causes and plan

ui-plan = What to do
ui-plan-no-seminars = No calibration seminar is needed now.
ui-findings = Why: what the data show
ui-findings-none = The data show no reason to step in.
ui-confidence-high = firm
ui-confidence-preliminary = preliminary
ui-whole-round = whole round
ui-criterion-of = criterion { $criterion }
ui-finding-raters = Raters: { $raters }
ui-finding-works = Works to look at: { $works }
ui-finding-gain = Without this cause alpha would be higher by about { $gain }
ui-finding-action = What to do: { $action }
ui-finding-refuted = What would refute this: { $refuted }
ui-plan-criteria = Criteria: { $criteria }
ui-plan-due =
    within { $days } { $days ->
        [one] day
       *[other] days
    }

## Severity

ui-severity-about = The shift shows how much higher or lower a rater scores than colleagues on the same works. The order is by code, this is no ranking: severe is no better than lenient, what matters is that approaches agree.
ui-severity-nobody = There is nobody to compare with: one rater scored this round.
ui-severity-criterion = Criterion
ui-severity-all = All criteria together
ui-severity-groups =
    { $groups ->
        [one] { $groups } group of raters shares
       *[other] { $groups } groups of raters share
    } no works. Severity cannot be compared between groups, so they are shown apart.
ui-severity-group = Group { $number }
ui-severity-alt =
    Shifts of { $raters ->
        [one] { $raters } rater
       *[other] { $raters } raters
    } by code: from { $low } to { $high } points
ui-own-code = Your rater code
ui-own-code-choose = Choose your code
ui-own-code-help = Only your own results are shown, nobody else's codes are on the page.
ui-own-first = Choose your code: the profile shows only your own results.
ui-own-severity = Your severity
ui-own-severe = On the same works you score **{ $size }** points lower than colleagues on average (interval { $interval }, works: { $works }).
ui-own-lenient = On the same works you score **{ $size }** points higher than colleagues on average (interval { $interval }, works: { $works }).
ui-own-close =
    { $count ->
        [0] No noticeable difference from colleagues
       *[other] No noticeable difference from colleagues over all criteria together
    }: shift { $size } points, the interval { $interval } includes zero (works: { $works }).{ $count ->
        [0] { "" }
        [1] { " " }On criterion { $criteria } by itself there is one: the interval does not include zero.
       *[other] { " " }On criteria { $criteria } by themselves there is one: the intervals do not include zero.
    }
ui-own-unknown = The shift of your code cannot be computed: nobody else scored these works.
ui-own-why = The shift cannot be computed: { $why }.
ui-own-alt = Your shift by criterion, criteria: { $criteria }
ui-own-works = Where opinions parted most
ui-own-works-none = All your scores agree with your colleagues'.
ui-own-works-alt = Works with the largest difference: your score and the colleagues' mean

## Summary

ui-summary-building = Making the document…
ui-summary-checked = The numbers were computed again by independent programs (compared: { $compared }) and agree.
ui-plan-alt = Plan: steps, causes, dates and how the result is checked

## Method


## Streamlit's own words

word-upload = Upload
word-browse = Browse files
word-add-files = Add files
word-drop-file = Drag and drop file here
word-drop-files = Drag and drop files here
word-or-drop = or drag and drop
word-remove-file = Remove file
word-choose = Choose an option
word-choose-options = Choose options
word-no-results = No results
word-no-options = No options to select
word-clear = Clear value
word-close = Close
word-open = Open
word-sidebar-open = Expand sidebar
word-sidebar-close = Collapse sidebar
word-pages = App pages
word-menu = Main menu
word-settings = Settings
word-rerun = Rerun
word-print = Print
word-stop = Stop
word-running = Running…
word-connecting = Connecting
word-connection-error = Connection error
word-fullscreen = Fullscreen
word-fullscreen-close = Close fullscreen
word-download-failed = Download failed
word-press-enter = Press Enter to apply
word-press-enter-form = Press Enter to submit form
word-choose-date = Choose date
word-page-not-found = Page not found
word-appearance = Appearance
word-theme-system = System
word-theme-light = Light
word-theme-dark = Dark
word-mb-per-file = { $what }MB per file
word-sidebar = Sidebar
word-skip = Skip to main content
word-previous-month = Previous month
word-next-month = Next month
word-calendar-keys = Use arrow keys to navigate dates. Enter to select. Escape to close.
word-help-for = Help for { $what }
word-remove = Remove { $what }
word-day = day, { $what }
word-month = month, { $what }
word-year = year, { $what }
word-choose-date-in = Choose date, { $what }
word-options = { $what } options available.
word-page-missing = The page that you have requested does not seem to exist.
word-file-too-large = File must be { $what }MB or smaller.
word-file-of-another-kind = { $what } files are not allowed.
word-upload-failed = Error uploading file
word-connection-lost = Connection lost. Please wait for the app to reconnect, then try again.
word-error = Error:
word-bytes = { $what } B
word-kilobytes = { $what } KB
word-megabytes = { $what } MB
ui-cell-choose = Choose a pair of scores
