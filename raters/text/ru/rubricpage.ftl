# Страница «Рубрики»: список, просмотр, правка, версии.

ui-page-rubrics = Рубрики
ui-page-rubrics-help = Критерии, шкалы и правила третьей проверки: посмотреть, скопировать, изменить, взять бланки.

rubric-version = версия { NUMBER($version, useGrouping: 0) }
rubric-of-round = Рубрика: { $name }
rubric-about = Рубрики программы можно скопировать и изменить под свою работу. Каждое сохранение становится новой версией; раунд хранит ту версию, по которой проверяли.
rubric-only-leader = Рубрики меняет руководитель семинара: роль можно сменить слева.
rubric-group-kept = Рубрика школы
rubric-group-shipped = Из программы
rubric-versions = Версия
rubric-older = Это прежняя версия. Сейчас действует { $latest }.
rubric-criteria = Критерии
rubric-criteria-alt = Критерии рубрики: шкала и уровень измерения
rubric-total =
    Всего: { $criteria ->
        [one] { $criteria } критерий
        [few] { $criteria } критерия
       *[many] { $criteria } критериев
    }, наибольшая сумма { $most }.
rubric-criterion = Критерий
rubric-scale = Шкала
rubric-measurement = Уровень измерения
rubric-level = Балл
rubric-descriptor = За что ставится
rubric-descriptors = Описания уровней
rubric-third = Когда нужна третья проверка
rubric-third-none = Правила не заданы.
rubric-third-any = Достаточно одного из условий:
rubric-third-total = сумма баллов двух проверяющих расходится на { NUMBER($limit) } { $limit ->
    [one] балл
    [few] балла
    [many] баллов
   *[other] балла
} или больше
rubric-third-criteria = расхождение по { $count ->
    [one] критерию { $criteria }
   *[other] любому из критериев { $criteria }
} составляет { NUMBER($limit) } { $limit ->
    [one] балл
    [few] балла
    [many] баллов
   *[other] балла
} или больше
rubric-third-differing = баллы не совпали по { NUMBER($count) } или более критериям из { NUMBER($criteria) }
rubric-third-zero = один проверяющий поставил 0 или не поставил балла, другой поставил больше 0
rubric-grades = Границы отметок
rubric-grades-are = Следующая отметка начинается с суммы: { $boundaries }.
rubric-source = Источник: { $source }

rubric-copy = Скопировать и изменить
rubric-edit = Изменить
rubric-edit-older = Вернуться к этой версии
rubric-export = Скачать .toml
rubric-file = rubrika.toml
rubric-new = Новая рубрика
rubric-import = Новая рубрика или рубрика из файла
rubric-import-file = Файл рубрики (.toml)
rubric-import-about = Рубрика откроется для проверки и сохранится, только когда вы нажмёте «Сохранить».
rubric-remove = Убрать
rubric-remove-title = Убрать рубрику?
rubric-remove-question = Рубрика «{ $name }» исчезнет из списка со всеми версиями. Раунды, проверенные по ней, не изменятся: у каждого своя копия.
rubric-remove-yes = Убрать
rubric-remove-no = Оставить
rubric-copy-name = { $name } (копия)
rubric-kept = Сохранено: { $name }.

rubric-editing-new = Новая рубрика
rubric-editing-new-about = Рубрика появится в списке, когда вы её сохраните.
rubric-editing = Правка: { $name }
rubric-editing-about = Прежние версии останутся. Сохранённые раунды не изменятся.
rubric-field-name = Название
rubric-field-year = Год
rubric-field-source = Источник
rubric-field-check = Что проверить самим
rubric-field-code = Код
rubric-field-title = Название критерия
rubric-field-scale = Шкала
rubric-field-scale-help = Примеры: 0-3 · 0;1;2;5 · 0-10:0,5 (с шагом полбалла).
rubric-field-measurement = Уровень измерения
rubric-field-measurement-help = Для баллов обычно порядковый: 3 больше 2, но «на сколько» не определено.
rubric-field-descriptors = Описания уровней, по строке на балл
rubric-field-descriptors-help = От низшего балла к высшему. Можно оставить пустым.
rubric-field-limit = Третья проверка: расхождение от
rubric-field-limit-help = Расхождение по этому критерию, при котором нужен третий проверяющий. Пусто: правила нет.
rubric-field-total = Расхождение суммы баллов, от
rubric-field-differing = Число разошедшихся критериев, от
rubric-field-zero_against_score = Ноль против ненулевого балла
rubric-field-grade_boundaries = Суммы, с которых начинаются отметки
rubric-field-grade_boundaries-help = Через точку с запятой, по возрастанию: 10; 15; 20. Можно оставить пустым.
rubric-third-editing = Третья проверка
rubric-third-editing-about = Пустое поле: такого правила нет. Порог по отдельному критерию стоит рядом с ним.
rubric-add = Добавить критерий
rubric-up = Выше
rubric-drop = Убрать критерий
rubric-save = Сохранить
rubric-cancel = Не сохранять
rubric-fix =
    Не сохранено. Исправьте { $count ->
        [one] { $count } отмеченное место
        [few] { $count } отмеченных места
       *[many] { $count } отмеченных мест
    }: пояснение стоит под полем.
rubric-fix-criteria = Отмечено у критериев: { $criteria }.
rubric-places = Критерии по счёту
rubric-changed = Ваши правки на месте, чужие сохранены отдельной версией. Чтобы ваши стали следующей, нажмите «Сохранить» ещё раз.

problem-draft_name_missing = Дайте рубрике название.
problem-draft_name_taken = Рубрика «{ $name }» в школе уже есть. Дайте этой другое название.
problem-draft_year_wrong = «{ $text }» не похоже на год. Напишите, например, 2026 или оставьте пустым.
problem-draft_number_wrong = «{ $text }» не подходит: нужно число больше нуля.
problem-draft_too_long = Текст длиннее { NUMBER($most) } знаков. Сократите его.
problem-draft_criteria_missing = Нужен хотя бы один критерий, но не больше { NUMBER($most) }.
problem-draft_code_missing = У критерия нет кода. Впишите, например, К1.
problem-draft_code_duplicate = Код «{ $criterion }» уже есть у другого критерия. Дайте каждому свой.
problem-draft_descriptors_differ = Описаний { NUMBER($descriptors) }, а баллов на шкале { NUMBER($levels) }. Нужна строка на каждый балл; если описания нет, поставьте тире.
problem-draft_limit_beyond = Порог { NUMBER($limit) } не сработает никогда: больше { NUMBER($most) } здесь не бывает. Уменьшите его или оставьте поле пустым.
problem-draft_boundaries_wrong = «{ $text }» не понято. Нужны числа по возрастанию через точку с запятой, например 10; 15; 20.
problem-draft_boundary_beyond = Граница вне возможных сумм: они идут от { NUMBER($low) } до { NUMBER($high) }. Первая граница должна быть больше { NUMBER($low) }, последняя не больше { NUMBER($high) }.
