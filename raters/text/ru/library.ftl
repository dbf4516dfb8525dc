# Библиотека: что мешает измерить, в тексте исключения.

library-problem = { $kind }: { NUMBER($count) } { $places ->
    [none] {""}
   *[other] ({ $places })
}
library-answer = Чтобы ответить: { $ways }
