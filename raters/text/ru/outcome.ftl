### Итог директора

outcome-counts = { $works ->
        [one] { $works } работа
        [few] { $works } работы
       *[many] { $works } работ
    }, { $raters ->
        [one] { $raters } учитель
        [few] { $raters } учителя
       *[many] { $raters } учителей
    }
outcome-main = Главное
outcome-column-criterion = Критерий
outcome-column-verdict = { verdict-question }
outcome-column-exact = Совпали
outcome-column-done = Что делается
outcome-plan = { $accepted ->
        [0] План
       *[other] План: принято { $accepted } из { $steps }{ $late ->
            [0] {""}
            [one] , { $late } просрочен
           *[other] , { $late } просрочено
        }
    }
outcome-plan-draft = План готовит руководитель: это предложения программы, сроки ещё не назначены.
outcome-plan-none = Шагов нет: программа их не предлагает.
outcome-leader = руководитель ШМО
outcome-nobody = ответственный не назван
outcome-ahead = { $days ->
        [0] сегодня
        [one] через { $days } день
        [few] через { $days } дня
       *[many] через { $days } дней
    }
documents-more = Все документы
documents-missing = В документах не указано: { $names }. Заполнить
documents-preview = Первая страница: { $name }
