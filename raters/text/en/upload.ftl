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
