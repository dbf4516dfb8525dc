# The command line.

cli-help = Grader consistency: double scores in, a calibration summary out.
cli-analyse = Read files of double scores and show agreement by criterion.
cli-rubric = Rubric file (TOML): criteria and scales.
cli-scale = Scale: 0-3, or 0,1,2,5, or for one criterion K1=0-2 (may be repeated).
cli-levels = Scores as words, lowest first: --levels K1=no,partly,yes; without a criterion for all (may be repeated).
cli-answer = The answer to a question the table raises: code of the question, the sign =, the answer (may be repeated). The error names the ones that fit.
cli-many-raters = Compute also for 200 raters and more, or as many raters as works.
cli-json = Write everything found to a JSON file; "-" prints it.
cli-summary = Write the summary to a .pdf, .docx or .xlsx file.
cli-report = Draw up a document from files of double scores or from a kept round: the summary, the whole kit, pictures or the data.
cli-format = What to draw up: pdf, docx or xlsx (the summary), kit (all papers in a ZIP), charts (pictures for slides in a ZIP), csv (figures), json (everything found). Without it the ending of --out decides.
cli-all = One document of every kept round; --out names a folder.
cli-together = One summary over all the rounds named (pdf, docx, xlsx or json).
cli-rounds = List the kept rounds: id, date, subject and title.
cli-writing = Documents
cli-out = Where to write the document (required).
cli-annexes = Add the annexes: tables of scores and the works whose scores part most.
cli-language = Language of messages and of the summary.
cli-engine = Engine for Parquet files: pandas (in memory), duckdb or spark.
cli-reading = Reading
cli-error = Error
cli-warning = Please note
cli-round = Double scoring
cli-synthetic = SYNTHETIC DATA: an invented school
cli-facts = Works: {NUMBER($works)}, raters: {NUMBER($raters)}, scores: {NUMBER($scores)}, double-scored: {NUMBER($double)}
cli-finding = {$rule} · {$about}: {$cause}
cli-scale-hint = For example: --scale 0-3 for all criteria, --scale K1=0-2 for one, or --rubric rubric.toml.
cli-levels-hint = For scores as words: --levels K1=no,partly,yes (lowest first), without “K1=” for all criteria.
cli-answer-hint = To answer, repeat with the option: { $options }
cli-column-criterion = criterion
cli-column-works = works
cli-column-exact = exact
cli-column-adjacent = ±1
cli-column-kappa = kappa (quad.)
cli-column-alpha = alpha
cli-column-interval = 95 % interval
cli-column-verdict = { verdict-question }
cli-usage = Usage:
cli-heading-options = Options
cli-heading-commands = Commands
cli-metavar-options = [OPTIONS]
cli-metavar-command = COMMAND …
cli-metavar-file = FILE
cli-metavar-files = FILE…
cli-metavar-folder = [FOLDER]
cli-metavar-sources = [FILE… | ROUND…]
cli-metavar-scale = SCORES
cli-metavar-levels = WORDS
cli-metavar-answer = QUESTION=ANSWER
cli-metavar-words = WORDS
cli-metavar-day = YYYY-MM-DD
cli-metavar-streamlit = [STREAMLIT_OPTIONS…]
cli-help-option = Show this help.
cli-version = Show the version of the program.
cli-see-help = Help: {$command} --help
cli-mistake-option = There is no option {$name}.
cli-mistake-command = There is no command “{$name}”.
cli-mistake-near = Similar: {$near}.
cli-mistake-missing = Missing: {$name}.
cli-mistake-value_missing = {$name} needs a value after it.
cli-mistake-no_value = {$name} takes no value.
cli-mistake-choice = {$name} is one of: {$choices}.
cli-mistake-day = {$name}: “{$value}” does not look like a date. Write it as 2026-11-24 or 24.11.2026.
cli-mistake-extra = Not expected: {$words}.
cli-example = Write the example files: three rounds of an invented school, their rubric and the template of a table.
cli-example-next = Try: raters analyse {$file}
cli-app = Open the program in the browser. Options are passed to Streamlit, for example --server.port=8600.
cli-schema = Print the JSON Schema of what --json writes.
cli-completion = Print the set-up of shell completion. For bash: eval "$(raters completion bash)"
cli-written = Written: {$file}
cli-passed-over = Please note: passed over in the folder {$folder}: {$names}{$more ->
    [0] {""}
   *[other] {" "}and {NUMBER($more)} more
}.
cli-no-rounds = No rounds are kept.
cli-head-title = Title of the round.
cli-head-school = School.
cli-head-subject = Subject.
cli-head-grade = Grade.
cli-head-date = Day of scoring.
cli-head-procedure = Procedure.
cli-head-basis = Basis: the order it follows from.
cli-head-prepared_by = Who prepared it.
cli-head-responsible = Who is responsible.

problem-file_unreadable = The file {$where} cannot be opened. Check its path and your right to read it.
problem-file_unwritable = Cannot write {$where}. Check that the folder exists and no other program has the file open.
problem-scale_declared_twice = The scale is declared twice: keep either the rubric (--rubric) or the scale (--scale).
problem-scale_of_unknown_criterion = The file has no criterion {$criterion}, for which a scale is declared. Check its code.
problem-scale_missing_for = No scale is declared for criterion {$criterion}. Add --scale {$criterion}=0-3 with its own scores.
problem-report_without_source = It is not said what the document is about. Name the files with scores, the id of a round (“raters rounds” lists them), or add --all.
problem-report_source_unknown = There is neither a file nor a round “{$where}”. Check the path; “raters rounds” lists the ids of rounds.
problem-round_refused = Round {$where} (“{$title}”): no document was made. The reasons are in the next lines.
problem-report_together_format = A summary over several rounds comes as: { $formats }. Choose --format among these.
problem-report_all_and_named = Both rounds and --all are given. Keep one of them.
problem-report_scale_of_round = The scales of a kept round are known already. Leave out --rubric and --scale: they are for files only.
problem-folder_without_tables = The folder {$where} holds no tables of scores. Files with one of these endings are needed: {$kinds}.
problem-report_ending_unknown = The name {$where} does not tell what to draw up. Possible endings: {$endings}. Or give --format.
problem-report_ending_differs = The file name {$where} and --format {$format} contradict each other. End the name with .{$ending} or leave out --format.
problem-report_folder_wanted = There will be several documents; they need a folder, and {$where} is the name of a file. Name a folder or add --together.
problem-report_header_of_round = What is known of a kept round stands in it already. Leave out --school, --date and the other facts of the head: they are for files only.
problem-file_exists = The file {$where} is there already and holds something else. Name another folder.
problem-extra_missing = This part of the program is not installed. Install it: pip install "raters[{$extra}]"
cli-backup = Save everything the program keeps into one file. People may go on working.
cli-restore = Bring everything back from a file made by backup, into SQLite or PostgreSQL.
cli-check = Check that everything the program keeps is whole.
cli-replace = replace what is kept now
cli-backup-made = Backup { $file } written and read back: rounds: { $rounds }, other records: { $records }, pages of works: { $pictures }.
cli-backup-restored = Restored from { $file }: rounds: { $rounds }, other records: { $records }, pages of works: { $pictures }.
cli-check-whole = Everything is whole: rounds: { $rounds }.
