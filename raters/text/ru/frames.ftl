# Очень большие входные данные.

problem-columns_missing = Нет столбцов: { $columns }. В файле Parquet нужны столбцы work, rater, criterion, score.
problem-engine_missing = Движок { $engine } не установлен. Установите его (pip install duckdb или pip install pyspark) или уберите --engine.
problem-findings_need_rows = Баллов больше { NUMBER($limit) }: согласованность посчитана по всем, а причины расхождений не искались.
problem-engine_needs_parquet = Ключ --engine работает только с файлами Parquet. Уберите его или сохраните баллы как Parquet.
problem-summary_needs_rows = Справка не выдаётся: строки остались в движке, независимый пересчёт невозможен. Запустите без --engine на меньшем файле.
problem-duplicate_in_engine = Один проверяющий дважды оценил одну работу по одному критерию ({ $detail }). Оставьте один балл.
