mapping-given = { $n ->
    [one] Column read as you chose: { $columns }.
   *[other] { $n } columns read as you chose: { $columns }.
}
mapping-remembered = { $n ->
    [one] Column read as before in this project: { $columns }.
   *[other] { $n } columns read as before in this project: { $columns }.
}
mapping-guessed = { $n ->
    [one] Column recognised by its name: { $columns }.
   *[other] { $n } columns recognised by their names: { $columns }.
}
mapping-words = Words in { $column } translated ({ $n ->
    [one] one row
   *[other] { $n } rows
}): { $words }.
