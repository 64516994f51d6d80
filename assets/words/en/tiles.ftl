# Background map and files with map tiles.
tiles-none = this is no file with map tiles (PMTiles or MBTiles), or there are no tiles in it
tiles-version = this is PMTiles version { $version }; this program reads version 3. Convert it with the program pmtiles (pmtiles convert)
tiles-cut-off = the file ends earlier than it says itself; fetching or copying it was probably broken off. Get it again
tiles-broken = the file is not sound; get it again or make it again
tiles-packing = the tiles are packed with { $name }; this program reads gzip and not packed. Make the file again with gzip
tiles-kind = the tiles are of the kind { $name }; this program reads vector tiles (MVT), PNG, JPEG and WebP
tiles-too-large = a tile unpacks to more than { $mb } MB; no usual tile is that large
tiles-database = the file is damaged or cut off; get it again
tiles-tile = a tile can't be read
background-opened = Background: { $file }. It is at the bottom of the list of layers.
background-failed = { $file } can't be the background: { $reason }. The background that was there stays.
background-gone = The background of last time, { $file }, does not open: { $reason }. The program's own background has come in its place.
background-trouble = Background { $name }: { $reason } The rest of the map is drawn as usual.
background-tile-broken = some tiles can't be read: { $reason }.
background-name = Background: { $name }
background-file = File: { $file }
background-zooms = Zooms { $from } to { $to }; further in the last one is enlarged
background-bounds = From { $west }° to { $east }° east and from { $south }° to { $north }° north
background-bounds-rd = RD from { $west } · { $south } to { $east } · { $north }
background-grid-rd = Tiles in RD (the Dutch matrix)
background-grid-web = Tiles in Web Mercator
background-accuracy = Coarse: water and borders are up to { $length } from their place. Drop a PMTiles or MBTiles file on the window for more
background-attribution = Source: { $who }
command-background = Choose a background map…
command-background-own = Use the program's own background map
command-background-toggle = Background map on or off
ui-background-about = A file with map tiles: PMTiles or MBTiles, with vector tiles or pictures, in Web Mercator or RD. Dropping it on the window works too.
ui-do-background = Use
ui-background-grid-rd = The tiles lie in RD
ui-background-grid-web = The tiles lie in Web Mercator
ui-background-menu = { $name } – change
layer-background = Background
job-background = opening the background
format-pmtiles = PMTiles
format-mbtiles = MBTiles
disabled-own-background = That is the background already.
ui-about-background = Own background: © OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0) and Natural Earth.
background-features-broken = { $n ->
    [one] one feature of a tile can't be read and is not on the map.
   *[other] { $n } features of tiles can't be read and are not on the map.
}
background-unknown-layers = the program does not know the layers in this file ({ $layers }), so there is nothing to draw. It knows the schemas of OpenMapTiles, Protomaps and Shortbread.
