# Files that people write: what is wrong, where, and what to do.

problem-not_toml = { $line ->
    [0] The file { $where } cannot be read. It must be a TOML text file in UTF-8; see the examples in data.
   *[other] The file { $where } cannot be read: line { NUMBER($line, useGrouping: 0) }. Check the quotes and brackets there; see the examples in data.
}
problem-entry_missing = { $where }: the entry “{ $entry }” is missing. { $name ->
    [levels] Add a line like levels = [0, 1, 2].
    [code] Add a line like code = "C1".
   *[other] Add it as in the original file.
}
problem-entry_unknown = { $where }: the entry “{ $entry }” is unknown. Check the spelling or delete it.
problem-entry_wrong = { $where }: the entry “{ $entry }” does not fit. { $wanted ->
    [text] It takes words in quotes.
    [words] Write at least one word.
    [flag] It takes true or false.
    [whole] It takes a whole number.
    [number] It takes a number, with a decimal point.
    [from_zero] It takes a number not below 0.
    [above_zero] It takes a number above zero.
    [list] It takes a list in square brackets, as in the original file.
    [some] The list cannot be empty.
    [one_of] It takes one of these: { $options }.
    [pairs] It takes pairs like "C1" = 2.
   *[table] It takes a section with the entries { $options }.
}
