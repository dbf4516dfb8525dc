# Forms: the score sheet (.xlsx), the scoring sheet to print (.pdf), and how they are chosen on a page.

template-title = Double scoring: the score sheet
template-sheet-scores = Scores
template-sheet-scales = Scales
template-sheet-example = Example
template-sheet-instructions = Instructions
template-work = Work
template-rater = Rater
template-rater-code = R-{ NUMBER($number, minimumIntegerDigits: 2) }
template-rubric = Rubric
template-version = Version
template-criterion = Criterion
template-criterion-title = Title
template-levels = Scores
template-measurement = Level of measurement
template-measurement-nominal = nominal
template-measurement-ordinal = ordinal
template-measurement-interval = interval
template-measurement-ratio = ratio
template-no-answer = NA
template-example-invented = An example of filling in. The scores are invented, the program does not read this sheet.
template-wrong-score = Score off the scale
template-allowed = Possible scores: { $scale }. If there is no answer, leave the cell empty or write “NA”.
template-day = Scoring day
template-own = Own class
template-own-yes = yes
template-own-no = no
template-step-circumstances = The columns “Scoring day” and “Own class” may stay empty. By the days the program checks whether the scoring changes over time, by the answer “yes” whether teachers score works of their own class otherwise than colleagues do.
template-step-1 = Mark the works with the codes of the column “Work” and give the raters the codes of the column “Rater”. No names are needed: keep the list of codes yourself.
template-step-2 = { $kind ->
    [sheets] Every rater has a sheet of their own, named by the code. A row is one work. At least two raters score each work independently; leave the rows of works a rater does not have empty.
    [files] This is the file of one rater. A row is one work. At least two raters score each work independently; leave the rows of works you do not have empty. The finished files of all raters are uploaded together.
   *[together] One row is one work and one rater. At least two raters score each work independently; leave the rows you do not need empty.
}
template-step-3 = Choose scores from the list in the cell or type them as numbers.
template-step-4 = If there is no answer, leave the cell empty or write “NA”. Enter zero only when the answer was given zero points.
template-step-5 = Do not show your scores to the second rater before both are done.
template-step-6 = Headers, codes and scales are protected from accidental changes; there is no password. If you already have codes of your own, remove the protection (Review → Unprotect Sheet) and enter them.

## The scoring sheet to print

sheet-title = Scoring sheet
sheet-rater = Rater
sheet-date = Date
sheet-signature = Signature
sheet-maximum = max { $most }
sheet-how = One sheet is filled in by one rater, independently of the others. If there is no answer, write “NA”; enter zero only when the answer was given zero points. Cross out a corrected score and write the new one beside it.
sheet-extract = Criteria and descriptors of the levels
sheet-scale = Scale: { $scale }
sheet-levels = What a score is given for
sheet-no-descriptors = The rubric has no descriptors of the levels: use the scoring criteria of the work.
sheet-page = p.
sheet-page-of = of

## Choosing forms on a page

score-sheets-title = Forms for scoring
score-sheets-about = The workbook has drop-downs of the scores and is read without a question. The scoring sheet is printed, one for each person.
score-sheets-raters = Raters
score-sheets-works = Works
score-sheets-layout = How to divide the workbook
score-sheets-layout-together = All on one sheet
score-sheets-layout-sheets = A sheet for each rater
score-sheets-layout-files = A file for each rater
score-sheets-circumstances = Columns “Scoring day” and “Own class”
score-sheets-circumstances-help = They may stay empty. With days the program checks whether the scoring changes over time, with the answer “yes” whether teachers score works of their own class otherwise than colleagues do.
score-sheets-layout-help = So that nobody sees the others’ scores before the end, give each person a file and then upload all files together.
score-sheets-workbook = Save the workbook
score-sheets-sheets = Save the sheets to print (PDF)
score-sheets-sheets-file = scoring-sheets.pdf
score-sheets-files-file = templates-by-rater.zip

## Streamlit’s words at these fields

word-press-ctrl-enter = Press Ctrl+Enter to apply
word-more = More
word-fewer = Fewer
word-number-outside = A number { $what } is needed here.
