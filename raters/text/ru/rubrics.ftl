# Рубрики и шкалы: что не так и что сделать.

problem-scale_not_understood = Шкала «{ $text }» не понята. Напишите, например, 0-3, или 0;1;2;5, или 0-10:0,5 (с шагом полбалла).
problem-scale_not_ascending = В шкале «{ $text }» баллы должны идти по возрастанию и не повторяться. Например: 0;1;2;5.
problem-scale_too_long = В шкале «{ $text }» больше { NUMBER($most) } значений. Проверьте границы и шаг.

problem-rubric_not_toml = { $line ->
    [0] Файл рубрики { $where } не читается. Нужен текстовый файл TOML в кодировке UTF-8; образцы лежат в папке data/rubrics.
   *[other] Файл рубрики { $where } не читается: строка { NUMBER($line, useGrouping: 0) }. Проверьте кавычки и скобки в этой строке; образцы лежат в папке data/rubrics.
}
problem-rubric_too_large = Файл рубрики { $where } больше { NUMBER($limit) } КБ. Похоже, это другой файл.
problem-rubric_name_missing = В рубрике { $where } нет названия. Добавьте строку name = "…".
problem-rubric_criteria_missing = В рубрике { $where } нет критериев. Добавьте хотя бы один раздел [[criteria]], но не больше { NUMBER($most) }.
problem-rubric_key_unknown = Рубрика { $where }: поле «{ $key }» неизвестно. Проверьте, нет ли опечатки; образцы лежат в папке data/rubrics.
problem-rubric_value_wrong = Рубрика { $where }: значение поля «{ $key }» не подходит. Посмотрите, как это поле записано в образцах из папки data/rubrics.
problem-rubric_code_missing = Рубрика { $where }: у критерия по счёту { NUMBER($number) } нет кода. Добавьте строку code = "К{ NUMBER($number) }".
problem-rubric_code_duplicate = Рубрика { $where }: код «{ $criterion }» встречается у нескольких критериев. Дайте каждому свой код.
problem-rubric_levels_missing = Рубрика { $where }: у критерия «{ $criterion }» не указаны баллы. Добавьте строку вида levels = [0, 1, 2].
problem-rubric_levels_wrong = Рубрика { $where }: баллы критерия «{ $criterion }» должны быть числами по возрастанию, не меньше двух. Например: levels = [0, 1, 2].
problem-rubric_measurement_unknown = Рубрика { $where }: уровень измерения «{ $measurement }» критерия «{ $criterion }» неизвестен. Подойдёт nominal, ordinal, interval или ratio; для баллов обычно ordinal.
problem-rubric_descriptors_differ = Рубрика { $where }: у критерия «{ $criterion }» описаний уровней { NUMBER($descriptors) }, а баллов { NUMBER($levels) }. Нужно одно описание на каждый балл.
problem-rubric_third_check_unknown = Рубрика { $where }: правило третьей проверки называет критерий «{ $criterion }», которого в рубрике нет.
