# Третья проверка: очередь работ, ввод третьего балла, итог.


third-total = Общие баллы разошлись на { $difference } (порог { $limit }): вся работа.
third-differing = Разошлись баллы по { $differing } { $differing ->
        [one] критерию
       *[other] критериям
    } (порог { $limit }): вся работа.
third-criterion = { $criterion }: разница { $difference } (порог { $limit }).
third-zero = { $criterion }: один поставил 0, другой { $points }.
third-no_score = { $criterion }: один не поставил балла, другой поставил { $points }.

third-about = Если две оценки одной работы расходятся сильнее, чем допускает правило рубрики, работу смотрит третий проверяющий. Он видит оба балла, и его балл становится окончательным.
third-rule = Правило рубрики: { $rule }.
third-rule-none = В рубрике этого раунда нет правила третьей проверки, поэтому очередь не составляется. Добавьте правило в рубрику, если оно есть в вашей процедуре.
third-counts =
    Правило применимо к { $works ->
        [one] { $works } работе
        [few] { $works } работам
       *[many] { $works } работам
    } с двумя оценками. На третью проверку: **{ $due }** ({ $share }), решено: **{ $resolved }**.
third-nothing = Существенных расхождений нет: третья проверка не нужна ни одной работе.
third-separate = Третьи баллы хранятся отдельно. Согласованность всегда считается по первым двум слепым оценкам, поэтому её показатели от третьей проверки не меняются.
third-inside =
    Похоже, в самом файле уже есть третья проверка: { $count ->
        [one] { $count } работу
        [few] { $count } работы
       *[many] { $count } работ
    } оценили трое, и каждую — с существенным расхождением ({ $works }). Третий балл не слепой, он искажает согласованность. Уберите третьи оценки из файла, загрузите его снова и введите их на этой странице.
third-many = Работы, которые оценили трое и больше (якорные), в очередь не входят: третья оценка у них уже есть.

third-queue = Очередь
third-queue-alt = Очередь третьей проверки: работа, критерий, баллы двух проверяющих, причина и окончательный балл
third-filter = Показать
third-filter-open = Ждут третьей оценки
third-filter-resolved = Решены
third-filter-all = Все
third-filter-nothing = Таких работ нет.
third-more = Показаны первые { $shown } строк из { $count }. В файле — все.
third-sheet = Третья проверка
third-file = tretya-proverka
third-save-xlsx = Скачать очередь (Excel)
third-save-csv = Скачать очередь (CSV)

third-column-work = Работа
third-column-criterion = Критерий
third-column-rater_a = Первый проверяющий
third-column-score_a = Первый балл
third-column-rater_b = Второй проверяющий
third-column-score_b = Второй балл
third-column-reason = Почему
third-column-rater = Третий проверяющий
third-column-final = Окончательный балл
third-waiting = ждёт
third-no-score-given = нет балла

third-enter = Третий балл
third-next = Следующая: { $work }
third-both = Первые две оценки: { $rater_a } — { $score_a }, { $rater_b } — { $score_b }
third-rater = Код третьего проверяющего
third-rater-choose = Выберите или впишите код
third-rater-help = Любой, кроме двух первых: { $raters }.
third-score-of = { $criterion }, шкала { $scale }
third-score-choose = Балл
third-keep = Сохранить окончательный балл
third-kept = Сохранено. Решено работ: { $resolved } из { $due }.
third-remove = Снять третью оценку

problem-third_rater_missing = Впишите код третьего проверяющего.
problem-third_rater_same = { $rater } уже оценивал работу { $work }. Третьим должен быть кто-то другой: выберите другой код.
problem-third_rater_long = Код третьего проверяющего длиннее { $most } знаков. Впишите короткий код, как у остальных.
problem-third_rater_personal = Похоже, вместо кода вписаны личные данные. Впишите код проверяющего: список соответствий остаётся в школе.
problem-third_score_missing = Для работы { $work } не выбран ни один балл. Выберите балл и сохраните снова.
problem-third_score_not_due = Критерий { $criterion } работы { $work } не требует третьей проверки: уберите этот балл.
problem-third_score_off_scale = Балл { $score } вне шкалы критерия { $criterion }. Выберите балл из шкалы.
