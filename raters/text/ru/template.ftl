# Бланки: таблица для баллов (.xlsx), лист проверки для печати (.pdf) и их выбор на странице.

template-title = Двойная проверка: таблица для баллов
template-sheet-scores = Баллы
template-sheet-scales = Шкалы
template-sheet-example = Пример
template-sheet-instructions = Инструкция
template-work = Работа
template-rater = Проверяющий
template-rater-code = Э-{ NUMBER($number, minimumIntegerDigits: 2) }
template-rubric = Рубрика
template-version = Версия
template-criterion = Критерий
template-criterion-title = Название
template-levels = Баллы
template-measurement = Уровень измерения
template-measurement-nominal = номинальный
template-measurement-ordinal = порядковый
template-measurement-interval = интервальный
template-measurement-ratio = отношений
template-no-answer = н/о
template-example-invented = Пример заполнения. Баллы придуманы, программа этот лист не читает.
template-wrong-score = Балл не по шкале
template-allowed = Допустимые баллы: { $scale }. Если ответа нет, оставьте ячейку пустой или поставьте «н/о».
template-day = Дата проверки
template-own = Свой класс
template-own-yes = да
template-own-no = нет
template-step-circumstances = Столбцы «Дата проверки» и «Свой класс» можно не заполнять. По датам программа проверит, не меняется ли оценивание со временем, по отметкам «да» — не оценивают ли учителя работы своего класса иначе, чем коллеги.
template-step-1 = Подпишите работы кодами из столбца «Работа», а проверяющим раздайте коды из столбца «Проверяющий». Имена и фамилии не нужны: список соответствия оставьте у себя.
template-step-2 = { $kind ->
    [sheets] У каждого проверяющего свой лист, он назван кодом. Строка — одна работа. Каждую работу независимо проверяют хотя бы двое; строки работ, которых у проверяющего нет, оставьте пустыми.
    [files] Это файл одного проверяющего. Строка — одна работа. Каждую работу независимо проверяют хотя бы двое; строки работ, которых у вас нет, оставьте пустыми. Готовые файлы всех проверяющих загружают в программу вместе.
   *[together] Одна строка — одна работа и один проверяющий. Каждую работу независимо проверяют хотя бы двое; лишние строки оставьте пустыми.
}
template-step-3 = Баллы выбирайте из списка в ячейке или вводите числом.
template-step-4 = Если ответа нет, оставьте ячейку пустой или поставьте «н/о». Ноль ставьте, только если ответ оценён в ноль баллов.
template-step-5 = До окончания проверки не показывайте свои баллы второму проверяющему.
template-step-6 = Заголовки, коды и шкалы защищены от случайной правки, пароля нет. Если у вас уже есть свои коды, снимите защиту (Рецензирование → Снять защиту листа) и впишите их.

## Лист проверки для печати

sheet-title = Лист проверки
sheet-rater = Проверяющий
sheet-date = Дата
sheet-signature = Подпись
sheet-maximum = до { $most }
sheet-how = Один лист заполняет один проверяющий, независимо от других. Если ответа нет, пишите «н/о»; ноль ставьте, только если ответ оценён в ноль баллов. Исправленный балл зачеркните и впишите рядом новый.
sheet-extract = Критерии и описания уровней
sheet-scale = Шкала: { $scale }
sheet-levels = За что ставится балл
sheet-no-descriptors = Описаний уровней в рубрике нет: пользуйтесь критериями оценивания работы.
sheet-page = стр.
sheet-page-of = из

## Выбор бланков на странице

score-sheets-title = Бланки для проверки
score-sheets-about = Таблица с выпадающими списками баллов читается программой без вопросов. Лист проверки печатают по одному на человека.
score-sheets-raters = Проверяющих
score-sheets-works = Работ
score-sheets-layout = Как разделить таблицу
score-sheets-layout-together = Все на одном листе
score-sheets-layout-sheets = Лист на проверяющего
score-sheets-layout-files = Файл на проверяющего
score-sheets-circumstances = Столбцы «Дата проверки» и «Свой класс»
score-sheets-circumstances-help = Заполнять их необязательно. С датами программа проверит, не меняется ли оценивание со временем, а с отметками «да» — не оценивают ли учителя работы своего класса иначе, чем коллеги.
score-sheets-layout-help = Чтобы никто не видел чужих баллов до конца проверки, раздайте каждому свой файл, а потом загрузите все файлы вместе.
score-sheets-workbook = Скачать таблицу
score-sheets-sheets = Скачать листы для печати (PDF)
score-sheets-sheets-file = listy-proverki.pdf
score-sheets-files-file = shablony-po-proveryayushchim.zip

## Слова Streamlit у этих полей

word-press-ctrl-enter = Нажмите Ctrl+Enter, чтобы применить
word-more = Больше
word-fewer = Меньше
word-number-outside = Здесь подойдёт число { $what }.
