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
picture-broken = Het beeld is beschadigd of niet af ({ $detail }). Kopieer of scan het opnieuw.
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
