# The page “Rubrics”: list, view, editing, versions.

ui-page-rubrics = Rubrics
ui-page-rubrics-help = Criteria, scales and third-check rules: look, copy, edit, take forms.

rubric-version = version { NUMBER($version, useGrouping: 0) }
rubric-of-round = Rubric: { $name }
rubric-about = Copy a rubric of the program and change it for your own work. Every save is a new version; a round keeps the version it was scored with.
rubric-only-leader = The seminar leader edits rubrics: change the role on the left.
rubric-group-kept = The school’s rubric
rubric-group-shipped = From the program
rubric-versions = Version
rubric-older = This is an earlier version. Now in use: { $latest }.
rubric-criteria = Criteria
rubric-criteria-alt = Criteria of the rubric: scale and level of measurement
rubric-total =
    In all: { $criteria ->
        [one] { $criteria } criterion
       *[other] { $criteria } criteria
    }, highest total { $most }.
rubric-criterion = Criterion
rubric-scale = Scale
rubric-measurement = Level of measurement
rubric-level = Score
rubric-descriptor = What it is given for
rubric-descriptors = Descriptors of the levels
rubric-third = When a third check is needed
rubric-third-none = No rules are set.
rubric-third-any = Any one of these is enough:
rubric-third-total = the totals of the two raters differ by { NUMBER($limit) } { $limit ->
    [one] point
   *[other] points
} or more
rubric-third-criteria = the scores on { $count ->
    [one] criterion { $criteria } differ
   *[other] any of the criteria { $criteria } differ
} by { NUMBER($limit) } { $limit ->
    [one] point
   *[other] points
} or more
rubric-third-differing = the scores differ on { NUMBER($count) } or more of { NUMBER($criteria) } criteria
rubric-third-zero = one rater gave 0 or no score, the other more than 0
rubric-grades = Grade boundaries
rubric-grades-are = The next grade begins at a total of: { $boundaries }.
rubric-source = Source: { $source }

rubric-copy = Copy and edit
rubric-edit = Edit
rubric-edit-older = Go back to this version
rubric-export = Save as .toml
rubric-file = rubric.toml
rubric-new = New rubric
rubric-import = A new rubric, or one from a file
rubric-import-file = Rubric file (.toml)
rubric-import-about = The rubric opens for checking and is kept only when you press “Save”.
rubric-remove = Remove
rubric-remove-title = Remove the rubric?
rubric-remove-question = The rubric “{ $name }” will leave the list with all its versions. Rounds scored with it do not change: each has its own copy.
rubric-remove-yes = Remove
rubric-remove-no = Keep
rubric-copy-name = { $name } (copy)
rubric-kept = Saved: { $name }.

rubric-editing-new = New rubric
rubric-editing-new-about = The rubric enters the list when you save it.
rubric-editing = Editing: { $name }
rubric-editing-about = Earlier versions stay. Kept rounds do not change.
rubric-field-name = Name
rubric-field-year = Year
rubric-field-source = Source
rubric-field-check = What to check yourselves
rubric-field-code = Code
rubric-field-title = Title of the criterion
rubric-field-scale = Scale
rubric-field-scale-help = Examples: 0-3 · 0;1;2;5 · 0-10:0.5 (in half points).
rubric-field-measurement = Level of measurement
rubric-field-measurement-help = Scores are usually ordinal: 3 is more than 2, but “by how much” is not defined.
rubric-field-descriptors = Descriptors, one line for each score
rubric-field-descriptors-help = From the lowest score to the highest. May be left empty.
rubric-field-limit = Third check: difference from
rubric-field-limit-help = The difference on this criterion that calls a third rater. Empty: no such rule.
rubric-field-total = Difference of the totals, from
rubric-field-differing = Number of differing criteria, from
rubric-field-zero_against_score = Zero against a score above zero
rubric-field-grade_boundaries = Totals at which grades begin
rubric-field-grade_boundaries-help = Separated by semicolons, ascending: 10; 15; 20. May be left empty.
rubric-third-editing = Third check
rubric-third-editing-about = An empty field: no such rule. The limit of a single criterion stands beside it.
rubric-add = Add a criterion
rubric-up = Move up
rubric-drop = Remove the criterion
rubric-save = Save
rubric-cancel = Do not save
rubric-fix =
    Not saved. Correct { $count ->
        [one] { $count } marked place
       *[other] { $count } marked places
    }: the explanation stands below the field.
rubric-fix-criteria = Marked at the criteria: { $criteria }.
rubric-places = Criteria in order
rubric-changed = Your changes are still here, the others are kept as a version of their own. To make yours the next one, press “Save” again.

problem-draft_name_missing = Give the rubric a name.
problem-draft_name_taken = The school already has a rubric “{ $name }”. Give this one another name.
problem-draft_year_wrong = “{ $text }” does not look like a year. Write, for example, 2026 or leave it empty.
problem-draft_number_wrong = “{ $text }” does not fit: a number above zero is needed.
problem-draft_too_long = The text is longer than { NUMBER($most) } characters. Shorten it.
problem-draft_criteria_missing = At least one criterion is needed, and no more than { NUMBER($most) }.
problem-draft_code_missing = The criterion has no code. Enter, for example, C1.
problem-draft_code_duplicate = Another criterion already has the code “{ $criterion }”. Give each its own.
problem-draft_descriptors_differ = There are { NUMBER($descriptors) } descriptors for { NUMBER($levels) } scores on the scale. One line for each score is needed; put a dash where there is none.
problem-draft_limit_beyond = The limit { NUMBER($limit) } will never be reached: no difference here is above { NUMBER($most) }. Lower it or leave the field empty.
problem-draft_boundaries_wrong = “{ $text }” is not understood. Ascending numbers separated by semicolons are needed, for example 10; 15; 20.
problem-draft_boundary_beyond = A boundary is outside the possible totals, which go from { NUMBER($low) } to { NUMBER($high) }. The first boundary must be above { NUMBER($low) }, the last no more than { NUMBER($high) }.
