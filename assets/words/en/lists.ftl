# Reading lists: CSV and workbooks, and where their rows lie.

csv-windows-1252 = The text is not UTF-8 and was therefore read as Windows-1252. Are letters such as é and ë right?
csv-encoding = The text was read as { $name }.
csv-bad-letters = Some letters can't be read; they show as � now.
csv-no-text = this is no text, though it is called so. Nothing was loaded; open the file in Excel or LibreOffice and save it as CSV again.
csv-open-quote = a cell in row { $row } begins with a quote (") that is never closed, so that the rest of the list falls into that one cell. Nothing was loaded; close the quote and load the file again.

table-empty = the list is empty: not one cell holds anything. Nothing was loaded.
table-scattered = the list is { $rows } rows high and { $columns } columns wide, but only { $filled } cells hold anything. That is no list with columns. Nothing was loaded; see whether something stands far beside or below the list.
table-titles-above = { $n ->
    [one] A title stands above the column names. It does not count as a row: { $text }
   *[other] { $n } titles stand above the column names. They do not count as rows: { $text }
}
table-no-header = No column names were found: row { $row } holds data already. The columns are called kolom 1, kolom 2 and so on now.
table-unnamed-columns = { $n ->
    [one] One column has no name and is now called: { $names }.
   *[other] { $n } columns have no name and are now called: { $names }.
}
table-double-columns = A column name occurs more than once. The later { $n ->
    [one] one is now called: { $names }.
   *[other] ones are now called: { $names }.
}
table-rows-short = { $n ->
    [one] 1 row has fewer cells than there are columns (row { $rows }).
   *[other] { $n } rows have fewer cells than there are columns (rows { $rows }).
} What is missing was left empty.
table-rows-long = { $n ->
    [one] 1 row has more cells than there are column names (row { $rows }).
   *[other] { $n } rows have more cells than there are column names (rows { $rows }).
} What is left over stands in a column of its own.

place-two-columns = The places come from the columns ‘{ $x }’ and ‘{ $y }’.
place-one-column = The places come from the column ‘{ $name }’.
place-wkt-column = The shapes come from the column ‘{ $name }’ (WKT).
place-by-hand = The rows have no place yet, as asked.
place-no-columns = No columns with a place were found (such as x and y, or longitude and latitude). Addresses are not looked up.
place-half-columns = A place needs two columns, but there is only ‘{ $names }’. The rows have no place yet.
place-no-such-column = there is no column ‘{ $wanted }’. There are: { $names }. Nothing was loaded.
place-thousands = In { $n ->
    [one] 1 place a point or comma
   *[other] { $n } places a point or comma
} before three digits was read as a sign between thousands (210.455 as 210455 m), for only so they lie in the Netherlands.
place-latitude-first = In that column the latitude stands before the longitude; it was read so.
place-without-x = There is a y (‘{ $y }’) but no x.
place-without-y = There is an x (‘{ $x }’) but no y.
place-no-pair = ‘{ $x }’ is no place: it is not two numbers.
place-not-a-number = ‘{ $x }’ and ‘{ $y }’ together are no place: they are not two numbers.
place-nought = The place is 0, 0; that usually means that none was filled in.
place-not-in-rd = The place { $x }; { $y } lies far outside the Netherlands, while most rows lie in it.
place-not-in-degrees = The place { $x }; { $y } can't be longitude and latitude in degrees, while most rows are.
place-wkt = ‘{ $text }’ is no shape in WKT.
place-wkb = ‘{ $text }’ is no shape in WKB: { $why }
place-wkb-column = The shapes come from the column ‘{ $name }’ (WKB, in figures and letters).
place-curves = { $n ->
    [one] 1 curve was
   *[other] { $n } curves were
} read as a row of short straight pieces.
place-shapes-not-read = The column ‘{ $name }’ is named after shapes, but what stands in it is no WKT or WKB: { $text }. No place was read from it; save the shapes as WKT in the program that the list comes from.
place-degrees = { $n ->
    [one] 1 place is in degrees, minutes and seconds or with a side of the world, and counts
   *[other] { $n } places are in degrees, minutes and seconds or with a side of the world, and count
} as longitude and latitude (WGS 84).
place-degrees-order = At { $n ->
    [one] 1 place
   *[other] { $n } places
} in degrees it is not said which one is the latitude. The first was read as the latitude; look on the map whether that is right.
place-same-side = ‘{ $shown }’ is no place: it is two latitudes or two longitudes.
place-degrees-among-metres = ‘{ $shown }’ is in degrees, while most rows are in metres.
place-wkt-other-system = ‘{ $text }’ is in another reference system than most rows.

# Workbooks.

excel-own = This is a workbook of Koppelkans. The sheet ‘{ $name }’ was read; the sheet ‘{ $explanation }’ only explains the columns.
excel-only-sheet = The sheet ‘{ $name }’ was read, the only visible one that holds anything.
excel-hidden = { $n ->
    [one] There is a hidden sheet too: { $names }.
   *[other] There are { $n } hidden sheets too: { $names }.
}
excel-merged = { $n ->
    [one] 1 empty cell is part of a merged cell and was given its value.
   *[other] { $n } empty cells are part of merged cells and were given their value.
}
excel-fault = { $n ->
    [one] 1 cell gives an error ({ $name }) and was left empty (row { $rows }).
   *[other] { $n } cells give an error ({ $name }) and were left empty (rows { $rows }).
}
excel-not-computed = { $n ->
    [one] 1 formula was saved without its result and was left empty (row { $rows }).
   *[other] { $n } formulas were saved without their result and were left empty (rows { $rows }).
} Open the file in Excel and save it again.
excel-password = the workbook has a password. Nothing was loaded; save a copy without a password in Excel.
excel-broken = the workbook is damaged or cut off. Nothing was loaded; fetch it again, or open it in Excel or LibreOffice and save it again.
excel-far-apart = cells in the workbook lie so far apart that it does not fit in memory. Nothing was loaded; remove the cells far below or beside the list in Excel or LibreOffice, or save it as .xlsx.
excel-too-much-text = the sheet holds more than 256 MB of text. Nothing was loaded; save only the columns and rows that you need.

# Zip files.


# XML, KML and GPX.

xml-encoding = The text was read as { $name }, for the file does not say, or says wrongly, how it was saved. Are letters such as é and ë right?
xml-broken = at line { $line } the file is not valid XML. Nothing was loaded; fetch it again, or open and save it in the program it comes from.
xml-truncated = the file stops halfway (line { $line }). Nothing was loaded; fetch it again.
xml-entities = { $n ->
    [one] 1 abbreviation that the file defines itself (an entity) was not filled in.
   *[other] { $n } abbreviations that the file defines itself (entities) were not filled in.
}
kml-network-links = { $n ->
    [one] 1 link to another file (NetworkLink) was not followed; fetch that file yourself.
   *[other] { $n } links to other files (NetworkLink) were not followed; fetch those files yourself.
}
kml-ground-overlays = { $n ->
    [one] 1 picture on the map (GroundOverlay) was not taken over.
   *[other] { $n } pictures on the map (GroundOverlay) were not taken over.
}
kml-other-overlays = { $n ->
    [one] 1 picture beside the map (ScreenOverlay or PhotoOverlay) was not taken over.
   *[other] { $n } pictures beside the map (ScreenOverlay or PhotoOverlay) were not taken over.
}
kml-tours = { $n ->
    [one] 1 tour was not taken over.
   *[other] { $n } tours were not taken over.
}
kml-geometry = A shape of the kind { $name } is not read.
kml-coordinates = ‘{ $text }’ is no coordinate; longitude,latitude with a comma between them is expected.
kmz-no-kml = there is no KML file in it. Nothing was loaded.
kmz-others = { $n ->
    [one] There is another KML file in it that was not read: { $names }.
   *[other] There are { $n } other KML files in it that were not read: { $names }.
}
gpx-no-place = The place of point { $which } can't be read (latitude ‘{ $lat }’, longitude ‘{ $lon }’).
gpx-empty-segments = { $n ->
    [one] 1 empty stretch of a track was left out.
   *[other] { $n } empty stretches of tracks were left out.
}
gpx-single-points = { $n ->
    [one] 1 stretch of a track has only one point and was left out.
   *[other] { $n } stretches of tracks have only one point and were left out.
}

# TopoJSON.

topojson-broken = line { $line }, column { $column } is not valid JSON. Nothing was loaded; fetch the file again.
topojson-too-deep = the file is nested deeper than any map needs (line { $line }, column { $column }). Nothing was loaded.
topojson-no-objects = there are no objects in this TopoJSON. Nothing was loaded.
topojson-no-arc = Arc { $which } is not in the file.
topojson-too-large = The shape repeats the same arcs so often that it becomes too large.

# Files that a server made.

geojson-cut-off-of = This is not all: the file has { $got ->
    [one] 1 feature
   *[other] { $got } features
} of the { $of } that the server had from which it came. Fetch the rest too: with Fetch (koppelkans fetch), or in parts.
geojson-cut-off = This is probably not all: the file has { $got ->
    [one] 1 feature
   *[other] { $got } features
}, and the server from which it came said that there is more. Fetch the rest too: with Fetch (koppelkans fetch), or in parts.
