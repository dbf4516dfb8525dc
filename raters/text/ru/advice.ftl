# Причины расхождений и шаги. Предложения evidence-… заполняются числами находки.

## Причина коротко

cause-R0 = Мало работ с двойной проверкой
cause-R1 = Проверяющие различаются строгостью
cause-R2 = В команде две группы: одна ставит выше, другая ниже
cause-R3 = Проверяющий отличается только на одном критерии
cause-R4 = Неясна граница между соседними баллами
cause-R5 = Критерий понимают по-разному
cause-R5-mixed = Расхождения без одной главной причины
cause-R6 = Баллы одного проверяющего менее устойчивы, чем у коллег
cause-R7 = Крайние баллы используют по-разному
cause-R8 = Баллы по разным критериям ставят слишком похоже
cause-R8-team = Критерий почти повторяет другой критерий
cause-R9 = Почти все работы получили один и тот же балл
cause-R10 = Для вывода пока мало работ
cause-R10-talk = Согласованность у самой границы
cause-R11 = За время проверки оценивание изменилось
cause-R12 = Ноль и «нет ответа» ставят по-разному
cause-R13 = Много существенных расхождений
cause-R14 = Распределение работ не даёт сравнить проверяющих
cause-R15 = Баллы проверяющих почти полностью совпадают
cause-R16 = Работы своего класса оценивают иначе
cause-R17 = Длинная шкала: точные совпадения редки по её природе
cause-R18 = Отметка части работ зависит от того, кто проверял
cause-R19 = Оценивание согласованное

## На чём основано

evidence-R0 =
    { $reason ->
        [no_double_scores] Ни одна работа не проверена дважды, поэтому согласованность измерить нельзя. Нужно работ с двойной проверкой: не меньше { $needed }.
        [one_rater] По критерию есть баллы только одного проверяющего, поэтому согласованность измерить нельзя. Нужно работ с двойной проверкой: не меньше { $needed }.
       *[few_works] Работ с двойной проверкой: { $works }. Этого хватает только для описания; для вывода нужно не меньше { $needed }, то есть ещё { $more_works }.
    }
evidence-R1 =
    { $direction ->
        [severe] { $who ->
            [none] Один из проверяющих
           *[other] { $who }
        } ставит за те же работы в среднем на { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла ниже коллег
        [lenient] { $who ->
            [none] Один из проверяющих
           *[other] { $who }
        } ставит за те же работы в среднем на { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла выше коллег
       *[either] Двое проверяющих расходятся на одних и тех же работах в среднем на { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла; чьи баллы ближе к критериям, по двум проверкам сказать нельзя
    } ({ $scope ->
        [all] в среднем по всем критериям; { "" }
       *[criterion] { "" }
    }интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, работ: { $works }).
evidence-R2 = Проверяющие делятся на две группы ({ $first } и { $second }): на одних и тех же работах их средние баллы отличаются на { NUMBER($gap, minimumFractionDigits: 2, maximumFractionDigits: 2) } (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, работ: { $works }).
evidence-R3 =
    { $direction ->
        [severe] { $who ->
            [none] Один из проверяющих
           *[other] { $who }
        } по этому критерию ставит ниже коллег
        [lenient] { $who ->
            [none] Один из проверяющих
           *[other] { $who }
        } по этому критерию ставит выше коллег
       *[either] Двое проверяющих расходятся именно по этому критерию
    }: на { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла дальше от коллег, чем по остальным (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, работ: { $works }). По остальным критериям средняя разница { NUMBER($elsewhere, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
evidence-R4 = Соседние баллы разошлись в { $disagreements ->
        [one] { $disagreements } работе
       *[other] { $disagreements } работах
    }, из них на границе { $lower }|{ $upper } — { $here }, это { NUMBER($share, style: "percent") } (интервал от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }). Если бы эта граница была такой же ясной, как остальные, было бы около { NUMBER($expected, style: "percent") }. Работ с двойной проверкой: { $works }.
evidence-R5 = Альфа { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, работ: { $works }). Расхождения на { NUMBER($scatter, style: "percent") } случайные: ни строгостью отдельных проверяющих, ни одной границей они не объясняются.
evidence-R5-mixed = Альфа { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }; вероятность того, что согласованность ниже { NUMBER($band, minimumFractionDigits: 2, maximumFractionDigits: 3) }, — { NUMBER($below, style: "percent") } (работ: { $works }). Найденными причинами не объясняются { NUMBER($share, style: "percent") } расхождений: это разброс.
evidence-R6 = Баллы { $who ->
        [none] одного из проверяющих
       *[other] проверяющего { $who }
    } расходятся с баллами коллег сильнее обычного: собственный разброс в { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } раза больше, чем у остальных (избыток дисперсии от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }); связь со средним коллег { NUMBER($correlation, minimumFractionDigits: 2, maximumFractionDigits: 2) }, обычно в команде { NUMBER($usual, minimumFractionDigits: 2, maximumFractionDigits: 2) } (работ: { $works }).
evidence-R7 =
    { $side ->
        [one] { $who ->
            [none] Один из проверяющих
           *[other] { $who }
        } использует шкалу уже коллег
       *[either] Один из двух проверяющих использует шкалу уже другого; кто ближе к критериям, по двум проверкам сказать нельзя
    }: размах баллов — { NUMBER($ratio, style: "percent") } от размаха на тех же работах (интервал от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }), крайних баллов { NUMBER($extremes, style: "percent") } против { NUMBER($usual, style: "percent") } (работ: { $works }).
evidence-R8 = У { $who ->
        [none] одного из проверяющих
       *[other] проверяющего { $who }
    } баллы по разным критериям связаны сильнее ({ NUMBER($own, minimumFractionDigits: 2, maximumFractionDigits: 2) }), чем баллы разных людей по тем же критериям ({ NUMBER($across, minimumFractionDigits: 2, maximumFractionDigits: 2) }); разница { NUMBER($gap, minimumFractionDigits: 2, maximumFractionDigits: 2) } (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, критериев: { $criteria }, работ: { $works }).
evidence-R8-team = Баллы разных проверяющих по этому критерию и по критерию «{ $partner }» связаны почти полностью: { NUMBER($across, minimumFractionDigits: 2, maximumFractionDigits: 2) } (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, работ: { $works }). Два критерия, похоже, измеряют одно и то же.
evidence-R9 =
    { $reason ->
        [no_variation] У всех работ один и тот же балл — { $modal_score }, поэтому альфу и каппу вычислить нельзя (работ: { $works }).
       *[prevalence] Точных совпадений { NUMBER($exact, style: "percent") }, но альфа только { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }: балл { $modal_score } получили { NUMBER($modal_share, style: "percent") } проверок, и различать работы почти не на чем. AC1, который меньше зависит от этого, равен { NUMBER($ac1, minimumFractionDigits: 2, maximumFractionDigits: 2) } (работ: { $works }).
    }
evidence-R10 =
    Альфа { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }: нужна ли калибровка, пока неясно (вероятность { NUMBER($below, style: "percent") }). Ещё { $more_works } { $more_works ->
        [one] работа
        [few] работы
       *[many] работ
    } с двойной проверкой с вероятностью { NUMBER($chance, style: "percent") } дадут ответ (работ сейчас: { $works }).
evidence-R10-talk =
    Альфа { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) }: нужна ли калибровка, пока неясно (вероятность { NUMBER($below, style: "percent") }), и новые работы вряд ли помогут: ещё { $further } { $further ->
        [one] работа дала
        [few] работы дали
       *[many] работ дали
    } бы ответ с вероятностью { NUMBER($settled, style: "percent") } (работ сейчас: { $works }).
evidence-R11 =
    { $kind ->
        [agreement] От одной части работ к следующей точных совпадений стало { $direction ->
            [up] больше
           *[down] меньше
        } на { NUMBER($size, style: "percent") } (изменение от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }, работ: { $works }).
       *[severity] От первых работ к последним { $who ->
            [none] один из проверяющих
           *[other] { $who }
        } стал ставить { $direction ->
            [up] выше
           *[down] ниже
        } относительно коллег на { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } балла (изменение от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }, работ: { $works }).
    }
evidence-R12 = Один проверяющий поставил 0, а другой — больше: { $cases ->
        [one] { $cases } работа
        [few] { $cases } работы
       *[other] { $cases } работ
    } из { $works }. Это { NUMBER($share, style: "percent") } всех расхождений (интервал от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }); при обычном разбросе было бы около { NUMBER($expected, style: "percent") }. { $sign ->
        [far] Часто при этом другой балл намного больше нуля.
       *[one_side] Нули при этом ставит в основном одна и та же сторона.
    }
evidence-R13 = Третьей проверки по правилу критериев требуют работы: { $cases } из { $works }, это { NUMBER($part, style: "percent") } (интервал от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }).
evidence-R14 =
    { $reason ->
        [not_connected] Групп проверяющих, у которых нет общих работ: { $teams }. Сравнить строгость между группами нельзя.
        [few_shared] Проверяющих, у которых меньше { $needed } общих работ с коллегами: { $raters } (наименьшее число общих работ — { $least }). Об их строгости судить нельзя.
       *[single_scores] Только одну проверку имеют работы: { $single } из { $works }. Критериев, по которым из-за этого мало двойных проверок: { $criteria }.
    }
evidence-R15 = { $side ->
    [one] У одного проверяющего и тех, кто проверял те же работы, совпали
   *[pair] У двух проверяющих совпали
  } { NUMBER($identical, style: "percent") } баллов (интервал от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }, баллов: { $cells }, работ: { $works }); у остальных пар — { NUMBER($team, style: "percent") }. Так бывает, когда вторую проверку делают, видя первую; возможны и другие объяснения.
evidence-R16 = Работы своего класса получают баллы в среднем { $direction ->
        [higher] выше
       *[lower] ниже
    }, чем от коллег, на { NUMBER($size, minimumFractionDigits: 2, maximumFractionDigits: 2) } (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }; своих работ: { $own_works }, чужих: { $works }).
evidence-R17 = На шкале { $levels } { $levels ->
        [one] разный балл
        [few] разных балла
       *[many] разных баллов
    }, поэтому точных совпадений только { NUMBER($exact, style: "percent") } (интервал от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }); с точностью до одного балла — { NUMBER($adjacent, style: "percent") } (работ: { $works }).
evidence-R18 = У { NUMBER($part, style: "percent") } работ (интервал от { NUMBER($low, style: "percent") } до { NUMBER($high, style: "percent") }, работ: { $works }) отметка была бы другой у другого проверяющего.
evidence-R19 = Альфа { NUMBER($alpha, minimumFractionDigits: 2, maximumFractionDigits: 2) } (интервал от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }), точных совпадений { NUMBER($exact, style: "percent") }, работ: { $works }. По этому критерию поводов для вмешательства не видно.

## Что делать

action-score_more = Дополнительно проверить работы вдвоём
action-score_more-count =
    Дополнительно проверить { $works } { $works ->
        [one] работу
        [few] работы
       *[many] работ
    }
action-score_more-how = Добавьте работы, проверенные вслепую двумя учителями, и повторите расчёт. Семинар назначать рано.
action-discuss_disputed = Обсудить спорные работы
action-discuss_disputed-how = Возьмите работы с наибольшим расхождением и договоритесь о баллах на ближайшем заседании. Отдельный семинар не нужен.
action-benchmark_raters = Калибровочный семинар по якорным работам
action-benchmark_raters-how = Участники молча оценивают якорные работы с согласованными баллами, сравнивают баллы и называют слова критерия, которые изменили оценку. Ведёт руководитель семинара.
action-rewrite_boundary = Семинар: уточнить границу между баллами
action-rewrite_boundary-how = Перепишите описание границы в два столбца: «ещё меньший балл» и «уже больший балл». К каждому столбцу подберите работы-образцы.
action-rework_criterion = Семинар: доработать критерий
action-rework_criterion-how = Каждый одной фразой пишет, что требует критерий; фразы сравнивают. Затем критерий делят на наблюдаемые признаки или объединяют уровни и пробуют на нескольких работах.
action-vary_sample = Взять более разнообразные работы
action-vary_sample-how = Отберите работы так, чтобы на каждый балл пришлось хотя бы четыре, и проверьте их вдвоём. Семинар не нужен: учителя оценивают почти одинаково.
action-zero_rule = Записать правило для нуля и «нет ответа»
action-zero_rule-how = Одним предложением запишите, когда ставится 0, а когда считается, что ответа нет, и познакомьте с правилом всех проверяющих. Спорные работы отдайте на третью проверку.
action-complete_design = Дополнить распределение работ
action-complete_design-how = Дайте всем проверяющим 5–8 общих якорных работ и назначьте вторую проверку там, где её нет. Семинар пока не нужен.
action-team_ruling = Семинар: общее решение команды
action-team_ruling-how = Вся команда обсуждает работы, на которых группы разошлись сильнее всего, и записывает общее решение в критерии.
action-benchmark_criterion = Короткий семинар по одному критерию
action-benchmark_criterion-how = Участники молча оценивают несколько работ по этому критерию, сравнивают баллы и называют слова критерия, которые изменили оценку.
action-shadow_marking = Совместная проверка с опытным коллегой
action-shadow_marking-how = Десять работ проверяют рядом с опытным коллегой и сразу обсуждают каждую, затем десять — вслепую. Встреча личная, результаты никому не показывают.
action-range_finding = Семинар: найти крайние баллы
action-range_finding-how = Разложите работы по качеству, найдите настоящий наименьший и настоящий наибольший балл и договоритесь, чем они отличаются от соседних.
action-one_by_one = Проверять по одному критерию за раз
action-one_by_one-how = Сначала все работы по первому критерию, затем перемешать и проверить по второму.
action-merge_criteria = Объединить похожие критерии
action-merge_criteria-how = Проверьте, есть ли работы, сильные по одному критерию и слабые по другому. Если таких нет, объедините критерии или перепишите один из них так, чтобы он требовал другого.
action-refresh_anchors = Сверяться по якорным работам перед каждым днём проверки
action-refresh_anchors-how = Перед началом каждого дня оцените три–пять якорных работ и сравните с согласованными баллами.
action-consensus_talk = Семинар: согласовать спорные работы
action-consensus_talk-how = Разберите работы по одной, 5–7 минут на каждую, и запишите решение одним предложением. Итоговый балл ставит третий проверяющий; разобранные работы становятся якорными.
action-check_blindness = Проверить, что проверка слепая
action-check_blindness-how = Уточните, как передают работы и видны ли чужие баллы, и проверьте заново вслепую десять работ.
action-exchange_works = Обменяться работами между классами
action-exchange_works-how = Шифруйте работы и распределяйте так, чтобы никто не проверял работы своего класса.
action-judge_by_tolerance = Судить по близости баллов, а не по точному совпадению
action-judge_by_tolerance-how = На длинной шкале точное совпадение мало о чём говорит. Подумайте, не разделить ли критерий на несколько коротких.
action-second_look = Ещё раз посмотреть работы у границы отметки
action-second_look-how = Работы, у которых отметка зависит от проверяющего, посмотрите ещё раз вдвоём до объявления результатов.
action-keep = Сохранить практику
action-keep-how = Дважды в год сверяйтесь по пяти якорным работам, десятую часть работ проверяйте вдвоём, удачные образцы сохраняйте.

## Как проверить результат

check-R0 = Повторить расчёт, когда работ станет достаточно.
check-R1 = На новых работах участников средняя разница с коллегами становится незаметной.
check-R2 = На новых работах разница между группами неотличима от нуля.
check-R3 = На новых работах разница по этому критерию меньше { $limit_goal } балла.
check-R4 = На новых работах доля расхождений на этой границе падает, а согласованность на ней растёт.
check-R5 = На новых работах средняя разница баллов становится меньше хотя бы на { NUMBER($limit_aim, style: "percent") }.
check-R5-mixed = На новых работах средняя разница баллов становится меньше хотя бы на { NUMBER($limit_aim, style: "percent") }.
check-R6 = На новых работах связь с баллами коллег такая же, как у команды.
check-R7 = На новых работах размах баллов почти такой же, как у коллег: от { NUMBER($limit_goal_low, style: "percent") } до { NUMBER($limit_goal_high, style: "percent") }.
check-R8 = На новых работах разница связей меньше { $limit_goal }.
check-R8-team = Связь с остальными критериями после объединения заметно ниже { $limit_across }.
check-R9 = Повторить расчёт на более разнообразных работах.
check-R10 = Повторить расчёт с новыми работами: вывод должен стать уверенным.
check-R10-talk = На новых работах баллы по таким же ответам совпадают.
check-R11 = В следующей части работ точные совпадения и средняя разница меняются не больше, чем допустимо.
check-R12 = На новых работах таких случаев нет.
check-R13 = На новых работах существенных расхождений не больше { NUMBER($limit_goal, style: "percent") }.
check-R14 = После дополнения все проверяющие связаны общими работами, и у каждого их достаточно.
check-R15 = Работы, проверенные вслепую заново, совпадают так же часто, как у остальных.
check-R16 = На работах, которые проверены без указания класса, разницы нет.
check-R17 = Альфа и совпадение ±1 балл остаются прежними или растут.
check-R18 = Работ, у которых отметка зависит от проверяющего, становится меньше.
check-R19 = Плановая сверка показывает тот же уровень.

## Что опровергло бы вывод

refute-R0 = Нечего опровергать: вывод не делается.
refute-R1 = На других общих работах разница исчезает или меняет знак.
refute-R2 = На новых работах проверяющие делятся на группы иначе или не делятся.
refute-R3 = На других общих работах разница по критерию исчезает или видна и по остальным критериям.
refute-R4 = На новых работах расхождения распределяются по границам так же, как сами баллы.
refute-R5 = На новых работах разброс объясняется одним проверяющим или одной границей.
refute-R5-mixed = На новых работах расхождения объясняет одна причина или их почти нет.
refute-R6 = На новых работах разброс такой же, как у коллег, или работы этого проверяющего были труднее.
refute-R7 = На работах с явно крайними ответами крайние баллы ставят так же часто, как коллеги.
refute-R8 = При проверке по одному критерию за раз связь остаётся такой же.
refute-R8-team = Находятся работы, сильные по одному критерию и слабые по другому: тогда выборка была однообразной.
refute-R9 = На разнообразных работах альфа остаётся низкой: тогда причина в критерии или проверяющих.
refute-R10 = Нечего опровергать: вывод не делается.
refute-R10-talk = На новых работах видна одна причина расхождений или их почти нет.
refute-R11 = Работы следующей части были просто труднее или легче.
refute-R12 = На новых работах нули расходятся не чаще, чем остальные баллы.
refute-R13 = Разные баллы вызваны опечатками в файле.
refute-R14 = Общие работы есть, но не попали в файл.
refute-R15 = Проверка была слепой, и повторная слепая проверка даёт такие же совпадения.
refute-R16 = Разница остаётся и на работах, которые проверены без указания класса.
refute-R17 = При более коротком критерии точных совпадений не прибавляется.
refute-R18 = Итоговую отметку ставят не по сумме баллов одного проверяющего.
refute-R19 = Следующая сверка показывает расхождения.

## Уверенность

confidence-high = надёжно
confidence-preliminary = предварительно: работ пока мало
