# Photos and maps to trace over: reading, placing, showing.

# Why points do not place a map.
placing-too-few = Point out at least two places: first on the picture, then the same place on the map.
placing-too-many = Four points are enough. Take one away first.
placing-not-a-number = Point { $a } has no usable place. Take it away and point it out again.
placing-same-pixel = Points { $a } and { $b } are the same place on the picture. Take one away and choose a point further off.
placing-same-place = Points { $a } and { $b } are in the same place on the map. Take one away and point it out again.
placing-on-a-line = Points { $a }, { $b } and { $c } are (nearly) on one line, so there is no telling how wide the map is. Replace one by a point to the side.
placing-mirrored = This would lay the map mirrored. Probably two points were swapped: check the numbers.
placing-folded = This would fold the map over. Probably two points were swapped: check the numbers.
placing-horizon = The points tilt the map so far that part of it reaches the horizon. Check the points, or take the photo more from above.
placing-numbers = The numbers with this file are no place.

# Why a file can't be read.
picture-other-kind = This is no JPEG, PNG or TIFF ({ $kinds }). Save the map as one of those first.
picture-too-many-pixels = The picture is { $w } by { $h } pixels; more than { $most } million in all is not possible. Make it smaller first.
picture-broken = The picture is damaged or incomplete. Copy or scan it again.
picture-unsupported = This picture is packed in a way Koppelkans does not read: { $what }. Save it in another program as JPEG, PNG or plain TIFF (LZW or Deflate).
picture-one-piece = This TIFF is in one piece and too large to unpack. Save it in another program in strips or tiles, or as JPEG.
picture-failed = ‘{ $file }’ can't be laid under the maps: { $reason }

# What was made of a file.
picture-stage-unpack = Unpacking the picture
picture-stage-look = Finding the greys
picture-note-smaller = Smaller on the screen: { $w } × { $h } pixels become { $shown } × { $high }. Its place does not change.
picture-note-packed = The file is { $before } MB. The project keeps the picture as it is on the screen, packed again: { $after } MB. Keep the original file as well.
picture-note-stretched = The measurements are shown as grey: black is { $low }, white is { $high }.
picture-note-first-band = Of the { $n } bands in the file the first is shown.
picture-note-three-bands = Of the { $n } bands in the file the first three are shown, as red, green and blue.
picture-note-points = The file is bent into place by { $n } points; that is not followed. Place it here by points, or convert it in QGIS first (Warp).
picture-note-world-file = The file { $file } says where the map lies but can't be used: { $why }. Place the map by points.
picture-note-two-places = { $file } names another place than the picture itself; the place in the picture was used.
world-file-lines = it holds { $n } numbers and should hold six
world-file-number = ‘{ $line }’ is no number
world-file-flat = the numbers press the picture flat to a line
world-file-unreadable = it can't be read

# In the program.
command-add-picture = Photo or map to trace over…
ui-add-picture-about = A photo or scan of a map (JPEG, PNG, TIFF) to trace over, or an aerial photo or map that knows its place (GeoTIFF, or with a world file beside it). The picture is kept in the project file.
ui-do-add-picture = Open
ui-add-picture-crs = System
ui-add-picture-crs-first = Say in which reference system the file is, such as EPSG:28992 (RD).
ui-dropped-title = What is this picture for?
ui-dropped-about = { $file } can be a photo of the chosen feature, or lie under the maps to trace over.
ui-dropped-photo = Photo of what is chosen
ui-dropped-underlay = To trace over
job-underlay = reading a picture to trace over
disabled-placing = A map is being placed: click Done or Cancel first.
picture-project-gone = another project was opened meanwhile. Open the picture again there.
picture-added = Laid under the maps: { $file } ({ $pixel } m a pixel, { $mb } MB in the project).
picture-read-with-notes = { $file } was read; see what was noticed.
picture-not-ready = The picture is still being unpacked. Try again in a moment.
picture-placed = ‘{ $name }’ now lies under the maps. The list of layers has how much it covers.
edit-picture-add = Picture to trace over added: { $name }
edit-picture-place = Picture moved: { $name }
edit-picture-opacity = Picture { $name }: covers { $percent } %
edit-picture-remove = Picture taken away: { $name }
picture-go = Go there
picture-points = Change points…
picture-remove = Take away
picture-menu-about = More with ‘{ $name }’
picture-opacity = How much { $name } covers
picture-opacity-about = How much the picture covers: to the left what is below it shines through.
picture-percent = { $n } %

# Placing by points.
placing-title = Placing: { $name }
placing-picture = The map that is being placed
placing-now-picture = Point { $n }: click a place you recognise on this map, such as a crossing or a church.
placing-now-map = Point { $n }: now click the same place on the map at the right, or type its coordinates.
placing-now-more = Does the map lie well? Done. A point { $n } makes it more precise: click it on this map.
placing-now-check = Check the { $n } points: the map at the right shows how it lies.
placing-picture-first = First click a place on the map you are placing, at the left; then the same place here.
placing-enough = There are four points. Choose Again at a point to move it, or click Done.
placing-waits = point it out on the map…
placing-at = x { $x }, y { $y }
placing-off = { $m } m off
placing-off-about = This far off the point would lie if the map were only turned and scaled. When one number is much larger than the others, or than you expect of the map, point that one out again.
placing-slot-needed = needed
placing-slot-check = shows whether it is right, and stretches where needed
placing-slot-slant = for a photo that was taken at a slant
placing-again = Again
placing-again-about = Point out point { $n } on the map again
placing-remove = Take point { $n } away
placing-type = Coordinates of this point
placing-type-hint = or type: 210455 540812, or 52.846 6.211
placing-type-do = Put here
placing-similar = Turned and scaled: { $pixel } m a pixel. A third point shows whether it is right.
placing-affine = Also stretched where needed: { $pixel } m a pixel.
placing-projective = Also cleared of the slant of the photo: { $pixel } m a pixel.
placing-stretched = The map gets { $times } times as long in one direction as in the other. If that is not meant, check the points.
placing-done = Done
placing-esc = Esc: one step back. Scroll: nearer.
coordinates-not-two = Type two numbers: x and y in RD, or latitude and longitude in degrees.
coordinates-two-places = These numbers can be two places. Add x= and y= (RD), or lat and lon (degrees).
coordinates-elsewhere = These numbers are not in the Netherlands: neither in RD nor in degrees.
