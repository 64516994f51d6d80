# Foto's en kaarten als onderlegger: lezen, plaatsen, tonen.

# Waarom punten een kaart niet plaatsen.
placing-too-few = Wijs minstens twee punten aan: eerst op de kaartfoto, dan dezelfde plek op de kaart.
placing-too-many = Met vier punten is het genoeg. Haal er eerst een weg.
placing-not-a-number = Punt { $a } heeft geen bruikbare plaats. Haal het weg en wijs het opnieuw aan.
placing-same-pixel = Punt { $a } en { $b } zijn dezelfde plek op de kaartfoto. Haal er een weg en kies een punt verder weg.
placing-same-place = Punt { $a } en { $b } liggen op de kaart op dezelfde plek. Haal er een weg en wijs het opnieuw aan.
placing-on-a-line = Punt { $a }, { $b } en { $c } liggen (bijna) op één lijn; zo is niet te zien hoe breed de kaart is. Vervang er een door een punt opzij.
placing-mirrored = Zo komt de kaart in spiegelbeeld te liggen. Waarschijnlijk zijn twee punten verwisseld: loop de nummers na.
placing-folded = Zo wordt de kaart dubbelgevouwen. Waarschijnlijk zijn twee punten verwisseld: loop de nummers na.
placing-horizon = De punten geven een zo schuine stand dat een deel van de kaart tot aan de horizon reikt. Loop de punten na, of neem de foto meer van boven.
placing-numbers = De getallen bij dit bestand geven geen plaats.

# Waarom een bestand niet gelezen kan worden.
picture-other-kind = Dit is geen JPEG, PNG of TIFF ({ $kinds }). Bewaar de kaart eerst als een van die.
picture-too-many-pixels = Het beeld is { $w } bij { $h } beeldpunten; meer dan { $most } miljoen samen kan niet. Maak het eerst kleiner.
picture-broken = Het beeld is beschadigd of niet af. Kopieer of scan het opnieuw.
picture-unsupported = Dit beeld is ingepakt op een manier die Koppelkans niet leest: { $what }. Bewaar het in een ander programma als JPEG, PNG of gewone TIFF (LZW of Deflate).
picture-one-piece = Dit TIFF-bestand is uit één stuk en te groot om uit te pakken. Bewaar het in een ander programma in stroken of tegels, of als JPEG.
picture-failed = ‘{ $file }’ kan niet als onderlegger: { $reason }

# Wat er van een bestand is gemaakt.
picture-stage-unpack = Beeld uitpakken
picture-stage-look = Grijswaarden bepalen
picture-note-smaller = Op het scherm kleiner: { $w } × { $h } beeldpunten worden { $shown } × { $high }. De plaats verandert daar niet door.
picture-note-packed = Het bestand is { $before } MB. In het project komt het beeld zoals het op het scherm is, opnieuw ingepakt: { $after } MB. Bewaar het oorspronkelijke bestand zelf ook.
picture-note-stretched = De meetwaarden zijn als grijs te zien: zwart is { $low }, wit is { $high }.
picture-note-first-band = Van de { $n } lagen in het bestand is de eerste te zien.
picture-note-three-bands = Van de { $n } lagen in het bestand zijn de eerste drie te zien, als rood, groen en blauw.
picture-note-points = Het bestand is met { $n } punten vervormd geplaatst; dat wordt niet gevolgd. Plaats het hier met punten, of zet het in QGIS eerst om (Transformeren).
picture-note-world-file = Het bestand { $file } zegt waar de kaart ligt, maar is niet te gebruiken: { $why }. Plaats de kaart met punten.
picture-note-two-places = { $file } noemt een andere plek dan het beeld zelf; de plek in het beeld is gebruikt.
world-file-lines = er staan { $n } getallen in en dat moeten er zes zijn
world-file-number = ‘{ $line }’ is geen getal
world-file-flat = de getallen drukken het beeld plat tot een lijn
world-file-unreadable = het is niet te lezen

# In het programma.
command-add-picture = Foto of kaart als onderlegger…
ui-add-picture-about = Een foto of scan van een kaart (JPEG, PNG, TIFF) om over te trekken, of een luchtfoto of kaart die haar plaats kent (GeoTIFF, of met een wereldbestand ernaast). Het beeld komt in het projectbestand.
ui-do-add-picture = Openen
ui-add-picture-crs = Stelsel
ui-add-picture-crs-first = Vul in in welk stelsel het bestand ligt, bijvoorbeeld EPSG:28992 (RD).
ui-dropped-title = Waar is dit beeld voor?
ui-dropped-about = { $file } kan als foto bij het gekozen object, of als onderlegger onder de kaarten om over te trekken.
ui-dropped-photo = Foto bij het gekozene
ui-dropped-underlay = Onderlegger
job-underlay = onderlegger lezen
disabled-placing = Er wordt een kaart geplaatst: klik eerst op Klaar of Annuleren.
picture-project-gone = intussen is een ander project geopend. Open het beeld daar opnieuw.
picture-added = Onderlegger geplaatst: { $file } ({ $pixel } m per beeldpunt, { $mb } MB in het project).
picture-read-with-notes = { $file } is gelezen; zie wat er opviel.
picture-not-ready = De onderlegger wordt nog uitgepakt. Probeer het zo opnieuw.
picture-placed = ‘{ $name }’ ligt nu onder de kaarten. In de lijst met lagen staat hoeveel zij dekt.
edit-picture-add = Onderlegger toegevoegd: { $name }
edit-picture-place = Onderlegger verplaatst: { $name }
edit-picture-opacity = Onderlegger { $name }: dekking { $percent } %
edit-picture-remove = Onderlegger weggehaald: { $name }
picture-go = Erheen
picture-points = Punten aanpassen…
picture-remove = Weghalen
picture-menu-about = Meer met ‘{ $name }’
picture-opacity = Dekking van { $name }
picture-opacity-about = Hoeveel de onderlegger dekt: naar links schijnt door wat eronder ligt.
picture-percent = { $n } %

# Plaatsen met punten.
placing-title = Plaatsen: { $name }
placing-picture = De kaart die wordt geplaatst
placing-now-picture = Punt { $n }: klik op deze kaart een plek die u herkent, zoals een kruising of kerk.
placing-now-map = Punt { $n }: klik nu dezelfde plek op de kaart rechts, of typ de coördinaten.
placing-now-more = Ligt de kaart goed? Klaar. Een punt { $n } maakt het preciezer: klik het op deze kaart.
placing-now-check = Loop de { $n } punten na: de kaart rechts laat zien hoe zij ligt.
placing-picture-first = Klik eerst links een plek op de kaart die u plaatst; dan hier dezelfde plek.
placing-enough = Er zijn vier punten. Kies Opnieuw bij een punt om het te verleggen, of klik Klaar.
placing-waits = wijs aan op de kaart…
placing-at = x { $x }, y { $y }
placing-off = wijkt { $m } m af
placing-off-about = Zover zou dit punt ernaast liggen als de kaart alleen gedraaid en geschaald werd. Is één getal veel groter dan de andere of dan u van de kaart verwacht, wijs dat punt dan opnieuw aan.
placing-slot-needed = nodig
placing-slot-check = laat zien of het klopt, en rekt op waar dat nodig is
placing-slot-slant = voor een foto die schuin is genomen
placing-again = Opnieuw
placing-again-about = Punt { $n } opnieuw aanwijzen op de kaart
placing-remove = Punt { $n } weghalen
placing-type = Coördinaten van dit punt
placing-type-hint = of typ: 210455 540812, of 52.846 6.211
placing-type-do = Zet hier
placing-similar = Gedraaid en geschaald: { $pixel } m per beeldpunt. Met een derde punt is te zien of het klopt.
placing-affine = Ook opgerekt waar dat nodig is: { $pixel } m per beeldpunt.
placing-projective = Ook scheefstand van de foto weggewerkt: { $pixel } m per beeldpunt.
placing-stretched = De kaart wordt in één richting { $times } keer zo lang als in de andere. Is dat niet de bedoeling, loop dan de punten na.
placing-done = Klaar
placing-esc = Esc: een stap terug. Scrollen: dichterbij.
coordinates-not-two = Typ twee getallen: x en y in RD, of breedte en lengte in graden.
coordinates-two-places = Deze getallen kunnen twee plaatsen zijn. Zet er x= en y= bij (RD), of lat en lon (graden).
coordinates-elsewhere = Deze getallen liggen niet in Nederland: niet in RD en niet in graden.
