# Reading tables: rows, the design of the marking, columns too alike.

problem-rater_twice = { $where }: rater { $rater } has already scored work { $work } (first in the row of cell { $first }), with other scores. Keep one row, or correct the code of the work or the rater.
problem-problems_more = { $where }: from this cell on there { $count ->
    [one] is { NUMBER($count) } more problem of this kind that is not listed
   *[other] are { NUMBER($count) } more problems of this kind that are not listed
}. Correct those listed and upload the file again.
problem-scores_fractional = The scale of criterion { $criterion } ({ $scale }) has no fractions, but the file has { NUMBER($count) }. If they are means of two markings, upload the scores of each rater; if fractions are allowed, declare a scale with a step (for example 0-3:0.5).

## Who shares works with whom, and columns too alike

problem-raters_few_common = Fewer than { NUMBER($limit) } works in common with other raters (how many, in brackets): { $raters }. It is too early to judge the severity of these raters; give them a few more common works.
problem-raters_disconnected = The raters fall into { NUMBER($count) } groups without a common work: { $groups }. Severity can be compared within a group only; give the groups a few works in common.
problem-criterion_constant = Every work has the same score ({ NUMBER($score) }) on criterion { $criterion }. Kappa and alpha are undefined there; choose more varied works or check the column.
problem-raters_identical = All common scores of raters { $one } and { $other } are the same ({ NUMBER($count) } of { NUMBER($count) }). Check that no column was copied and that the marking was independent.
problem-criteria_identical = The scores on criteria { $one } and { $other } are the same in every row ({ NUMBER($count) } of { NUMBER($count) }). Check that no column was copied.

problem-file_twice = The file { $where } was chosen twice and read once.

## How the table is laid out

ui-layout-rater_sheets = a sheet for each rater, named after the rater
ui-layout-rater_files = a file for each rater, named after the rater
