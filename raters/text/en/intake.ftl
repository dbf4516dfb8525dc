# Taking files in: what is wrong, where it stands and what to do.

## The file as a whole

problem-file_empty = The file is empty: { $where }. Choose a file with scores or fill in the template.
problem-file_missing = No file was chosen. Choose a file with scores or fill in the template.
problem-too_many_files = { NUMBER($count) } files were chosen. At most { NUMBER($limit) } are taken at once.
problem-file_too_large = The file { $where } is larger than { NUMBER($limit) } MB. Keep only the sheet with scores and save it again.
problem-files_too_large = The chosen files together are larger than { NUMBER($limit) } MB. Upload them in parts or keep only the sheets with scores.
problem-file_unpacks_too_large = The file { $where } takes more than { NUMBER($limit) } MB once unpacked, so it was not opened. Copy the scores to a new workbook and save it as .xlsx.
problem-file_too_many_parts = The file { $where } has more than { NUMBER($limit) } parts, so it was not opened. Copy the scores to a new workbook and save it as .xlsx.
problem-file_encrypted = The file { $where } is protected by a password. Remove the password in Excel (File → Info → Protect Workbook) and upload it again.
problem-file_not_table = { $kind ->
    [pdf] The file { $where } is a PDF: no scores can be read from it. Open the table where it was made and save it as .xlsx, or copy its cells and paste them on this page.
    [picture] The file { $where } is a photograph or picture: no scores can be read from it. Put the scores into a table (there is a template) and upload that.
    [word] The file { $where } is a Word document. Select the table in it, copy it, paste it into an Excel sheet and save that as .xlsx.
    [slides] The file { $where } is a presentation. Copy the table into an Excel sheet and save that as .xlsx.
    [binary_workbook] The file { $where } is a binary workbook (.xlsb). Open it in Excel, choose “Save As” and the type “Excel Workbook (.xlsx)”.
    [apple] The file { $where } was made in Numbers, Pages or Keynote. In Numbers choose File → Export To → Excel and upload the .xlsx.
    [open_document] The file { $where } is a LibreOffice document, but no table. Copy the table into LibreOffice Calc and save it as .ods or .xlsx.
    [archive] The file { $where } is an archive. Unpack it and upload the tables that lie in it.
    [link] The file { $where } is only a link to a table. Open it in a browser, choose File → Download → Microsoft Excel (.xlsx) and upload the file you get.
   *[database] The file { $where } is a database, not a table. Export the scores from it as .xlsx or .csv.
}
problem-file_not_text = The file { $where } is neither a table nor text. An .xlsx, .xls, .ods or .csv file is needed.
problem-file_web_page = The file { $where } is a web page or XML, and no table of scores was found in it. Open it in Excel, choose “Save As” and the type “Excel Workbook (.xlsx)”, then upload that.
problem-file_broken = The file { $where } is damaged or was not downloaded completely. Open it in Excel, save it again as .xlsx and upload it.
problem-file_stopped = The file { $where } was not read: opening it took too much memory or time and was stopped. Copy the scores to a new workbook, save it as .xlsx and upload that.
problem-files_busy = The file { $where } is not read yet: too many files are being opened. Wait a minute and upload it again.
problem-file_dangerous = The file { $where } was not opened: its part { $part } is unusual and may be dangerous. Copy the scores to a new workbook and save it as .xlsx.
problem-sheet_too_large = The table in { $where } is too large: up to { NUMBER($limit) } cells are taken. Keep only the rows and columns with scores.
problem-sheet_too_wide = { $where } has more than { NUMBER($limit) } columns. Keep only the columns with scores.
problem-sheet_too_long = { $where } has more than { NUMBER($limit) } rows. Keep only the rows with scores or split the table into several files; very large data go through the command analyse (Parquet files).
problem-cell_far_off = In { $where } the far-off cell { $cell } is filled, which makes the table too large. Delete what stands outside the table of scores and save the file.
problem-cell_too_long = { $where }: the cell holds more than { NUMBER($limit) } characters. A table of scores has no such texts; delete it and save the file.
problem-quote_not_closed = File { $where }, row { NUMBER($row, useGrouping: 0) }: a quotation mark is opened and never closed, so the following rows ran into one cell. Correct the mark or save the table as .xlsx.
problem-macros_ignored = The file { $where } contains macros. They are not run: only the scores were read.

## How the table is laid out

problem-layout_unknown = { $where }: the table was not understood. { $work ->
    [none] No column of works was found.
   *[other] Works seem to be in the column “{ $work }”.
} { $rater ->
    [none] No raters were found.
   *[other] Raters seem to be in “{ $rater }”.
} { $columns ->
    [0] There are no columns of figures.
   *[other] Columns of figures: { NUMBER($columns) }.
} Say what each column is, or name the columns: “Work”, “Rater”, criteria; or “C1 (1)”, “C1 (2)” for each criterion.
problem-header_missing = { $where }: the table holds figures only; no row names the columns. Add a first row “Work”, “C1 (1)”, “C1 (2)”, … or say what each column is.
problem-second_check_missing = { $where }: only one marking is to be seen{ $work ->
    [none] {""}
   *[other] : { NUMBER($works) } works (column “{ $work }”)
}, columns of scores: { $criteria }. There is no second rater in columns or on other sheets. Add a column “Rater”, a second sheet or a second file; if the columns are raters, say so.
problem-cells_are_counts = { $where }: every row has the same sum: the cells seem to say how many raters gave each grade ({ $criteria }), not what each gave. Agreement needs the scores of each rater.
problem-rater_spellings = These seem to be the same people, written in different ways: { $groups }. Say whether each is one person: who is compared with whom depends on it.
problem-marks_are_words = The scores are words or letters: { $words }{ $criterion ->
    [none] {""}
   *[other] {" "}(criterion { $criterion })
}. Say which score each word is, from low to high, or put the scores into the file in place of the words.
problem-works_repeat_on_sheets = Works with the same numbers are on several sheets: { $sheets }. They are read as works of different classes. If they are the same works, say so.
problem-raters_or_criteria = It is not clear what the columns { $columns } are: raters or criteria. Say which: every figure depends on it.
problem-reading_unclear = The table can be read in two ways. 1) Raters: { $first_raters }{ $first_criteria ->
    [none] {""}
   *[other] , criteria: { $first_criteria }
}{ $first_columns ->
    [none] {""}
   *[other] {" "}(columns of the first rater: { $first_columns })
}. 2) Raters: { $second_raters }{ $second_criteria ->
    [none] {""}
   *[other] , criteria: { $second_criteria }
}{ $second_columns ->
    [none] {""}
   *[other] {" "}(columns of the first rater: { $second_columns })
}. Say which is right: every figure depends on it.
problem-sheets_differ = The sheets { $sheets } hold double marks too, but on other criteria. Say whether they are to be read as well.
problem-levels_unclear = It is not clear which words are scores: { $where }. Write the criterion, the sign = and at least two different words with commas, lowest first: --levels K1=no,partly,yes.
problem-question_unknown = { $where }: there is no such question. There are: { $known }.
problem-answer_unknown = { $where }: there is no such answer. There are: { $known }.
problem-answer_unused = The answer “{ $key }” changed nothing: the program did not ask about it.
problem-too_many_criteria = { NUMBER($count) } criteria were found in the table { $where }; at most { NUMBER($limit) } are taken. Another column seems to have been taken for the criteria: check the headers or use the template.
problem-too_many_raters = { NUMBER($count) } raters were found in the table { $where }; at most { NUMBER($limit) } are taken. Another column seems to have been taken for the raters: check the headers or use the template.
problem-raters_many = There are { NUMBER($raters) } raters and { NUMBER($works) } works: another column seems to have been taken for the raters. Check the headers; if everything is right, repeat with --many-raters (in Python: allow_many_raters=True). Computing may take minutes.
problem-no_scores = The table { $where } was understood but holds no scores yet. Fill it in and upload it again.
problem-raters_are_columns = The raters are told apart only by columns (first and second marking). If teachers took turns in a column, kappa and severity are about columns, not people; rely on alpha.
problem-scale_not_declared = The scale is not declared. Scores found in the file: { $seen }. Choose a rubric or give the scale of each criterion: it must not be read off the scores, since nobody may have earned the top one.
problem-declared_scale_wrong = { $where }: the scale “{ $text }” of criterion { $criterion } was not understood. Write, for example, 0-3, or 0;1;2;5, or 0-10:0.5.
problem-declared_twice = { $where }: criterion { $criterion } is described a second time. Keep one row.

## Cells

problem-score_off_scale = { $where }: score { $score } is off the scale of criterion { $criterion } ({ $scale }). Correct the cell or the scale.
problem-not_a_number = { $where }: “{ $score }” is no score of criterion { $criterion }. Enter a number; if there is no answer, leave the cell empty or write “NA”.
problem-score_is_date = { $where }: Excel turned the score of criterion { $criterion } into a date ({ $score }){ $meant ->
    [unknown] .
   *[other] {"; "}probably { $meant } was typed.
} Format the column as “Number” and type the score again.
problem-formula_without_value = { $where }: the formula was saved without its value. Open the file in Excel, let it recalculate and save it, or type the score as a number.
problem-duplicate_score = { $where }: rater { $rater } has already given work { $work } another score on criterion { $criterion }, in cell { $first }. Keep one of the two.
problem-duplicate_score_same = { $where }: this score already stands in cell { $first } (work { $work }, rater { $rater }, criterion { $criterion }). It is counted once.
problem-work_missing = { $where }: the work this score belongs to is missing. Enter the code of the work.
problem-rater_missing = { $where }: the rater is missing. Enter the code of the rater.
problem-criterion_missing = { $where }: the criterion is missing. Enter the code of the criterion.

## Criteria and codes

problem-unknown_criterion = { $where }: the rubric has no criterion “{ $criterion }” (it has { $known }). Correct the header, choose another rubric or add the criterion.
problem-criterion_absent = Criterion { $criterion } is in the rubric but has no scores in the file.
problem-scores_missing = Empty cells and “no answer” marks among the scores: { NUMBER($count) } (marks among them: { NUMBER($marked) }). They are not counted as scores.
problem-works_single_scored = { $count ->
    [one] { NUMBER($count) } work of { NUMBER($works) } was scored by one rater and does not enter the agreement.
   *[other] { NUMBER($count) } works of { NUMBER($works) } were scored by one rater and do not enter the agreement.
}
problem-works_look_alike = { $where }: the work code “{ $one }” differs from “{ $other }” only in looks (case, spaces, leading zeros, similar letters). They count as two works; if it is one, correct the code.
problem-raters_look_alike = { $where }: the rater code “{ $one }” differs from “{ $other }” only in looks (case, spaces, leading zeros, similar letters). They count as two raters; if it is one, correct the code.
problem-names_suspected = { $where }: { $kind ->
    [email] this looks like an e-mail address
    [phone] this looks like a phone number
    [snils] this looks like an insurance number (СНИЛС)
   *[name] this looks like a person’s name
}. Replace it with a code (for example R-01 or W-001) and keep the list of codes yourself, outside the program.
