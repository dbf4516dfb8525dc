# The command line.

cli-help = Согласованность оценивания: двойные оценки на входе, справка о калибровке на выходе.
cli-analyse = Прочитать файлы с двойной проверкой и показать согласованность по критериям.
cli-rubric = Файл рубрики (TOML): критерии и шкалы.
cli-scale = Шкала: 0-3, или 0,1,2,5, или для одного критерия К1=0-2 (можно несколько раз).
cli-levels = Баллы словами, от низшего к высшему: --levels К1=нет,частично,да; без критерия — для всех (можно несколько раз).
cli-answer = Ответ на вопрос о таблице, если она его вызывает: код вопроса, знак =, ответ (можно несколько раз). Сообщение об ошибке называет подходящие.
cli-many-raters = Считать и там, где проверяющих 200 и больше или столько же, сколько работ.
cli-json = Записать всё найденное в файл JSON; «-» выводит его на экран.
cli-summary = Записать справку: файл .pdf, .docx или .xlsx.
cli-report = Составить документ по файлам с двойной проверкой или по сохранённому раунду: справку, весь комплект, рисунки или данные.
cli-format = Что составить: pdf, docx или xlsx (справка), kit (весь комплект в ZIP), charts (рисунки для слайдов в ZIP), csv (показатели), json (всё найденное). Без него — по окончанию --out.
cli-all = По одному документу на каждый сохранённый раунд; --out называет папку.
cli-together = Одна сводная справка по всем названным раундам (pdf, docx, xlsx или json).
cli-rounds = Показать сохранённые раунды: номер, дату, предмет и название.
cli-writing = Документы
cli-out = Куда записать документ (обязательно).
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
cli-levels-hint = Для баллов словами: --levels К1=нет,частично,да (от низшего к высшему), без «К1=» — для всех критериев.
cli-answer-hint = Чтобы ответить, повторите с параметром: { $options }
cli-column-criterion = критерий
cli-column-works = работ
cli-column-exact = точно
cli-column-adjacent = ±1
cli-column-kappa = каппа (кв.)
cli-column-alpha = альфа
cli-column-interval = интервал 95 %
cli-column-verdict = { verdict-question }
cli-usage = Вызов:
cli-heading-options = Параметры
cli-heading-commands = Команды
cli-metavar-options = [ПАРАМЕТРЫ]
cli-metavar-command = КОМАНДА …
cli-metavar-file = ФАЙЛ
cli-metavar-files = ФАЙЛ…
cli-metavar-folder = [ПАПКА]
cli-metavar-sources = [ФАЙЛ… | НОМЕР_РАУНДА…]
cli-metavar-scale = БАЛЛЫ
cli-metavar-levels = СЛОВА
cli-metavar-answer = ВОПРОС=ОТВЕТ
cli-metavar-words = СЛОВА
cli-metavar-day = ГГГГ-ММ-ДД
cli-metavar-streamlit = [ПАРАМЕТРЫ_STREAMLIT…]
cli-help-option = Показать эту подсказку.
cli-version = Показать версию программы.
cli-see-help = Подсказка: {$command} --help
cli-mistake-option = Параметра {$name} нет.
cli-mistake-command = Команды «{$name}» нет.
cli-mistake-near = Похожие: {$near}.
cli-mistake-missing = Не указано: {$name}.
cli-mistake-value_missing = После {$name} нужно значение.
cli-mistake-no_value = {$name} не принимает значения.
cli-mistake-choice = {$name} бывает одним из: {$choices}.
cli-mistake-day = {$name}: «{$value}» не похоже на дату. Дату пишут так: 2026-11-24 или 24.11.2026.
cli-mistake-extra = Лишнее: {$words}.
cli-example = Записать файлы-примеры: три раунда вымышленной школы, их рубрику и шаблон таблицы.
cli-example-next = Попробуйте: raters analyse {$file}
cli-app = Открыть программу в браузере. Параметры передаются Streamlit, например --server.port=8600.
cli-schema = Показать JSON Schema того, что записывает --json.
cli-completion = Показать настройку автодополнения. Для bash: eval "$(raters completion bash)"
cli-written = Записано: {$file}
cli-passed-over = Обратите внимание: в папке {$folder} пропущено: {$names}{$more ->
    [0] {""}
   *[other] {" "}и ещё {NUMBER($more)}
}.
cli-no-rounds = Сохранённых раундов нет.
cli-head-title = Название раунда.
cli-head-school = Школа.
cli-head-subject = Предмет.
cli-head-grade = Класс.
cli-head-date = Дата проверки.
cli-head-procedure = Процедура.
cli-head-basis = Основание: распоряжение, приказ.
cli-head-prepared_by = Кто составил.
cli-head-responsible = Ответственный.

problem-file_unreadable = Файл {$where} не открывается. Проверьте путь и права на чтение.
problem-file_unwritable = Не удаётся записать {$where}. Проверьте, что папка есть и файл не открыт в другой программе.
problem-scale_declared_twice = Шкала объявлена дважды: оставьте либо рубрику (--rubric), либо шкалу (--scale).
problem-scale_of_unknown_criterion = В файле нет критерия {$criterion}, для которого объявлена шкала. Проверьте код критерия.
problem-scale_missing_for = Для критерия {$criterion} шкала не объявлена. Добавьте --scale {$criterion}=0-3 со своими баллами.
problem-report_without_source = Не сказано, о чём документ. Назовите файлы с баллами, номер раунда (их показывает «raters rounds») или добавьте --all.
problem-report_source_unknown = Нет ни файла, ни раунда «{$where}». Проверьте путь; номера раундов показывает «raters rounds».
problem-round_refused = Раунд {$where} («{$title}»): документ не составлен. Причины — в следующих строках.
problem-report_together_format = Сводная справка по нескольким раундам бывает такой: { $formats }. Выберите --format из этих.
problem-report_all_and_named = Названы и раунды, и --all. Оставьте что-то одно.
problem-report_scale_of_round = Шкалы сохранённого раунда уже известны. Уберите --rubric и --scale: они нужны только для файлов.
problem-folder_without_tables = В папке {$where} нет таблиц с баллами. Нужны файлы с одним из окончаний: {$kinds}.
problem-report_ending_unknown = По имени файла {$where} непонятно, что составить. Возможные окончания: {$endings}. Или назовите --format.
problem-report_ending_differs = Имя файла {$where} и --format {$format} противоречат друг другу. Дайте файлу окончание .{$ending} или уберите --format.
problem-report_folder_wanted = Документов будет несколько, для них нужна папка, а {$where} — имя файла. Назовите папку или добавьте --together.
problem-report_header_of_round = Сведения о сохранённом раунде уже записаны в нём. Уберите --school, --date и другие параметры шапки: они нужны только для файлов.
problem-file_exists = Файл {$where} уже есть, и в нём другое. Назовите другую папку.
problem-extra_missing = Этой части программы нет на компьютере. Установите её: pip install "raters[{$extra}]"
cli-backup = Сохранить всё, что хранит программа, в один файл. Можно во время работы.
cli-restore = Вернуть всё из файла, сделанного командой backup: в SQLite или PostgreSQL.
cli-check = Проверить, цело ли всё, что хранит программа.
cli-replace = заменить то, что хранится сейчас
cli-backup-made = Копия { $file } записана и прочитана: раундов — { $rounds }, других записей — { $records }, страниц работ — { $pictures }.
cli-backup-restored = Из копии { $file } восстановлено: раундов — { $rounds }, других записей — { $records }, страниц работ — { $pictures }.
cli-check-whole = Всё цело: раундов — { $rounds }.
