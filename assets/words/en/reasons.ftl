# What is no layer but of use elsewhere in the program, and why something can't be done, in plain words.

disk-no-ordinary-file = this is no ordinary file but a device or a pipe; choose a file

# Files that are no layers.
format-is-a-picture = { $file } is { $format }. It does not become a layer of features, but it can lie under the maps: Project, Photo or map to trace over…
format-are-tiles = { $file } consists of map tiles ({ $format }). They do not become a layer of features, but they can be the background: Choose a background map…
import-use-as-underlay = Use as underlay
import-use-as-background = Use as background
import-layer-as-file = { $name } (empty: as the file)
import-elsewhere = This does not become a layer; above is what it can be instead.
format-cad = a drawing of a CAD program (DWG or DXF)
format-mapinfo = a table of MapInfo
format-file-geodatabase = a file geodatabase of ArcGIS
format-qgis-project = a QGIS project
format-advice-cad = Open the drawing in QGIS (DXF directly, DWG with Project, Import/Export) and save the layer as a GeoPackage in Dutch RD, or ask whoever drew it for a shapefile.
format-advice-mapinfo = Open the .tab or .mif file in QGIS and save the layer as a GeoPackage: Export, Save Features As.
format-advice-geodatabase = Open the folder in QGIS and save the layers you need as GeoPackages: Export, Save Features As.
format-advice-qgis-project = It only refers to data. Choose the files of the layers themselves, or save a layer as a GeoPackage in QGIS: Export, Save Features As.

# Checking a picture or map tiles.
check-picture = { $file } can be used as an underlay: a picture of { $w } by { $h } pixels.
check-picture-what = { $file } is a picture; something is still needed to use it as an underlay.
check-picture-by-hand = The file does not say where it lies: place it with two to four points.
check-picture-how = Use it in the window: Project, Photo or map to trace over…
check-tiles = { $file } can be used as the background: { $format } with { $kind }.
check-tiles-vector = vector tiles
check-tiles-pictures = pictures
check-tiles-how = Use it in the window: at Background in the list of layers, Choose a background map…; or drop the file on the window.
check-tiles-not = { $file } can’t be used as the background: { $reason }.

# Pictures that are not read.
picture-cut-off = The file ends before what it says it holds; copying or fetching it was probably cut short. Get it again.
picture-other-tiff = This TIFF has numbers or colours of a kind that Koppelkans does not draw. Save it in another program (in QGIS: Export, Rendered image) as an ordinary TIFF, JPEG or PNG.

# Shapes that are not read.
wkb-curve = a shape with arcs is not read here
wkb-surface = a three-dimensional surface (TIN or PolyhedralSurface) is not read

# Internet.
online-why-refused = no server answers there
online-why-no-network = there is no connection to the network
online-why-no-answer = no connection can be made
online-stage-again = { $host } has a failure; trying again in { $seconds } seconds

# Finding.
find-kind-far = { $kind }, { $length } from the area
