# Вокруг загрузки: правки на странице, файл с отметками, разметка вручную, вставка, имена и коды.

## Файл с отметками

marked-file-ending = {" "}с отметками
marked-list = Что исправить
marked-list-title = Отмеченные ячейки и что с ними сделать
marked-column-sheet = Лист
marked-column-cell = Ячейка
marked-column-written = Записано
marked-column-remedy = Что не так и что сделать

## Имена и коды

codes-file = Список соответствия (хранить в школе).xlsx
codes-sheet-rater = Проверяющие
codes-sheet-work = Работы
codes-keep = Кто под каким кодом. Храните в школе и не загружайте вместе с баллами.
codes-code = Код
codes-name = Было в файле
problem-code_book_wrong = { $where } — не список соответствия: нужны столбцы «Код» и «Было в файле», у каждого кода одно имя. Выберите файл, который программа выдала вместе с прошлым раундом.

## Исправить на месте

fix-title = Исправить здесь
fix-about = Впишите верное значение в столбец «Новое значение» и нажмите «Применить». Пустое значение очищает ячейку. Ваш файл не меняется: правки накладываются поверх него.
fix-first = Показаны первые { NUMBER($shown) } из { NUMBER($count) }; остальные появятся после этих.
fix-column-where = Ячейка
fix-column-written = Записано
fix-column-expected = Что нужно
fix-column-new = Новое значение
fix-column-was = Было
fix-column-now = Стало
fix-apply = Применить и прочитать заново
fix-nothing = Пока ничего не изменено: впишите новое значение хотя бы в одну строку.
fix-save-marked = Скачать файл с отметками
fix-save-marked-of = Скачать с отметками: { $name }
fix-save-corrected = Скачать исправленный файл
fix-made =
    { $count ->
        [one] Исправлена здесь **{ NUMBER($count) }** ячейка.
        [few] Исправлено здесь **{ NUMBER($count) }** ячейки.
       *[other] Исправлено здесь **{ NUMBER($count) }** ячеек.
    } Остальное прочитано из файла как есть. Исправленный файл стоит сохранить: именно его контрольная сумма попадёт в справку.
fix-made-list = Список исправлений
fix-undo = Отменить исправления
fix-expected-score_off_scale = балл шкалы { $scale }
fix-expected-not_a_number = число; если ответа нет — пусто или «н/о»
fix-expected-score_is_date = { $meant ->
    [unknown] балл числом
   *[other] балл числом, может быть, { $meant }
}
fix-expected-formula_without_value = балл числом
fix-expected-duplicate_score = один из двух баллов; второй очистить
fix-expected-duplicate_score_same = то же, что в ячейке { $first }; можно очистить
fix-expected-work_missing = код работы
fix-expected-rater_missing = код проверяющего
fix-expected-criterion_missing = код критерия
fix-expected-unknown_criterion = один из критериев: { $known }
fix-expected-works_look_alike = { $other }, если это одна работа
fix-expected-raters_look_alike = { $other }, если это один проверяющий
fix-expected-declared_scale_wrong = шкала, например 0-3 или 0;1;2;5
fix-expected-declared_twice = другой критерий или пусто
fix-expected-other = см. замечание выше

## Разметка вручную

layout-header = Строка с названиями столбцов
layout-row = { NUMBER($row, useGrouping: 0) }: { $words }
layout-back = Вернуть автоматическое чтение

## Вставка

paste-box = Вставьте таблицу из Excel
paste-help = Выделите таблицу вместе с названиями столбцов, скопируйте (Ctrl+C), щёлкните здесь и вставьте (Ctrl+V).
paste-example = Скопируйте ячейки вместе с названиями столбцов и вставьте сюда
paste-read = Прочитать вставленное
paste-name = Вставленная таблица

## Имена

codes-found = В кодах нашлись персональные данные
codes-found-rater = Проверяющие:
codes-found-work = Работы:
codes-kind = { $kind ->
    [email] адреса электронной почты ({ NUMBER($count) })
    [phone] номера телефонов ({ NUMBER($count) })
    [snils] СНИЛС ({ NUMBER($count) })
   *[name] похоже на имена людей ({ NUMBER($count) })
}
codes-earlier = Есть список соответствия прошлого раунда?
codes-earlier-file = Список соответствия: те же люди получат те же коды
codes-done = Заменено кодами: { $raters ->
    [0] {""}
    [one] { NUMBER($raters) } проверяющий
   *[other] { NUMBER($raters) } проверяющих
}{ $works ->
    [0] {""}
    [one] {" "}{ NUMBER($works) } работа
    [few] {" "}{ NUMBER($works) } работы
   *[other] {" "}{ NUMBER($works) } работ
}.
codes-save-about = **Скачайте список соответствия сейчас.** После сохранения раунда программа его забудет, и узнать, кто под каким кодом, будет нельзя.
codes-save = Скачать список соответствия

## Слова таблицы для правок

word-columns = Столбцы
word-download-csv = Скачать как CSV
word-search = Поиск
word-columns-of = Столбцы: { $what }
word-download-csv-of = Скачать как CSV: { $what }
word-search-of = Поиск: { $what }
word-fullscreen-of = На весь экран: { $what }

## Счёт прочитанного

account-title = Что прочитано: { NUMBER($read) } из { NUMBER($cells) } заполненных ячеек с баллами
account-read = Прочитано баллов: { NUMBER($read) } из { NUMBER($cells) } заполненных ячеек.
account-codes = Отметки «нет балла»: { NUMBER($count) } ({ $marks }). Баллами не считаются.
account-aside = Не взято: { NUMBER($count) } — { $reason }.
account-blank = Пустых ячеек среди баллов: { NUMBER($count) }.
account-rows = Строки, не похожие на баллы (заголовки, итоги, подписи): { NUMBER($count) }; начинаются с ячеек { $rows }.
account-columns = Столбцы, которые не читаются: { $columns }.
account-because-score_off_scale = балл вне шкалы
account-because-not_a_number = не число
account-because-marks_are_words = слова, для которых не указан балл
account-because-score_is_date = дата вместо балла
account-because-formula_without_value = формула без значения
account-because-duplicate_score = второй, другой балл за то же самое
account-because-duplicate_score_same = повтор того же балла
account-because-rater_twice = вторая строка того же проверяющего за ту же работу
account-because-unknown_criterion = критерия нет в рубрике
account-because-work_missing = не указана работа
account-because-rater_missing = не указан проверяющий
account-because-criterion_missing = не указан критерий
account-because-other = причина названа в замечаниях

fix-expected-rater_twice = код другой работы или проверяющего, если строка не повтор
answer-same = Да, это одно и то же
answer-different = Нет, это разные
answer-classes = Это разные классы
answer-raters = Это проверяющие
answer-first = Верно первое
answer-second = Верно второе
answer-leave = Не читать эти листы
answer-read = Читать и эти листы
answer-criteria = Это критерии
answer-levels = Слова от низшего балла к высшему, через запятую
answer-levels-take = Принять
answers-forget = Забыть ответы
role-work = Работа
role-class = Класс
role-rater = Проверяющий
role-criterion = Критерий
role-mark = Баллы
role-who = Кто проверил
role-third = Третья проверка
role-moment = Когда проверено
role-own = Свой класс
role-teacher = Учитель класса
role-aside = Не баллы

many-raters-title = Это проверяющие?
many-raters-about = В столбце проверяющих { NUMBER($raters) } разных значений, а работ { NUMBER($works) }. Обычно так бывает, когда за проверяющих принят другой столбец; роль столбца меняется над ним, в самой таблице. Если это и правда проверяющие, расчёт может занять минуты.
many-raters-yes = Да, это проверяющие

## Таблица на экране

legend-work = работа
legend-rater = проверяющий, критерий
legend-mark-1 = первая проверка
legend-mark-2 = вторая проверка
legend-aside = не используется
sample-letter = К
sample-class = 8А
sample-rater = Э
sample-rows = Строка на работу и проверяющего
sample-scores = Строка на каждый балл
sample-columns = Обе проверки в одной строке
arrival-example = Посмотреть на примере
arrival-fits = Подойдёт таблица, какая есть, например такая
arrival-also = Итоги, даты, класс и подписи рядом с баллами не мешают; фамилии заменяются кодами, список соответствия остаётся у вас.
arrival-template = Взять шаблон
table-which = Какая таблица на экране
table-not-read = { $name } (не читается)
table-block = { $name }, таблица { $number }
table-file-line = { $file } · { $sheet } · строки { NUMBER($first, useGrouping: 0) }–{ NUMBER($last, useGrouping: 0) }. Роль неверна? Нажмите на неё над столбцом.
table-hidden = скрыты в файле столбцы { $columns }
table-not-understood = Не понимаем, где работы и баллы. Нажмите на роль над столбцом с кодами работ, затем над столбцами с баллами.
table-sheet-left-out = Этот лист не читается. Укажите роли столбцов, и он войдёт в раунд.
table-rows = На экране строк: { NUMBER($rows) } из { NUMBER($whole) }
table-columns = столбцов: { NUMBER($columns) } из { NUMBER($whole) }
table-all = Больше строк
chip-of = Столбец { $column } ({ $label }): роль
chip-hidden = — (скрыт)
map-title = Таблица прочитана не так? Повернуть, сменить заголовок, назвать критерии и проверяющих
map-turn = Повернуть таблицу
map-number = Пронумеровать работы
map-alike = Остальные листы читать так же
map-leave-out = Этот лист не читать
map-no-header = заголовка нет
map-high = Строк в заголовке
map-last = Последняя строка баллов
map-means = Лист целиком — это
map-means-nothing = ничего особенного
map-means-rater = проверяющий
map-means-criterion = критерий
map-means-group = класс
map-means-name = Имя
map-names = Столбцы с баллами: чей критерий и чья проверка
map-checks = Проверок в строке
map-way-criteria = Каждый столбец — критерий
map-way-raters = Каждый столбец — проверяющий
map-way-halves = Сначала все критерии первой проверки
map-way-turns = Проверки стоят рядом
map-names-column = Столбец
map-names-criterion = Критерий
map-names-rater = Проверяющий
map-names-take = Принять названия
map-names-about = Пустой проверяющий берётся из столбца «Проверяющий» или из листа; у «Кто проверил» укажите, чьи это баллы.
map-changed = Работ: { NUMBER($works_was) } → { NUMBER($works) }, проверяющих: { NUMBER($raters_was) } → { NUMBER($raters) }, критериев: { NUMBER($criteria_was) } → { NUMBER($criteria) }, баллов: { NUMBER($scores_was) } → { NUMBER($scores) }.
map-undo = Отменить последнее
questions-title = { $count ->
    [0] Можно уточнить
    [one] { NUMBER($count) } вопрос — и можно считать
    [few] { NUMBER($count) } вопроса — и можно считать
   *[other] { NUMBER($count) } вопросов — и можно считать
}
question-answer = Ответ
question-signs = Что значат отметки вместо балла? { $signs }
question-signs-about = Пока ответа нет, такие ячейки баллами не считаются. Нулём они станут, только если вы так скажете.
answer-no_answer = Нет ответа
answer-absent = Не было на работе
answer-zero = 0 баллов
scales-confirmed = Баллы разрешены: { $scales }
ui-scale-typed-about-short = Какие баллы разрешены?
group-more = { $count ->
    [one] Такое же замечание ещё в { NUMBER($count) } месте.
   *[other] Такое же замечание ещё в { NUMBER($count) } местах.
}
group-each = Одинаковые замечания по отдельности ({ NUMBER($count) }): { $places }
bar-nothing = Баллы пока не прочитаны.
bar-next = Дальше: название раунда
bar-questions = { $count ->
    [one] Остался { NUMBER($count) } вопрос
    [few] Осталось { NUMBER($count) } вопроса
   *[other] Осталось { NUMBER($count) } вопросов
}
bar-map = Осталось указать, что где в таблице
bar-scales = Остался 1 вопрос: какие баллы разрешены
bar-repair = Осталось исправить отмеченные ячейки
