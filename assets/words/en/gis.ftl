# Files of other GIS programs: GeoPackage, shapefile, FlatGeobuf.
gis-curves = { $n ->
    [one] { $n } feature with arcs was turned into short straight pieces of at most 4°.
   *[other] { $n } features with arcs were turned into short straight pieces of at most 4°.
}
gis-bytes = Column ‘{ $column }’ holds a photo or another file in { $n ->
    [one] { $n } feature; that was not taken over.
   *[other] { $n } features; those were not taken over.
}

# GeoPackage.
wkb-extended = the shape is of an extension ({ $code }) that is not read
gpkg-broken = the file is damaged. Nothing was loaded; fetch it again, or repair it with QGIS.
gpkg-no-database = this is no GeoPackage. Nothing was loaded.
gpkg-no-room = there is no room for a temporary copy
gpkg-locked = another program keeps the file locked. Nothing was loaded; save it there, close it and try again.
gpkg-changing = another program is writing in the file. Nothing was loaded; save it there, close it and try again.
gpkg-nothing = there are no map layers in it. Nothing was loaded.
gpkg-only-tiles = there are only map pictures (tiles) in it, no features. Nothing was loaded.
gpkg-copied = Beside the file lay changes that were not in it yet (-wal or -journal). They were read along from a temporary copy; the file itself was not changed.
gpkg-tables-without-places = { $n ->
    [one] There is a table without places in it too, which was not read: { $names }.
   *[other] There are { $n } tables without places in it too, which were not read: { $names }.
}
gpkg-tables-gone = { $n ->
    [one] The table of contents names a table that is not there: { $names }.
   *[other] The table of contents names { $n } tables that are not there: { $names }.
}
gpkg-bad-texts = { $n ->
    [one] { $n } text holds letters that can't be read; they are � now.
   *[other] { $n } texts hold letters that can't be read; they are � now.
}

# Shapefile.
shp-broken = this is no sound shapefile. Nothing was loaded; fetch all files (.shp, .shx, .dbf, .prj) again.
shp-no-shapes = the .shp file with the shapes is not beside it. Nothing was loaded; put .shp, .shx, .dbf and .prj in the same folder.
shp-no-table = The .dbf file is not beside it: the features have no properties.
shp-cut-off = the .shp file stops half-way; { $n ->
    [0] no feature is
    [one] only the first feature is
   *[other] only the first { $n } features are
} whole. Nothing was loaded; fetch the file again.
shp-shorter-than-said = The .shp file is shorter than it says itself; it holds { $n ->
    [one] { $n } feature
   *[other] { $n } features
}. Some may be missing at the end.
shp-by-index = The lengths in the .shp file do not add up; the shapes were read as the .shx file has them.
shp-rows-differ = The .shp file has { $shapes } shapes and the .dbf file { $rows } rows. They were put together in order; check whether the properties are right.
shp-turned-rings = { $n ->
    [one] In { $n } area, rings ran the wrong way round. Which is an outline and which a hole was decided by how they lie in one another.
   *[other] In { $n } areas, rings ran the wrong way round. Which is an outline and which a hole was decided by how they lie in one another.
}
shp-record-broken = The data of this shape do not add up.
shp-too-many-rings = This shape has too many rings in one another.
shp-multipatch = A three-dimensional shape (MultiPatch) is not read.
shp-unknown-type = Shapes of type { $type } are not read.
dbf-broken = the .dbf file with the properties is damaged or of another kind. Nothing was loaded; fetch it again, or put it aside to load the shapes only.
dbf-cut-off = The .dbf file stops earlier than it says: { $n } of { $said } rows.
dbf-deleted = { $n ->
    [one] { $n } row is marked as deleted in the .dbf file and was not loaded.
   *[other] { $n } rows are marked as deleted in the .dbf file and were not loaded.
}
dbf-no-numbers = { $n ->
    [one] { $n } cell in a column of numbers is no number; it was taken over as text.
   *[other] { $n } cells in columns of numbers are no numbers; they were taken over as text.
}
dbf-columns-not-read = { $n ->
    [one] A column is of a type that is not read: { $names }.
   *[other] { $n } columns are of a type that is not read: { $names }.
}
dbf-guessed = The letters were read as { $name }, because the file itself does not say (well) how they were stored. See whether words with é or ë are right.
dbf-not-utf8 = The .cpg file says UTF-8, but that is not what the letters are; they were read as { $name }. See whether words with é or ë are right.
dbf-cpg-unknown = The .cpg file names an unknown encoding; the letters were read as { $name }. See whether words with é or ë are right.

# Zip.
zip-broken = the zip file is damaged. Nothing was loaded; fetch it again.
zip-locked = the zip file is protected by a password. Nothing was loaded; unpack it first.
zip-packed-otherwise = the zip file is packed in a way that is not read here. Nothing was loaded; unpack it first.
zip-no-shapes = there is no .shp file in it. Nothing was loaded.
zip-too-large = unpacked, this file gets suspiciously large (more than { $mb } MB). Nothing was loaded; unpack it yourself if you trust it.

# FlatGeobuf.
fgb-broken = this is no sound FlatGeobuf file. Nothing was loaded; fetch it again.
fgb-version = this FlatGeobuf file is of a newer version. Nothing was loaded; convert it first, for example with QGIS.
fgb-cut-off = the file stops half-way: { $n } of { $said } features. Nothing was loaded; fetch it again.
fgb-cut-off-uncounted = the file stops half-way, after { $n ->
    [one] { $n } feature
   *[other] { $n } features
}. Nothing was loaded; fetch it again.
fgb-feature-broken = The data of this feature are damaged.
fgb-cells-broken = The properties of this feature are damaged.
fgb-unknown-type = Shapes of type ‘{ $type }’ are not read.
fgb-bytes = { $n ->
    [one] { $n } cell with a photo or another file was not taken over.
   *[other] { $n } cells with a photo or another file were not taken over.
}
