# Нужна ли калибровка: вывод и что дали бы новые работы.

verdict-question = Нужна ли калибровка
verdict-chance-column = Вероятность, что нужна
verdict-needs_calibration = нужна калибровка
verdict-probably_needs = скорее нужна калибровка
verdict-unclear = пока неясно
verdict-one_sided = почти все баллы одинаковы
verdict-descriptive = только описание
verdict-undefined = не определено
verdict-probably_acceptable = скорее приемлемая
verdict-acceptable = приемлемая
verdict-reliable = надёжная

verdict-with-chance = { $verdict } (≈ { $chance } %)
verdict-with-reason = { $verdict }: { $reason }
verdict-with-works =
    { $verdict }: { $works ->
        [one] { $works } работа
        [few] { $works } работы
       *[many] { $works } работ
    }, для вывода мало
verdict-with-advice = { $verdict }: согласованность этими работами не проверить
verdict-preliminary = { $verdict }, предварительно

verdict-outlook-more =
    Ещё { $works } { $works ->
        [one] работа
        [few] работы
       *[many] работ
    } с двойной проверкой — и с вероятностью { $chance } % станет ясно.
verdict-outlook-waiting =
    В этом раунде { $works ->
        [one] { $works } работа проверена
        [few] { $works } работы проверены
       *[many] { $works } работ проверено
    } одним человеком: начните с них.
verdict-outlook-costly =
    Узнать точно было бы дорого: ещё { $works } { $works ->
        [one] работа решает
        [few] работы решают
       *[many] работ решают
    } вопрос { $cases ->
        [0] реже, чем в одном случае из десяти
        [one] в { $cases } случае из 10
       *[other] в { $cases } случаях из 10
    }. Решайте по вероятности.
verdict-outlook-limit = Значение у самой границы: новые работы вряд ли помогут. Разберите спорные работы.
verdict-chance =
    Вероятность того, что альфа ниже { $threshold }, — { $chance } %: так говорят эти работы вместе с опытом реальных двойных проверок. По одним этим работам — { $plain } %.
