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

layout-by-hand = Прочитано не так? Указать вручную
layout-about = Выберите, как устроена таблица и где в ней что стоит, затем нажмите «Прочитать так».
layout-header = Строка с названиями столбцов
layout-row = { NUMBER($row, useGrouping: 0) }: { $words }
layout-read = Прочитать так
layout-back = Вернуть автоматическое чтение

## Вставка

paste-way = Откуда взять баллы
paste-way-file = Файл
paste-way-paste = Вставить таблицу
paste-box = Вставьте таблицу из Excel
paste-help = Выделите таблицу вместе с названиями столбцов, скопируйте (Ctrl+C), щёлкните здесь и вставьте (Ctrl+V).
paste-example = Скопируйте ячейки вместе с названиями столбцов и вставьте сюда
paste-read = Прочитать вставленное
paste-name = Вставленная таблица

## Имена

codes-step = Персональные данные
codes-found = В кодах нашлись персональные данные
codes-found-rater = Проверяющие:
codes-found-work = Работы:
codes-kind = { $kind ->
    [email] адреса электронной почты ({ NUMBER($count) })
    [phone] номера телефонов ({ NUMBER($count) })
    [snils] СНИЛС ({ NUMBER($count) })
   *[name] похоже на имена людей ({ NUMBER($count) })
}
codes-about = Программа хранит только коды. Она может заменить эти значения кодами (проверяющие — Э-01, работы — W-0001) до сохранения, в случайном порядке. Список соответствия вы скачаете: он остаётся у вас, в программе его не будет.
codes-earlier = Есть список соответствия прошлого раунда?
codes-earlier-file = Список соответствия: те же люди получат те же коды
codes-replace = Заменить кодами
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
codes-ignored = Персональные данные в столбцах { $columns } не читаются и не сохраняются.

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
layout-whole-rater = Весь лист — это проверяющий
role-criterion-name = Критерий
role-rater-name = Проверяющий
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
many-raters-about = В столбце проверяющих { NUMBER($raters) } разных значений, а работ { NUMBER($works) }. Обычно так бывает, когда за проверяющих принят другой столбец; его можно поменять выше, в «Прочитано не так? Указать вручную». Если это и правда проверяющие, расчёт может занять минуты.
many-raters-yes = Да, это проверяющие
