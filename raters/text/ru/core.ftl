# Words every room uses: verdicts, reasons, coefficients.

product-name = Согласованность оценивания
synthetic-label = Синтетические данные

undefined-no_double_scores = нет работ с двумя оценками
undefined-no_variation = все баллы одинаковы
undefined-one_rater = проверял один человек
undefined-too_few_works = слишком мало работ
undefined-not_connected = нет общих работ с другими
undefined-negative_scores = есть отрицательные баллы
undefined-several_pairs = несколько пар проверяющих: смотрите по парам

problem-second_mark_differs = Независимый пересчёт не совпал: {$number}, расхождение {$difference}. Справка не выдаётся. Сообщите об этом разработчикам программы, приложив файл без персональных данных.
