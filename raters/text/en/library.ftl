# The library: what stands in the way of measuring, in the text of an exception.

library-problem = { $kind }: { NUMBER($count) } { $places ->
    [none] {""}
   *[other] ({ $places })
}
library-answer = To answer: { $ways }
