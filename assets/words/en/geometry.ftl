# geometry
shape-empty = The geometry is empty: it has no coordinates, or nothing was left after repair.
shape-not-finite = A coordinate is not a number.
shape-out-of-plane = A coordinate lies more than 10,000 km from the origin: these are no metres in a plane.

repair-self-crossing = A border crosses or touches itself
repair-unclosed-ring = A border was not closed
repair-stray-hole = A hole lies outside its polygon or over another hole
repair-overlapping-parts = Parts of one feature overlap or share a border; they count once
repair-degenerate = A border or line with too few different points was left out
repair-repeated-points = Repeated points or spikes without area were left out
repair-sentence-more = { $kind } (near { $x }, { $y }): { $m2 } m² more, from { $before } to { $after }.
repair-sentence-less = { $kind } (near { $x }, { $y }): { $m2 } m² less, from { $before } to { $after }.
repair-sentence-same = { $kind } (near { $x }, { $y }); the area stayed the same.

projection-unknown = The reference system “{ $crs }” is unknown. Give an EPSG number, such as EPSG:28992 (Dutch RD) or EPSG:4326 (longitude and latitude).
projection-not-metric = EPSG:{ $epsg } is not in metres. Choose a plane system in metres, such as EPSG:28992 (Dutch RD).
projection-no-way = EPSG:{ $epsg } ({ $name }) is known, but can’t be converted here: that needs a correction this program does not have. Nothing was changed. Convert the file to EPSG:28992 (Dutch RD) in QGIS: Export, Save Features As.
projection-outside = The place { $x }; { $y } lies outside the area EPSG:{ $epsg } is meant for. Check the reference system of the file.
