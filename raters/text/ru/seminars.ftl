# Карточки семинаров, решения руководителя, план-график.
# Коды этапов, вопросов и материалов стоят в data/seminars.toml; там же можно писать свои слова.

## Цель: что должно стать видно в числах

aim-R1 = На новых работах участника (не меньше { $check }) средняя разница с коллегами — меньше { $limit_points } балла.
aim-R2 = На новых работах (не меньше { $check }) разница между двумя группами проверяющих не отличима от нуля.
aim-R3 = На новых работах (не меньше { $check }) разница с коллегами по этому критерию — меньше { $limit_goal } балла.
aim-R4 = На новых работах (не меньше { $check }) доля расхождений на границе { $lower }|{ $upper } заметно ниже нынешних { NUMBER($share, style: "percent") }.
aim-R5 = На новых работах (не меньше { $check }) средняя разница двух баллов — не больше { NUMBER($aim, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла (сейчас { NUMBER($now, minimumFractionDigits: 2, maximumFractionDigits: 2) }).
aim-R6 = На новых работах (не меньше { $check }) баллы участника различают сильные и слабые работы так же, как у коллег.
aim-R7 = На новых работах (не меньше { $check }) участник использует шкалу так же широко, как коллеги: размах от { $limit_goal_low } до { $limit_goal_high } общего.
aim-R8 = На новых работах (не меньше { $check }) критерии у участника связаны не теснее, чем у коллег (разница меньше { $limit_goal }).
aim-R11 = В следующей партии точные совпадения отличаются не больше чем на { NUMBER($limit_change_short, style: "percent") }–{ NUMBER($limit_change_long, style: "percent") }.
aim-R12 = На новых работах (не меньше { $check }) нет случаев «0 против балла».
aim-R13 = На новых работах (не меньше { $check }) существенных расхождений не больше { NUMBER($limit_goal, style: "percent") }.
aim-R20 = На новых работах (не меньше { $check }) средняя разница двух баллов — не больше { NUMBER($aim, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла (сейчас { NUMBER($now, minimumFractionDigits: 2, maximumFractionDigits: 2) }).

## Форма встречи

seminar-format-whole_team = все проверяющие предмета вместе
seminar-format-small_group = участники и руководитель семинара
seminar-format-two_meetings = все вместе, две встречи
seminar-format-in_private = вдвоём с опытным коллегой, без посторонних
seminar-format-briefing = короткий общий разговор

## Этапы

seminar-stage-open = Цель встречи, коды вместо имён, правила разговора
seminar-stage-anchors = Знакомство с якорными работами и согласованными баллами
seminar-stage-silent = Каждый молча оценивает работы
seminar-stage-compare = Сравнить баллы; каждый называет слова критерия, на которые опирался
seminar-stage-words = Выписать слова критерия, которые меняли балл
seminar-stage-ruling = Записать решение по спорным местам
seminar-stage-close = Итог и проверка: какие новые работы и когда
seminar-stage-sort = Разложить работы: «ещё меньший балл» и «уже больший»
seminar-stage-columns = Описать границу в два столбца и подобрать образцы
seminar-stage-try = Проба: оценить вслепую по новому тексту и сравнить
seminar-stage-sentence = Каждый одной фразой пишет, что требует критерий
seminar-stage-compare_sentences = Сравнить фразы: где критерий понят по-разному
seminar-stage-elements = Разделить критерий на наблюдаемые признаки или объединить уровни
seminar-stage-agree_text = Принять новый текст критерия
seminar-stage-both_sides = Две точки зрения: что каждая видит в работе
seminar-stage-side_by_side = Десять работ рядом с коллегой, балл обсуждается сразу
seminar-stage-blind = Десять работ вслепую, затем сверка
seminar-stage-order = Разложить работы от слабой к сильной
seminar-stage-extremes = Найти настоящий ноль и настоящий максимум
seminar-stage-one_by_one = Все работы по одному критерию, затем в новом порядке по следующему
seminar-stage-work_by_work = Работа за работой: 5–7 минут на каждую
seminar-stage-record = Записать решения и согласованные баллы
seminar-stage-zero_sentence = Одним предложением: когда ставится 0, а когда ответа нет
seminar-stage-zero_try = Примерить правило к спорным работам

## Вопросы

seminar-question-which_words = Какие слова критерия решили дело?
seminar-question-same_level = Чем похожи работы с одним баллом?
seminar-question-ruling = Что записать, чтобы в следующий раз решить одинаково?
seminar-question-what_next_time = На что я посмотрю в следующий раз в первую очередь?
seminar-question-still_lower = Что в этой работе ещё держит её на меньшем балле?
seminar-question-already_upper = Какой признак уже даёт больший балл?
seminar-question-missing_word = Какого слова не хватает в описании границы?
seminar-question-asks_for = Чего требует критерий, если сказать одной фразой?
seminar-question-observable = По чему в тексте работы это видно?
seminar-question-merge_levels = Какие два уровня мы не можем различить?
seminar-question-both_readings = Что в критерии позволяет прочитать его двояко?
seminar-question-what_noticed = Что заметил коллега, чего не заметил я?
seminar-question-true_zero = Какая работа — настоящий ноль и почему?
seminar-question-true_maximum = Какая работа заслуживает высшего балла и почему?
seminar-question-only_this = Что относится только к этому критерию?
seminar-question-what_changed = Что изменилось с прошлой сверки?
seminar-question-final_score = Какой балл согласован и почему?
seminar-question-no_answer = Чем «ответа нет» отличается от ответа на 0?
seminar-question-when_zero = За какую попытку 0 ещё не ставится?

## Что приготовить

seminar-material-copies = копии работ под кодами, без баллов и имён
seminar-material-rubric = критерии для каждого
seminar-material-score_sheets = листы для баллов
seminar-material-agreed_scores = согласованные баллы с обоснованием
seminar-material-two_columns = лист в два столбца: «ещё» и «уже»
seminar-material-sentence_cards = карточки для формулировок
seminar-material-protocol = бланк протокола

## Почему выбрана работа

seminar-why-spread = баллы разошлись дальше всего: { $scores }
seminar-why-contested = мнения разделились (баллы { $scores })
seminar-why-high_lower = все поставили { $score }, а по другим критериям работа сильная: верх этого балла
seminar-why-low_upper = все поставили { $score }, а по другим критериям работа слабая: низ этого балла
seminar-why-anchor =
    ясный образец балла { $score }: согласны { $raters ->
        [one] { $raters } проверяющий
       *[other] { $raters } проверяющих
    }

## Страница

seminar-projector = Режим проектора: без кодов проверяющих
seminar-projector-help = Для показа на семинаре: остаются цель, повестка, работы и вопросы.
seminar-person-hidden = Причина относится к отдельным проверяющим и на проекторе не показывается.
seminar-score-more =
    Проверьте вдвоём ещё { $works } { $works ->
        [one] работу
        [few] работы
       *[many] работ
    }: пока данных мало, и семинар был бы назначен наугад.
seminar-aim = Цель: { $aim }
seminar-who =
    Участники ({ $count }): { $raters }
seminar-form = { $format } · { $minutes } мин · предложено к { $date }
seminar-card = Повестка, работы, вопросы
seminar-agenda = Повестка
seminar-agenda-alt = Повестка по минутам
seminar-column-minutes = Минуты
seminar-column-stage = Что делаем
seminar-works = Работы для обсуждения
seminar-works-none = Работ с двойной проверкой по этому критерию нет.
seminar-works-alt = Работы для обсуждения и почему выбрана каждая
seminar-column-why = Почему выбрана
seminar-questions = Вопросы
seminar-materials = Приготовить
seminar-check = Проверка результата
seminar-check-how =
    { $works ->
        [0] Через { $days } дн. после встречи.
       *[other] Через { $days } дн. после встречи: новых работ с двойной проверкой — не меньше { $works }.
    }
seminar-decide = Решение и правка
seminar-title = Название
seminar-date = Дата
seminar-minutes = Минут
seminar-responsible = Ответственный
seminar-responsible-help = Должность или код; виден в плане-графике.
seminar-participants = Участники
seminar-work-list = Работы
seminar-work-list-help = Можно добавить код любой работы раунда.
seminar-note = Заметка
seminar-note-help = Без имён учеников.
seminar-reason = Причина, если откладываете или отклоняете
seminar-accept = Принять
seminar-postpone = Отложить
seminar-dismiss = Отклонить
seminar-kept = Сохранено: { $status }.
seminar-status-proposed = предложено
seminar-status-accepted = принято
seminar-status-postponed = отложено
seminar-status-dismissed = отклонено
seminar-why-so = Причина: { $reason }
seminar-schedule = План-график
seminar-schedule-about = Принятое, предложенное и отложенное; отклонённое остаётся ниже с причиной.
seminar-schedule-alt = План-график: мероприятие, критерии, состояние, дата, ответственный
seminar-schedule-download = Скачать план-график (CSV)
seminar-schedule-file = plan-grafik
seminar-column-title = Мероприятие
seminar-column-criteria = Критерии
seminar-column-status = Состояние
seminar-column-date = Дата
seminar-column-responsible = Ответственный
seminar-column-participants = Участников
seminar-column-works = Работы
seminar-column-note = Заметка
seminar-column-reason = Причина

## Не принято

problem-seminar_reason_missing = Укажите причину: почему семинар не нужен. Она останется в плане.
problem-seminar_work_unknown = В раунде нет работ с такими кодами: { $works }. Проверьте коды или уберите их.
problem-seminar_form_missing = Форма устарела. Откройте её ещё раз и повторите.
