# Страницы программы

## Боковая панель

ui-round = Раунд
ui-role = Кто вы
ui-role-teacher = Учитель
ui-role-leader = Руководитель семинара
ui-role-principal = Директор
ui-language = Язык · Language
ui-language-ru = Русский
ui-language-en = English

ui-page-home = Главная
ui-page-upload = Загрузить таблицу
ui-page-upload-help = Excel или CSV с баллами двух проверок: результат сразу.
ui-page-mine = Мой результат
ui-page-mine-help = Где вы и коллеги ставите одинаково, а где расходитесь. Видите только вы.
ui-page-round = Раунд
ui-page-criterion = Критерий
ui-page-plan = План калибровки
ui-page-documents = Документы
ui-page-method = Как считается
ui-menu-collect = Собрать оценки
ui-menu-understand = Понять
ui-menu-agree = Договориться
ui-menu-check = Проверить и отчитаться
ui-view = Что показать
ui-view-round-overview = Обзор
ui-view-round-criteria = Критерии
ui-view-round-raters = Проверяющие
ui-view-round-works = Работы
ui-view-criterion-where = Где разошлись
ui-view-criterion-works = Работы
ui-view-criterion-raters = Проверяющие
ui-view-criterion-whatif = Что если
ui-view-plan-steps = Шаги
ui-view-plan-works = Сколько работ нужно
ui-view-documents-round = Этот раунд
ui-view-documents-school = Вся школа
ui-role-about = Вход без пароля: на этом компьютере роль выбирает каждый сам, данные друг от друга не защищены.
ui-home-leader = Что сделать сейчас
ui-home-teacher = С чего начать
ui-open = Открыть
ui-column-scores = Баллы по кодам
ui-page-rounds = Раунды

## Общее

ui-measuring = Считаем согласованность…
ui-failure-title = Эта страница не открылась
ui-failure = Сохранённые раунды не изменились. Обновите страницу; если не поможет, передайте разработчикам последние строки из окна, где запущена программа.
ui-empty-round = **Пока нет ни одного раунда.** Посмотрите пример придуманной школы или загрузите свой файл с двойной проверкой.
ui-empty-rounds = **Здесь появятся сохранённые раунды.** Начните с примера или загрузите файл.
ui-problems-error =
    { $count ->
        [one] Нужно исправить: { $count } место
        [few] Нужно исправить: { $count } места
       *[many] Нужно исправить: { $count } мест
    }
ui-problems-warning =
    { $count ->
        [one] Обратите внимание: { $count } место
        [few] Обратите внимание: { $count } места
       *[many] Обратите внимание: { $count } мест
    }
ui-problems-more = … и ещё { $count }. Исправьте показанные, остальные появятся при следующей загрузке.
ui-grade = класс: { $grade }
ui-scale = шкала { $scale }

ui-column-criterion = Критерий
ui-column-verdict = { verdict-question }
ui-column-works = Работ
ui-column-exact = Точно
ui-column-adjacent = ±1 балл
ui-column-kappa = Взвешенная каппа
ui-column-alpha = Альфа
ui-column-benchmark = Обычно на такой шкале
ui-column-coefficient = Показатель
ui-column-value = Значение и интервал
ui-column-work = Работа
ui-column-rater = Проверяющий
ui-column-score = Балл
ui-column-own = Ваш балл
ui-column-others = Коллеги

## Начало

ui-start-lead = Двое учителей независимо оценили одни и те же работы. Насколько одинаково они понимают критерии, где расходятся и какой семинар поможет?
ui-start-walk = Файл с баллами → шкала → согласованность по критериям → причины → план семинаров → справка для директора.
ui-start-privacy = Всё остаётся на этом компьютере. Вместо имён учеников и учителей используйте коды.
ui-start-example = Посмотреть пример
ui-start-example-about = Придуманная школа: три раунда двойной проверки, восемь учителей, пять критериев.
ui-start-example-open = Посмотреть пример
ui-start-example-opening = Готовим пример…
ui-example-round = Пример, раунд { $number }
ui-example-subject = Естественнонаучная грамотность
ui-example-school = Придуманная школа
ui-start-upload = Загрузить свои баллы
ui-start-upload-about = Excel или CSV как есть: строка на работу и проверяющего, строка на балл или столбцы «К1 (1)», «К1 (2)».
ui-start-upload-open = Загрузить файл
ui-start-upload-others = Баллы загружают учитель и руководитель семинара: роль можно сменить слева.
ui-start-template = Взять шаблон
ui-start-template-about = Готовая таблица с подсказками: заполните баллы и загрузите её обратно.
ui-start-template-save = Скачать шаблон
ui-template-file = shablon-dvoynoy-proverki.xlsx

## Загрузка

ui-files = Файлы с баллами двойной проверки
ui-files-help = Можно несколько файлов одного раунда сразу.
ui-reading = Читаем файл…
ui-detected =
    Найдено: { $works ->
        [one] **{ $works }** работа
        [few] **{ $works }** работы
       *[many] **{ $works }** работ
    }, { $raters ->
        [one] **{ $raters }** проверяющий
       *[other] **{ $raters }** проверяющих
    }, { $criteria ->
        [one] **{ $criteria }** критерий
        [few] **{ $criteria }** критерия
       *[many] **{ $criteria }** критериев
    }, { $scores ->
        [one] **{ $scores }** балл
        [few] **{ $scores }** балла
       *[many] **{ $scores }** баллов
    }.
ui-step-scale = Шкала
ui-scale-way = Откуда взять шкалу
ui-scale-declared = Из файла
ui-scale-typed = Указать самим
ui-scale-shipped = Готовая рубрика
ui-scale-typed-about = Какие баллы можно было поставить по каждому критерию? Подсказка составлена по найденным баллам, но высший балл мог никому не достаться: сверьтесь с критериями. Примеры: 0-3 · 0;1;2;5 · 0-10:0,5.
ui-scale-seen = В файле встретились баллы от { $low } до { $high }.
ui-scale-confirm = Подтвердить шкалы
ui-rubric = Рубрика
ui-rubric-choose = Выберите рубрику
ui-rubric-check = Что проверить самим
ui-rubric-scales = Шкалы:
ui-check-fine = Всё прочитано, замечаний нет.
ui-step-round = Раунд
ui-round-title = Название
ui-round-title-example = Первая проверка, октябрь
ui-round-title-missing = Дайте раунду название: по нему вы узнаете его в списке.
ui-round-subject = Предмет
ui-round-grade = Класс
ui-round-procedure = Процедура (ВПР, диагностическая работа …)
ui-round-school = Школа
ui-round-responsible = Ответственный
ui-round-responsible-help = Печатается в строке подписи справки. Можно оставить пустым.
ui-round-date = Дата проверки
ui-round-previous = Предыдущий раунд
ui-round-previous-none = Нет
ui-round-save = Сохранить и посчитать

## Раунды

ui-round-counts =
    { $works ->
        [one] { $works } работа
        [few] { $works } работы
       *[many] { $works } работ
    }, { $raters ->
        [one] { $raters } проверяющий
       *[other] { $raters } проверяющих
    }, { $criteria ->
        [one] { $criteria } критерий
        [few] { $criteria } критерия
       *[many] { $criteria } критериев
    }
ui-round-open = Открыть
ui-round-delete = Удалить
ui-delete-title = Удалить раунд?
ui-delete-question = Раунд «{ $title }» будет удалён вместе со всеми баллами. Вернуть его нельзя.
ui-delete-yes = Удалить
ui-delete-no = Оставить

## Согласованность

ui-whole = Критериев: { $criteria }.
ui-rests-on =
    { $works ->
        [one] { $works } работа
        [few] { $works } работы
       *[many] { $works } работ
    }, из них дважды проверено { $double }; { $raters ->
        [one] { $raters } проверяющий
       *[other] { $raters } проверяющих
    }, { $scores ->
        [one] { $scores } балл
        [few] { $scores } балла
       *[many] { $scores } баллов
    }.
ui-criteria-alt = Согласованность по критериям: вывод, совпадения, каппа, альфа с интервалом
ui-usual-alpha = альфа { $low }–{ $high }
ui-usual-exact = точно { $low }–{ $high } %

ui-choose-criterion = Критерий
ui-detail-nothing = По этому критерию нет работ с двумя оценками, сравнивать нечего.
ui-matrix-about = Одна клетка — одна группа работ: синие оценены одинаково, оранжевые по-разному. Нажмите на клетку или выберите пару ниже.
ui-matrix-alt = Таблица пар баллов по критерию { $criterion }: сколько раз какие два балла встретились на одной работе
ui-cell = Работы, где баллы разошлись
ui-no-differences = Все баллы совпали.
ui-parts = Чем вызваны расхождения
ui-parts-about = Разная строгость и разный размах — это система, с ней помогает сверка; случайный разброс чаще говорит о неясном критерии.
ui-parts-alt = Разная строгость { $severity }, разный размах { $spread }, случайный разброс { $scatter }
ui-numbers = Все числа по критерию
ui-numbers-alt = Каппа, альфа и совпадения с интервалами
ui-numbers-about = Работ с баллами: { $works }, с двойной проверкой: { $double }; проверяющих: { $raters }, их пар с общими работами: { $pairs }. Если пар несколько, каппа объединена по парам.
ui-kappa-unweighted = Каппа Коэна
ui-kappa-linear = Каппа, линейные веса
ui-kappa-quadratic = Каппа, квадратичные веса
ui-alpha-nominal = Альфа, номинальная шкала
ui-alpha-ordinal = Альфа, порядковая шкала
ui-alpha-interval = Альфа, интервальная шкала
ui-alpha-ratio = Альфа, шкала отношений

## Причины и план

ui-plan = Что сделать
ui-plan-no-seminars = Калибровочный семинар сейчас не нужен.
ui-findings = Почему: что показали данные
ui-findings-none = Причин для вмешательства данные не показывают.
ui-confidence-high = уверенный вывод
ui-confidence-preliminary = предварительный вывод
ui-whole-round = весь раунд
ui-criterion-of = критерий { $criterion }
ui-finding-raters = Проверяющие: { $raters }
ui-finding-works = Посмотреть работы: { $works }
ui-finding-gain = Без этой причины альфа была бы выше примерно на { $gain }
ui-finding-action = Что сделать: { $action }
ui-finding-refuted = Что опровергло бы вывод: { $refuted }
ui-plan-criteria = Критерии: { $criteria }
ui-plan-due =
    провести в течение { $days } { $days ->
        [one] дня
       *[other] дней
    }

## Строгость

ui-severity-about = Сдвиг показывает, насколько в среднем баллы проверяющего выше или ниже баллов коллег на тех же работах. Порядок — по кодам, это не рейтинг: строгость не лучше мягкости, важно, чтобы подходы совпадали.
ui-severity-nobody = Сравнивать некого: в раунде один проверяющий.
ui-severity-criterion = Критерий
ui-severity-all = Все критерии вместе
ui-severity-groups =
    { $groups ->
        [one] { $groups } группа проверяющих не имеет
        [few] { $groups } группы проверяющих не имеют
       *[many] { $groups } групп проверяющих не имеют
    } общих работ. Между группами сравнивать строгость нельзя, поэтому они показаны отдельно.
ui-severity-group = Группа { $number }
ui-severity-alt =
    Сдвиги { $raters ->
        [one] { $raters } проверяющего
       *[other] { $raters } проверяющих
    } по кодам: от { $low } до { $high } балла
ui-own-code = Ваш код проверяющего
ui-own-code-choose = Выберите свой код
ui-own-code-help = Показываются только ваши результаты, чужих кодов на странице нет.
ui-own-first = Выберите свой код: профиль показывает только ваши результаты.
ui-own-severity = Ваша строгость
ui-own-severe = На одних и тех же работах вы ставите в среднем на **{ $size }** балла ниже коллег (интервал { $interval }, работ: { $works }).
ui-own-lenient = На одних и тех же работах вы ставите в среднем на **{ $size }** балла выше коллег (интервал { $interval }, работ: { $works }).
ui-own-close =
    { $count ->
        [0] Заметной разницы с коллегами нет
       *[other] По всем критериям вместе заметной разницы с коллегами нет
    }: сдвиг { $size } балла, интервал { $interval } включает ноль (работ: { $works }).{ $count ->
        [0] { "" }
        [1] { " " }Отдельно по критерию { $criteria } она видна: интервал не включает ноль.
       *[other] { " " }Отдельно по критериям { $criteria } она видна: интервалы не включают ноль.
    }
ui-own-unknown = Для вашего кода сдвиг не вычисляется: нет работ, которые проверил ещё кто-то.
ui-own-why = Сдвиг не вычисляется: { $why }.
ui-own-alt = Ваш сдвиг по критериям, критериев: { $criteria }
ui-own-works = Где мнения разошлись сильнее всего
ui-own-works-none = Все ваши баллы совпали с баллами коллег.
ui-own-works-alt = Работы с наибольшей разницей: ваш балл и средний балл коллег

## Справка

ui-summary-building = Составляем документ…
ui-summary-checked = Числа пересчитаны независимыми программами (сравнено: { $compared }) и совпали.
ui-plan-alt = План: шаги, причины, сроки и проверка результата

## Как считается


## Слова самого Streamlit

word-upload = Загрузить
word-browse = Выбрать файлы
word-add-files = Добавить файлы
word-drop-file = Перетащите файл сюда
word-drop-files = Перетащите файлы сюда
word-or-drop = или перетащите
word-remove-file = Убрать файл
word-choose = Выберите
word-choose-options = Выберите
word-no-results = Ничего не найдено
word-no-options = Выбирать не из чего
word-clear = Очистить
word-close = Закрыть
word-open = Открыть
word-sidebar-open = Открыть боковую панель
word-sidebar-close = Закрыть боковую панель
word-pages = Страницы
word-menu = Меню
word-settings = Настройки
word-rerun = Обновить
word-print = Печать
word-stop = Остановить
word-running = Считаем…
word-connecting = Соединение…
word-connection-error = Нет связи с программой
word-fullscreen = На весь экран
word-fullscreen-close = Выйти из полного экрана
word-download-failed = Скачать не удалось
word-press-enter = Нажмите Enter, чтобы применить
word-press-enter-form = Нажмите Enter, чтобы отправить
word-choose-date = Выберите дату
word-page-not-found = Страница не найдена
word-appearance = Оформление
word-theme-system = Как в системе
word-theme-light = Светлое
word-theme-dark = Тёмное
word-mb-per-file = до { $what } МБ на файл
word-sidebar = Боковая панель
word-skip = Перейти к содержанию
word-previous-month = Предыдущий месяц
word-next-month = Следующий месяц
word-calendar-keys = Стрелки выбирают день, Enter подтверждает, Escape закрывает.
word-help-for = Пояснение: { $what }
word-remove = Убрать { $what }
word-day = день, { $what }
word-month = месяц, { $what }
word-year = год, { $what }
word-choose-date-in = Выберите дату, { $what }
word-options = Вариантов: { $what }.
word-page-missing = Такой страницы нет или она не для этой роли. Показано начало.
word-file-too-large = Файл больше { $what } МБ. Оставьте в нём только лист с баллами.
word-file-of-another-kind = Файл этого вида ({ $what }) не подойдёт: нужна таблица Excel, CSV или TSV.
word-upload-failed = Файл не загрузился
word-connection-lost = Связь с программой прервалась. Подождите и повторите.
word-error = Не принято:
word-bytes = { $what } Б
word-kilobytes = { $what } КБ
word-megabytes = { $what } МБ
ui-cell-choose = Выберите пару баллов
