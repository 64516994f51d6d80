# What an import does with what the project has already.
report-unchanged = { $n ->
    [one] { $n } feature was there already, just so.
   *[other] { $n } features were there already, just so.
}
report-shape-stays = { $n ->
    [one] For { $n } feature the list gives only a point. Its polygon or line on the map
   *[other] For { $n } features the list gives only a point. Their polygons and lines on the map
} stayed.
report-shape-elsewhere = { $n ->
    [one] For { $n } of them that point is not on the shape (row { $rows }). If it moved, move it
   *[other] For { $n } of them that point is not on the shape (rows { $rows }). If they moved, move them
} on the map.
report-place-stays = { $n ->
    [one] { $n } row without a place is on the map already: its place stayed, what it says is taken from the list.
   *[other] { $n } rows without a place are on the map already: their place stayed, what they say is taken from the list.
}
report-place-fault-stays = The place of { $row } can’t be used: { $why } The row stays where it is on the map.
report-measures = Of { $n ->
    [one] { $n } feature
   *[other] { $n } features
} x, y, oppervlakte_m2 and lengte_m were not taken over: they follow from the shape on the map.
report-layer-beside = The reference layer is called ‘{ $name }’: another file of this command is called ‘{ $other }’ already.
report-outside-area = Everything lies outside the plan area. Is the reference system right?
mapping-columns-missing = { $n ->
    [one] This column is not in the file and was
   *[other] These columns are not in the file and were
} not read: { $columns }.
import-known = { $n ->
    [one] 1 row is on this map already. What it says is taken from the file
   *[other] { $n } rows are on this map already. What they say is taken from the file
}{ $reshaped ->
    [0] ; the shape on the map stays.
    [one] , and of 1 row the shape too.
   *[other] , and of { $reshaped } rows the shape too.
}
import-replaces-layer = This replaces the reference layer ‘{ $name }’ ({ $n ->
    [one] 1 feature
   *[other] { $n } features
}). Give another name to keep both.
imported-same = { $file } was imported; all of it was so already.

# What the command line is told of columns that can't be.
cli-mapping-not-json = it is no valid JSON (line { $line }, character { $column }).
cli-mapping-no-map = it does not say for which map it is: put in "kaart": "waarden" (values) or "kaart": "opgaven" (tasks). What such a file looks like is in docs/formats.md.
cli-mapping-form = line { $line }, character { $column } does not fit the form that docs/formats.md describes.
cli-mapping-other-map = it is for the map of { $map }, and you import on the other one.
cli-columns-need-map = --column, --word and --mapping go with --as values or --as tasks; an area or a reference layer keeps all columns as they are. Nothing was changed.
cli-column-not-ours = ‘{ $column }’ is no column of this map. Choose from: { $ours }. Nothing was changed.
cli-column-twice = Two columns can’t both become ‘{ $column }’: { $columns }. Choose one. Nothing was changed.
cli-column-two-ways = The column ‘{ $column }’ can become only one of our columns. Nothing was changed.
cli-column-not-there = { $n ->
    [one] The column ‘{ $columns }’ is not
   *[other] The columns ‘{ $columns }’ are not
} in { $file }. It has: { $there }. Nothing was changed.
cli-word-not-understood = ‘{ $word }’ can’t stand in the column ‘{ $column }’. { $n ->
    [0] Nothing was changed.
   *[other] Choose from: { $possible }. Nothing was changed.
}
cli-word-not-met = The word ‘{ $word }’ does not occur in ‘{ $column }’.
cli-report-not-written = The import itself is saved; only its report is not: { $reason }
