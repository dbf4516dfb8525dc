# Цикл: раунд за раундом, помогло ли.

ui-page-progress = Динамика
ui-page-progress-help = Что изменилось от раунда к раунду и помог ли семинар.

## Правило R20

cause-R20 = Два раунда подряд без изменений: дело в критерии
evidence-R20 = Два раунда подряд по этому критерию изменений не видно: альфа { NUMBER($first, minimumFractionDigits: 2, maximumFractionDigits: 2) }, затем { NUMBER($second, minimumFractionDigits: 2, maximumFractionDigits: 2) }, теперь { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, работ: { $works }). Менять стоит критерий, а не людей.
check-R20 = После доработки критерия средняя разница баллов на новых работах становится меньше хотя бы на { NUMBER($limit_aim, style: "percent") }.
refute-R20 = После доработки критерия изменений по-прежнему нет, или проверяющие сменились между раундами.

## Итог сравнения

effect-improvement = улучшение
effect-no_change = без изменений
effect-not_enough_data = данных недостаточно
effect-worse = без улучшения: расхождений стало больше

effect-whole =
    { $outcome ->
        [improvement] По всем критериям вместе — улучшение: два балла одной работы стали ближе в среднем на { $size } балла на критерий (интервал изменения { $interval }).
        [worse] По всем критериям вместе улучшения нет, расхождений стало больше: средняя разница выросла на { $size } балла на критерий (интервал изменения { $interval }).
       *[no_change] По всем критериям вместе изменений не видно: средняя разница двух баллов изменилась на { $change } балла на критерий (интервал { $interval }).
    }
effect-works =
    { $paired ->
        [yes] Сравнение на одних и тех же работах: { $works }.
       *[no] Сравнение на разных работах с двойной проверкой: было { $before }, стало { $after }.
    }
effect-not-other_scale = шкала критерия изменилась
effect-not-not_in_both = критерия не было в предыдущем раунде
effect-not-other_rubric = критерии или шкалы раундов различаются; сравниваются только совпадающие критерии
effect-not-other_raters = в двух раундах нет хотя бы двух общих проверяющих
effect-not-few_works = мало работ: для сравнения нужно не меньше { $needed } новых в каждом раунде или { $same } общих
effect-sign-closer = баллы ближе
effect-sign-even_severity = строгость проверяющих не различается
effect-sign-fewer_gross = меньше больших расхождений
effect-sign-none = ни одного признака

## Страница

cycle-empty = **Раунд пока ни с чем не связан.** Выберите ниже, какой раунд был перед ним: станет видно, что изменилось.
cycle-about = «Улучшение» говорится, когда признаков из трёх есть не меньше { NUMBER($signs) }: два балла одной работы стали ближе (весь интервал ниже нуля), никто не отличается от коллег на { NUMBER($bias) } балла и больше, больших расхождений стало меньше. Для раунда в целом берётся интервал с уверенностью { $confidence }, для отдельных критериев — шире, чтобы случайность не сошла за улучшение. Альфа показана для сведения.
cycle-trend = Альфа от раунда к раунду
cycle-trend-alt = Альфа по критериям в связанных раундах: { $rows }
cycle-trend-older = Показаны последние раунды: { $shown } из { $all }.
cycle-pair = { $before } → { $after }
cycle-table-alt = Что изменилось по критериям: итог, альфа, средняя разница двух баллов
cycle-column-effect = Итог
cycle-column-was = Альфа была
cycle-column-now = Альфа стала
cycle-column-difference = Средняя разница, баллов
cycle-column-signs = Признаки
cycle-alpha-hover = { $criterion }, { $round }: альфа { $alpha } ({ $interval })
cycle-twice = Критерий, а не люди
cycle-link = Предыдущий раунд
cycle-link-none = Нет
cycle-unlinked-conclusion = Связь меняет только сравнение; баллы остаются как есть.

problem-rounds_in_circle = Раунд «{ $title }» уже стоит раньше выбранного: получился бы круг. Сначала уберите прежнюю связь.
