# The command line.

cli-help = Согласованность оценивания: двойные оценки на входе, справка о калибровке на выходе.
cli-analyse = Прочитать файлы с двойной проверкой и показать согласованность по критериям.
cli-rubric = Файл рубрики (TOML): критерии и шкалы.
cli-scale = Шкала: 0-3, или 0,1,2,5, или для одного критерия К1=0-2 (можно несколько раз).
cli-many-raters = Считать и там, где проверяющих 200 и больше или столько же, сколько работ.
cli-json = Записать всё найденное в файл JSON; «-» выводит его на экран.
cli-summary = Записать справку в файл PDF.
cli-report = Составить документ по файлам с двойной проверкой или по сохранённому раунду: справку, весь комплект, рисунки или данные.
cli-format = Что составить: pdf, docx или xlsx (справка), kit (весь комплект в ZIP), charts (рисунки для слайдов в ZIP), csv (показатели), json (всё найденное).
cli-all = По одному документу на каждый сохранённый раунд; --out называет папку.
cli-together = Одна сводная справка по всем названным раундам (pdf, docx, xlsx или json).
cli-rounds = Показать сохранённые раунды: номер, дату, предмет и название.
cli-writing = Документы
cli-out = Куда записать документ.
cli-annexes = Добавить приложения: таблицы баллов и работы, где баллы разошлись сильнее всего.
cli-language = Язык сообщений и справки.
cli-engine = Движок для файлов Parquet: pandas (в памяти), duckdb или spark.
cli-reading = Чтение
cli-error = Ошибка
cli-warning = Обратите внимание
cli-round = Двойная проверка
cli-synthetic = СИНТЕТИЧЕСКИЕ ДАННЫЕ: придуманная школа
cli-facts = Работ: {NUMBER($works)}, проверяющих: {NUMBER($raters)}, баллов: {NUMBER($scores)}, с двойной проверкой: {NUMBER($double)}
cli-finding = {$rule} · {$about}: {$cause}
cli-scale-hint = Например: --scale 0-3 для всех критериев, --scale К1=0-2 для одного или --rubric рубрика.toml.
cli-column-criterion = критерий
cli-column-works = работ
cli-column-exact = точно
cli-column-adjacent = ±1
cli-column-kappa = каппа (кв.)
cli-column-alpha = альфа
cli-column-interval = интервал 95 %
cli-column-verdict = { verdict-question }

problem-file_unreadable = Файл {$where} не открывается. Проверьте путь и права на чтение.
problem-file_unwritable = Не удаётся записать {$where}. Проверьте, что папка есть и файл не открыт в другой программе.
problem-scale_declared_twice = Шкала объявлена дважды: оставьте либо рубрику (--rubric), либо шкалу (--scale).
problem-scale_of_unknown_criterion = В файле нет критерия {$criterion}, для которого объявлена шкала. Проверьте код критерия.
problem-scale_missing_for = Для критерия {$criterion} шкала не объявлена. Добавьте --scale {$criterion}=0-3 со своими баллами.
problem-report_without_source = Не сказано, о чём документ. Назовите файлы с баллами, номер раунда (их показывает «python -m raters rounds») или добавьте --all.
problem-report_source_unknown = Нет ни файла, ни раунда «{$where}». Проверьте путь; номера раундов показывает «python -m raters rounds».
problem-round_refused = Раунд {$where} («{$title}»): документ не составлен. Причины — в следующих строках.
problem-report_together_format = Сводная справка по нескольким раундам бывает такой: { $formats }. Выберите --format из этих.
problem-report_all_and_named = Названы и раунды, и --all. Оставьте что-то одно.
problem-report_scale_of_round = Шкалы сохранённого раунда уже известны. Уберите --rubric и --scale: они нужны только для файлов.
problem-folder_without_tables = В папке {$where} нет таблиц с баллами. Нужны файлы с одним из окончаний: {$kinds}.
