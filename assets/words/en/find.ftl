# Looking for a place, or going to coordinates.

command-find = Find a place or coordinates…
job-find = Searching
find-hint = Name, RD (210455 540812) or degrees (52.1551 5.3872)
find-about = Type a name from the maps or the layers, or paste coordinates or a link of a map site.
find-nothing = Nothing has this name, and it is no coordinate either.
find-outside-plane = This is a coordinate, but it lies outside what this map can show.
find-more = And { $n } more with this name; type on to choose.
find-two = This can be read in more than one way; choose what you mean.
find-busy = Searching…
find-outside-area = This place is outside the area of this project. Home brings you back.
find-kind-row = layer { $layer }
find-read-rd = RD { $x } · { $y }
find-read-degrees = { $lat }° { $north } · { $lon }° { $east }
find-read-plane = { $system } { $x } · { $y }
find-north = N
find-south = S
find-east = E
find-west = W
find-kind-rd = read as RD
find-kind-degrees = read as degrees
find-kind-plane = read as metres
find-copy = Copy
find-copy-what = Copy { $what }
find-close = Close
find-here = It is here
