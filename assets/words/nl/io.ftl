# io

# Why a photo can't be used.
photo-too-large = het bestand is { $mb } MB; meer dan { $most } MB past niet in een project. Maak de foto kleiner
photo-other-kind = het is geen JPEG of PNG. Bewaar de foto eerst als JPEG (op een iPhone: Instellingen, Camera, Structuren, Meest compatibel)
photo-broken = het beeld is beschadigd

# Why a file can't be read or written.
disk-not-there = er is geen bestand met deze naam
disk-no-reading = u mag het niet lezen
disk-no-writing = u mag hier niet schrijven
disk-no-folder = de map is er niet
disk-is-folder = dit is een map
disk-full = de schijf is vol
disk-other = het systeem meldt: { $detail }

# The settings file.
settings-error-json = Het instellingenbestand is niet gebruikt: regel { $line }, positie { $column } is geen geldige JSON.
settings-error-empty = Het instellingenbestand is niet gebruikt: het is leeg.
settings-error-range = Het instellingenbestand is niet gebruikt: ‘{ $key }’ ligt buiten wat mag. { $range }
settings-range-length = Het moet meer dan 0 m zijn.
settings-range-area = Het moet 0 m² of meer zijn.
settings-range-weights = Elk gewicht moet 0 of meer zijn, en samen meer dan 0.
settings-range-phases = Elke factor moet 0 tot en met 1 zijn.
settings-range-thresholds = Het moet oplopen van 0 tot 100: explore, promising, strong; en ook attention, conflict.
settings-error-key = Het instellingenbestand is niet gebruikt: de instelling ‘{ $key }’ bestaat niet.
settings-error-missing = Het instellingenbestand is niet gebruikt: ‘{ $key }’ ontbreekt.
settings-error-value = Het instellingenbestand is niet gebruikt: bij ‘{ $key }’ moet { $expected } staan.
settings-error-type = Het instellingenbestand is niet gebruikt: bij ‘{ $key }’ staat type { $code }, dat het project niet heeft.
settings-expected-number = een getal van 0 of meer
settings-expected-six = een lijst van zes getallen
settings-expected-object = een groep instellingen tussen accolades
settings-expected-list = een lijst
settings-expected-text = een tekst
settings-expected-r = een heel getal van −3 tot en met 3
settings-expected-effect = een heel getal van −2 tot en met 2

# Columns that can't be read. What is told here is kept with the feature, under its own name.

column-not-a-number = Kolom ‘{ $column }’: ‘{ $value }’ is geen getal.
column-not-whole = Kolom ‘{ $column }’: ‘{ $value }’ is geen heel getal.
column-out-of-range = Kolom ‘{ $column }’: ‘{ $value }’ ligt buiten { $low } tot { $high }.
column-not-above-nought = Kolom ‘{ $column }’: ‘{ $value }’ moet meer dan 0 zijn en hoogstens { $high }.
column-unknown-word = Kolom ‘{ $column }’: ‘{ $value }’ is geen van de woorden { $known }.
column-not-yes-or-no = Kolom ‘{ $column }’: ‘{ $value }’ is geen ja of nee.
column-not-text = Kolom ‘{ $column }’: ‘{ $value }’ is geen tekst.
column-not-an-id = Kolom ‘{ $column }’: ‘{ $value }’ is geen geldig kenmerk (uuid).

# Project file

project-file-not-found = { $path } is er niet (meer). Is de USB-stick of netwerkschijf nog verbonden? Er is niets veranderd.
project-file-saving-gone = { $path } is er niet meer, dus opslaan lukt nu niet. Is de USB-stick of netwerkschijf nog verbonden? Alles wat u tekent blijft hier staan en wordt bewaard zodra het bestand terug is; sluit het programma nog niet, of bewaar een kopie (Ctrl+Shift+S).
project-file-saving-read-only = { $path } mag niet meer worden beschreven. Alles wat u tekent blijft hier staan en wordt bewaard zodra het weer kan; sluit het programma nog niet, of bewaar een kopie (Ctrl+Shift+S).
project-file-exists = { $path } bestaat al en is niet overschreven. Kies een andere naam.
project-file-left-over = { $path } is over van een eerder bestand met deze naam. Verplaats of verwijder het, of kies een andere naam. Er is niets veranderd.
project-file-not-geopackage = { $path } is geen GeoPackage. Er is niets veranderd.
project-file-not-project = { $path } is een GeoPackage van een ander programma, geen project van Koppelkans: { $layers }. Er is niets veranderd.
project-file-its-layers = { $n ->
    [0] er zit geen laag in
    [one] er zit 1 laag in ({ $names })
   *[other] er zitten { $n } lagen in ({ $names })
}
project-file-newer = Dit project is gemaakt met een nieuwere Koppelkans (versie { $found } van het bestand; dit programma kent versie { $known }). Gebruik de nieuwere Koppelkans. Er is niets veranderd.
project-file-damaged = Dit bestand is beschadigd. Het is gelaten zoals het is. Gebruik een reservekopie.
project-file-open-elsewhere = { $path } is al geopend in een andere Koppelkans. Hier kunt u het bekijken; wijzigingen worden niet bewaard.
project-file-locked = Een ander programma houdt het bestand bezet. Wijzigingen blijven in het geheugen en worden bewaard zodra het kan. Rond het bewerken in QGIS af.
project-file-read-only = { $path } kan niet worden beschreven. U kunt het project bekijken; bewaar het onder een andere naam om te wijzigen.
project-file-not-readable = { $path } mag niet worden gelezen: u hebt er geen recht op. Er is niets veranderd. Vraag leesrecht, of een kopie.
project-file-no-folder = De map { $path } is er niet. Er is niets gemaakt; maak eerst de map, of kies een andere.
project-file-folder-read-only = In de map { $path } mag niet worden geschreven. Er is niets gemaakt; kies een andere map, of vraag schrijfrecht.
project-file-full = De schijf is vol. Wijzigingen blijven in het geheugen en worden bewaard zodra er ruimte is.
project-file-crs = Het coördinatenstelsel ‘{ $crs }’ van dit bestand kan niet worden gebruikt. Er is niets veranderd.
project-file-table-crs = De tabel ‘{ $table }’ staat in EPSG:{ $found }, het project in EPSG:{ $expected }. Zet de tabel in QGIS terug naar EPSG:{ $expected }. Er is niets veranderd.
project-file-replaced = Op { $path } staat nu een ander project. Er is niets geschreven; bewaar dit project onder een andere naam.
project-file-disk = Bewaren of lezen is niet gelukt ({ $detail }). Wijzigingen blijven in het geheugen.
project-file-cancelled = Gestopt. Er is niets veranderd.
project-file-stage-check = bestand nakijken
project-file-stage-read = project openen
project-file-stage-write = project wegschrijven
project-file-note-no-geometry = ‘{ $name }’ in ‘{ $table }’ heeft geen plek op de kaart. De rij blijft in het bestand en doet niet mee.
project-file-note-curve = ‘{ $name }’ in ‘{ $table }’ heeft bogen, die hier nog niet worden gelezen. De rij blijft in het bestand en doet niet mee. Zet de bogen in QGIS om in lijnstukken.
project-file-note-bad-geometry = De vorm van ‘{ $name }’ in ‘{ $table }’ kan niet worden gelezen: { $reason }. De rij blijft in het bestand en doet niet mee.
project-file-note-repaired = De vorm van ‘{ $name }’ in ‘{ $table }’ is hersteld. { $repair }
project-file-note-value = ‘{ $name }’ in ‘{ $table }’: { $warning }
project-file-note-new-row = ‘{ $name }’ in ‘{ $table }’ is buiten Koppelkans toegevoegd en doet nu mee.
project-file-note-twice = ‘{ $name }’ in ‘{ $table }’ is een kopie van een ander object en heeft een eigen kenmerk gekregen.
project-file-note-area-rows = { $n ->
    [one] { $n } rij
   *[other] { $n } rijen
} in ‘gebied’ doen niet mee: er is één plangebied en hoogstens één invloedsgebied. Ze blijven in het bestand.
project-file-note-influence-alone = Er is een invloedsgebied zonder plangebied. Het doet niet mee en blijft in het bestand.
project-file-note-own-rows = { $n ->
    [one] { $n } rij
   *[other] { $n } rijen
} in ‘{ $table }’ kunnen niet worden begrepen en doen niet mee.
project-file-note-newer-settings = Het bestand heeft instellingen die deze versie niet kent ({ $names }). Ze blijven in het bestand staan en tellen hier niet mee.
project-file-note-settings = Een instelling in het bestand ligt buiten wat mag ({ $name }). De standaardinstellingen gelden.
project-file-note-layer-gone = De tabel van de referentielaag ‘{ $name }’ is uit het bestand verdwenen. De laag doet niet mee.
project-file-note-made = ‘{ $name }’ ontbrak in het bestand en is opnieuw gemaakt.
project-file-note-index = De zoekindex van het bestand klopt niet. Alle gegevens zijn gelezen; QGIS kan objecten missen.
wkb-broken = de gegevens zijn afgebroken of zijn geen vorm
wkb-unknown-type = type { $type } wordt niet gelezen
wkb-too-deep = verzamelingen zitten te diep in elkaar

# Reading GeoJSON.

geojson-empty = het bestand is leeg. Er is niets geladen.
geojson-truncated = het bestand houdt midden in een object op (regel { $line }, positie { $column }). { $n ->
    [0] Geen enkel object is volledig.
    [one] Daarvoor staat { $n } volledig object.
   *[other] Daarvoor staan { $n } volledige objecten.
} Er is niets geladen; haal het bestand opnieuw op.
geojson-syntax = regel { $line }, positie { $column } is geen geldige JSON. { $n ->
    [0] Geen enkel object was leesbaar.
    [one] Daarvoor was { $n } object leesbaar.
   *[other] Daarvoor waren { $n } objecten leesbaar.
} Er is niets geladen.
geojson-not-json = dit is geen GeoJSON en ook geen ander bekend kaartbestand. Er is niets geladen.
geojson-other = dit is wel JSON, maar geen GeoJSON: er staan geen kaartobjecten in. Er is niets geladen.
geojson-other-named = dit is JSON van een andere soort ({ $name }), geen GeoJSON. Er is niets geladen; zet het eerst om naar GeoJSON.
geojson-no-list = het bestand noemt zich een FeatureCollection, maar de lijst ‘features’ ontbreekt. Er staan geen objecten in en er is niets geladen.
geojson-utf16 = de tekst is opgeslagen als UTF-16. Er is niets geladen; sla het bestand op als UTF-8.
geojson-not-a-number = Een coördinaat is geen getal.
geojson-too-deep = De geometrie is te diep genest.
geojson-unknown-type = ‘{ $name }’ is geen soort geometrie van GeoJSON.
geojson-short-position = Een coördinaat heeft minder dan twee getallen.
geojson-wrong-coordinates = De coördinaten ontbreken of zijn geen goede lijst voor een { $kind }.
geojson-malformed = De geometrie is niet te lezen.
geojson-properties = De eigenschappen zijn niet te lezen: er staat iets in dat geen geldige JSON is.
geojson-not-utf8 = De tekst is niet opgeslagen als UTF-8 (misschien als Windows-1252). Sla het bestand op als UTF-8 en laad het opnieuw.
geojson-not-a-feature = Dit is geen GeoJSON-object.

# Which reference system.

crs-asked = Coördinatenstelsel: { $name } ({ $crs }), zoals gevraagd.
crs-member = Coördinatenstelsel: { $name } ({ $crs }), zoals het bestand zegt.
crs-looks-like-rd = Coördinatenstelsel: het bestand noemt er geen, maar de getallen liggen in het RD-gebied. Het is daarom gelezen als { $name } ({ $crs }).
crs-looks-like-lon-lat = Coördinatenstelsel: het bestand noemt er geen, maar de getallen kunnen lengte en breedte in graden zijn. Het is daarom gelezen als { $name } ({ $crs }).
crs-standard = Coördinatenstelsel: lengte en breedte in graden ({ $crs }), de standaard van dit soort bestanden.
crs-accuracy = Omgerekend van { $from } naar { $to }, nauwkeurig tot { $m } m.
crs-converted = Omgerekend van { $from } naar { $to }, zonder verlies.
crs-did-swap = De twee getallen van elke coördinaat zijn verwisseld, zoals gevraagd.
crs-unknown = het bestand noemt een onbekend coördinatenstelsel (‘{ $name }’). Er is niets geladen; geef het stelsel zelf op, bijvoorbeeld EPSG:28992 (--crs EPSG:28992).
crs-contradiction = de getallen passen niet bij { $said }, maar wel bij { $looks }. Er is niets geladen; kies { $looks } als stelsel van het bestand (--crs { $looks }).
crs-swapped = de coördinaten lijken verwisseld: { $order }. Er is niets geladen; laad het bestand opnieuw en kies ‘X en Y verwisselen’ (op de opdrachtregel --swap-axes).
crs-swapped-too-often = na het verwisselen liggen de coördinaten verkeerd om: { $order }. Er is niets geladen; laad het bestand zonder te verwisselen.
crs-order-degrees = de breedte (50 tot 54) staat voor de lengte (3 tot 8)
crs-order-rd = de y van RD (289.000 tot 629.000) staat voor de x
crs-no-idea = de getallen (x { $x1 } tot { $x2 }, y { $y1 } tot { $y2 }) passen niet bij lengte en breedte en niet bij RD. Er is niets geladen; geef het stelsel zelf op (--crs EPSG:…).

# Formats.

format-geojson = GeoJSON
format-geopackage = een GeoPackage
format-sqlite = een SQLite-database
format-shapefile = een shapefile
format-zipped-shapefile = een shapefile in een zip
format-workbook = een rekenblad (Excel of LibreOffice)
format-office = een tekst of presentatie
format-zip = een zip-bestand
format-gzip = een gecomprimeerd bestand (gzip)
format-kml = KML
format-kmz = KMZ
format-topojson = TopoJSON
format-gml = GML
format-gpx = GPX
format-web-page = een webpagina
format-xml = XML
format-flatgeobuf = FlatGeobuf
format-csv = CSV
format-pdf = een pdf
format-picture = een afbeelding
format-unknown = geen bekend kaartbestand
format-not-read = { $file } is niet geladen. Dit is { $format }; dat kan deze versie hier niet lezen. { $advice }
format-advice-convert = Zet het eerst om naar GeoJSON, bijvoorbeeld met QGIS.
format-advice-gml = Haal dezelfde laag op als GeoJSON: zet in het adres van de WFS outputFormat=application/json (of json) in plaats van GML. Lukt dat niet, zet het bestand dan om met QGIS.
format-advice-unpack = Pak het eerst uit.
format-advice-web-page = Waarschijnlijk gaf de server een inlogpagina of foutmelding; haal het bestand opnieuw op.
format-advice-no-map = Kies een kaartbestand (zoals GeoJSON, KML of GPX) of een lijst (Excel of CSV).
format-advice-document = Zet de lijst of tabel in een rekenblad (Excel of LibreOffice) of CSV, en kies dat bestand.

# Imports.

import-label = Geïmporteerd: { $file } ({ $n })
import-stage-reading = Objecten lezen
import-stage-shapes = Vormen controleren en omrekenen
import-error = { $file }: { $what }
import-error-cancelled = Het laden is gestopt. Er is niets veranderd.
import-error-not-readable = { $file } kan niet worden geopend: { $reason }. Er is niets veranderd.
import-error-no-features = het bestand is in orde, maar er staan geen objecten in. Er is niets veranderd.
import-error-nothing-usable = { $n ->
    [one] het ene object is niet te gebruiken.
   *[other] geen van de { $n } objecten is te gebruiken.
} Er is niets veranderd. { $why }
import-error-area-needs-polygons = een gebied heeft een vlak nodig, en { $n ->
    [one] het ene object is een lijn of punt.
   *[other] de { $n } objecten zijn lijnen of punten.
} Er is niets veranderd.

report-imported = { $file }: { $rows ->
    [one] { $rows } object gelezen
   *[other] { $rows } objecten gelezen
}, { $n } nieuw.
report-updated = { $n ->
    [one] { $n } object was er al en is bijgewerkt.
   *[other] { $n } objecten waren er al en zijn bijgewerkt.
}
report-skipped = { $n ->
    [one] { $n } object is overgeslagen.
   *[other] { $n } objecten zijn overgeslagen.
}
report-repaired = { $n ->
    [one] { $n } object had een ongeldige vorm en is hersteld. De oude vorm is bewaard.
   *[other] { $n } objecten hadden een ongeldige vorm en zijn hersteld. De oude vormen zijn bewaard.
}
report-warnings = { $n ->
    [one] { $n } gegeven in een kolom is niet begrepen. Het is bewaard maar telt niet mee.
   *[other] { $n } gegevens in kolommen zijn niet begrepen. Ze zijn bewaard maar tellen niet mee.
}
report-heights = { $n ->
    [one] De hoogte van { $n } punt is niet overgenomen.
   *[other] De hoogte van { $n } punten is niet overgenomen.
}
report-not-numbers = { $n ->
    [one] { $n } eigenschap was geen getal (NaN of oneindig) en is nu leeg.
   *[other] { $n } eigenschappen waren geen getal (NaN of oneindig) en zijn nu leeg.
}
report-far-away = { $n ->
    [one] { $n } object ligt
   *[other] { $n } objecten liggen
} buiten het gebied van RD, te beginnen met { $row }. Klopt het coördinatenstelsel?
report-double-ids = { $n ->
    [one] { $n } object had een uuid die al eerder in het bestand stond en kreeg een nieuwe (rij { $rows }).
   *[other] { $n } objecten hadden een uuid die al eerder in het bestand stond en kregen een nieuwe (rijen { $rows }).
}
report-ids-elsewhere = { $n ->
    [one] { $n } object had een uuid die elders in het project al in gebruik is en kreeg een nieuwe.
   *[other] { $n } objecten hadden een uuid die elders in het project al in gebruik is en kregen een nieuwe.
}
report-unknown-types = { $n ->
    [one] Het type { $codes } kent dit project niet. De opgaven zijn geladen, maar nog niet te beoordelen.
   *[other] De typen { $codes } kent dit project niet. De opgaven zijn geladen, maar nog niet te beoordelen.
}
report-turned-years = { $n ->
    [one] { $n } opgave eindigt voordat ze begint (rij { $rows }). De jaren tellen
   *[other] { $n } opgaven eindigen voordat ze beginnen (rijen { $rows }). De jaren tellen
} als onbekend.
report-more = En nog { $n ->
    [one] { $n } regel
   *[other] { $n } regels
}.
report-layer-new = De referentielaag heet ‘{ $name }’.
report-layer-like = Er is ook een referentielaag ‘{ $name }’, die blijft zoals ze is.
report-layer-replaced = De referentielaag ‘{ $name }’ was er al en is vervangen.
report-area-replaced = Het gebied ‘{ $name }’ is vervangen.
report-area-union = { $n } objecten zijn samengevoegd tot één gebied.
report-area-mixed = Lijnen en punten in het bestand horen niet bij het gebied en zijn niet gebruikt.
report-area-no-polygon = Een gebied heeft een vlak nodig; dit is een lijn of punt.
report-no-geometry = Het object heeft geen geometrie.
report-row = rij { $row }
report-row-named = rij { $row } ‘{ $name }’
report-skipped-row = Overgeslagen, { $row }: { $why }
report-repaired-row = Hersteld, { $row } (bij { $x }, { $y }): { $n ->
    [one] { $n } fout
   *[other] { $n } fouten
}; { $change }.
report-repair = – { $what }
report-repair-more = – { $what } En nog { $n } keer.
report-area-same = de oppervlakte bleef { $after }
report-area-more = { $m2 } m² erbij, van { $before } naar { $after }
report-area-less = { $m2 } m² eraf, van { $before } naar { $after }
report-warning-row = Niet begrepen, { $row }: { $what }
report-warning-rows = Niet begrepen, { $n } keer: { $what } Rijen { $rows }.

# Exports.

export-error-projection = Er is niets weggeschreven. { $why }
export-error-table = De tabel kan niet worden gemaakt ({ $reason }). Er is niets weggeschreven.
export-error-no-area = Het project heeft nog geen gebied. Er is niets weggeschreven.

# Checking a file.

check-usable = { $file } is bruikbaar: { $n ->
    [one] { $n } object.
   *[other] { $n } objecten.
}
check-not-usable = { $file } is niet bruikbaar: { $n ->
    [one] het ene object is niet te gebruiken.
   *[other] geen van de { $n } objecten is te gebruiken.
}
check-areas = { $n ->
    [one] { $n } vlak.
   *[other] { $n } vlakken.
}
check-lines = { $n ->
    [one] { $n } lijn.
   *[other] { $n } lijnen.
}
check-points = { $n ->
    [one] { $n } punt.
   *[other] { $n } punten.
}
check-mixed = { $n ->
    [one] { $n } object van gemengde soort.
   *[other] { $n } objecten van gemengde soort.
}
check-columns-values = De kolommen zijn die van de waardenkaart: { $known }. Andere kolommen, die bewaard blijven: { $other }.
check-columns-tasks = De kolommen zijn die van de opgavenkaart: { $known }. Andere kolommen, die bewaard blijven: { $other }.
check-columns-none = De kolommen horen bij geen van beide kaarten: { $names }. Het bestand kan als gebied of referentielaag worden geladen.
check-unplaced = { $n ->
    [one] { $n } rij heeft nog geen plek op de kaart (rij { $rows }).
   *[other] { $n } rijen hebben nog geen plek op de kaart (rijen { $rows }).
}
check-unplaced-row = Zonder plek, { $row }: { $why }
check-columns-list = De kolommen horen bij geen van beide kaarten: { $names }.
check-columns-values-only = De kolommen zijn die van de waardenkaart: { $known }.
check-columns-tasks-only = De kolommen zijn die van de opgavenkaart: { $known }.
check-no-columns = Het bestand heeft geen kolommen. Het kan als gebied of referentielaag worden geladen.
check-double-ids = { $n ->
    [one] { $n } object heeft een uuid die al eerder in het bestand staat en krijgt bij het laden een nieuwe (rij { $rows }).
   *[other] { $n } objecten hebben een uuid die al eerder in het bestand staat en krijgen bij het laden een nieuwe (rijen { $rows }).
}
check-unknown-types = { $n ->
    [one] Het type { $codes } kent een nieuw project niet. Opgaven van dat type zijn dan nog niet te beoordelen.
   *[other] De typen { $codes } kent een nieuw project niet. Opgaven van die typen zijn dan nog niet te beoordelen.
}
check-invalid = { $n ->
    [one] { $n } object heeft een ongeldige vorm. Bij het laden wordt die zo hersteld:
   *[other] { $n } objecten hebben een ongeldige vorm. Bij het laden worden die zo hersteld:
}

# Matrices as CSV.

matrix-function = Functiematrix
matrix-effect = Effectmatrix
matrix-file-empty = er staat niets in
matrix-file-no-table = het is geen tabel ({ $reason })
matrix-file-columns-function = de eerste regel is niet te gebruiken: ‘{ $found }’. Nodig zijn de kolommen van;naar;score (met eventueel reden;datum;wie), of een vierkant met de codes van de typen bovenaan en in de eerste kolom
matrix-file-columns-effect = de eerste regel is niet te gebruiken: ‘{ $found }’. Nodig zijn de kolommen code;naam;naam_en;herkomst;gebruik;beleving;toekomst, in elk geval de code en één van de andere
matrix-file-nothing = geen enkele cel is te gebruiken
matrix-not-a-number = ‘{ $value }’ is geen getal
matrix-not-whole = ‘{ $value }’ is geen heel getal
matrix-out-of-range = ‘{ $value }’ ligt buiten { $low } tot en met { $high }
matrix-nothing-there = er staat niets
matrix-file-changed = { $of ->
    [one] { $n } van 1 bruikbare cel in het bestand verandert iets.
   *[other] { $n } van { $of } bruikbare cellen in het bestand veranderen iets.
}
matrix-file-named = { $n ->
    [one] { $n } type krijgt een andere naam.
   *[other] { $n } typen krijgen een andere naam.
}
matrix-file-added = { $n ->
    [one] Nieuw type: { $codes }. In de functiematrix is het nog onbekend.
   *[other] Nieuwe typen: { $codes }. In de functiematrix zijn ze nog onbekend.
}
matrix-file-untouched = { $n ->
    [one] { $n } cel van de matrix staat niet (bruikbaar) in het bestand en blijft zoals hij is.
   *[other] { $n } cellen van de matrix staan niet (bruikbaar) in het bestand en blijven zoals ze zijn.
}
matrix-file-more = En nog { $n } opmerkingen.
matrix-file-types-missing = { $n ->
    [one] Dit type staat niet in het bestand en blijft zoals het is: { $codes }.
   *[other] Deze typen staan niet in het bestand en blijven zoals ze zijn: { $codes }.
}
matrix-file-unknown-code = { $n ->
    [one] Het project heeft geen type ‘{ $code }’ (regel { $lines }): { $n } cel overgeslagen. Voeg het type eerst toe.
   *[other] Het project heeft geen type ‘{ $code }’ (regel { $lines }): { $n } cellen overgeslagen. Voeg het type eerst toe.
}
matrix-file-wrong-cell = Regel { $line }, { $from } → { $to }: { $what }. De cel blijft { $now }.
matrix-file-twice = Regel { $line }: { $from } → { $to } staat er nog een keer; de laatste telt.
matrix-file-no-day = Regel { $line }, { $from } → { $to }: ‘{ $value }’ is geen datum. Vandaag is ingevuld.
matrix-file-type-twice = Regel { $line }: type { $code } staat er nog een keer; de laatste telt.
matrix-file-bad-code = Regel { $line } is overgeslagen. { $what }
matrix-file-wrong-effect = Regel { $line }, { $code } op { $worth }: { $what }. Het effect is { $now }.
matrix-file-refused = { $file } is niet ingeladen: { $reason }. Er is niets veranderd.
source-several-layers = er zitten { $n } lagen in: { $names }. Kies welke u bedoelt (op de opdrachtregel met --from). Er is niets geladen.
source-no-such-layer = er zit geen laag ‘{ $wanted }’ in. Wel: { $names }. Er is niets geladen.
