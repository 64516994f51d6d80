# Background maps from the internet: choosing, turning on, what is kept and what goes wrong.
background-here = On this computer
background-own = The program's own background map
background-of-file = A file with map tiles (PMTiles or MBTiles)
background-online = From the internet
background-online-about = Works only with internet, and is off until you turn one on here. A project can never do that for you.
background-choose-online = Choose a map to read who is asked, what is kept and what may be done with it.
background-asked-of = The program then asks { $host } for each map tile you look at. That server sees your internet address, the name of this program and which area you look at.
background-keeps = { $days ->
    [one] Tiles you saw stay on this computer for when there is no internet: { $now } now, at most { $most }. After { $days } day they are asked for again.
   *[other] Tiles you saw stay on this computer for when there is no internet: { $now } now, at most { $most }. After { $days } days they are asked for again.
}
background-drops = { $days ->
    [one] After { $days } day the source does not allow their use any more.
   *[other] After { $days } days the source does not allow their use any more.
}
background-keeps-nothing = Tiles of this source may not be kept; without internet this map is not there.
background-terms = Licence: { $licence } · on the map stands: { $who } · { $checked }
background-turn-on = Turn on and ask { $host }
background-only-kept = Only kept tiles
background-kept-all = Kept of all maps from the internet: { $size }
background-empty = Empty
background-empty-about = Throws all kept tiles away. What you look at again is asked for anew, if internet is on for the map.
background-not-emptied = Not all kept tiles were thrown away: { $reason }.
background-online-on = Background: { $name }, asked of { $host }. Turn it off at the foot of the list of layers.
background-online-kept = Background: { $name }, only what was kept of it. Nothing is asked of the internet.
background-source-gone = The map ‘{ $name }’ is no longer in the list of sources. The program's own background has taken its place.
background-source-unlisted = The map ‘{ $name }’ is no longer in the list of sources. The background stays as it is.
background-source-moved = According to the list of sources the map ‘{ $name }’ now comes from { $host }. Nothing was asked there; turn the map on again if you agree.
background-asks = From the internet: asks { $host } for tiles
background-asks-nobody = Only kept tiles; { $host } is asked nothing
background-from = from the internet: { $host }
background-from-kept = only kept tiles
background-no-answer = Background: no tiles from { $host }
background-no-answer-about = { $trouble } Kept tiles are on the map as usual, and where there are none the program's own background is. The program tries again by itself, after a longer pause each time.
command-background-offline = Background map: ask nothing more of the internet
disabled-background-offline = The background map asks nothing of the internet.
job-kept-tiles = counting kept tiles
kept-little = less than 0.1 MB
kept-mb = { $mb } MB
online-no-picture = { $address } gives no picture but something else ({ $said }). Check the address in the list of sources.
