# Ранжированный план: вид шага, почему он стоит на своём месте, что не вошло; таблица оснований.

step-kind-meeting = встреча
step-kind-individual = личная встреча
step-kind-step = без встречи

rank-first = Первым: пока это не сделано, остальным числам верить рано.
rank-gain =
    Ожидаемый прирост альфы за одну встречу: { NUMBER($gain, minimumFractionDigits: 2, maximumFractionDigits: 2) } ({ $works ->
        [one] { $works } двойная проверка
        [few] { $works } двойные проверки
       *[many] { $works } двойных проверок
    } по этим критериям, { $confidence ->
        [high] вывод уверенный
       *[preliminary] вывод предварительный
    }). Чем больше прирост, уверенность и число работ, тем выше шаг в списке.
rank-no_gain = После причин, у которых прирост можно посчитать: у этого шага такого числа нет.
rank-data = Последним: сначала стоит заняться найденными причинами.
rank-keep = Последним: менять ничего не нужно.

not-planned-small_gain = в план не вошло: прирост альфы меньше 0,01
not-planned-two_actions = в план не вошло: по критерию уже есть два дела важнее
not-planned-three_meetings = в план не вошло: в нём уже три встречи важнее

evidence-column-cause = Причина
evidence-column-raters = Проверяющие
evidence-column-criterion = Критерий
evidence-column-size = Величина (интервал)
evidence-column-gain = Прирост альфы
evidence-column-works = Работ
evidence-column-confidence = Уверенность
evidence-alt = Основания: причина, проверяющий, критерий, величина с интервалом, прирост альфы, число работ

action-benchmark_raters-alone = Личная встреча по якорным работам
action-benchmark_criterion-alone = Личная встреча по одному критерию
action-range_finding-alone = Личная встреча: найти крайние баллы
action-one_by_one-alone = Личная встреча: проверять по одному критерию за раз
action-calibrate_criterion = Калибровочный семинар по критерию
action-calibrate_criterion-how = Участники молча оценивают спорные работы, сравнивают баллы, называют слова критерия, на которые опирались, и записывают общее решение.
