# Документы: дополнения к справке, приложения, условия выдачи

report-missing =
    { $missing ->
        [0] пропущенных баллов нет
       *[other] пропущено баллов: { $missing }
    }
report-anchors =
    { $anchors ->
        [0] якорных работ нет
       *[other] якорных работ: { $anchors }
    }

report-conclusion-effect =
    После прошлого раунда { $whole ->
        [improvement] оценивание стало согласованнее
        [no_change] согласованность в целом не изменилась
        [not_enough_data] данных недостаточно, чтобы судить об изменениях в целом
       *[none] согласованность сравнивали по критериям
    }.{ $improvement ->
        [0] { "" }
        [one] { " " }По { $improvement } критерию — улучшение.
       *[other] { " " }По { $improvement } критериям — улучшение.
    }{ $no_change ->
        [0] { "" }
        [one] { " " }По { $no_change } критерию — без изменений.
       *[other] { " " }По { $no_change } критериям — без изменений.
    }{ $not_enough_data ->
        [0] { "" }
        [one] { " " }По { $not_enough_data } критерию данных недостаточно.
       *[other] { " " }По { $not_enough_data } критериям данных недостаточно.
    }
report-limit-missing =
    Не выставлено баллов: { $missing } (проверяющий взял работу, но оценил её не по всем критериям). В показатели они не входят и нулями не считаются.

report-causes = Причины и действия
report-column-criteria = Критерии

report-details = План: что понадобится и как узнать, что помогло
report-details-column-step = Семинар или шаг
report-details-column-materials = Материалы
report-details-column-indicator = Показатель
report-materials =
    { $works ->
        [0] { $seminar ->
            [yes] критерии, листы для баллов
           *[no] критерии
        }
       *[other] работ по кодам: { $works }, критерии{ $seminar ->
            [yes] , листы для баллов
           *[no] { "" }
        }
    }

report-effects = Что изменилось после прошлого раунда
report-effects-column-criterion = Критерий
report-effects-column-works = Работ: было → стало
report-effects-column-was = Было, альфа
report-effects-column-now = Стало, альфа
report-effects-column-difference = Разница двух баллов: изменение (интервал 95 %)
report-effects-column-effect = Вывод
report-effects-whole = В целом
report-effects-note = Разница двух баллов — на сколько в среднем расходятся двое проверяющих; знак «минус» означает, что расхождение стало меньше.
report-effect-improvement = улучшение
report-effect-no_change = без изменений
report-effect-not_enough_data = данных недостаточно

report-more = Что ещё показала проверка
report-note-third = Третья проверка
report-third-line =
    { $due ->
        [0] работ с существенным расхождением нет (проверено по правилу критериев: { $works }).
       *[other] существенное расхождение в { $due } из { $works } ({ $share }) работ; третий балл уже есть: { $resolved }.
    }
report-note-rater_dependent = Итоговый балл зависит от проверяющего
report-note-grade_dependent = Отметка зависит от проверяющего
report-share-line = { $share } работ (работ с двойной проверкой по всем критериям: { $works }).

## Приложения

annex-heading = Приложения
annex-matrix = Критерий { $criterion }
annex-matrix-note = Сколько раз два балла встретились на одной работе: в строке меньший балл, в столбце больший. На диагонали — совпадения.
annex-matrix-long = Шкала слишком длинная для таблицы (уровней: { $levels }).
annex-works = Работы, где баллы разошлись сильнее всего
annex-works-work = Работа
annex-works-criterion = Критерий
annex-works-scores = Баллы по возрастанию
annex-works-note = Расхождение на два и более балла шкалы (на шкале из двух баллов — на один). Показано { $shown } из { $all }.
annex-works-none = Существенных расхождений нет.

## Документ не выдаётся

problem-document_unchecked = Числа не пересчитаны независимыми программами, поэтому документ не выдаётся. Откройте раунд заново; если не поможет, сообщите разработчикам программы.
problem-document_differs = Независимый пересчёт разошёлся с нашим на { $difference }, поэтому документ не выдаётся. Сообщите об этом разработчикам программы, приложив файл без персональных данных.
problem-document_single_unsaid = В справке не сказано, что часть работ оценил только один учитель (таких работ: { $single }). Составьте справку заново: о неполноте раунда в ней должно быть сказано.
problem-document_missing_unsaid = В справке не сказано, что пропущены баллы ({ $missing }). Составьте справку заново: о неполноте раунда в ней должно быть сказано.
problem-document_name_work = Коды работ похожи на имена, телефоны или адреса ({ $count }): { $codes }. Документы с персональными данными не выдаются. Замените их кодами в файле с баллами и загрузите его снова.
problem-document_name_rater = Коды проверяющих похожи на имена, телефоны или адреса ({ $count }): { $codes }. Документы с персональными данными не выдаются. Замените их кодами в файле с баллами и загрузите его снова.
problem-document_name_criterion = Названия критериев похожи на имена, телефоны или адреса ({ $count }): { $codes }. Замените их в файле с баллами или в критериях и загрузите файл снова.

## На странице «Справка»

ui-documents-pdf = Скачать справку (PDF)
ui-documents-docx = Word
ui-documents-zip = Весь комплект (ZIP)
ui-documents-annexes = С приложениями
ui-documents-annexes-help = Добавить в справку таблицы баллов по критериям и работы, где баллы разошлись сильнее всего, по кодам.
ui-documents-facts = Что сказано в документах о школе
ui-documents-school = Школа
ui-documents-procedure = Процедура
ui-documents-basis = Основание
ui-documents-prepared_by = Составил
ui-documents-responsible = Ответственный
ui-documents-keep = Сохранить
ui-documents-now = **{ $name }**: сейчас сохранено «{ $now }», вы написали «{ $yours }». Чтобы сохранить своё, нажмите кнопку ещё раз.
ui-documents-profile = Скачать свой профиль (Word)
