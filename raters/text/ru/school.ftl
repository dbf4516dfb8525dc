# Сводная справка по школе

school-title = Сводная справка о согласованности оценивания по школе
school-headline-needs =
    Проверок: { $rounds }. Единый подход к оцениванию сложился по { $consistent } из { $total } { $total ->
        [one] критерия
       *[other] критериев
    }, по { $needs } его пока нет (проверок с такими критериями: { $affected }){ $open ->
        [0] .
       *[other] , по { $open } пока неясно.
    }
school-headline-open = Проверок: { $rounds }. Единый подход к оцениванию виден по { $consistent } из { $total } { $total ->
        [one] критерия
       *[other] критериев
    }, по { $open } пока неясно.
school-headline-consistent = Проверок: { $rounds }. Учителя оценивают согласованно по всем критериям ({ $total }).
school-conclusion-needs = Здесь нужны совместные действия — { $criteria }.
school-conclusion-open = Здесь пока неясно — { $criteria }.
school-conclusion-consistent = Согласованно оцениваются критерии: { $count } (проверок, где есть такие критерии: { $rounds }).
school-conclusion-plan =
    { $seminars ->
        [0] { $steps ->
            [0] Новых шагов не требуется.
           *[other] Калибровочных семинаров в планах нет; других шагов: { $steps }.
        }
       *[other] Калибровочных семинаров во всех планах вместе: { $seminars }, других шагов: { $steps }.
    }
school-conclusion-effect =
    По сравнению с прошлыми раундами:{ $improvement ->
        [0] { "" }
       *[other] { " " }стало согласованнее в целом — проверок: { $improvement }.
    }{ $no_change ->
        [0] { "" }
       *[other] { " " }Без изменений — проверок: { $no_change }.
    }{ $not_enough_data ->
        [0] { "" }
       *[other] { " " }Данных недостаточно — проверок: { $not_enough_data }.
    }
school-conclusion-third = Работ с существенным расхождением: { $due }, третий балл уже есть: { $resolved } (проверок с третьей проверкой: { $rounds }).
school-conclusion-separate = Каждая проверка рассмотрена отдельно (всего: { $rounds }): общий показатель по школе не вычисляется, предметы и классы не сравниваются между собой.
school-limit-unnamed = Школа не названа в проверках: { $count }. Принадлежность к школе принята со слов составителя.
school-limit-scales = Критерии с разными шкалами нельзя сравнивать по одному показателю: порядок строк задан предметом, классом и выводом, а не числом.
school-limit-raters = Число учителей указано для каждой проверки и не складывается: одинаковый код в двух проверках может принадлежать разным людям. О других учителях выводы не говорят.
school-rounds = Проверки
school-rounds-note = Работы: всего, в скобках — оценённые двумя и более учителями. Последние три числа — количество критериев.
school-works = { $works } ({ $double })
school-column-round = Предмет, класс
school-column-date = Дата
school-column-works = Работ
school-column-raters = Учителей
school-column-consistent = Согласованно
school-column-needs = Нужна работа
school-column-open = Неясно
school-column-step = Главный шаг
school-column-goal = Ориентир
school-step-by = { $step }; до { $date }
school-goal = от { $share }
school-criteria = Критерии по проверкам
school-criteria-note = Ориентир — доля полных совпадений, которой достигают подготовленные проверяющие на шкале с таким же числом баллов; это не норма. Вывод — решение с вероятностью, а не доля совпадений.
school-plan-note = Не больше трёх семинаров на одну проверку. Участники указаны числом и для каждого шага отдельно.

## Страница

ui-page-school = Вся школа
ui-page-school-help = Несколько раундов школы в одной справке.
school-choose = Какие проверки войдут
school-choose-help = Сначала выбраны последние по каждому предмету и классу. Настоящие и вымышленные данные вместе не берутся.
school-empty = Сводная справка собирает два раунда и больше: по разным предметам, классам или срокам. Сохраните ещё один раунд или откройте пример.
school-download-pdf = Скачать сводную справку (PDF)
school-download-docx = Word
school-download-xlsx = Excel
school-download-json = Данные (JSON)
school-file = Сводная справка
school-sheet = Справка
school-sheet-criteria = Критерии
school-rounds-alt = Проверки школы: предмет, класс, работы, число критериев по выводам и главный шаг.
school-plan-alt = Шаги всех проверок со сроками.
school-column-title = Название
school-column-double = Работ с двойной проверкой
school-column-alpha = Альфа Криппендорфа
school-column-low = Интервал 95 % от
school-column-high = до

problem-school_too_few = Для сводной справки нужны хотя бы две проверки, выбрано: { $count }. Добавьте проверку другого предмета, класса или срока.
problem-school_repeated = Проверка «{ $round }» ({ $date }) выбрана дважды. Оставьте её один раз.
problem-school_differs = Проверки относятся к разным школам: { $schools }. Выберите проверки одной школы или исправьте её название на странице «Справка».
problem-school_mixed = Вместе выбраны настоящие и вымышленные данные. Вымышленные проверки: { $rounds }. Уберите их из сводной справки.
problem-school_round = Проверка «{ $where }» не может войти в сводную справку, причин: { $count }. Исправьте названное ниже или уберите эту проверку.
