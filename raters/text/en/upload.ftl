# Around the upload: fixes on the page, the marked copy, the layout by hand, pasting, names and codes.

## The marked copy

marked-file-ending = {" "}marked
marked-list = To fix
marked-list-title = Marked cells and what to do about them
marked-column-sheet = Sheet
marked-column-cell = Cell
marked-column-written = Written
marked-column-remedy = What is wrong and what to do
