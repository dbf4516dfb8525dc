# Scoring inside the program: plan, access codes, blind scoring.

## The plan

problem-design_no_works = The plan has no works. List the codes of the works or say how many there are.
problem-design_too_few_raters = There are { $raters } raters, but every work needs { $wanted }. Add codes of raters.
problem-design_nobody_left =
    { $count ->
        [one] { $count } work has
       *[other] { $count } works have
    } too few raters left for { $wanted } scores ({ $works }): the others are barred because it is their class. Add raters or remove exceptions.
problem-design_disconnected = The raters fall into { $groups } { $groups ->
        [one] group
       *[other] groups
    } without common works (apart: { $raters }). They cannot be compared: add anchor works for everybody.
problem-design_unbalanced = The shares differ: from { $least } to { $most } works a person. This happens when many may not score their own class: add raters from other classes.
problem-design_few_shared =
    { $count ->
        [one] { $count } rater
       *[other] { $count } raters
    } will share fewer than { $wanted } works with colleagues ({ $raters }; the fewest: { $least }). Their severity cannot be told: add works or anchor works.
problem-design_few_works = Only { $works } works will be double-scored. Below { $wanted } there is no verdict on agreement; a sure one takes about { $sure }. Add works.
problem-design_preliminary = { $works } works will be double-scored: the verdict will be preliminary. For a sure one take { $wanted } works or more.

problem-codes_missing = List codes separated by commas or lines, or give a number: the program makes the codes.
problem-codes_too_many = Too many codes: at most { $most } at once. Split the scoring into several sessions.
problem-codes_twice = Codes given twice: { $codes }. Give every code once.
problem-codes_unfit = These codes will not do: { $codes }. A code has at most { $longest } characters and no "|".
problem-codes_personal = These look like names or personal data: { $codes }. Use codes instead (R-01, W-001); who is who stays at the school.

## Scoring

problem-scoring_closed = The session is closed and takes no more scores. If you were not finished, ask the seminar leader to open it again.
problem-scoring_not_assigned = Work { $work } is not on your list. Choose a work from your list.
problem-scoring_incomplete = Choose a score or "no answer": { $criteria }.
problem-scoring_off_scale = There is no such score on the scale: { $criteria }. Choose one of those offered.
problem-scoring_code_unknown = There is no such code. Check the twelve digits on your slip; if it does not work, ask the seminar leader.
problem-scoring_gone = This session is gone: the seminar leader has deleted it.
problem-scoring_nothing = No score has been given yet, so there is nothing to close. Wait for the first works.
problem-scoring_unfinished = { $count ->
        [one] { $count } scoring
       *[other] { $count } scorings
    } of { $wanted } have not come in. The round goes without them; to wait for them, open the session again.
problem-scoring_unscored =
    { $count ->
        [one] { $count } work was
       *[other] { $count } works were
    } scored by nobody and will not be in the round.
problem-scoring_single =
    { $count ->
        [one] { $count } work was
       *[other] { $count } works were
    } scored by one person only and does not count for agreement.
problem-scoring_blank = "No answer" was marked { $count } { $count ->
        [one] time
       *[other] times
    }. It is not a score and is left out.

## Pictures of works

problem-picture_kind = { $where }: a photograph or scan of the work is needed: PNG, JPEG or PDF. Save it in one of these formats and upload it again.
problem-picture_pages = { $where }: the document has more than { $limit } pages. Upload only the pages of this work.
problem-picture_too_large = { $where }: more than { $limit } million pixels. Make the picture smaller and upload it again.
problem-picture_unplaced = { $where }: it is not said which work this is, so the picture was not kept. Choose the work in the list and keep again.
problem-picture_broken = { $where }: the picture is damaged and cannot be read. Save it anew and upload it again.
problem-picture_stopped = { $where }: opening it took too much memory or time and was stopped. Save the pages as JPEG or scan them again and upload those.

## The leader's page

ui-page-sessions = Scoring in the app
ui-page-sessions-help = Give every work to two raters, follow the progress, get the round.
scoring-sessions-lead = Teachers score works blind, right here: every work by two, anchor works by everybody. Nobody sees scores until you close the session.
scoring-new = New session
scoring-new-title = Title
scoring-new-title-example = Entry test, grade 8
scoring-new-title-missing = Give the session a title: you and the teachers will know it by this.
scoring-new-subject = Subject
scoring-new-works = Works: how many, or codes
scoring-new-works-help = A number, and the program makes the codes. Or codes separated by commas or lines. To keep a teacher from scoring the own class, add the teacher's code to the same line: W-001, R-03.
scoring-new-raters = Raters: how many, or codes
scoring-new-raters-help = Codes instead of names: R-01, R-02. Only the school knows who is who.
scoring-new-anchors = Anchor works
scoring-new-anchors-help = Everybody scores them: this makes raters comparable who share no other works. Usually 5–8.
scoring-new-minutes = Minutes a work
scoring-new-plan = Make a plan
scoring-work-prefix = W-
scoring-rater-prefix = R-

scoring-plan = Plan
scoring-plan-counts =
    { $works ->
        [one] { $works } work
       *[other] { $works } works
    }, anchors among them: { $anchors }; { $raters ->
        [one] { $raters } rater
       *[other] { $raters } raters
    }; { $scorings ->
        [one] { $scorings } scoring
       *[other] { $scorings } scorings
    } altogether.
scoring-plan-alt = How many works and minutes each rater has
scoring-plan-sound = The plan is sound: equal shares, all raters linked by common works.
scoring-plan-start = Start the session
scoring-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
scoring-column-rater = Rater
scoring-column-works = Works
scoring-column-minutes = Takes
scoring-column-done = Scored
scoring-column-code = Access code
scoring-column-work = Work
scoring-column-reason = Reason

scoring-open = open
scoring-closed = closed
scoring-show = Open
scoring-back = All sessions
scoring-progress = { $done } of { $all } scored
scoring-done-of = { $done } of { $all }
scoring-progress-title = Progress
scoring-progress-alt = How many works each rater has scored
scoring-progress-about = Only counts are shown. The scores open when you close the session.
scoring-refresh = Refresh
scoring-codes = Access codes
scoring-codes-about = Give everybody the own code: with it a teacher opens the page "Score works" and sees only the own works. Do not show the list on a screen in front of others.
scoring-codes-alt = The access code of each rater
scoring-codes-save = Download slips with codes (Excel)
scoring-codes-file = access-codes.xlsx
scoring-codes-sheet = Access codes
scoring-codes-slip = Open the page "Score works" and type the code. The code is personal: do not pass it on.
scoring-pictures = Pictures of works
scoring-pictures-about = If you wish: a photograph or scan, PNG, JPEG or PDF, named by the work's code (W-001.jpg; second page W-001_2.jpg; all pages in W-001.pdf). Data on place, time and device are removed. Cover the student's name.
scoring-pictures-files = Picture files
scoring-pictures-which = { $name }: which work is it?
scoring-pictures-page = Page
scoring-pictures-choose = Choose a work
scoring-pictures-keep = Keep the pictures
scoring-pictures-opening = Opening the files. It usually takes seconds; a file that does not open may take up to a minute and a half.
scoring-pictures-kept = Pictures kept: { $count }.
scoring-pictures-have = With pictures: { $works } of { $all } works.
scoring-reopen = Give a work back
scoring-reopen-about = If a teacher asks to correct something submitted: the scores stay in the teacher's draft, you will not see them.
scoring-reopen-rater = Rater
scoring-reopen-work = Work
scoring-reopen-do = Give back
scoring-reopened = Work { $work } is open again for { $rater }.
scoring-close = Close the session
scoring-close-about = The scores become a round: agreement, causes, seminar plan. Teachers change nothing after that.
scoring-close-all = All works are scored.
scoring-closed-about = Session closed: { $date }
scoring-open-again = Open again
scoring-open-again-about = Teachers can go on. A round already kept stays as it is.
scoring-delete = Delete the session
scoring-delete-question = The session "{ $title }" will be deleted: scores, drafts, pictures and codes. A round kept from it stays. It cannot be brought back.
scoring-delete-yes = Delete
scoring-delete-no = Keep

## The teacher's page

ui-page-scoring = Score works
ui-page-scoring-help = Score your works blind, with your personal code.
scoring-enter-about = Type the code from your slip. You will see only your works; you do not see your colleagues' scores, nor they yours.
scoring-enter-code = Personal access code
scoring-enter-do = Start
scoring-leave = Finish and leave
scoring-leave-about = Everything is kept: go on at any time with the same code.
scoring-own = You are { $rater }
scoring-time-left = about { $minutes } min left
scoring-work = Work { $work }
scoring-work-choose = Go to a work
scoring-draft = begun
scoring-picture-alt = Work { $work }, page { $page }
scoring-picture-none = You have work { $work } on paper: there is no picture of it here.
scoring-no-answer = no answer
scoring-no-answer-all = No answer in the whole work
scoring-reason = Reason (if you wish)
scoring-reason-help = One phrase: what decided the score. Useful at the seminar; no names, please.
scoring-save = Save and go on
scoring-later = Later
scoring-saved = Work { $work } is submitted.
scoring-keys = By keyboard: Tab goes to the next criterion, arrows choose the score, Ctrl+Enter saves.
scoring-done = All works are scored, thank you! Results appear when the seminar leader closes the session.
scoring-mine = My submitted works
scoring-mine-alt = Your scores for submitted works
scoring-mine-none = Nothing is submitted yet.
scoring-draft-saved = saved at { $time }
scoring-draft-failed = **Not saved.** Your choices are still on the screen; the program tries to save them again every few seconds.
scoring-draft-again = Try again
scoring-draft-two = This work is also open in another tab, with other choices. Which ones do you want to keep?
scoring-draft-differs = **{ $criterion }**: here { $here }, there { $there }
scoring-draft-mine = Keep the choices made here
scoring-draft-theirs = Take the choices made there
