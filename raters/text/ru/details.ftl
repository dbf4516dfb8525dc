# Что стоит за числами: для тех, кто хочет знать больше.

details-show = Показать, из чего они сложены и что на них влияет
details-more = Таблицы всех пар проверяющих, наборы баллов, стандартные ошибки и все работы — в файле JSON этого раунда, ключ details.
details-kappa = Из чего сложена каппа
details-kappa-about = Каппа — (наблюдаемое − ожидаемое) / (1 − ожидаемое). Наибольшая — та, что возможна, если каждый и дальше ставит каждый балл так же часто.
details-observed = Наблюдаемое согласие
details-expected = Ожидаемое
details-kappa-max = Наибольшая каппа
details-pabak = PABAK — каппа, если бы все уровни встречались одинаково часто: { $pabak }.
details-icc = Внутриклассовая корреляция
details-icc-about = Баллы взяты как числа. ICC(1) не различает проверяющих, ICC(2) считает разную строгость погрешностью, ICC(3) её не замечает.
details-icc1 = ICC(1)
details-icc2 = ICC(2)
details-icc3 = ICC(3)
details-single = Один балл
details-average = Средний балл работы
details-icc-complete = Работ: { $works }; все их оценили одни и те же { $raters }. Дисперсионный анализ, интервалы по F-распределению.
details-icc-components = Работ: { $works }; проверяющие менялись ({ $raters } на все работы, в среднем { $scores } на работу), полной таблицы нет. Поэтому значения — из оценок дисперсий работ, проверяющих и остатка, интервалы — исключением работ.
details-dichotomies = Частота и сдвиг на каждой границе
details-dichotomies-about = Индекс частоты — насколько чаще ставят баллы выше границы, чем ниже (от −1 до 1); чем он дальше от нуля, тем ниже каппа при том же согласии. Индекс сдвига — насколько чаще выше границы ставит первый из двоих.
details-boundary = Граница
details-prevalence = Индекс частоты
details-bias = Индекс сдвига
details-cut-pabak = PABAK
details-without-rater = Без каждого проверяющего
details-without-rater-about = Те же числа, если оценок этого проверяющего нет. Изменение — не оценка человека: без одного участника меняется и набор работ.
details-without-work = Без каждой работы
details-without-work-about = Работы, без которых альфа меняется сильнее всего.
details-left-out = Без
details-change = Изменение альфы

dependability-title = Сколько проверяющих на работу
dependability-about = Насколько можно полагаться на итоговый балл, если каждую работу оценит столько человек, а работы, проверяющие и критерии будут такими же. Φ (надёжность абсолютного решения) — доля разнообразия итогов, которая идёт от самих работ: 1 — итог не зависит от того, кто проверял.
dependability-undefined = Сколько проверяющих нужно, по этому раунду не рассчитать: { $reason }.
dependability-axis-raters = Проверяющих на работу
dependability-axis-phi = Φ итогового балла
dependability-criteria =
    { $criteria ->
        [one] { $criteria } такой критерий
        [few] { $criteria } таких критерия
       *[many] { $criteria } таких критериев
    }
dependability-these =
    { $criteria ->
        [one] именно этот критерий
       *[other] именно эти критерии ({ $criteria })
    }
dependability-hover = { $name }: при { $raters } на работу Φ = { $phi }
dependability-alt = Кривые: чем больше проверяющих на работу, тем надёжнее итог. Именно эти критерии, число проверяющих и Φ: { $values }
dependability-table-alt = Число проверяющих на работу, Φ и погрешность итога
dependability-column-fixed = Φ, именно эти критерии
dependability-column-sem = Погрешность итога, баллов
dependability-column-phi = Φ, любые такие критерии
dependability-column-relative = Eρ², для сравнения работ между собой
dependability-source = { $source } — { $share }
dependability-sources = Откуда разнообразие отдельных баллов: { $shares }.
source-work = работы
source-rater = строгость проверяющих
source-criterion = трудность критериев
source-work_rater = мнение проверяющего о работе
source-work_criterion = сильные и слабые стороны работы
source-rater_criterion = строгость по отдельным критериям
source-residual = остаток
dependability-rests-on = Оценено по { $works } { $works ->
        [one] работе
       *[other] работам
    } с двумя и более проверяющими (проверяющих: { $raters }, в среднем { $a_work } на работу). Eρ² верна, только если все работы оценивают одни и те же люди.
dependability-negative = Оценка вышла ниже нуля и принята за 0: { $sources }.
dependability-groups = Проверяющие образуют { $groups } { $groups ->
        [one] группу
        [few] группы
       *[many] групп
    } без общих работ: расчёт верен, если работы распределены между группами случайно.
