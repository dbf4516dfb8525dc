# Рисунки для слайдов и таблица для подсчётов.

slides-forest = Согласованность по критериям
slides-matrix = Баллы по критерию
slides-words = Что показано
slides-matrix-how = Строка — меньший из двух баллов за работу, столбец — больший. В рамке по диагонали — пары с одинаковыми баллами.
slides-matrix-exact = Точных совпадений: { $exact }; работ с двойной проверкой: { $works }.
slides-matrix-verdict = Вывод: { $verdict }.

ui-slides = Для слайдов и подсчётов
ui-slides-about = Рисунки — без кодов проверяющих, в PNG и SVG; таблица CSV открывается в Excel; JSON — для других программ.
ui-slides-charts = Рисунки (ZIP)
ui-slides-csv = Показатели (CSV)
ui-slides-json = Всё найденное (JSON)
ui-slides-file = Рисунки
ui-slides-csv-file = Показатели
ui-slides-json-file = Данные

csv-column-criterion = Критерий
csv-column-title = Название
csv-column-maximum = Макс. балл
csv-column-works = Работ с двойной проверкой
csv-column-raters = Проверяющих
csv-column-exact = Точные совпадения
csv-column-adjacent = Совпадения ±1
csv-column-kappa = Каппа Коэна
csv-column-weighted = Взвешенная каппа
csv-column-alpha = Альфа Криппендорфа
csv-column-low = Интервал 95 % от
csv-column-high = до
csv-column-verdict = { verdict-question }
csv-column-chance_below = { verdict-chance-column }
csv-column-cause = Причина
csv-column-action = Что делать
