# io

# The settings file.
settings-error-json = Het instellingenbestand is niet gebruikt: regel { $line } is geen geldige JSON ({ $detail }).
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
column-unknown-word = Kolom ‘{ $column }’: ‘{ $value }’ is geen van de woorden { $known }.
column-not-yes-or-no = Kolom ‘{ $column }’: ‘{ $value }’ is geen ja of nee.
column-not-text = Kolom ‘{ $column }’: ‘{ $value }’ is geen tekst.
column-not-an-id = Kolom ‘{ $column }’: ‘{ $value }’ is geen geldig kenmerk (uuid).

# Project file

project-file-not-found = { $path } is er niet (meer). Is de USB-stick of netwerkschijf nog verbonden? Er is niets veranderd.
project-file-exists = { $path } bestaat al en is niet overschreven. Kies een andere naam.
project-file-left-over = { $path } is over van een eerder bestand met deze naam. Verplaats of verwijder het, of kies een andere naam. Er is niets veranderd.
project-file-not-geopackage = { $path } is geen GeoPackage. Er is niets veranderd.
project-file-not-project = { $path } is een GeoPackage, maar geen project van Koppelkans. Importeer het als gebied, waarden, opgaven of referentielaag. Er is niets veranderd.
project-file-newer = Dit project is gemaakt met een nieuwere Koppelkans (versie { $found } van het bestand; dit programma kent versie { $known }). Gebruik de nieuwere Koppelkans. Er is niets veranderd.
project-file-damaged = Dit bestand is beschadigd ({ $detail }). Het is gelaten zoals het is. Gebruik een reservekopie.
project-file-open-elsewhere = { $path } is al geopend in een andere Koppelkans. Hier kunt u het bekijken; wijzigingen worden niet bewaard.
project-file-locked = Een ander programma houdt het bestand bezet. Wijzigingen blijven in het geheugen en worden bewaard zodra het kan. Rond het bewerken in QGIS af.
project-file-read-only = { $path } kan niet worden beschreven. U kunt het project bekijken; bewaar het onder een andere naam om te wijzigen.
project-file-full = De schijf is vol. Wijzigingen blijven in het geheugen en worden bewaard zodra er ruimte is.
project-file-crs = Het coördinatenstelsel ‘{ $crs }’ van dit bestand kan niet worden gebruikt. Er is niets veranderd.
project-file-table-crs = De tabel ‘{ $table }’ staat in EPSG:{ $found }, het project in EPSG:{ $expected }. Zet de tabel in QGIS terug naar EPSG:{ $expected }. Er is niets veranderd.
project-file-replaced = Op { $path } staat nu een ander project. Er is niets geschreven; bewaar dit project onder een andere naam.
project-file-disk = Bewaren of lezen is niet gelukt ({ $detail }). Wijzigingen blijven in het geheugen.
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
project-file-note-settings = Een instelling in het bestand ligt buiten wat mag ({ $name }). De standaardinstellingen gelden.
project-file-note-layer-gone = De tabel van de referentielaag ‘{ $name }’ is uit het bestand verdwenen. De laag doet niet mee.
project-file-note-made = ‘{ $name }’ ontbrak in het bestand en is opnieuw gemaakt.
project-file-note-index = De zoekindex van het bestand klopt niet. Alle gegevens zijn gelezen; QGIS kan objecten missen.
wkb-broken = de gegevens zijn afgebroken of zijn geen vorm
wkb-unknown-type = type { $type } wordt niet gelezen
wkb-too-deep = verzamelingen zitten te diep in elkaar
