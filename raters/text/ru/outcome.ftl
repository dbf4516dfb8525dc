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
outcome-plan-draft = План готовит руководитель: это предложения программы, сроки ещё не назначены.
outcome-plan-none = Шагов нет: программа их не предлагает.
documents-more = Все документы
documents-missing = В документах не указано: { $names }. Заполнить
documents-preview = Первая страница: { $name }
