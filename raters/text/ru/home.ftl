# Главная руководителя

home-stage-collect = Оценки собраны
home-stage-understand = Понять причины
home-stage-accept = Принять план
home-stage-hold = Провести семинар
home-stage-repeat = Второй раунд
home-stage-done = сделано
home-stage-now = сейчас
home-understand = { $criteria ->
        [one] Посмотрите { $criteria } критерий
        [few] Посмотрите { $criteria } критерия
       *[many] Посмотрите { $criteria } критериев
    }
home-more = … и ещё { $count }
home-exact = Точных совпадений: { $share }
home-open = Открыть { $criterion }
home-accept = { $steps ->
        [one] В черновике плана ждёт решения { $steps } шаг
        [few] В черновике плана ждут решения { $steps } шага
       *[many] В черновике плана ждут решения { $steps } шагов
    }
home-accept-open = К плану
home-hold = Проведите то, что назначено
home-hold-open = К плану
home-late = { $days ->
        [one] просрочено на { $days } день
        [few] просрочено на { $days } дня
       *[many] просрочено на { $days } дней
    }
home-repeat = Проверьте, помогло ли: второй раунд
home-repeat-about = Дайте тем же учителям новые работы на двойную проверку и загрузите баллы, указав этот раунд как предыдущий.
home-done = Этот раунд завершён
home-done-about = За ним следует «{ $title }»: что изменилось, показывает динамика.
home-wait = Может подождать
home-wait-nothing = Ничего не ждёт.
home-third = { $works ->
        [one] { $works } работа ждёт третьей проверки
        [few] { $works } работы ждут третьей проверки
       *[many] { $works } работ ждут третьей проверки
    }
home-third-open = Назначить
home-sessions = { $count ->
        [one] Идёт { $count } проверка в программе
        [few] Идут { $count } проверки в программе
       *[many] Идут { $count } проверок в программе
    }
