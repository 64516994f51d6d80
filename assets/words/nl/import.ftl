mapping-given = { $n ->
    [one] Kolom gelezen zoals u koos: { $columns }.
   *[other] { $n } kolommen gelezen zoals u koos: { $columns }.
}
mapping-remembered = { $n ->
    [one] Kolom gelezen zoals eerder in dit project: { $columns }.
   *[other] { $n } kolommen gelezen zoals eerder in dit project: { $columns }.
}
mapping-guessed = { $n ->
    [one] Kolom herkend aan de naam: { $columns }.
   *[other] { $n } kolommen herkend aan hun naam: { $columns }.
}
mapping-words = Woorden in { $column } vertaald ({ $n ->
    [one] één rij
   *[other] { $n } rijen
}): { $words }.
