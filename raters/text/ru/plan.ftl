# План как решение: номер, сроки, что стало с каждым шагом.

plan-draft = проект, не утверждён
plan-name = № { $number } от { $date }
plan-within =
    в течение { $days } { $days ->
        [one] дня
       *[many] дней
    } после утверждения
plan-progress =
    { $late ->
        [0] Выполнено { $held } из { $total }
        [one] Выполнено { $held } из { $total }, { $late } шаг просрочен, на { $days } { $days ->
            [one] день
            [few] дня
           *[many] дней
        }
        [few] Выполнено { $held } из { $total }, { $late } шага просрочены, самый давний на { $days } { $days ->
            [one] день
            [few] дня
           *[many] дней
        }
       *[many] Выполнено { $held } из { $total }, { $late } шагов просрочены, самый давний на { $days } { $days ->
            [one] день
            [few] дня
           *[many] дней
        }
    }
plan-private =
    Личных встреч, которых нет в плане-графике: { $count }
plan-state-planned = запланировано
plan-state-postponed = срок перенесён
plan-state-held = выполнено
plan-state-cancelled = отменено
plan-state-proposed = предложено
plan-done = выполнено { $date }
plan-late =
    просрочено на { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    }
plan-today = сегодня
plan-in-days =
    через { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    }
plan-result-reached = цель достигнута
plan-result-not_reached = цель не достигнута
plan-result-not_enough_data = данных для проверки мало
plan-gain = { $now } → { $later }
plan-no-gain = прирост не считаем
plan-minutes = { $minutes } мин
plan-people =
    { $people } { $people ->
        [one] участник
        [few] участника
       *[many] участников
    }

## Черновик

plan-draft-title =
    Черновик плана: { $steps } { $steps ->
        [one] шаг
        [few] шага
       *[many] шагов
    }
plan-draft-about = Отметьте, что войдёт в план, и поправьте сроки. До утверждения это проект: после него сроки не меняются сами.
plan-draft-start = Сроки считаются с { $date }, по рабочим дням школы без праздников; у одного человека не больше { $meetings } встречи в неделю.
plan-draft-past =
    { $steps ->
        [one] Срок одного шага уже прошёл.
       *[other] Сроки { $steps } шагов уже прошли.
    }
plan-draft-from-today = Посчитать сроки от сегодняшнего дня
plan-include = Включить в план: { $step }
plan-due-label = Срок: { $step }
plan-open = Подробнее
plan-close = Свернуть
plan-save = Сохранить шаг
plan-saved = Шаг сохранён.
plan-out = не в плане
plan-nothing = Шагов нет: данные не просят ни встреч, ни другой работы.
plan-bar =
    { $steps ->
        [one] В плане { $steps } шаг
        [few] В плане { $steps } шага
       *[many] В плане { $steps } шагов
    }
plan-approve = Принять план целиком
plan-approve-about = Сроки, участники и порядок зафиксируются под номером. Всё, что изменится потом, будет записано с причиной.
plan-number = Номер
plan-day = Дата утверждения
plan-responsible = Ответственный
plan-responsible-help = Должность, не фамилия. Пусто — руководитель ШМО.
plan-responsible-usual = руководитель ШМО
plan-approve-yes = Принять
plan-approved = План принят под номером { $number }.

## Принятый план

plan-accepted = { $name } · сроки зафиксированы · ответственный — { $responsible }
plan-amended =
    Изменений: { $count }. Последнее — { $date }: { $reason }
plan-now = сегодня { $date }
plan-schedule = План-график
plan-order = Приказ
plan-agenda = Повестка
plan-change = Изменить план
plan-detail-people = Участники
plan-detail-check = Как проверим
plan-detail-materials = Материалы
plan-detail-responsible = Ответственный
plan-detail-note = Заметка
plan-hold = Отметить выполненным
plan-held-on = Когда проведено
plan-postpone = Перенести срок
plan-postpone-to = Новый срок
plan-cancel = Отменить шаг
plan-reopen = Вернуть в план
plan-check = Записать проверку
plan-check-what = Что показала проверка
plan-check-told = Следующий раунд говорит: { $result }.
plan-remind = Напомнить
plan-remind-about = Текст можно скопировать; программа ничего не отправляет.
plan-remind-words = Напоминаем: «{ $step }», срок — { $date }. { $who }
plan-reason = Причина
plan-say-hold = Шаг отмечен выполненным.
plan-say-postpone = Срок перенесён, прежний остался в плане.
plan-say-cancel = Шаг отменён, причина записана.
plan-say-reopen = Шаг возвращён в план.
plan-say-check = Проверка записана.
plan-history = Что было с этим шагом
plan-history-hold = { $day }: выполнено { $on }
plan-history-postpone = { $day }: срок перенесён на { $on }. { $reason }
plan-history-cancel = { $day }: отменено. { $reason }
plan-history-reopen = { $day }: возвращено в план. { $reason }
plan-history-check = { $day }: проверка — { $result }
plan-foot-order = Порядок — по ожидаемому приросту альфы; пунктир — { $limit }.
plan-foot-check = Помогло ли — покажет второй раунд: { $date }.
plan-new =
    { $steps ->
        [one] После утверждения появился { $steps } новый шаг: внесите его изменением к плану.
        [few] После утверждения появились { $steps } новых шага: внесите их изменением к плану.
       *[many] После утверждения появилось { $steps } новых шагов: внесите их изменением к плану.
    }
plan-change-about = Изменение получит номер { $number }. Прежние сроки останутся в плане зачёркнутыми.
plan-change-add = Добавить шаги
plan-change-drop = Отменить шаги
plan-change-move = Перенести шаги
plan-change-days = На сколько дней
plan-change-yes = Внести изменение
plan-changed = Изменение внесено: { $number }.
plan-unplanned = Что ещё найдено и почему не вошло в план

## Не принято

problem-plan_approved = План уже утверждён: откройте страницу заново.
problem-plan_not_approved = План ещё не утверждён: сначала примите его.
problem-plan_empty = В плане нет ни одного шага: отметьте хотя бы один.
problem-plan_undated = У шага нет срока: укажите дату.
problem-plan_number_wrong = Номер плана — целое число от 1.
problem-plan_number_taken = План № { $number } за { $year } год уже есть. Возьмите другой номер.
problem-plan_responsible_name = «{ $words }» похоже на имя. Укажите должность: имена пишут в бумагах, программа их не хранит.
problem-plan_step_unknown = Такого шага в плане нет: откройте страницу заново.
problem-plan_act_impossible = Сейчас это невозможно: шаг уже { $state ->
        [held] выполнен
        [cancelled] отменён
       *[other] ждёт выполнения
    }. Откройте страницу заново.
problem-plan_reason_missing = Укажите причину: она останется в плане.
problem-plan_date_missing = Укажите дату.
problem-plan_date_past = Новый срок уже прошёл: укажите день не раньше сегодняшнего.
problem-plan_day_ahead = Этот день ещё не наступил: отметьте шаг, когда он будет выполнен.
problem-plan_result_missing = Укажите, что показала проверка.
problem-plan_change_missing = Изменять нечего: добавьте, перенесите или отмените хотя бы один шаг.
