# Раунд одним взглядом

overview-needs-sure = Калибровка нужна: { $sure }.
overview-needs-likely = Калибровка, скорее всего, нужна: { $likely }.
overview-needs-both = Калибровка нужна: { $sure }; скорее всего, нужна: { $likely }.
overview-rest = { $rest ->
        [one] Ещё { $rest } критерий может подождать.
        [few] Ещё { $rest } критерия могут подождать.
       *[many] Ещё { $rest } критериев могут подождать.
    }
overview-no-need = { $unknown ->
        [0] По всем критериям оценивают согласованно.
       *[other] Критериев, где уже видно, что нужна калибровка, нет. Не всё ясно: { $unknown } из { $total }.
    }
overview-column-criterion = Критерий и нужна ли калибровка
overview-column-alike = Совпали точно
overview-column-interval = Альфа и её интервал
overview-column-cause = Главная причина
overview-alike = { $works ->
        [0] нет двойных проверок
       *[other] у всех одинаково: { $alike } из { $works }
    }
overview-no-cause = Общей причины не видно
overview-do = { $steps ->
        [0] **Что делать.** Шагов не нужно: сохраняйте практику.
        [one] **Что делать.** В черновике плана { $steps } шаг, встреч: { $meetings }.
        [few] **Что делать.** В черновике плана { $steps } шага, встреч: { $meetings }.
       *[many] **Что делать.** В черновике плана { $steps } шагов, встреч: { $meetings }.
    }
overview-plan = Посмотреть план
