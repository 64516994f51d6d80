# io

# The settings file.
settings-error-json = The settings file was not used: line { $line } is not valid JSON ({ $detail }).
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
column-unknown-word = Column ‘{ $column }’: ‘{ $value }’ is none of the words { $known }.
column-not-yes-or-no = Column ‘{ $column }’: ‘{ $value }’ is neither yes (ja) nor no (nee).
column-not-text = Column ‘{ $column }’: ‘{ $value }’ is not text.
column-not-an-id = Column ‘{ $column }’: ‘{ $value }’ is not a valid identity (uuid).

# Project file

project-file-not-found = { $path } is not there (any more). Is the USB stick or network disk still connected? Nothing was changed.
project-file-exists = { $path } exists already and was not overwritten. Choose another name.
project-file-left-over = { $path } is left over from an earlier file of this name. Move or delete it, or choose another name. Nothing was changed.
project-file-not-geopackage = { $path } is not a GeoPackage. Nothing was changed.
project-file-not-project = { $path } is a GeoPackage but not a Koppelkans project. Import it as area, values, tasks or reference layer. Nothing was changed.
project-file-newer = This project was made with a newer Koppelkans (file version { $found }; this program knows version { $known }). Use the newer Koppelkans. Nothing was changed.
project-file-damaged = This file is damaged ({ $detail }). It was left as it is. Use a backup.
project-file-open-elsewhere = { $path } is already open in another Koppelkans. You can look at it here; changes are not saved.
project-file-locked = Another program keeps the file busy. Changes stay in memory and are saved as soon as possible. Finish editing in QGIS.
project-file-read-only = { $path } can't be written. You can look at the project; save it under another name to change it.
project-file-full = The disk is full. Changes stay in memory and are saved as soon as there is room.
project-file-crs = The reference system ‘{ $crs }’ of this file can't be used. Nothing was changed.
project-file-table-crs = The table ‘{ $table }’ is in EPSG:{ $found }, the project in EPSG:{ $expected }. Put the table back to EPSG:{ $expected } in QGIS. Nothing was changed.
project-file-replaced = There is another project at { $path } now. Nothing was written; save this project under another name.
project-file-disk = Saving or reading failed ({ $detail }). Changes stay in memory.
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
project-file-note-settings = A setting in the file is outside what it can be ({ $name }). The default settings apply.
project-file-note-layer-gone = The table of the reference layer ‘{ $name }’ has gone from the file. The layer does not take part.
project-file-note-made = ‘{ $name }’ was missing in the file and was made again.
project-file-note-index = The search index of the file is not right. All data were read; QGIS may miss features.
wkb-broken = the data are cut off or are no shape
wkb-unknown-type = type { $type } is not read
wkb-too-deep = collections are nested too deeply
