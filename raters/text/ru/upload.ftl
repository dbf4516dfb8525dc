# Вокруг загрузки: правки на странице, файл с отметками, разметка вручную, вставка, имена и коды.

## Файл с отметками

marked-file-ending = {" "}с отметками
marked-list = Что исправить
marked-list-title = Отмеченные ячейки и что с ними сделать
marked-column-sheet = Лист
marked-column-cell = Ячейка
marked-column-written = Записано
marked-column-remedy = Что не так и что сделать
