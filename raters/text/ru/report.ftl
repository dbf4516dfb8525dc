# Справка о согласованности оценивания

report-title = Справка о согласованности оценивания
report-synthetic = Синтетические данные: вымышленная школа, не для отчётности
report-page = Страница
report-page-of = из
report-none = —

## Шапка

report-school = Школа
report-subject = Предмет
report-grade = Класс
report-procedure = Процедура
report-date = Дата проверки
report-rubric = Критерии оценивания
report-rubric-year = { $name }, { NUMBER($year, useGrouping: 0) } г.
report-basis = Основание
report-basis-line = п. 1.7 распоряжения департамента образования администрации Города Томска от 10.06.2021 № 521 „О повышении качества образования“
report-material = Материал
report-material-line =
    работ: { $works }, из них оценены двумя и более учителями: { $double_scored } ({ $share }); учителей: { $raters }; критериев: { $criteria }
report-generated = Справка составлена

## Главный вывод

report-headline-consistent =
    { $preliminary ->
        [yes] Предварительно: учителя
       *[no] Учителя
    } оценивают согласованно { $total ->
        [1] по единственному критерию
       *[other] по всем критериям ({ $total })
    }.
report-headline-needs =
    { $preliminary ->
        [yes] Предварительно: { $consistent ->
            [0] единого подхода
           *[other] единый подход
        }
       *[no] { $consistent ->
            [0] Единого подхода
           *[other] Единый подход
        }
    } к оцениванию { $consistent ->
        [0] пока нет по { $needs } из { $total } { $total ->
            [one] критерия
           *[other] критериев
        }
       *[other] сложился по { $consistent } из { $total } { $total ->
            [one] критерия
           *[other] критериев
        }, по { $needs } его пока нет
    }{ $open ->
        [0] .
       *[other] , по { $open } пока неясно.
    }
report-headline-open =
    { $consistent ->
        [0] Пока неясно, есть ли единый подход к оцениванию.
       *[other] Единый подход к оцениванию виден по { $consistent } из { $total } { $total ->
            [one] критерия
           *[other] критериев
        }, по { $open } пока неясно.
    }
report-headline-nothing = Согласованность оценивания пока нельзя определить; причины названы на последней странице.

## Таблица критериев

report-criteria = Критерии
report-column-criterion = Критерий
report-column-maximum = Макс. балл
report-column-exact = Полное совпадение
report-column-verdict = { verdict-question }
report-column-cause = Главная причина
report-column-action = Что сделать
report-action-later = решить после шагов плана
report-action-dismissed = решено не проводить


## Рисунок

report-forest = Насколько совпадают подходы учителей
report-forest-caption =
    Знак показывает согласованность по критерию, черта — где она может лежать на самом деле: чем больше работ, тем короче черта. Слева — совпадения не чаще случайных, справа — полное согласие.
report-forest-alt = Согласованность по критериям от { $low } до { $high }, границы { $bands }.
report-forest-alt-row = { $criterion }: { $value }, { $verdict }.
report-forest-alt-undefined = { $criterion }: { $verdict }.
report-forest-range = { $value } (от { $low } до { $high })
report-band-poor = низкая
report-band-below = частичная
report-band-acceptable = приемлемая
report-band-reliable = надёжная

## Выводы

report-conclusions = Выводы
report-conclusion-needs =
    { $count ->
        [1] По критерию { $criteria } учителя пока оценивают по-разному: здесь нужна калибровка.
       *[other] По критериям { $criteria } учителя пока оценивают по-разному: здесь нужна калибровка.
    }
report-conclusion-one_sided =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } почти все работы получили один балл: здесь нужен не семинар, а более разнообразные работы.
report-conclusion-unclear =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } пока неясно, нужна ли калибровка: { $more ->
        [0] значение у самой границы, стоит разобрать спорные работы.
       *[other] ответ, скорее всего, дадут ещё { $more } { $more ->
            [one] работа
            [few] работы
           *[many] работ
        } с двойной проверкой.
    }
report-conclusion-probably_needs =
    { $count ->
        [1] По критерию { $criteria } скорее нужна калибровка.
       *[other] По критериям { $criteria } скорее нужна калибровка.
    }
report-conclusion-probably_acceptable =
    { $count ->
        [1] По критерию { $criteria } учителя скорее оценивают согласованно.
       *[other] По критериям { $criteria } учителя скорее оценивают согласованно.
    }
report-conclusion-undefined =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } согласованность определить нельзя; причина названа на последней странице.
report-conclusion-consistent =
    { $count ->
        [1] По критерию { $criteria } учителя оценивают согласованно.
       *[other] По критериям { $criteria } учителя оценивают согласованно.
    }
report-conclusion-exact =
    { $same ->
        [yes] Баллы двух учителей полностью совпали в { $low } % случаев.
       *[no] Баллы двух учителей полностью совпали в { $low }–{ $high } % случаев, в зависимости от критерия.
    }
report-conclusion-total =
    { $share ->
        [0] Итоговый балл почти всех работ не зависит от того, кто проверял.
       *[other] Итоговый балл { $share } % работ зависит от того, кто проверял: сумма баллов у разных учителей вышла разной (в среднем по всем работам на { NUMBER($difference, minimumFractionDigits: 1, maximumFractionDigits: 1) } балла).
    }
report-conclusion-severity =
    { $sides ->
        [below] Строгость различается: самый строгий проверяющий ставит в среднем на { NUMBER($below, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла ниже коллег (в расчёте на критерий).
        [above] Строгость различается: самый мягкий проверяющий ставит в среднем на { NUMBER($above, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла выше коллег (в расчёте на критерий).
       *[both] Строгость различается: самый строгий проверяющий ставит в среднем на { NUMBER($below, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла ниже коллег, самый мягкий — на { NUMBER($above, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла выше (в расчёте на критерий).
    }
report-conclusion-coverage =
    Двумя и более учителями оценено работ: { $double_scored } из { $works }; участвовало учителей: { $raters }.
report-conclusion-plan =
    { $seminars ->
        [0] { $steps ->
            [0] { $individual ->
                [0] { $dismissed ->
                    [0] Новых шагов по результатам проверки не требуется.
                   *[other] Шагов в плане нет.
                }
               *[other] Калибровочных семинаров в плане нет.
            }
           *[other] Калибровочных семинаров в плане нет; других шагов: { $steps }.
        }
       *[other] Калибровочных семинаров в плане: { $seminars }, других шагов: { $steps }.
    }{ $individual ->
        [0] { "" }
       *[other] { " " }Личных встреч: { $individual }.
    }{ $dismissed ->
        [0] { "" }
       *[other] { " " }Решено не проводить предложенных шагов: { $dismissed }.
    }

## План

report-plan = План
report-plan-column-step = Семинар или шаг
report-plan-column-cause = Причина
report-plan-column-criteria = Критерии
report-plan-column-participants = Участников
report-plan-column-minutes = Минут
report-plan-column-due = Срок
report-plan-column-check = Как проверим
report-plan-all = все
report-plan-check =
    двойная проверка { $works } { $works ->
        [one] работы
       *[other] работ
    } до { $date }
report-plan-empty =
    { $dismissed ->
        [0] Новых шагов по результатам проверки не требуется.
       *[other] Предложенные шаги ({ $dismissed }) решено не проводить.
    }

## Последняя страница

report-numbers = Показатели по критериям
report-number-criterion = Критерий
report-number-works = Работ, n
report-number-raters = Учителей
report-number-pairs = Пар
report-number-exact = Точное совпадение
report-number-adjacent = Совпадение ±1 балл
report-number-kappa = Каппа Коэна
report-number-weighted = Взвешенная каппа
report-number-alpha = Альфа Криппендорфа (интервал 95 %)
report-numbers-note =
    n — работы, оценённые двумя и более учителями. Каппа взвешена квадратично; если пар учителей несколько, она объединена по парам.

report-limits = Что важно учесть
report-limit-synthetic = Данные синтетические: школа вымышлена, выводы относятся только к примеру.
report-limit-few_works =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } меньше { $limit } работ с двойной проверкой: числа только описывают эти работы.
report-limit-preliminary =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } меньше { $limit } работ с двойной проверкой: вывод предварительный.
report-limit-no_interval =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } интервал вычислить нельзя: результат держится на одной работе.
report-limit-no_double_scores =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } нет работ, оценённых двумя учителями.
report-limit-no_variation =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } все баллы одинаковы: показать, различают ли учителя ответы, такие работы не могут.
report-limit-one_rater =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } оценивал один учитель: сравнивать не с чем.
report-limit-too_few_works =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } слишком мало работ с двойной проверкой, чтобы вычислить согласованность.
report-limit-not_connected =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } учителя не связаны общими работами: сравнить их нельзя.
report-limit-negative_scores =
    { $count ->
        [1] По критерию { $criteria }
       *[other] По критериям { $criteria }
    } есть отрицательные баллы: выбранный уровень измерения к ним не применим.
report-limit-single =
    { $single ->
        [one] { $single } работу из { $works } оценил только один учитель: в показатели согласованности она не входит.
        [few] { $single } работы из { $works } оценил только один учитель: в показатели согласованности они не входят.
       *[other] { $single } работ из { $works } оценил только один учитель: в показатели согласованности они не входят.
    }
report-limit-components =
    Учителя делятся на группы без общих работ (групп: { $components }): строгость между группами не сравнивалась.
report-limit-two_columns =
    Оценки пришли от двух проверяющих. Если за столбцами «первая» и «вторая проверка» стоят разные учителя, строгость отдельных учителей по ним не видна.
report-limit-other_raters = Выводы относятся к этим учителям, работам и критериям; о других учителях они не говорят.

report-notes = Как получены числа
report-note-method = Метод
report-note-method-line =
    Согласованность измерена альфой Криппендорфа на объявленной шкале каждого критерия; интервал 95 % получен поочерёдным исключением работ («складной нож», преобразование Фишера, распределение Стьюдента). Вывод — решение с вероятностью: где альфа может лежать, говорят эти работы вместе с опытом реальных двойных проверок; границы { $poor } / { $acceptable } / { $reliable }. Совпадение — средняя по работам доля совпавших пар оценок.
report-note-second = Проверка расчёта
report-note-second-line =
    Каппа и альфа вычислены второй раз независимыми программами ({ $versions }). Сравнено чисел: { $compared }, наибольшее расхождение { $difference }.
report-note-severity = Строгость
report-note-severity-line =
    Отличие учителя от коллег на тех же работах: от { $low } до { $high } балла за критерий (без имён и кодов).
report-note-hash = Исходные данные
report-note-hash-line = SHA-256 { $hash }
report-note-privacy = Персональные данные
report-note-privacy-line =
    В справке нет имён и кодов учеников и учителей; соответствие кодов и имён хранится только в школе (152-ФЗ).

report-signed-author = Составил
report-signed-responsible = Ответственный
report-signed-date = Дата
report-signature = подпись
report-signed-name = расшифровка
