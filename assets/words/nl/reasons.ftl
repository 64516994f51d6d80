# Wat geen laag is maar elders in het programma past, en waarom iets niet gaat, in gewone woorden.

disk-no-ordinary-file = dit is geen gewoon bestand maar een apparaat of doorgeefluik; kies een bestand

# Bestanden die geen laag zijn.
format-is-a-picture = { $file } is { $format }. Die wordt geen laag met objecten, maar kan als onderlegger onder de kaarten liggen: Project, Foto of kaart als onderlegger…
format-are-tiles = { $file } bestaat uit kaarttegels ({ $format }). Die worden geen laag met objecten, maar kunnen de achtergrond zijn: bij Achtergrond in de lijst met lagen, Achtergrondkaart kiezen…
import-use-as-underlay = Als onderlegger gebruiken
import-use-as-background = Als achtergrond gebruiken
import-layer-as-file = { $name } (leeg: zoals het bestand)
import-elsewhere = Dit wordt geen laag; hierboven staat wat het wel kan zijn.
format-cad = een tekening van een tekenprogramma (DWG of DXF)
format-mapinfo = een tabel van MapInfo
format-file-geodatabase = een bestandsgeodatabase van ArcGIS
format-qgis-project = een QGIS-project
format-advice-cad = Open de tekening in QGIS (DXF rechtstreeks, DWG met Project, Importeren/exporteren) en bewaar de laag als GeoPackage in RD, of vraag de tekenaar om een shapefile.
format-advice-mapinfo = Open het .tab- of .mif-bestand in QGIS en bewaar de laag als GeoPackage: Exporteren, Objecten opslaan als.
format-advice-geodatabase = Open de map in QGIS en bewaar de lagen die u nodig hebt als GeoPackage: Exporteren, Objecten opslaan als.
format-advice-qgis-project = Daar staan alleen verwijzingen in. Kies de bestanden van de lagen zelf, of bewaar een laag in QGIS als GeoPackage: Exporteren, Objecten opslaan als.

# Nakijken van een beeld of van kaarttegels.
check-picture = { $file } is bruikbaar als onderlegger: een beeld van { $w } bij { $h } beeldpunten.
check-picture-what = { $file } is een beeld; er is nog iets nodig om het als onderlegger te gebruiken.
check-picture-by-hand = Het bestand zegt niet waar het ligt: plaats het met twee tot vier punten.
check-picture-how = Gebruik in het venster: Project, Foto of kaart als onderlegger…
check-tiles = { $file } is bruikbaar als achtergrond: { $format } met { $kind }.
check-tiles-vector = vectortegels
check-tiles-pictures = plaatjes
check-tiles-how = Gebruik in het venster: bij Achtergrond in de lijst met lagen, Achtergrondkaart kiezen…; of sleep het bestand op het venster.
check-tiles-not = { $file } is niet bruikbaar als achtergrond: { $reason }.

# Beelden die niet gelezen worden.
picture-cut-off = Het bestand houdt eerder op dan het zelf zegt; waarschijnlijk is het kopiëren of ophalen afgebroken. Haal het opnieuw.
picture-other-tiff = Dit TIFF-bestand heeft getallen of kleuren van een soort die Koppelkans niet tekent. Bewaar het in een ander programma (in QGIS: Exporteren, Gerenderde afbeelding) als gewone TIFF, JPEG of PNG.

# Vormen die niet gelezen worden.
wkb-curve = een vorm met bogen wordt hier niet gelezen
wkb-surface = een driedimensionaal oppervlak (TIN of PolyhedralSurface) wordt niet gelezen

# Internet.
online-why-refused = daar neemt geen server op
online-why-no-network = er is geen verbinding met het netwerk
online-why-no-answer = er komt geen verbinding tot stand
online-stage-again = { $host } geeft een storing; over { $seconds } seconden nog eens

# Zoeken.
find-kind-far = { $kind }, { $length } van het plangebied
