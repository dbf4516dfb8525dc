# Проверка в программе: план, коды доступа, оценивание вслепую.

## План проверки

problem-design_no_works = В плане нет ни одной работы. Перечислите коды работ или укажите их количество.
problem-design_too_few_raters = Проверяющих: { $raters }, а каждую работу должны оценить { $wanted }. Добавьте коды проверяющих.
problem-design_nobody_left =
    { $count ->
        [one] { $count } работу
        [few] { $count } работы
       *[many] { $count } работ
    } некому оценить ({ $works }): нужно { $wanted }, а остальные проверяющие исключены, потому что это их класс. Добавьте проверяющих или уберите исключения.
problem-design_disconnected = Проверяющие распадаются на { $groups ->
        [one] { $groups } группу
        [few] { $groups } группы
       *[many] { $groups } групп
    } без общих работ (отдельно: { $raters }). Сравнить их между собой не получится: добавьте якорные работы для всех.
problem-design_unbalanced = Нагрузка неравная: от { $least } до { $most } { $most ->
        [one] работы
       *[other] работ
    } на человека. Так бывает, когда многие не могут проверять свой класс: добавьте проверяющих из других классов.
problem-design_few_shared =
    Меньше { $wanted } общих работ с коллегами будет у { $count ->
        [one] { $count } проверяющего
       *[other] { $count } проверяющих
    } ({ $raters }; наименьшее — { $least }). Их строгость не удастся оценить: добавьте работы или якорные работы.
problem-design_few_works = Дважды проверенных работ будет только { $works }. До { $wanted } работ вывода о согласованности не будет, уверенный вывод возможен примерно с { $sure }. Добавьте работы.
problem-design_preliminary = Дважды проверенных работ будет { $works }: вывод получится предварительным. Для уверенного вывода возьмите { $wanted } работ или больше.

problem-codes_missing = Перечислите коды через запятую или с новой строки, либо укажите количество: коды составит программа.
problem-codes_too_many = Слишком много кодов: за один раз можно взять не больше { $most }. Разделите проверку на несколько.
problem-codes_twice = Коды повторяются: { $codes }. Каждый код укажите один раз.
problem-codes_unfit = Такие коды не подойдут: { $codes }. Код — не длиннее { $longest } знаков, без знака «|».
problem-codes_personal = Похоже на имена или личные данные: { $codes }. Замените их кодами (Э-01, W-001): список соответствий остаётся в школе.

## Оценивание

problem-scoring_closed = Проверка уже закрыта, новые баллы не принимаются. Если вы не успели, попросите руководителя семинара открыть её снова.
problem-scoring_not_assigned = Работа { $work } не входит в ваш список. Выберите работу из своего списка.
problem-scoring_incomplete = Поставьте балл или отметьте «нет ответа»: { $criteria }.
problem-scoring_off_scale = Такого балла на шкале нет: { $criteria }. Выберите балл из предложенных.
problem-scoring_code_unknown = Такого кода нет. Проверьте двенадцать цифр с вашего листка; если код не подходит, спросите руководителя семинара.
problem-scoring_gone = Этой проверки больше нет: руководитель семинара её удалил.
problem-scoring_nothing = Ни один балл ещё не поставлен, закрывать нечего. Дождитесь первых проверенных работ.
problem-scoring_unfinished = Не дошло { $count ->
        [one] { $count } оценивание
        [few] { $count } оценивания
       *[many] { $count } оцениваний
    } из { $wanted }. Раунд будет без них; чтобы их дождаться, откройте проверку снова.
problem-scoring_unscored =
    { $count ->
        [one] { $count } работу
        [few] { $count } работы
       *[many] { $count } работ
    } не оценил никто: в раунд они не войдут.
problem-scoring_single =
    { $count ->
        [one] { $count } работу
        [few] { $count } работы
       *[many] { $count } работ
    } оценил только один человек: для согласованности они не считаются.
problem-scoring_blank = Отметок «нет ответа»: { $count }. Это не балл, в расчёт они не входят.

## Изображения работ

problem-picture_kind = { $where }: нужен снимок или скан работы: PNG, JPEG или PDF. Сохраните его в одном из этих форматов и загрузите снова.
problem-picture_pages = { $where }: в документе больше { $limit } страниц. Загрузите только страницы этой работы.
problem-picture_too_large = { $where }: больше { $limit } миллионов точек. Уменьшите изображение и загрузите снова.
problem-picture_unplaced = { $where }: не указано, какая это работа, поэтому изображение не сохранено. Выберите работу в списке и сохраните ещё раз.
problem-picture_broken = { $where }: изображение повреждено и не читается. Сохраните его заново и загрузите ещё раз.
problem-picture_stopped = { $where }: открытие заняло слишком много памяти или времени и было остановлено. Сохраните страницы как JPEG или отсканируйте заново и загрузите ещё раз.

## Страница руководителя

ui-page-sessions = Проверка в программе
ui-page-sessions-help = Раздать работы двум проверяющим, следить за ходом, получить раунд.
scoring-sessions-lead = Учителя оценивают работы вслепую прямо здесь: каждую работу двое, якорные работы — все. Баллов не видно никому, пока вы не закроете проверку.
scoring-new = Новая проверка
scoring-new-title = Название
scoring-new-title-example = Входная работа, 8 класс
scoring-new-title-missing = Дайте проверке название: по нему её узнают вы и учителя.
scoring-new-subject = Предмет
scoring-new-works = Работы: количество или коды
scoring-new-works-help = Число — и коды составит программа. Или коды через запятую либо с новой строки. Чтобы учитель не проверял свой класс, допишите его код в ту же строку: W-001, Э-03.
scoring-new-raters = Проверяющие: количество или коды
scoring-new-raters-help = Коды вместо фамилий: Э-01, Э-02. Кто есть кто, знает только школа.
scoring-new-anchors = Якорных работ
scoring-new-anchors-help = Их оценивают все: так становятся сравнимы проверяющие, у которых нет других общих работ. Обычно 5–8.
scoring-new-minutes = Минут на работу
scoring-new-plan = Составить план
scoring-work-prefix = W-
scoring-rater-prefix = Э-

scoring-plan = План
scoring-plan-counts =
    { $works ->
        [one] { $works } работа
        [few] { $works } работы
       *[many] { $works } работ
    }, из них якорных: { $anchors }; { $raters ->
        [one] { $raters } проверяющий
       *[other] { $raters } проверяющих
    }; всего { $scorings ->
        [one] { $scorings } оценивание
        [few] { $scorings } оценивания
       *[many] { $scorings } оцениваний
    }.
scoring-plan-alt = Сколько работ и минут приходится на каждого проверяющего
scoring-plan-sound = План надёжный: нагрузка равная, все проверяющие связаны общими работами.
scoring-plan-start = Начать проверку
scoring-minutes =
    { $minutes ->
        [one] { $minutes } минута
        [few] { $minutes } минуты
       *[many] { $minutes } минут
    }
scoring-column-rater = Проверяющий
scoring-column-works = Работ
scoring-column-minutes = Займёт
scoring-column-done = Оценено
scoring-column-code = Код доступа
scoring-column-work = Работа
scoring-column-reason = Пояснение

scoring-open = идёт
scoring-closed = закрыта
scoring-show = Открыть
scoring-back = Все проверки
scoring-progress = Оценено { $done } из { $all }
scoring-done-of = { $done } из { $all }
scoring-progress-title = Ход проверки
scoring-progress-alt = Сколько работ оценил каждый проверяющий
scoring-progress-about = Показано только количество. Баллы откроются, когда вы закроете проверку.
scoring-refresh = Обновить
scoring-codes = Коды доступа
scoring-codes-about = Раздайте каждому его код: по нему учитель открывает страницу «Проверить работы» и видит только свои работы. Не показывайте список на экране при всех.
scoring-codes-alt = Код доступа каждого проверяющего
scoring-codes-save = Скачать листки с кодами (Excel)
scoring-codes-file = kody-dostupa.xlsx
scoring-codes-sheet = Коды доступа
scoring-codes-slip = Откройте страницу «Проверить работы» и введите код. Код личный: не передавайте его коллегам.
scoring-pictures = Изображения работ
scoring-pictures-about = По желанию: снимок или скан PNG, JPEG или PDF, имя файла — код работы (W-001.jpg; вторая страница — W-001_2.jpg; все страницы сразу — W-001.pdf). Сведения о месте, времени и устройстве удаляются. Закройте на снимке имя ученика.
scoring-pictures-files = Файлы изображений
scoring-pictures-which = { $name }: какая это работа?
scoring-pictures-page = Страница
scoring-pictures-choose = Выберите работу
scoring-pictures-keep = Сохранить изображения
scoring-pictures-opening = Файлы открываются. Обычно это секунды; файл, который не открывается, — до полутора минут.
scoring-pictures-kept = Изображений сохранено: { $count }.
scoring-pictures-have = Есть изображения: { $works } из { $all } работ.
scoring-reopen = Вернуть работу на правку
scoring-reopen-about = Если учитель просит исправить отправленное: баллы останутся у него в черновике, вы их не увидите.
scoring-reopen-rater = Проверяющий
scoring-reopen-work = Работа
scoring-reopen-do = Вернуть
scoring-reopened = Работа { $work } снова открыта для { $rater }.
scoring-close = Закрыть проверку
scoring-close-about = Баллы станут раундом: согласованность, причины, план семинаров. После этого учителя больше ничего не меняют.
scoring-close-all = Все работы оценены.
scoring-closed-about = Проверка закрыта: { $date }
scoring-open-again = Открыть снова
scoring-open-again-about = Учителя смогут продолжить. Уже сохранённый раунд останется как есть.
scoring-delete = Удалить проверку
scoring-delete-question = Проверка «{ $title }» будет удалена: баллы, черновики, изображения и коды. Сохранённый из неё раунд останется. Вернуть её нельзя.
scoring-delete-yes = Удалить
scoring-delete-no = Оставить

## Страница учителя

ui-page-scoring = Проверить работы
ui-page-scoring-help = Оценить свои работы вслепую, по личному коду.
scoring-enter-about = Введите код с вашего листка. Программа покажет только ваши работы; баллов коллег вы не увидите, а они — ваших.
scoring-enter-code = Личный код доступа
scoring-enter-do = Начать
scoring-leave = Закончить и выйти
scoring-leave-about = Всё сохранено: продолжить можно в любой момент с тем же кодом.
scoring-own = Вы — { $rater }
scoring-time-left = осталось около { $minutes } мин
scoring-work = Работа { $work }
scoring-work-choose = Перейти к работе
scoring-draft = начата
scoring-picture-alt = Работа { $work }, страница { $page }
scoring-picture-none = Работа { $work } у вас на бумаге: изображения в программе нет.
scoring-no-answer = нет ответа
scoring-no-answer-all = Нет ответа по всей работе
scoring-reason = Пояснение (по желанию)
scoring-reason-help = Одна фраза: что решило балл. Пригодится на семинаре; имён не пишите.
scoring-save = Сохранить и дальше
scoring-later = Отложить
scoring-saved = Работа { $work } отправлена.
scoring-keys = С клавиатуры: Tab — следующий критерий, стрелки — балл, Ctrl+Enter — сохранить.
scoring-done = Все работы оценены, спасибо! Результаты появятся, когда руководитель семинара закроет проверку.
scoring-mine = Мои отправленные работы
scoring-mine-alt = Ваши баллы за отправленные работы
scoring-mine-none = Пока ничего не отправлено.
scoring-draft-saved = сохранено { $time }
scoring-draft-failed = **Не сохранено.** Выбор остался на экране; программа пробует сохранить его снова каждые несколько секунд.
scoring-draft-again = Попробовать ещё раз
scoring-draft-two = Эту работу вы открыли ещё в одной вкладке и выбрали там другое. Какой выбор оставить?
scoring-draft-differs = **{ $criterion }**: здесь — { $here }, там — { $there }
scoring-draft-mine = Оставить выбранное здесь
scoring-draft-theirs = Взять выбранное там
