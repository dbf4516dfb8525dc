# Pictures for slides and a table to count on with.

slides-forest = Agreement by criterion
slides-matrix = Scores on criterion
slides-words = What is shown
slides-matrix-how = The row is the lower of a work's two scores, the column the higher. Framed on the diagonal: pairs of equal scores.
slides-matrix-exact = Exact agreement: { $exact }; double-scored works: { $works }.
slides-matrix-verdict = Verdict: { $verdict }.

ui-slides = For slides and calculations
ui-slides-about = Pictures hold no codes of raters and come as PNG and SVG; the CSV table opens in Excel; JSON is for other programs.
ui-slides-charts = Pictures (ZIP)
ui-slides-csv = Figures (CSV)
ui-slides-json = Everything found (JSON)
ui-slides-file = Pictures
ui-slides-csv-file = Figures
ui-slides-json-file = Data

csv-column-criterion = Criterion
csv-column-title = Title
csv-column-maximum = Max. score
csv-column-works = Double-scored works
csv-column-raters = Raters
csv-column-exact = Exact agreement
csv-column-adjacent = Agreement ±1
csv-column-kappa = Cohen's kappa
csv-column-weighted = Weighted kappa
csv-column-alpha = Krippendorff's alpha
csv-column-low = 95 % interval from
csv-column-high = to
csv-column-verdict = { verdict-question }
csv-column-chance_below = { verdict-chance-column }
csv-column-cause = Cause
csv-column-action = What to do
