# Rows of lists that have no place on the map yet.

unplaced-note-unread = In ‘{ $table }’ there { $n ->
    [one] is 1 row whose properties cannot be read; it is
   *[other] are { $n } rows whose properties cannot be read; they are
} kept as text.
unplaced-note-placed = In ‘{ $table }’ there { $n ->
    [one] is 1 row that is on the map already; it takes
   *[other] are { $n } rows that are on the map already; they take
} no part in the list.
unplaced-import-new = { $n ->
    [one] 1 row without a place waits
   *[other] { $n } rows without a place wait
} under ‘To be placed’ until somebody puts { $n ->
    [one] it
   *[other] them
} on the map.
unplaced-import-updated = { $n ->
    [one] 1 row that waited already was
   *[other] { $n } rows that waited already were
} updated.
unplaced-import-same = { $n ->
    [one] 1 row without a place waited
   *[other] { $n } rows without a place waited
} already and did not change.
unplaced-import-placed = { $n ->
    [one] 1 row without a place was
   *[other] { $n } rows without a place were
} put on the map before and left there as { $n ->
    [one] it is
   *[other] they are
}.
unplaced-waiting = { $n ->
    [one] 1 row still waits for a place on the map and takes
   *[other] { $n } rows still wait for a place on the map and take
} no part.

edit-place-row = Put ‘{ $name }’ on the map
edit-drop-rows = { $n ->
    [one] Took ‘{ $name }’ off the list ‘to be placed’
   *[other] Took { $n } rows off the list ‘to be placed’
}

unplaced-title = To be placed
unplaced-for-map = { $map }, from { $file }
unplaced-nothing-said = This row says nothing more.
unplaced-more = { $n } more { $n ->
    [one] column.
   *[other] columns.
}
unplaced-click = Click to put this row on the map.
unplaced-place = Put on the map
unplaced-take-shape = Give it the shape of what is chosen
unplaced-drop = Take off the list
unplaced-skip = Next
unplaced-stop = Stop
unplaced-hint = Click where ‘{ $name }’ is, or draw its shape with another tool. { $more ->
    [0] This is the last one.
    [one] Then 1 more.
   *[other] Then { $more } more.
}
unplaced-values-kept = ‘{ $name }’ is on the map. What could not be read is kept with its other properties.
unplaced-all-placed = Everything is on the map.

command-place-next = Put the next row on the map
disabled-nothing-unplaced = There are no rows that still have to be placed.
disabled-row-gone = This row is no longer in the list.
disabled-choose-one-shape = First choose the one feature whose shape the row gets.
unplaced-import-fault = The place of { $row } can't be used: { $why } The row waits for a place.
