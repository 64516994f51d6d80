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
import-looking = The file is being read…
import-look-broke = { $file } could not be read: something went wrong in the program. Nothing was loaded. Try again, or save the file as GeoPackage.
import-formats = GeoJSON, GeoPackage, shapefile (also zipped), FlatGeobuf, KML, GPX, TopoJSON, CSV and Excel. You can also drop a file on the window. Nothing is loaded before you press Import.
import-no-file = This file is not there.
import-not-so = It can't be loaded like this; why is said above.
import-which-layer = Layer
import-suggested = proposal
import-crs-guessed = The file does not say itself which system it is in. See on the small map whether it is right, or fill in the system.
import-counts = { $n ->
    [one] One row: { $kinds }
   *[other] { $n } rows: { $kinds }
}{ $skipped ->
    [0] {""}
    [one] {""}; one row can't be used
   *[other] {""}; { $skipped } rows can't be used
}.
import-counts-list = { $n ->
    [one] One row
   *[other] { $n } rows
}: { $kinds }; { $without ->
    [one] one without a place, which waits
   *[other] { $without } without a place, which wait
} for a click on the map.
import-counts-no-places = { $n ->
    [one] One row
   *[other] { $n } rows
} without a place: { $without ->
    [one] one waits
   *[other] { $without } wait
} after importing in ‘To be placed’ for a click on the map{ $skipped ->
    [0] {""}
    [one] {""}; one row can't be used
   *[other] {""}; { $skipped } rows can't be used
}.
import-repaired-more = { $n ->
    [one] One polygon is not right and will be
   *[other] { $n } polygons are not right and will be
} repaired: together { $change } more, then { $after }.
import-repaired-less = { $n ->
    [one] One polygon is not right and will be
   *[other] { $n } polygons are not right and will be
} repaired: together { $change } less, then { $after }.
import-nowhere = No place on the map yet
import-map-about = Where the file lies (green), with the plan area (black)
import-map-outside = The file lies wholly outside the plan area. Is the system right?
import-map-outside-short = lies outside the plan area
import-first-rows = The first { $n } of { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $columns ->
    [one] 1 column
   *[other] { $columns } columns
}
import-columns = Columns: { $n } of { $columns } become columns of the map
import-columns-about = Left the column in the file, right what it is on the map. A column without a choice is kept under its own name. The choice is remembered in the project.
import-column-is = { $column } is
import-filled = { $n } filled: { $examples }
import-words = { $open ->
    [0] Words: { $n } translated
   *[other] Words: { $open } of { $n } without a translation
}
import-words-about = Words that the map does not know. Choose what they mean. Without a choice the word stays with the feature, but does not count.
import-word = { $column }: { $word }
import-word-empty = empty (n/a)
import-rows = { $n ->
    [one] one row
   *[other] { $n } rows
}
job-look = looking at a file
import-places = Place
import-places-x = x or longitude
import-places-y = y or latitude
import-places-about = empty: recognised by their names; else you place the rows yourself
