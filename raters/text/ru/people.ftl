# Проверяющие раунда

raters-shift-about = Сдвиг в баллах от коллег на тех же работах: минус — строже, плюс — мягче. Порядок по кодам; это не рейтинг.
raters-shift-alt = Сдвиги по кодам проверяющих: по всем критериям и по каждому
raters-column-code = Код
raters-column-alike = Совпали
raters-cell-severe = строже, может быть случайностью
raters-cell-severe-sure = строже, уверенно
raters-cell-lenient = мягче, может быть случайностью
raters-cell-lenient-sure = мягче, уверенно
raters-legend-close = в полосе ±{ $points } балла
raters-legend-sure = строже (−) и мягче (+), уверенно
raters-legend-maybe = может быть случайностью
raters-pairs-about = Точное совпадение в паре, %; серым — меньше 20 общих оценок
raters-pair = Пара проверяющих
raters-pair-choose = Выберите пару или нажмите на клетку
raters-pair-works =
    { $works ->
        [one] { $works } общая работа
        [few] { $works } общие работы
       *[many] { $works } общих работ
    }, разошлись в { $differing ->
        [one] { $differing } работе
       *[other] { $differing } работах
    }
raters-pair-alt = Общие работы { $a } и { $b } и баллы, в которых они разошлись
raters-pair-same = одинаково
raters-coverage-about = Столбик — работа; тёмный — проверена этим учителем; справа — сколько работ
raters-coverage-shared = Работ { $works }, поэтому на столбик их приходится несколько: чем темнее, тем больше проверено; справа — сколько работ
raters-coverage-alt = Сколько и какие работы проверил каждый
raters-coverage-holes =
    { $holes ->
        [0] Пропусков нет: у каждой работы по каждому критерию не меньше двух оценок.
       *[other] Работ, где не по всем критериям есть вторая оценка: { $holes } из { $works }.
    }
raters-column-group = Группа
raters-column-scored = Какие работы
raters-coverage-group = Число после кода — номер группы.

# Работы раунда

works-filter = Какие работы
works-filter-disputed = Разошлись
works-filter-third = На третью проверку
works-filter-all = Все
works-none = Здесь появятся работы, у которых по этому критерию есть хотя бы две оценки.
works-strip-about = Строка — работа, точка — балл (число в точке — сколько проверяющих его поставили). Сверху те, где баллы дальше всего. Нажмите на строку, чтобы увидеть о работе всё.
works-strip-alt = Работы по этому критерию: разница и все баллы по кодам
works-column-apart = Разница
works-open = Открыть работу
works-open-choose = Выберите или нажмите на строку
works-work = Работа { $work }
works-apart = разошлись на { $points }
works-alike = одинаково
works-once = одна оценка
works-no-scores = нет оценок
works-third = третий { $rater }
works-agreed = эталон
works-to-anchors = Сделать эталоном
