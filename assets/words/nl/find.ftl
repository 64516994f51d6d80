# Een plaats zoeken, of naar coördinaten gaan.

command-find = Zoek plaats of coördinaat…
job-find = Zoeken
find-hint = Naam, RD (210455 540812) of graden (52,1551 5,3872)
find-about = Typ een naam van de kaarten of de lagen, of plak coördinaten of een link van een kaartsite.
find-nothing = Niets gevonden met deze naam, en het is ook geen coördinaat.
find-outside-plane = Dit is wel een coördinaat, maar het ligt buiten wat deze kaart kan tonen.
find-more = En nog { $n } met deze naam; typ verder om te kiezen.
find-two = Dit kan op meer manieren gelezen worden; kies wat u bedoelt.
find-busy = Zoeken…
find-outside-area = Deze plek ligt buiten het gebied van dit project. Met Home komt u er terug.
find-kind-row = laag { $layer }
find-read-rd = RD { $x } · { $y }
find-read-degrees = { $lat }° { $north } · { $lon }° { $east }
find-read-plane = { $system } { $x } · { $y }
find-north = N
find-south = Z
find-east = O
find-west = W
find-kind-rd = als RD gelezen
find-kind-degrees = als graden gelezen
find-kind-plane = als meters gelezen
find-copy = Kopiëren
find-copy-what = Kopieer { $what }
find-close = Sluiten
find-here = Hier is het
