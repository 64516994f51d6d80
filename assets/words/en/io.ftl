# io

# Why a photo can't be used.
photo-too-large = the file is { $mb } MB; a project takes no more than { $most } MB. Make the photo smaller
photo-other-kind = it is neither JPEG nor PNG. Save the photo as JPEG first (on an iPhone: Settings, Camera, Formats, Most Compatible)
photo-broken = the image is damaged

# Why a file can't be read or written.
disk-not-there = there is no file of this name
disk-no-reading = you may not read it
disk-no-writing = you may not write here
disk-no-folder = the folder is not there
disk-is-folder = this is a folder
disk-full = the disk is full
disk-other = the system says: { $detail }

# The settings file.
settings-error-json = The settings file was not used: line { $line }, position { $column } is not valid JSON.
settings-error-empty = The settings file was not used: it is empty.
settings-error-range = The settings file was not used: ‘{ $key }’ is outside what it can be. { $range }
settings-range-length = It must be more than 0 m.
settings-range-area = It must be 0 m² or more.
settings-range-weights = Each weight must be 0 or more, and together more than 0.
settings-range-phases = Each factor must be from 0 to 1.
settings-range-thresholds = They must rise from 0 to 100: explore, promising, strong; and also attention, conflict.
settings-error-key = The settings file was not used: there is no setting ‘{ $key }’.
settings-error-missing = The settings file was not used: ‘{ $key }’ is missing.
settings-error-value = The settings file was not used: ‘{ $key }’ must be { $expected }.
settings-error-type = The settings file was not used: ‘{ $key }’ has type { $code }, which the project does not have.
settings-expected-number = a number of 0 or more
settings-expected-six = a list of six numbers
settings-expected-object = a group of settings in braces
settings-expected-list = a list
settings-expected-text = a text
settings-expected-r = a whole number from −3 to 3
settings-expected-effect = a whole number from −2 to 2

# Columns that can't be read. What is told here is kept with the feature, under its own name.

column-not-a-number = Column ‘{ $column }’: ‘{ $value }’ is not a number.
column-not-whole = Column ‘{ $column }’: ‘{ $value }’ is not a whole number.
column-out-of-range = Column ‘{ $column }’: ‘{ $value }’ lies outside { $low } to { $high }.
column-not-above-nought = Column ‘{ $column }’: ‘{ $value }’ must be more than 0 and at most { $high }.
column-unknown-word = Column ‘{ $column }’: ‘{ $value }’ is none of the words { $known }.
column-not-yes-or-no = Column ‘{ $column }’: ‘{ $value }’ is neither yes (ja) nor no (nee).
column-not-text = Column ‘{ $column }’: ‘{ $value }’ is not text.
column-not-an-id = Column ‘{ $column }’: ‘{ $value }’ is not a valid identity (uuid).

# Project file

project-file-not-found = { $path } is not there (any more). Is the USB stick or network disk still connected? Nothing was changed.
project-file-saving-gone = { $path } is not there any more, so saving does not work now. Is the USB stick or network drive still connected? All you draw stays here and is saved as soon as the file is back; do not close the program yet, or save a copy (Ctrl+Shift+S).
project-file-saving-read-only = { $path } can no longer be written. All you draw stays here and is saved as soon as it can be; do not close the program yet, or save a copy (Ctrl+Shift+S).
project-file-exists = { $path } exists already and was not overwritten. Choose another name.
project-file-left-over = { $path } is left over from an earlier file of this name. Move or delete it, or choose another name. Nothing was changed.
project-file-not-geopackage = { $path } is not a GeoPackage. Nothing was changed.
project-file-not-project = { $path } is a GeoPackage of another program, no Koppelkans project: { $layers }. Nothing was changed.
project-file-its-layers = { $n ->
    [0] it has no layer
    [one] it has 1 layer ({ $names })
   *[other] it has { $n } layers ({ $names })
}
project-file-newer = This project was made with a newer Koppelkans (file version { $found }; this program knows version { $known }). Use the newer Koppelkans. Nothing was changed.
project-file-damaged = This file is damaged. It was left as it is. Use a backup.
project-file-open-elsewhere = { $path } is already open in another Koppelkans. You can look at it here; changes are not saved.
project-file-locked = Another program keeps the file busy. Changes stay in memory and are saved as soon as possible. Finish editing in QGIS.
project-file-read-only = { $path } can't be written. You can look at the project; save it under another name to change it.
project-file-not-readable = { $path } may not be read: you have no permission. Nothing was changed. Ask for permission to read it, or for a copy.
project-file-no-folder = The folder { $path } is not there. Nothing was made; make the folder first, or choose another one.
project-file-folder-read-only = Nothing may be written in the folder { $path }. Nothing was made; choose another folder, or ask for permission.
project-file-full = The disk is full. Changes stay in memory and are saved as soon as there is room.
project-file-crs = The reference system ‘{ $crs }’ of this file can't be used. Nothing was changed.
project-file-table-crs = The table ‘{ $table }’ is in EPSG:{ $found }, the project in EPSG:{ $expected }. Put the table back to EPSG:{ $expected } in QGIS. Nothing was changed.
project-file-replaced = There is another project at { $path } now. Nothing was written; save this project under another name.
project-file-disk = Saving or reading failed ({ $detail }). Changes stay in memory.
project-file-cancelled = Stopped. Nothing was changed.
project-file-stage-check = checking the file
project-file-stage-read = opening the project
project-file-stage-write = writing the project
project-file-note-no-geometry = ‘{ $name }’ in ‘{ $table }’ has no place on the map. The row stays in the file and does not take part.
project-file-note-curve = ‘{ $name }’ in ‘{ $table }’ has curves, which are not read here yet. The row stays in the file and does not take part. Turn the curves into segments in QGIS.
project-file-note-bad-geometry = The shape of ‘{ $name }’ in ‘{ $table }’ can't be read: { $reason }. The row stays in the file and does not take part.
project-file-note-repaired = The shape of ‘{ $name }’ in ‘{ $table }’ was repaired. { $repair }
project-file-note-value = ‘{ $name }’ in ‘{ $table }’: { $warning }
project-file-note-new-row = ‘{ $name }’ in ‘{ $table }’ was added outside Koppelkans and now takes part.
project-file-note-twice = ‘{ $name }’ in ‘{ $table }’ is a copy of another feature and got an identity of its own.
project-file-note-area-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
} in ‘gebied’ don't take part: there is one plan area and at most one area of influence. They stay in the file.
project-file-note-influence-alone = There is an area of influence without a plan area. It does not take part and stays in the file.
project-file-note-own-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
} in ‘{ $table }’ can't be understood and don't take part.
project-file-note-newer-settings = The file has settings that this version doesn't know ({ $names }). They stay in the file and do not count here.
project-file-note-settings = A setting in the file is outside what it can be ({ $name }). The default settings apply.
project-file-note-layer-gone = The table of the reference layer ‘{ $name }’ has gone from the file. The layer does not take part.
project-file-note-made = ‘{ $name }’ was missing in the file and was made again.
project-file-note-index = The search index of the file is not right. All data were read; QGIS may miss features.
wkb-broken = the data are cut off or are no shape
wkb-unknown-type = type { $type } is not read
wkb-too-deep = collections are nested too deeply

# Reading GeoJSON.

geojson-empty = the file is empty. Nothing was loaded.
geojson-truncated = the file stops in the middle of a feature (line { $line }, position { $column }). { $n ->
    [0] Not one feature is whole.
    [one] Before that there is { $n } whole feature.
   *[other] Before that there are { $n } whole features.
} Nothing was loaded; fetch the file again.
geojson-syntax = line { $line }, position { $column } is no valid JSON. { $n ->
    [0] Not one feature could be read.
    [one] Before that { $n } feature could be read.
   *[other] Before that { $n } features could be read.
} Nothing was loaded.
geojson-not-json = this is no GeoJSON and no other map file that is known. Nothing was loaded.
geojson-other = this is JSON, but no GeoJSON: there are no features in it. Nothing was loaded.
geojson-other-named = this is JSON of another sort ({ $name }), no GeoJSON. Nothing was loaded; convert it to GeoJSON first.
geojson-no-list = the file calls itself a FeatureCollection, but the list ‘features’ is missing. There are no features in it and nothing was loaded.
geojson-utf16 = the text is saved as UTF-16. Nothing was loaded; save the file as UTF-8.
geojson-not-a-number = A coordinate is not a number.
geojson-too-deep = The geometry is nested too deep.
geojson-unknown-type = ‘{ $name }’ is no geometry type of GeoJSON.
geojson-short-position = A coordinate has fewer than two numbers.
geojson-wrong-coordinates = The coordinates are missing or no proper list for a { $kind }.
geojson-malformed = The geometry can't be read.
geojson-properties = The properties can't be read: something in them is not valid JSON.
geojson-not-utf8 = The text is not saved as UTF-8 (perhaps as Windows-1252). Save the file as UTF-8 and load it again.
geojson-not-a-feature = This is no GeoJSON feature.

# Which reference system.

crs-asked = Reference system: { $name } ({ $crs }), as asked.
crs-member = Reference system: { $name } ({ $crs }), as the file says.
crs-looks-like-rd = Reference system: the file names none, but the numbers lie in the area of RD. So it was read as { $name } ({ $crs }).
crs-looks-like-lon-lat = Reference system: the file names none, but the numbers can be longitude and latitude in degrees. So it was read as { $name } ({ $crs }).
crs-standard = Reference system: longitude and latitude in degrees ({ $crs }), the standard of this kind of file.
crs-accuracy = Converted from { $from } to { $to }, accurate to { $m } m.
crs-converted = Converted from { $from } to { $to }, without loss.
crs-did-swap = The two numbers of every coordinate were swapped, as asked.
crs-unknown = the file names an unknown reference system (‘{ $name }’). Nothing was loaded; give the system yourself, for example EPSG:28992 (--crs EPSG:28992).
crs-contradiction = the numbers do not fit { $said }, but do fit { $looks }. Nothing was loaded; choose { $looks } as the system of the file (--crs { $looks }).
crs-swapped = the coordinates look swapped: { $order }. Nothing was loaded; load the file again and choose ‘Swap X and Y’ (on the command line --swap-axes).
crs-swapped-too-often = after swapping the coordinates are the wrong way round: { $order }. Nothing was loaded; load the file without swapping.
crs-order-degrees = the latitude (50 to 54) stands before the longitude (3 to 8)
crs-order-rd = the y of RD (289,000 to 629,000) stands before the x
crs-no-idea = the numbers (x { $x1 } to { $x2 }, y { $y1 } to { $y2 }) fit neither longitude and latitude nor RD. Nothing was loaded; give the system yourself (--crs EPSG:…).

# Formats.

format-geojson = GeoJSON
format-geopackage = a GeoPackage
format-sqlite = an SQLite database
format-shapefile = a shapefile
format-zipped-shapefile = a shapefile in a zip
format-workbook = a workbook (Excel or LibreOffice)
format-office = a text or a presentation
format-zip = a zip file
format-gzip = a compressed file (gzip)
format-kml = KML
format-kmz = KMZ
format-topojson = TopoJSON
format-gml = GML
format-gpx = GPX
format-web-page = a web page
format-xml = XML
format-flatgeobuf = FlatGeobuf
format-csv = CSV
format-pdf = a PDF
format-picture = a picture
format-unknown = no map file that is known
format-not-read = { $file } was not loaded. This is { $format }, which this version can't read here. { $advice }
format-advice-convert = Convert it to GeoJSON first, for example with QGIS.
format-advice-gml = Fetch the same layer as GeoJSON: put outputFormat=application/json (or json) instead of GML in the address of the WFS. If that fails, convert the file with QGIS.
format-advice-unpack = Unpack it first.
format-advice-web-page = The server probably gave a login page or an error; fetch the file again.
format-advice-no-map = Choose a file with a map (such as GeoJSON, KML or GPX) or a list (Excel or CSV).
format-advice-document = Put the list or table in a workbook (Excel or LibreOffice) or CSV, and choose that file.

# Imports.

import-label = Imported: { $file } ({ $n })
import-stage-reading = Reading features
import-stage-shapes = Checking and converting shapes
import-error = { $file }: { $what }
import-error-cancelled = Loading was stopped. Nothing was changed.
import-error-not-readable = { $file } can't be opened: { $reason }. Nothing was changed.
import-error-no-features = the file is sound, but there are no features in it. Nothing was changed.
import-error-nothing-usable = { $n ->
    [one] its one feature can't be used.
   *[other] none of the { $n } features can be used.
} Nothing was changed. { $why }
import-error-area-needs-polygons = an area needs a polygon, and { $n ->
    [one] the one feature is a line or point.
   *[other] the { $n } features are lines or points.
} Nothing was changed.

report-imported = { $file }: { $rows ->
    [one] { $rows } feature read
   *[other] { $rows } features read
}, { $n } new.
report-updated = { $n ->
    [one] { $n } feature was there already and was updated.
   *[other] { $n } features were there already and were updated.
}
report-skipped = { $n ->
    [one] { $n } feature was skipped.
   *[other] { $n } features were skipped.
}
report-repaired = { $n ->
    [one] { $n } feature had an invalid shape and was repaired. The old shape is kept.
   *[other] { $n } features had an invalid shape and were repaired. The old shapes are kept.
}
report-warnings = { $n ->
    [one] { $n } cell was not understood. It is kept but does not count.
   *[other] { $n } cells were not understood. They are kept but do not count.
}
report-heights = { $n ->
    [one] The height of { $n } point was not taken over.
   *[other] The height of { $n } points was not taken over.
}
report-not-numbers = { $n ->
    [one] { $n } property was not a number (NaN or infinite) and is empty now.
   *[other] { $n } properties were not numbers (NaN or infinite) and are empty now.
}
report-far-away = { $n ->
    [one] { $n } feature lies
   *[other] { $n } features lie
} outside the area of RD, beginning with { $row }. Is the reference system right?
report-double-ids = { $n ->
    [one] { $n } feature had a uuid that stood in the file before and got a new one (row { $rows }).
   *[other] { $n } features had a uuid that stood in the file before and got a new one (rows { $rows }).
}
report-ids-elsewhere = { $n ->
    [one] { $n } feature had a uuid that is in use elsewhere in the project and got a new one.
   *[other] { $n } features had a uuid that is in use elsewhere in the project and got a new one.
}
report-unknown-types = { $n ->
    [one] This project does not know the type { $codes }. The tasks are loaded, but can't be judged yet.
   *[other] This project does not know the types { $codes }. The tasks are loaded, but can't be judged yet.
}
report-turned-years = { $n ->
    [one] { $n } task ends before it begins (row { $rows }). Its years count
   *[other] { $n } tasks end before they begin (rows { $rows }). Their years count
} as unknown.
report-more = And { $n ->
    [one] { $n } more line
   *[other] { $n } more lines
}.
report-layer-new = The reference layer is called ‘{ $name }’.
report-layer-like = There is also a reference layer ‘{ $name }’, which stays as it is.
report-layer-replaced = The reference layer ‘{ $name }’ was there already and was replaced.
report-area-replaced = The area ‘{ $name }’ was replaced.
report-area-union = { $n } features were joined into one area.
report-area-mixed = Lines and points in the file are no part of the area and were not used.
report-area-no-polygon = An area needs a polygon; this is a line or point.
report-no-geometry = The feature has no geometry.
report-row = row { $row }
report-row-named = row { $row } ‘{ $name }’
report-skipped-row = Skipped, { $row }: { $why }
report-repaired-row = Repaired, { $row } (at { $x }, { $y }): { $n ->
    [one] { $n } fault
   *[other] { $n } faults
}; { $change }.
report-repair = – { $what }
report-repair-more = – { $what } And { $n } more.
report-area-same = the area stayed { $after }
report-area-more = { $m2 } m² more, from { $before } to { $after }
report-area-less = { $m2 } m² less, from { $before } to { $after }
report-warning-row = Not understood, { $row }: { $what }
report-warning-rows = Not understood, { $n } times: { $what } Rows { $rows }.

# Exports.

export-error-projection = Nothing was written. { $why }
export-error-table = The table can't be made ({ $reason }). Nothing was written.
export-error-no-area = The project has no area yet. Nothing was written.

# Checking a file.

check-usable = { $file } can be used: { $n ->
    [one] { $n } feature.
   *[other] { $n } features.
}
check-not-usable = { $file } can't be used: { $n ->
    [one] its one feature is of no use.
   *[other] none of the { $n } features is of use.
}
check-areas = { $n ->
    [one] { $n } area.
   *[other] { $n } areas.
}
check-lines = { $n ->
    [one] { $n } line.
   *[other] { $n } lines.
}
check-points = { $n ->
    [one] { $n } point.
   *[other] { $n } points.
}
check-mixed = { $n ->
    [one] { $n } feature of mixed kind.
   *[other] { $n } features of mixed kind.
}
check-columns-values = The columns are those of the value map: { $known }. Other columns, which are kept: { $other }.
check-columns-tasks = The columns are those of the task map: { $known }. Other columns, which are kept: { $other }.
check-columns-none = The columns belong to neither map: { $names }. The file can be loaded as area or reference layer.
check-unplaced = { $n ->
    [one] { $n } row has no place on the map yet (row { $rows }).
   *[other] { $n } rows have no place on the map yet (rows { $rows }).
}
check-unplaced-row = Without a place, { $row }: { $why }
check-columns-list = The columns belong to neither map: { $names }.
check-columns-values-only = The columns are those of the value map: { $known }.
check-columns-tasks-only = The columns are those of the task map: { $known }.
check-no-columns = The file has no columns. It can be loaded as area or reference layer.
check-double-ids = { $n ->
    [one] { $n } feature has a uuid that stands in the file before and gets a new one on loading (row { $rows }).
   *[other] { $n } features have a uuid that stands in the file before and get a new one on loading (rows { $rows }).
}
check-unknown-types = { $n ->
    [one] A new project does not know the type { $codes }. Tasks of that type can't be judged yet then.
   *[other] A new project does not know the types { $codes }. Tasks of those types can't be judged yet then.
}
check-invalid = { $n ->
    [one] { $n } feature has an invalid shape. On loading it is repaired like this:
   *[other] { $n } features have an invalid shape. On loading they are repaired like this:
}

# Matrices as CSV.

matrix-function = Function matrix
matrix-effect = Effect matrix
matrix-file-empty = there is nothing in it
matrix-file-no-table = it is no table ({ $reason })
matrix-file-columns-function = the first line can't be used: ‘{ $found }’. Needed are the columns van;naar;score (perhaps with reden;datum;wie), or a square with the codes of the types at its head and in its first column
matrix-file-columns-effect = the first line can't be used: ‘{ $found }’. Needed are the columns code;naam;naam_en;herkomst;gebruik;beleving;toekomst, at least the code and one of the others
matrix-file-nothing = not a single cell can be used
matrix-not-a-number = ‘{ $value }’ is no number
matrix-not-whole = ‘{ $value }’ is no whole number
matrix-out-of-range = ‘{ $value }’ lies outside { $low } to { $high }
matrix-nothing-there = there is nothing
matrix-file-changed = { $of ->
    [one] { $n } of 1 usable cell in the file changes something.
   *[other] { $n } of { $of } usable cells in the file change something.
}
matrix-file-named = { $n ->
    [one] { $n } type gets another name.
   *[other] { $n } types get another name.
}
matrix-file-added = { $n ->
    [one] New type: { $codes }. In the function matrix it is still unknown.
   *[other] New types: { $codes }. In the function matrix they are still unknown.
}
matrix-file-untouched = { $n ->
    [one] { $n } cell of the matrix is not (usable) in the file and stays as it is.
   *[other] { $n } cells of the matrix are not (usable) in the file and stay as they are.
}
matrix-file-more = And { $n } more remarks.
matrix-file-types-missing = { $n ->
    [one] This type is not in the file and stays as it is: { $codes }.
   *[other] These types are not in the file and stay as they are: { $codes }.
}
matrix-file-unknown-code = { $n ->
    [one] The project has no type ‘{ $code }’ (line { $lines }): { $n } cell left out. Add the type first.
   *[other] The project has no type ‘{ $code }’ (line { $lines }): { $n } cells left out. Add the type first.
}
matrix-file-wrong-cell = Line { $line }, { $from } → { $to }: { $what }. The cell stays { $now }.
matrix-file-twice = Line { $line }: { $from } → { $to } is there once more; the last one counts.
matrix-file-no-day = Line { $line }, { $from } → { $to }: ‘{ $value }’ is no date. Today is filled in.
matrix-file-type-twice = Line { $line }: type { $code } is there once more; the last one counts.
matrix-file-bad-code = Line { $line } is left out. { $what }
matrix-file-wrong-effect = Line { $line }, { $code } on { $worth }: { $what }. The effect is { $now }.
matrix-file-refused = { $file } was not taken in: { $reason }. Nothing was changed.
source-several-layers = there are { $n } layers in it: { $names }. Choose which one you mean (on the command line with --from). Nothing was loaded.
source-no-such-layer = there is no layer ‘{ $wanted }’ in it. There are: { $names }. Nothing was loaded.
