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
