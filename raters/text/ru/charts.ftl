# Подписи на графиках

chart-alpha-axis = Альфа Криппендорфа и 95%-й интервал
chart-band-poor = низкая
chart-band-below = частичная
chart-band-acceptable = приемлемая
chart-band-reliable = надёжная
chart-benchmark = Обычно в реальных двойных проверках
chart-forest-hover =
    <b>{ $criterion }</b> { $title }<br>{ $verdict }<br>альфа { $alpha }, интервал { $interval }<br>{ $works ->
        [one] { $works } работа проверена дважды
        [few] { $works } работы проверены дважды
       *[many] { $works } работ проверено дважды
    }

chart-higher-score = Более высокий балл
chart-lower-score = Более низкий балл
chart-scores-of = Баллы: { $rater }
chart-cell =
    { $rows }: { $row }<br>{ $columns }: { $column }<br>{ $works ->
        [one] { $works } работа
        [few] { $works } работы
       *[many] { $works } работ
    }

chart-part-severity = Разная строгость
chart-part-spread = Разная ширина использования шкалы
chart-part-scatter = Случайный разброс
chart-part-severity-hover = Один в среднем ставит выше другого: { $share } расхождения
chart-part-spread-hover = Один шире пользуется шкалой: { $share } расхождения
chart-part-scatter-hover = Без системы, то в одну, то в другую сторону: { $share } расхождения

chart-severity-axis = ← строже · сдвиг в баллах на критерий · мягче →
chart-shift-clear = интервал не включает ноль
chart-shift-unclear = интервал включает ноль
chart-severity-hover =
    <b>{ $label }</b><br>сдвиг { $shift }, интервал { $interval }<br>{ $works ->
        [one] { $works } общая работа
        [few] { $works } общие работы
       *[many] { $works } общих работ
    }

# Проверяющие: сдвиги, пары, охват

chart-data = Данные
chart-data-more = Показаны первые { $shown } из { $rows } строк.
chart-shift-on-severe = по { $criterion } { $count ->
        [one] строже других { $raters }
       *[other] строже других: { $raters }
    }
chart-shift-on-lenient = по { $criterion } { $count ->
        [one] мягче других { $raters }
       *[other] мягче других: { $raters }
    }
chart-shift-whole-severe = в целом { $count ->
        [one] строже других { $raters }
       *[other] строже других: { $raters }
    }
chart-shift-whole-lenient = в целом { $count ->
        [one] мягче других { $raters }
       *[other] мягче других: { $raters }
    }
chart-shift-more = и ещё в { $places ->
        [one] { $places } случае
       *[other] { $places } случаях
    }
chart-shift-close = в целом все близки
chart-shift-all-close = никто уверенно не строже и не мягче других
chart-pairs-rarest = Реже всех совпадают { $a } и { $b }: { $share }
chart-pairs-one = { $a } и { $b } совпадают в { $share } оценок
chart-pairs-alike = Все пары ставят одинаково
chart-pairs-few = О парах судить рано: общих оценок меньше { $fewest }
chart-pair = { $a } и { $b }: совпали { $alike } из { $scores } оценок
chart-pair-few = данных мало
chart-coverage-groups =
    { $groups ->
        [one] { $groups } группа
        [few] { $groups } группы
       *[many] { $groups } групп
    } проверяющих без общих работ: сравнивать между ними нельзя
chart-coverage-one = Проверял один человек
chart-coverage-through =
    Все связаны, но у { $pairs ->
        [one] { $pairs } пары
       *[other] { $pairs } пар
    } общих работ нет
chart-coverage-each =
    Все связаны: у каждой пары { $works ->
        [one] { $works } общая работа
        [few] { $works } общие работы
       *[many] { $works } общих работ
    }
chart-coverage-linked = Все связаны: общих работ у пары от { $low } до { $high }

chart-strip-apart =
    По { $criterion } баллы разошлись у { $apart ->
        [one] { $apart } работы
       *[other] { $apart } работ
    } из { $works }; дальше всего — { $work }: { $low } и { $high }
chart-strip-alike = По { $criterion } у всех работ баллы совпали: { $works }
