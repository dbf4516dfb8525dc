# Very large inputs.

problem-columns_missing = Columns are missing: { $columns }. A Parquet file needs the columns work, rater, criterion, score.
problem-engine_missing = The engine { $engine } is not installed. Install it (pip install duckdb or pip install pyspark) or leave out --engine.
problem-findings_need_rows = There are more than { NUMBER($limit) } scores: agreement is computed from all of them, causes were not looked for.
problem-engine_needs_parquet = --engine works with Parquet files only. Leave it out, or save the scores as Parquet.
problem-summary_needs_rows = No summary is issued: the rows stayed in the engine, so nothing can be recomputed independently. Run without --engine on a smaller file.
problem-duplicate_in_engine = A rater scored one work twice on one criterion ({ $detail }). Keep one score.
