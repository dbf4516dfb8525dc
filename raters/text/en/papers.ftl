# Papers of the school: order, schedule, protocol, sheets, seminar kit, private profile

paper-draft = Draft
paper-grade = class { $grade }
paper-blank = ____________________
paper-blank-long = ________________________________________
paper-day = ____ ______________ 20____
paper-signature = signature
paper-name = name
paper-page = Page
paper-page-of = of

## Order

paper-order-title = Order on organising the work
paper-order-word = ORDER
paper-order-number = ____ ______________ 20____        No. ________
paper-order-about = On organising the work of forming shared approaches to scoring
paper-order-preamble =
    In accordance with { $basis }, in order to form shared approaches of teachers to scoring students’ works and to make scoring more objective, following the results of double scoring ({ $what }, { $date })
paper-order-do = I ORDER:
paper-order-1 = 1. To organise from { $start } to { $end } the work of forming shared approaches to scoring ({ $what }).
paper-order-2 = 2. To approve the schedule of the work (annex).
paper-order-3 = 3. To appoint as responsible for the work: { $responsible }.
paper-order-4 = 4. The person responsible shall:
paper-order-4-1 = 4.1. organise blind double scoring: every selected work is scored by two teachers independently of each other;
paper-order-4-2 =
    4.2. { $seminars ->
        [0] carry out the steps of the schedule by the dates stated in it;
       *[other] hold the calibration seminars (number: { $seminars }) and carry out the other steps of the schedule by the dates stated in it, keep protocols and attendance sheets;
    }
paper-order-4-3 = 4.3. name works and raters by codes only; keep the list that links codes to names at the school, apart from the results (Federal Law of 27 July 2006, No. 152-FZ, “On personal data”);
paper-order-4-4 = 4.4. by { $end } hold a second round of double scoring and hand in the summary of scoring consistency.
paper-order-5 = 5. Teachers who take part shall score independently and by the approved rubric, take part in the seminars and apply the agreed scores of the anchor works.
paper-order-6 = 6. The results of double scoring are used to bring approaches together and to correct the programmes; they are not used to judge the work of single teachers.
paper-order-7 = 7. I keep control over the execution of this order.
paper-order-head = Principal
paper-order-read = Read and noted:
paper-order-read-name = Name
paper-order-read-sign = Signature
paper-order-read-date = Date

## Schedule

paper-schedule-title = Schedule of the work of forming shared approaches to scoring
paper-schedule-approved = APPROVED
paper-schedule-by-order = by order of ____ ______________ 20____ No. ________
paper-schedule-column-number = No.
paper-schedule-column-step = Step
paper-schedule-column-cause = Cause
paper-schedule-column-criteria = Criteria
paper-schedule-column-participants = Participants
paper-schedule-column-minutes = Minutes
paper-schedule-column-due = By
paper-schedule-column-responsible = Responsible
paper-schedule-column-check = Check and indicator
paper-schedule-column-done = Done
paper-schedule-again = Second round of double scoring, summary of scoring consistency
paper-schedule-again-check = Compared with this round: improvement, no change or not enough data
paper-schedule-responsible = Responsible

## Seminar: common words

paper-seminar-subject = Subject
paper-seminar-cause = Cause
paper-seminar-criteria = Criteria
paper-seminar-due = To be held by
paper-seminar-responsible = Responsible
paper-seminar-format = Who meets
paper-seminar-minutes-label = Duration
paper-seminar-minutes =
    { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }
paper-seminar-participants = Participants

## Protocol

paper-protocol-title = Protocol of the seminar
paper-protocol-word = PROTOCOL No. ______
paper-protocol-of = “{ $title }”
paper-protocol-date = Date
paper-protocol-place = Place
paper-protocol-chair = Chair
paper-protocol-secretary = Secretary
paper-protocol-present = Present
paper-protocol-present-line = ______ people (attendance sheet attached)
paper-protocol-agenda = Agenda
paper-protocol-heard = Heard
paper-protocol-heard-line = the results of double scoring. { $cause }. Criteria: { $criteria }.
paper-protocol-discussed = Discussed
paper-protocol-discussed-line = Works by code, words of the rubric that were understood differently, examples for the boundaries between scores.
paper-protocol-scores = Agreed scores
paper-protocol-column-work = Work
paper-protocol-column-criterion = Criterion
paper-protocol-column-score = Agreed score
paper-protocol-column-why = Reason: words of the rubric
paper-protocol-decided = Decided
paper-protocol-decided-1 = 1. To approve the agreed scores and apply them as anchors.
paper-protocol-decided-2 = 2. To make the wording of the rubric clearer: ________________________________________
paper-protocol-decided-3 = 3. To check the result: { $check }
paper-protocol-decided-3-plain = 3. To check the result on new works by { $date }.
paper-protocol-decided-4 = 4. Other: ________________________________________

## Attendance sheet and certificate

paper-attendance-title = Attendance sheet of the seminar
paper-attendance-column-number = No.
paper-attendance-column-name = Full name
paper-attendance-column-post = Position, subject
paper-attendance-column-sign = Signature
paper-attendance-note = Codes of raters do not belong here: the list that links them to names is kept apart.
paper-certificate-title = Certificate of participation
paper-certificate-word = CERTIFICATE
paper-certificate-says = This is to certify that
paper-certificate-took-part = took part in the seminar
paper-certificate-facts = { $what }, { $minutes }

## Kit

paper-agenda-title = Agenda of the seminar
paper-agenda-column-minutes = Minutes
paper-agenda-column-step = What we do
paper-agenda-how = How to lead it
paper-agenda-aim = Aim
paper-agenda-indicator = By what we shall see that it helped
paper-works-title = Works to discuss
paper-works-none = The leader of the seminar chooses the works to discuss: take 4 to 6 works that got different scores.
paper-works-own = Chosen by the leader
paper-works-column-work = Work
paper-works-column-why = Why it was chosen
paper-rubric-title = Extract of the rubric
paper-rubric-scale = Scale: { $scale }
paper-rubric-level = Score { $score }
paper-rubric-plain = Take the descriptions of the levels from the approved rubric.
paper-sheet-title = Scoring sheet
paper-sheet-code = Code of the rater
paper-sheet-rules = Score silently and independently. If you hesitate between two scores, write both in the last column and say why.
paper-sheet-column-work = Work
paper-sheet-column-note = Words of the rubric that decided
paper-questions-title = Questions to discuss
paper-materials-title = What to prepare

## Private profile

paper-own-title = Private profile of a rater
paper-own-private = Only for the person whose code this is. The profile is not passed on and not used to judge a teacher’s work.
paper-own-code = Code
paper-own-round = Round
paper-own-shift = Severity and leniency
paper-own-shift-about = By how much your scores lie above (+) or below (−) your colleagues’ on the same works. If the interval includes zero, there is no clear difference.
paper-own-column-criterion = Criterion
paper-own-apart =
    { $count ->
        [1] There is a difference on criterion { $criteria }: the interval does not include zero.
       *[other] There is a difference on criteria { $criteria }: the intervals do not include zero.
    }
paper-own-column-shift = Shift, points (95% interval)
paper-own-column-works = Works
paper-own-all = All criteria together
paper-own-works = Works where opinions differed most
paper-own-column-work = Work
paper-own-column-own = Your score
paper-own-column-others = Colleagues’ mean
paper-own-works-none = All your scores match your colleagues’.
paper-own-nothing = No shift can be computed: nobody else scored your works.

## File names

paper-file-summary = Summary
paper-file-order = Draft order
paper-file-schedule = Schedule
paper-file-seminar = Seminar { $number }
paper-file-agenda = Agenda and questions
paper-file-works = Works and rubric
paper-file-sheet = Scoring sheet
paper-file-protocol = Protocol
paper-file-attendance = Attendance sheet
paper-file-certificate = Certificate
paper-file-kit = Documents
paper-file-profile = Private profile
