# Бумаги школы: приказ, план-график, протокол, листы, комплект семинара, личный профиль

paper-draft = Проект
paper-grade = класс { $grade }
paper-blank = ____________________
paper-blank-long = ________________________________________
paper-day = «____» ______________ 20____ г.
paper-signature = подпись
paper-name = расшифровка
paper-page = Страница
paper-page-of = из

## Приказ

paper-order-title = Приказ об организации работы
paper-order-word = ПРИКАЗ
paper-order-number = «____» ______________ 20____ г.        № ________
paper-order-about = Об организации работы по формированию единых подходов к оцениванию
paper-order-preamble =
    В соответствии с { $basis }, в целях формирования единых подходов учителей к оцениванию работ обучающихся и повышения объективности оценивания, по результатам двойной проверки работ ({ $what }, { $date })
paper-order-do = ПРИКАЗЫВАЮ:
paper-order-1 = 1. Организовать в период с { $start } по { $end } работу по формированию единых подходов к оцениванию ({ $what }).
paper-order-2 = 2. Утвердить план-график работы (приложение).
paper-order-3 = 3. Назначить ответственным за организацию работы: { $responsible }.
paper-order-4 = 4. Ответственному за организацию работы:
paper-order-4-1 = 4.1. организовать двойную слепую проверку: каждую отобранную работу независимо друг от друга оценивают двое учителей;
paper-order-4-2 =
    4.2. { $seminars ->
        [0] выполнить шаги плана-графика в указанные в нём сроки;
       *[other] провести калибровочные семинары (всего: { $seminars }) и выполнить другие шаги плана-графика в указанные в нём сроки, оформить протоколы и листы регистрации;
    }
paper-order-4-3 = 4.3. обозначать работы и проверяющих кодами; список соответствия кодов и имён хранить в школе отдельно от результатов проверки (Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»);
paper-order-4-4 = 4.4. до { $end } провести повторную двойную проверку и представить справку о согласованности оценивания.
paper-order-5 = 5. Учителям, участвующим в проверке: оценивать работы независимо и по утверждённым критериям; участвовать в семинарах; применять согласованные (эталонные) оценки якорных работ.
paper-order-6 = 6. Использовать результаты двойной проверки для согласования подходов к оцениванию и корректировки рабочих программ; не использовать их для оценки работы отдельных учителей.
paper-order-7 = 7. Контроль за исполнением приказа оставляю за собой.
paper-order-head = Директор
paper-order-read = С приказом ознакомлены:
paper-order-read-name = Фамилия, инициалы
paper-order-read-sign = Подпись
paper-order-read-date = Дата

## План-график

paper-schedule-title = План-график работы по формированию единых подходов к оцениванию
paper-schedule-approved = УТВЕРЖДЁН
paper-schedule-by-order = приказом от «____» ______________ 20____ г. № ________
paper-schedule-column-number = №
paper-schedule-column-step = Мероприятие
paper-schedule-column-cause = Причина
paper-schedule-column-criteria = Критерии
paper-schedule-column-participants = Участников
paper-schedule-column-minutes = Минут
paper-schedule-column-due = Срок
paper-schedule-column-responsible = Ответственный
paper-schedule-column-check = Проверка результата и показатель
paper-schedule-column-done = Отметка о выполнении
paper-schedule-again = Повторная двойная проверка, справка о согласованности оценивания
paper-schedule-again-check = Сравнение с этим раундом: улучшение, без изменений или данных недостаточно
paper-schedule-responsible = Ответственный

## Семинар: общее

paper-seminar-subject = Предмет
paper-seminar-cause = Причина
paper-seminar-criteria = Критерии
paper-seminar-due = Провести до
paper-seminar-responsible = Ответственный
paper-seminar-format = Кто собирается
paper-seminar-minutes-label = Продолжительность
paper-seminar-minutes =
    { $minutes } { $minutes ->
        [one] минута
        [few] минуты
       *[many] минут
    }
paper-seminar-participants = Участников

## Протокол

paper-protocol-title = Протокол семинара
paper-protocol-word = ПРОТОКОЛ № ______
paper-protocol-of = «{ $title }»
paper-protocol-date = Дата
paper-protocol-place = Место
paper-protocol-chair = Председатель
paper-protocol-secretary = Секретарь
paper-protocol-present = Присутствовали
paper-protocol-present-line = ______ человек (лист регистрации прилагается)
paper-protocol-agenda = Повестка дня
paper-protocol-heard = Слушали
paper-protocol-heard-line = о результатах двойной проверки. { $cause }. Критерии: { $criteria }.
paper-protocol-discussed = Обсудили
paper-protocol-discussed-line = Работы по кодам, слова критериев, которые участники поняли по-разному, и примеры к границам баллов.
paper-protocol-scores = Согласованные (эталонные) оценки
paper-protocol-column-work = Работа
paper-protocol-column-criterion = Критерий
paper-protocol-column-score = Согласованный балл
paper-protocol-column-why = Обоснование: слова критерия
paper-protocol-decided = Решили
paper-protocol-decided-1 = 1. Утвердить согласованные оценки и применять их как якорные.
paper-protocol-decided-2 = 2. Уточнить формулировки критериев: ________________________________________
paper-protocol-decided-3 = 3. Проверить результат: { $check }
paper-protocol-decided-3-plain = 3. До { $date } проверить результат на новых работах.
paper-protocol-decided-4 = 4. Другое: ________________________________________

## Лист регистрации и сертификат

paper-attendance-title = Лист регистрации участников семинара
paper-attendance-column-number = №
paper-attendance-column-name = Фамилия, имя, отчество
paper-attendance-column-post = Должность, предмет
paper-attendance-column-sign = Подпись
paper-attendance-note = Коды проверяющих в этот лист не вносятся: список соответствия хранится отдельно.
paper-certificate-title = Сертификат участника
paper-certificate-word = СЕРТИФИКАТ
paper-certificate-says = подтверждает, что
paper-certificate-took-part = является участником семинара
paper-certificate-facts = { $what }, { $minutes }

## Комплект

paper-agenda-title = Повестка семинара
paper-agenda-column-minutes = Минуты
paper-agenda-column-step = Что делаем
paper-agenda-how = Как вести
paper-agenda-aim = Цель
paper-agenda-indicator = По чему увидим, что помогло
paper-works-title = Работы для обсуждения
paper-works-none = Работы для обсуждения выбирает руководитель семинара: возьмите 4–6 работ, которые получили разные баллы.
paper-works-own = Выбрана руководителем семинара
paper-works-column-work = Работа
paper-works-column-why = Почему выбрана
paper-rubric-title = Критерии: выписка
paper-rubric-scale = Шкала: { $scale }
paper-rubric-level = { $score } б.
paper-rubric-plain = Описания уровней возьмите из утверждённых критериев.
paper-sheet-title = Лист для баллов
paper-sheet-code = Код проверяющего
paper-sheet-rules = Оценивайте молча и независимо. Если сомневаетесь между двумя баллами, запишите оба в последний столбец и поясните.
paper-sheet-column-work = Работа
paper-sheet-column-note = Слова критерия, решившие дело
paper-questions-title = Вопросы для обсуждения
paper-materials-title = Что приготовить

## Личный профиль

paper-own-title = Личный профиль проверяющего
paper-own-private = Только для того, чей это код. Профиль не передаётся и не используется для оценки работы учителя.
paper-own-code = Код
paper-own-round = Раунд
paper-own-shift = Строгость и мягкость
paper-own-shift-about = На сколько ваши баллы в среднем выше (+) или ниже (−) баллов коллег на тех же работах. Если интервал включает ноль, заметной разницы нет.
paper-own-column-criterion = Критерий
paper-own-apart =
    { $count ->
        [1] Разница видна по критерию { $criteria }: интервал не включает ноль.
       *[other] Разница видна по критериям { $criteria }: интервалы не включают ноль.
    }
paper-own-column-shift = Сдвиг, баллов (интервал 95 %)
paper-own-column-works = Работ
paper-own-all = Все критерии вместе
paper-own-works = Работы, где мнения разошлись сильнее всего
paper-own-column-work = Работа
paper-own-column-own = Ваш балл
paper-own-column-others = Средний балл коллег
paper-own-works-none = Все ваши баллы совпали с баллами коллег.
paper-own-nothing = Сдвиг не вычисляется: нет работ, которые оценил ещё кто-то.

## Имена файлов

paper-file-summary = Справка
paper-file-order = Проект приказа
paper-file-schedule = План-график
paper-file-seminar = Семинар { $number }
paper-file-agenda = Повестка и вопросы
paper-file-works = Работы и критерии
paper-file-sheet = Лист для баллов
paper-file-protocol = Протокол
paper-file-attendance = Лист регистрации
paper-file-certificate = Сертификат
paper-file-kit = Комплект документов
paper-file-profile = Личный профиль
