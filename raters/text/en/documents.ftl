# Documents: additions to the summary, annexes, when none is issued

report-missing =
    { $missing ->
        [0] no scores missing
       *[other] scores missing: { $missing }
    }
report-anchors =
    { $anchors ->
        [0] no anchor works
       *[other] anchor works: { $anchors }
    }

report-conclusion-effect =
    Since the previous round { $whole ->
        [improvement] scoring has become more consistent
        [no_change] consistency has not changed on the whole
        [not_enough_data] there are too few data to judge the change on the whole
       *[none] consistency was compared by criterion
    }.{ $improvement ->
        [0] { "" }
        [one] { " " }Improvement on { $improvement } criterion.
       *[other] { " " }Improvement on { $improvement } criteria.
    }{ $no_change ->
        [0] { "" }
        [one] { " " }No change on { $no_change } criterion.
       *[other] { " " }No change on { $no_change } criteria.
    }{ $not_enough_data ->
        [0] { "" }
        [one] { " " }Not enough data on { $not_enough_data } criterion.
       *[other] { " " }Not enough data on { $not_enough_data } criteria.
    }
report-limit-missing =
    Scores not given: { $missing } (a rater took the work but did not score it on every criterion). They do not count in the figures, nor as zeros.

report-causes = Causes and actions
report-column-criteria = Criteria

report-details = The plan: what it takes and how to tell that it helped
report-details-column-step = Seminar or step
report-details-column-materials = Materials
report-details-column-indicator = Indicator
report-materials =
    { $works ->
        [0] { $seminar ->
            [yes] rubric, scoring sheets
           *[no] rubric
        }
       *[other] works by code: { $works }, rubric{ $seminar ->
            [yes] , scoring sheets
           *[no] { "" }
        }
    }

report-effects = What has changed since the previous round
report-effects-column-criterion = Criterion
report-effects-column-works = Works: then → now
report-effects-column-was = Then, alpha
report-effects-column-now = Now, alpha
report-effects-column-difference = Difference of two scores: change (95% interval)
report-effects-column-effect = Outcome
report-effects-whole = On the whole
report-effects-note = The difference of two scores says how far two raters lie apart on average; a minus sign means that they have come closer.
report-effect-improvement = improvement
report-effect-no_change = no change
report-effect-not_enough_data = not enough data

report-more = What else the round has shown
report-note-third = Third check
report-third-line =
    { $due ->
        [0] no works with a substantial difference (works checked by the rule of the rubric: { $works }).
       *[other] a substantial difference in { $due } of { $works } ({ $share }) works; already with a third score: { $resolved }.
    }
report-note-rater_dependent = The total depends on the rater
report-note-grade_dependent = The grade depends on the rater
report-share-line = { $share } of works (works double-scored on every criterion: { $works }).

## Annexes

annex-heading = Annexes
annex-matrix = Criterion { $criterion }
annex-matrix-note = How often two scores met on one work: the lower score in the row, the higher in the column. The diagonal holds the matches.
annex-matrix-long = The scale is too long for a table (levels: { $levels }).
annex-works = Works whose scores lie furthest apart
annex-works-work = Work
annex-works-criterion = Criterion
annex-works-scores = Scores, ascending
annex-works-note = Two or more steps of the scale apart (one on a scale of two). Shown: { $shown } of { $all }.
annex-works-none = No substantial differences.

## When no document is issued

problem-document_unchecked = The figures were not computed a second time by independent programs, so no document is issued. Open the round again; if that does not help, tell the developers.
problem-document_differs = The independent computation differs from ours by { $difference }, so no document is issued. Tell the developers and attach the file without personal data.
problem-document_single_unsaid = The summary does not say that some works were scored by one teacher only (works: { $single }). Draw it up again: it must say that the round is incomplete.
problem-document_missing_unsaid = The summary does not say that scores are missing ({ $missing }). Draw it up again: it must say that the round is incomplete.
problem-document_name_work = Codes of works look like names, phone numbers or addresses ({ $count }): { $codes }. No document is issued with personal data. Replace them by codes in the score file and upload it again.
problem-document_name_rater = Codes of raters look like names, phone numbers or addresses ({ $count }): { $codes }. No document is issued with personal data. Replace them by codes in the score file and upload it again.
problem-document_name_criterion = Names of criteria look like names of people, phone numbers or addresses ({ $count }): { $codes }. Replace them in the score file or in the rubric and upload the file again.

## On the page “Summary”

ui-documents-pdf = Download the summary (PDF)
ui-documents-docx = Word
ui-documents-zip = All papers (ZIP)
ui-documents-annexes = With annexes
ui-documents-annexes-help = Adds tables of scores by criterion and the works whose scores differ most, by code.
ui-documents-facts = What the documents say about the school
ui-documents-school = School
ui-documents-procedure = Procedure
ui-documents-basis = Basis
ui-documents-prepared_by = Prepared by
ui-documents-responsible = Responsible
ui-documents-keep = Save
ui-documents-now = **{ $name }**: “{ $now }” is saved now, you wrote “{ $yours }”. To save yours, press the button again.
ui-documents-profile = Download your profile (Word)
