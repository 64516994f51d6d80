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
picture-broken = The picture is damaged or incomplete ({ $detail }). Copy or scan it again.
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
