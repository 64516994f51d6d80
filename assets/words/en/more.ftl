# What the commands ask about layers, columns and projects that are none.

cli-help-overlap-from = Which layer of a file that has several (also: --layer). Once holds for the file that has that layer, twice for the first and the second
cli-overlap-too-often = { $option } may be given once, for both files, or twice: for the first and the second.
cli-help-fetch-columns = A column of the layer that is one of ours, such as site_name=naam; may be given more often
cli-help-fetch-words = A word in one of our columns that means something else, such as urgentie:high=3; may be given more often
cli-help-fetch-mapping = A file with such columns and words
cli-help-fetch-no-mapping = Recognise no columns by another name

# A GeoPackage of another program, opened as a project.

foreign-import = Load into this project…
foreign-new = New project with it…
foreign-new-about = Choose the layer with the boundary of the area. Other layers of the file can be loaded afterwards.
import-choose-layer = This file has several layers. Choose which one to load.
foreign-which-layer = Layer with the boundary
cli-file-not-project = { $file } is a GeoPackage of another program, no Koppelkans project: { $layers }. Nothing was changed. Load a layer of it into a project (koppelkans import PROJECT.gpkg { $file } --as reference --from LAYER), or begin a project with it (koppelkans new PROJECT.gpkg --area { $file } --from LAYER).
cli-help-new-from = Which layer, when there are several in the file
picture-up = Lay higher
picture-down = Lay lower
edit-picture-up = Picture laid higher: { $name }
edit-picture-down = Picture laid lower: { $name }
disabled-picture-on-top = This picture lies on top already.
disabled-picture-below = This picture lies at the bottom already.

# Finding in a background of one's own.

job-tile-places = Reading the names of the background
tile-places-stage = Reading names (in tiles)
find-gathers = The names of the background are still being read…
find-kind-tiles = { $kind } · { $name }
find-tiles-zoom = Of the background ‘{ $name }’ the names up to zoom { $zoom } were searched; smaller places may be missing.
find-tiles-unread = Of the background ‘{ $name }’ { $n ->
    [one] 1 tile could not be read; the names in it are missing.
   *[other] { $n } tiles could not be read; the names in them are missing.
}
