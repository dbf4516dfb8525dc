# Third check: the queue of works, the third score, the outcome.


third-total = The totals are { $difference } apart (limit { $limit }): the whole work.
third-differing = { $differing ->
        [one] { $differing } criterion was
       *[other] { $differing } criteria were
    } scored differently (limit { $limit }): the whole work.
third-criterion = { $criterion }: { $difference } apart (limit { $limit }).
third-zero = { $criterion }: one gave 0, the other { $points }.
third-no_score = { $criterion }: one gave no score, the other { $points }.

third-about = Where two scores of one work part further than the rubric's rule allows, a third rater looks at it. The third rater sees both scores, and the third score is final.
third-rule = The rubric's rule: { $rule }.
third-rule-none = The rubric of this round has no third-check rule, so there is no queue. Add the rule to the rubric if your procedure has one.
third-counts =
    The rule applies to { $works ->
        [one] { $works } work
       *[other] { $works } works
    } with two scores. Due for a third check: **{ $due }** ({ $share }), resolved: **{ $resolved }**.
third-nothing = No work was scored that far apart: no third check is needed.
third-separate = Third scores are kept apart. Agreement is always measured on the first two blind scores, so a third check changes none of its figures.
third-inside =
    The file itself seems to hold a third check: { $count ->
        [one] { $count } work was
       *[other] { $count } works were
    } scored by three raters, each of them too far apart ({ $works }). A third score is not blind and distorts the agreement. Remove the third scores from the file, upload it again and enter them on this page.
third-many = Works that three or more raters scored (anchors) are not in the queue: they have a third score already.

third-queue = Queue
third-queue-alt = Queue of third checks: work, criterion, both raters' scores, the reason and the final score
third-filter = Show
third-filter-open = Waiting for a third score
third-filter-resolved = Resolved
third-filter-all = All
third-filter-nothing = There are no such works.
third-more = The first { $shown } of { $count } rows are shown. The file has all of them.
third-sheet = Third check
third-file = third-check
third-save-xlsx = Download the queue (Excel)
third-save-csv = Download the queue (CSV)

third-column-work = Work
third-column-criterion = Criterion
third-column-rater_a = First rater
third-column-score_a = First score
third-column-rater_b = Second rater
third-column-score_b = Second score
third-column-reason = Why
third-column-rater = Third rater
third-column-final = Final score
third-waiting = waiting
third-no-score-given = no score

third-enter = Third score
third-next = Next: { $work }
third-both = The first two scores: { $rater_a } gave { $score_a }, { $rater_b } gave { $score_b }
third-rater = Code of the third rater
third-rater-choose = Choose or type a code
third-rater-help = Anyone but the first two: { $raters }.
third-score-of = { $criterion }, scale { $scale }
third-score-choose = Score
third-keep = Save the final score
third-kept = Saved. Works resolved: { $resolved } of { $due }.
third-remove = Withdraw the third score

problem-third_rater_missing = Type the code of the third rater.
problem-third_rater_same = { $rater } has scored work { $work } already. The third rater must be somebody else: choose another code.
problem-third_rater_long = The third rater's code is longer than { $most } characters. Type a short code like the others.
problem-third_rater_personal = This looks like personal data instead of a code. Type the rater's code: the list of who is who stays at the school.
problem-third_score_missing = No score was chosen for work { $work }. Choose a score and save again.
problem-third_score_not_due = Criterion { $criterion } of work { $work } needs no third check: remove this score.
problem-third_score_off_scale = Score { $score } is not on the scale of criterion { $criterion }. Choose a score from the scale.
