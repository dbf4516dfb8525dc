# Around the upload: fixes on the page, the marked copy, the layout by hand, pasting, names and codes.

## The marked copy

marked-file-ending = {" "}marked
marked-list = To fix
marked-list-title = Marked cells and what to do about them
marked-column-sheet = Sheet
marked-column-cell = Cell
marked-column-written = Written
marked-column-remedy = What is wrong and what to do

## Names and codes

codes-file = Code book (keep at school).xlsx
codes-sheet-rater = Raters
codes-sheet-work = Works
codes-keep = Who has which code. Keep it at school and never upload it together with scores.
codes-code = Code
codes-name = In the file
problem-code_book_wrong = { $where } is not a code book: it needs the columns "Code" and "In the file", one name a code. Choose the file the program gave out with an earlier round.

## Fixing on the spot

fix-title = Fix it here
fix-about = Type the right value into "New value" and press "Apply". An empty value clears the cell. Your file is not changed: the corrections are laid over it.
fix-first = The first { NUMBER($shown) } of { NUMBER($count) } are shown; the others follow after these.
fix-column-where = Cell
fix-column-written = Written
fix-column-expected = Expected
fix-column-new = New value
fix-column-was = Was
fix-column-now = Now
fix-apply = Apply and read again
fix-nothing = Nothing has been changed yet: type a new value into one row at least.
fix-save-marked = Download the file with marks
fix-save-marked-of = Download with marks: { $name }
fix-save-corrected = Download the corrected file
fix-made =
    { $count ->
        [one] **{ NUMBER($count) }** cell was corrected here.
       *[other] **{ NUMBER($count) }** cells were corrected here.
    } Everything else is read from the file as it is. Keep the corrected file: the summary carries its checksum.
fix-made-list = List of corrections
fix-undo = Undo the corrections
fix-expected-score_off_scale = a score of { $scale }
fix-expected-not_a_number = a number; empty if there is no answer
fix-expected-score_is_date = { $meant ->
    [unknown] the score as a number
   *[other] the score as a number, maybe { $meant }
}
fix-expected-formula_without_value = the score as a number
fix-expected-duplicate_score = one of the two scores; clear the other
fix-expected-duplicate_score_same = the same as in { $first }; may be cleared
fix-expected-work_missing = the code of the work
fix-expected-rater_missing = the code of the rater
fix-expected-criterion_missing = the code of the criterion
fix-expected-unknown_criterion = one of the criteria: { $known }
fix-expected-works_look_alike = { $other }, if it is the same work
fix-expected-raters_look_alike = { $other }, if it is the same rater
fix-expected-declared_scale_wrong = a scale such as 0-3 or 0;1;2;5
fix-expected-declared_twice = another criterion, or empty
fix-expected-other = see the note above

## The layout by hand

layout-header = Row with the column names
layout-row = { NUMBER($row, useGrouping: 0) }: { $words }
layout-back = Back to automatic reading

## Pasting

paste-box = Paste a table from Excel
paste-help = Select the table with its column names, copy it (Ctrl+C), click here and paste (Ctrl+V).
paste-example = Copy the cells with the column names and paste them here
paste-read = Read what was pasted
paste-name = Pasted table

## Names

codes-found = There are personal data among the codes
codes-found-rater = Raters:
codes-found-work = Works:
codes-kind = { $kind ->
    [email] e-mail addresses ({ NUMBER($count) })
    [phone] phone numbers ({ NUMBER($count) })
    [snils] SNILS numbers ({ NUMBER($count) })
   *[name] looks like names of people ({ NUMBER($count) })
}
codes-earlier = Do you have the code book of an earlier round?
codes-earlier-file = Code book: the same people get the same codes
codes-done = Replaced by codes: { $raters ->
    [0] {""}
    [one] { NUMBER($raters) } rater
   *[other] { NUMBER($raters) } raters
}{ $works ->
    [0] {""}
    [one] {" "}{ NUMBER($works) } work
   *[other] {" "}{ NUMBER($works) } works
}.
codes-save-about = **Download the code book now.** Once the round is saved the program forgets it, and nobody can tell who has which code.
codes-save = Download the code book

## Words of the table of corrections

word-columns = Show/hide columns
word-download-csv = Download as CSV
word-search = Search
word-columns-of = Show/hide columns: { $what }
word-download-csv-of = Download as CSV: { $what }
word-search-of = Search: { $what }
word-fullscreen-of = Fullscreen: { $what }

## The account of what was read

account-title = What was read: { NUMBER($read) } of { NUMBER($cells) } filled score cells
account-read = Scores read: { NUMBER($read) } of { NUMBER($cells) } filled cells.
account-codes = Marks for "no score": { NUMBER($count) } ({ $marks }). They do not count as scores.
account-aside = Set aside: { NUMBER($count) } — { $reason }.
account-blank = Empty cells among the scores: { NUMBER($count) }.
account-rows = Rows that do not look like scores (headings, totals, signatures): { NUMBER($count) }; they begin at { $rows }.
account-columns = Columns that are not read: { $columns }.
account-because-score_off_scale = score off the scale
account-because-not_a_number = not a number
account-because-marks_are_words = words whose score is not given yet
account-because-score_is_date = a date instead of a score
account-because-formula_without_value = formula without a value
account-because-duplicate_score = a second, different score for the same
account-because-duplicate_score_same = the same score again
account-because-rater_twice = a second row of the same rater for the same work
account-because-unknown_criterion = the rubric has no such criterion
account-because-work_missing = no work given
account-because-rater_missing = no rater given
account-because-criterion_missing = no criterion given
account-because-other = the reason is given among the notes

fix-expected-rater_twice = the code of another work or rater, unless the row is a repetition
answer-same = Yes, the same
answer-different = No, different
answer-classes = They are different classes
answer-raters = They are raters
answer-first = The first is right
answer-second = The second is right
answer-leave = Leave these sheets out
answer-read = Read these sheets too
answer-criteria = They are criteria
answer-levels = Words from the lowest score to the highest, apart by commas
answer-levels-take = Take them
answers-forget = Forget the answers
role-work = Work
role-class = Class
role-rater = Rater
role-criterion = Criterion
role-mark = Scores
role-who = Who marked
role-third = Third check
role-moment = When marked
role-own = Own class
role-teacher = Teacher of the class
role-aside = No scores

many-raters-title = Are these the raters?
many-raters-about = The column of raters holds { NUMBER($raters) } different values, and there are { NUMBER($works) } works. Usually another column has been taken for the raters; the role of a column is changed above it, in the table itself. If these are the raters, computing may take minutes.
many-raters-yes = Yes, these are the raters

## The table on screen

legend-work = work
legend-rater = rater, criterion
legend-mark-1 = first scoring
legend-mark-2 = second scoring
legend-aside = not used
sample-letter = C
sample-class = 8A
sample-rater = R
sample-rows = A row per work and rater
sample-scores = A row per score
sample-columns = Both scorings in one row
arrival-example = Look at the example
arrival-fits = The table you have will do, for instance one of these
arrival-also = Totals, dates, classes and signatures beside the scores do no harm; names give way to codes, and the code book stays with you.
arrival-template = Take a template
table-which = Which table is on screen
table-not-read = { $name } (not read)
table-block = { $name }, table { $number }
table-file-line = { $file } · { $sheet } · rows { NUMBER($first, useGrouping: 0) }–{ NUMBER($last, useGrouping: 0) }. A role is wrong? Press it above its column.
table-hidden = columns hidden in the file: { $columns }
table-not-understood = Where works and scores stand was not understood. Press the role above the column of work codes, then above the columns of scores.
table-sheet-left-out = This sheet is not read. Say what its columns are, and it will join the round.
table-rows = Rows on screen: { NUMBER($rows) } of { NUMBER($whole) }
table-columns = columns: { NUMBER($columns) } of { NUMBER($whole) }
table-all = More rows
chip-of = Column { $column } ({ $label }): role
chip-hidden = — (hidden)
map-title = Read wrongly? Turn the table, change the header, name criteria and raters
map-turn = Turn the table
map-number = Number the works
map-alike = Read the other sheets alike
map-leave-out = Do not read this sheet
map-no-header = no header
map-high = Rows of the header
map-last = Last row of scores
map-means = The whole sheet is
map-means-nothing = nothing special
map-means-rater = a rater
map-means-criterion = a criterion
map-means-group = a class
map-means-name = Name
map-names = Columns of scores: which criterion, whose scoring
map-checks = Scorings in a row
map-way-criteria = Each column is a criterion
map-way-raters = Each column is a rater
map-way-halves = All criteria of the first scoring first
map-way-turns = Scorings side by side
map-names-column = Column
map-names-criterion = Criterion
map-names-rater = Rater
map-names-take = Take the names
map-names-about = An empty rater is taken from the column of raters or from the sheet; for “Who marked” say whose scores they are.
map-changed = Works: { NUMBER($works_was) } → { NUMBER($works) }, raters: { NUMBER($raters_was) } → { NUMBER($raters) }, criteria: { NUMBER($criteria_was) } → { NUMBER($criteria) }, scores: { NUMBER($scores_was) } → { NUMBER($scores) }.
map-undo = Undo the last change
questions-title = { $count ->
    [0] To be made precise if you like
    [one] { NUMBER($count) } question before measuring
   *[other] { NUMBER($count) } questions before measuring
}
question-answer = Answer
question-signs = What do marks in place of a score mean? { $signs }
question-signs-about = Without an answer such cells are no scores. They become zero only if you say so.
answer-no_answer = No answer
answer-absent = Was absent
answer-zero = 0 points
scales-confirmed = Scores allowed: { $scales }
ui-scale-typed-about-short = Which scores are allowed?
group-more = { $count ->
    [one] The same goes for { NUMBER($count) } more place.
   *[other] The same goes for { NUMBER($count) } more places.
}
group-each = The same fault place by place ({ NUMBER($count) }): { $places }
bar-nothing = No scores have been read yet.
bar-next = Next: the title of the round
bar-questions = { $count ->
    [one] { NUMBER($count) } question is left
   *[other] { NUMBER($count) } questions are left
}
bar-map = Say what stands where in the table
bar-scales = 1 question is left: which scores are allowed
bar-repair = Put the marked cells right
