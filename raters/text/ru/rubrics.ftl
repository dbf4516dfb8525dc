# Рубрики и шкалы: что не так и что сделать.

problem-scale_not_understood = Шкала «{ $text }» не понята. Напишите, например, 0-3, или 0;1;2;5, или 0-10:0,5 (с шагом полбалла).
problem-scale_not_ascending = В шкале «{ $text }» баллы должны идти по возрастанию и не повторяться. Например: 0;1;2;5.
problem-scale_too_long = В шкале «{ $text }» больше { NUMBER($most) } значений. Проверьте границы и шаг.

problem-rubric_too_large = Файл рубрики { $where } больше { NUMBER($limit) } КБ. Похоже, это другой файл.
problem-rubric_name_missing = В рубрике { $where } нет названия. Добавьте строку name = "…".
problem-rubric_criteria_missing = В рубрике { $where } нет критериев. Добавьте хотя бы один раздел [[criteria]], но не больше { NUMBER($most) }.
problem-rubric_code_duplicate = Рубрика { $where }: код «{ $criterion }» встречается у нескольких критериев. Дайте каждому свой код.
problem-rubric_levels_wrong = Рубрика { $where }: баллы { $entry } должны быть числами по возрастанию, не меньше двух. Например: levels = [0, 1, 2].
problem-rubric_boundaries_wrong = Рубрика { $where }: границы оценок должны идти по возрастанию, хотя бы одна. Например: { $entry } = [10, 15, 20].
problem-rubric_descriptors_differ = Рубрика { $where }: у критерия «{ $criterion }» описаний уровней { NUMBER($descriptors) }, а баллов { NUMBER($levels) }. Нужно одно описание на каждый балл.
problem-rubric_third_check_unknown = Рубрика { $where }: правило третьей проверки называет критерий «{ $criterion }», которого в рубрике нет.
