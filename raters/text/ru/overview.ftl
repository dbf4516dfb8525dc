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

## Критерий

criterion-exact = { $works ->
        [0] совпали точно
       *[other] совпали точно; у всех одинаково { $alike } из { $works }
    }
criterion-adjacent = отличаются не больше чем на балл
criterion-alpha = альфа, интервал { $interval }
criterion-usual = альфа обычно на шкале { $scale }
criterion-matrix = { $works ->
        [one] { $works } работа получила и { $low }, и { $high }
        [few] { $works } работы получили и { $low }, и { $high }
       *[many] { $works } работ получили и { $low }, и { $high }
    }
criterion-cell = { $low } и { $high }: { $works }
criterion-works = Работы с баллами { $low } и { $high }: { $works }
criterion-more = { $works ->
        [one] Ещё { $works } работа
        [few] Ещё { $works } работы
       *[many] Ещё { $works } работ
    }
criterion-boundary = { $works ->
        [one] Границу { $boundary } пересекает { $works } работа
        [few] Границу { $boundary } пересекают { $works } работы
       *[many] Границу { $boundary } пересекают { $works } работ
    }
criterion-no-descriptors = В рубрике этого раунда нет описаний уровней: добавьте их на странице «Рубрики», и они встанут здесь рядом.
criterion-still = Ещё { $score }
criterion-already = Уже { $score }
criterion-plan = Вынести на семинар
