# The command line: help, messages and the table.

cli-heading-usage = Gebruik:
cli-heading-commands = Opdrachten
cli-heading-arguments = Argumenten
cli-heading-options = Opties
cli-heading-examples = Voorbeelden:

cli-help-any-help = Deze uitleg
cli-help-any-version = Het versienummer
cli-help-any-lang = Taal van de meldingen: nl of en (anders die van het systeem)

cli-value-file = BESTAND
cli-value-file-json = BESTAND.json
cli-value-layer = LAAG
cli-value-pair = HUN=ONZE
cli-value-word = KOLOM:HUN=ONZE
cli-value-text = TEKST
cli-value-name = NAAM
cli-value-what = WAT
cli-value-form = VORM
cli-value-metres = METER

cli-help-main = Zoekt waar opgaven gecombineerd kunnen worden, met winst voor de waarden van de plek. Zonder opdracht opent het venster.
cli-line-main = koppelkans [PROJECT.gpkg]   of   koppelkans OPDRACHT …
cli-help-main-project = Project om in het venster te openen; zonder project het laatste, anders het voorbeeld
cli-examples-main =
    {"  "}koppelkans                                         het venster, met het laatste project of het voorbeeld
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg   de koppelkansen van het voorbeeld
    {"  "}koppelkans import --help                           uitleg bij één opdracht

cli-help-new = Maakt een nieuw project met zijn gebied. Een bestand dat er al is, blijft zoals het is.
cli-line-new = koppelkans new PROJECT.gpkg --area BESTAND [--from LAAG] [--name TEKST] [--crs EPSG:n] [--swap-axes]
cli-help-new-project = Het projectbestand dat gemaakt wordt (.gpkg; zonder extensie komt die erachter)
cli-help-new-area = Bestand met de grens van het gebied, zoals GeoJSON, shapefile of GeoPackage
cli-help-new-name = Naam van het project (anders de bestandsnaam)
cli-help-new-crs = Stelsel van het project, zoals EPSG:28992 (RD); zonder deze optie RD in Nederland, anders de UTM-zone. Ook van het bestand, als dat het zelf niet goed zegt
cli-help-new-swap-axes = De twee getallen van elke coördinaat staan in het bestand verkeerd om
cli-examples-new =
    {"  "}koppelkans new dal.gpkg --area gebied.geojson --name "Beekdal"

cli-help-import = Zet objecten uit bestanden in een project en werkt de laag koppelkansen bij. Alle bestanden of geen: als er één niet deugt, blijft het project zoals het is.
cli-line-import = koppelkans import PROJECT.gpkg BESTAND… --as area|values|tasks|reference [--crs EPSG:n] [--swap-axes] [--layer NAAM] [--from LAAG] [--column HUN=ONZE]… [--word KOLOM:HUN=ONZE]… [--mapping BESTAND.json] [--no-mapping] [--dry-run] [--report BESTAND.json]
cli-help-import-project = Het projectbestand
cli-help-import-files = De bestanden: GeoJSON, GeoPackage, shapefile, FlatGeobuf, KML, GPX, CSV, Excel en meer
cli-help-import-import-as = Als wat: area (gebied), values (waarden), tasks (opgaven) of reference (referentielaag)
cli-help-import-crs = Stelsel van de bestanden, als ze dat zelf niet goed zeggen
cli-help-import-swap-axes = De twee getallen van elke coördinaat staan in de bestanden verkeerd om
cli-help-import-layer = Naam van de referentielaag, of van het vel (kalkvel) bij waarden en opgaven
cli-help-import-from = Welke laag, als er in het bestand meer dan één zit
cli-help-import-columns = Een kolom van de bestanden die een van de onze is, zoals Projectnaam=naam; mag vaker
cli-help-import-words = Een woord in een van onze kolommen dat iets anders betekent, zoals urgentie:hoog=3; mag vaker
cli-help-import-mapping = Een bestand met zulke kolommen en woorden
cli-help-import-no-mapping = Herken geen kolommen aan een andere naam
cli-help-import-dry-run = Verander niets; zeg alleen wat er zou gebeuren
cli-help-import-report = Schrijf het verslag ook als JSON naar dit bestand
cli-dry-run = Proef: { $file } is niet veranderd. Dit zou er gebeuren:
cli-mapping-not-read = Uit { $file } kan niet gelezen worden welke kolommen wat zijn: { $reason } Er is niets veranderd.
cli-word-without-column = Bij --word { $word } ontbreekt de kolom: schrijf bijvoorbeeld urgentie:hoog=3. Er is niets veranderd.
cli-examples-import =
    {"  "}koppelkans import dal.gpkg waarden.geojson --as values
    {"  "}koppelkans import dal.gpkg kavels.geojson --as reference --layer Kavels

cli-help-analyse = Zoekt de koppelkansen van een project en zegt bij elk waarom. Het project verandert niet, behalve met --save.
cli-line-analyse = koppelkans analyse PROJECT.gpkg [--settings BESTAND | --save] [--format VORM | --explain CODE] [--robustness | --zones] [-o BESTAND]
cli-help-analyse-project = Het projectbestand
cli-help-analyse-settings = JSON met wat anders is dan in het project: afstand, gewichten, functiematrix
cli-help-analyse-format = Vorm: table (tabel), csv (decimale punt), csv-nl (voor Nederlands Excel), json of geojson; anders wat de naam na -o zegt
cli-help-analyse-output = Bestand voor de uitkomst (anders het scherm, ook met -)
cli-help-analyse-save = Schrijft de uitkomst ook in de laag koppelkansen van het project; niet samen met --settings
cli-help-analyse-robustness = Rekent ook twaalf keer met andere gewichten, afstand en match, en zegt in hoeveel daarvan een koppelkans haar klasse houdt
cli-help-analyse-zones = Geeft in plaats van de paren de plekken waar dezelfde opgaven over elkaar liggen: hectares, gemiddelde match en de vier waarden
cli-zones-unresolved = { $n } kruisingen van grenzen konden niet precies worden bepaald; de oppervlakte van plekken daar kan afwijken.
cli-help-analyse-explain = Legt één koppelkans uit, zoals K1: de zin, de verantwoording en hoe stabiel zij is
cli-examples-analyse =
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg
    {"  "}koppelkans analyse dal.gpkg --format csv-nl -o koppelkansen.csv
    {"  "}koppelkans analyse dal.gpkg --explain K1
    {"  "}koppelkans analyse dal.gpkg --zones -o zones.csv

cli-help-overlap = Meet welke objecten van twee kaartbestanden elkaar overlappen, raken of bedekken. Rijen tellen vanaf 0.
cli-line-overlap = koppelkans overlap A.geojson B.geojson [--within METER] [--geometry BESTAND] [--covered] [--from LAAG]… [--crs EPSG:n]… [--swap-axes] [-o BESTAND]
cli-help-overlap-a = Het eerste bestand
cli-help-overlap-b = Het tweede bestand
cli-help-overlap-within = Ook paren die hoogstens zoveel meter uit elkaar liggen
cli-help-overlap-geometry = De gedeelde grond als vlakken, in een GeoPackage (.gpkg) of GeoJSON, met de eigenschappen van beide objecten; rijen komen er dan alleen met -o
cli-help-overlap-covered = Hoeveel van elk object van het eerste bestand onder alle objecten van het tweede samen ligt: a;area_m2;covered_m2
cli-help-overlap-crs = Stelsel van een bestand dat het zelf niet goed zegt; één keer voor beide, twee keer voor het eerste en het tweede
cli-help-overlap-swap-axes = In een bestand dat er zo uitziet, staan de twee getallen van elke coördinaat verkeerd om
cli-help-overlap-output = CSV-bestand voor de rijen: a;b;area_m2;distance_m (anders het scherm)
cli-examples-overlap =
    {"  "}koppelkans overlap kavels.geojson opgaven.geojson --within 250 -o overlap.csv
    {"  "}koppelkans overlap kavels.geojson opgaven.geojson --geometry gedeeld.gpkg
    {"  "}koppelkans overlap opgaven.geojson waarden.geojson --covered -o bedekt.csv
    {"  "}koppelkans overlap dal.gpkg kavels.gpkg --from opgaven --from percelen -o paren.csv

cli-help-export = Schrijft een deel van een project naar een bestand, heel of helemaal niet.
cli-line-export = koppelkans export PROJECT.gpkg --what WAT [--format VORM] [--crs EPSG:n] -o BESTAND
cli-help-export-project = Het projectbestand
cli-help-export-what = Wat: handover (alles om over te dragen), area (gebied), values (waarden), tasks (opgaven), opportunities (koppelkansen), zones, of method (de methodebijlage, als Markdown)
cli-help-export-format = Vorm: gpkg (GeoPackage met stijlen voor QGIS), geojson, csv (decimale punt), csv-nl (voor Nederlands Excel), xlsx, kml, fgb (FlatGeobuf) of parquet (GeoParquet); anders wat de naam na -o zegt
cli-help-export-crs = Stelsel van de coördinaten in GeoJSON (anders lengte en breedte in graden), CSV, FlatGeobuf en GeoParquet (anders dat van het project)
cli-help-export-output = Bestand voor de uitkomst (- is het scherm)
cli-examples-export =
    {"  "}koppelkans export dal.gpkg --what handover -o overdracht.gpkg
    {"  "}koppelkans export dal.gpkg --what opportunities -o kansen.xlsx
    {"  "}koppelkans export dal.gpkg --what tasks -o opgaven.geojson
    {"  "}koppelkans export dal.gpkg --what opportunities --crs EPSG:28992 -o kansen.geojson
    {"  "}koppelkans export dal.gpkg --what method -o bijlage.md

cli-help-check = Zegt wat er aan de hand is met een kaartbestand of een project, zonder iets te veranderen.
cli-line-check = koppelkans check BESTAND [--crs EPSG:n] [--swap-axes] [--from LAAG]
cli-help-check-file = Het bestand
cli-help-check-crs = Stelsel van het bestand, als het dat zelf niet goed zegt
cli-help-check-swap-axes = De twee getallen van elke coördinaat staan verkeerd om
cli-help-check-from = Welke laag, als er in het bestand meer dan één zit
cli-examples-check =
    {"  "}koppelkans check waarden.geojson
    {"  "}koppelkans check percelen.gpkg --from percelen

cli-help-matrix = Schrijft een matrix van een project naar CSV, of neemt een CSV-bestand over als matrix.
cli-line-matrix = koppelkans matrix PROJECT.gpkg (--export WAT [-o BESTAND] | --import BESTAND --as WAT)
cli-help-matrix-project = Het projectbestand; alleen --import verandert het
cli-help-matrix-export = De matrix om te schrijven: function (functiematrix) of effect (effectmatrix met de typen)
cli-help-matrix-import = CSV-bestand met cellen; wat er niet in staat, blijft zoals het is
cli-help-matrix-import-as = Als welke matrix: function (van;naar;score;reden;datum;wie, of een vierkant van codes) of effect (code;naam;naam_en;herkomst;gebruik;beleving;toekomst)
cli-help-matrix-output = Bestand voor de uitkomst van --export (anders het scherm)
cli-examples-matrix =
    {"  "}koppelkans matrix dal.gpkg --export function -o functies.csv
    {"  "}koppelkans matrix dal.gpkg --import functies.csv --as function

cli-failed = Fout: { $reason }
cli-usage-help = Uitleg: { $help }
cli-usage-missing = hier ontbreekt iets: { $argument }.
cli-usage-unknown = ‘{ $argument }’ is geen optie die hier past.
cli-usage-command = de opdracht ‘{ $command }’ bestaat niet. Er zijn: { $known }.
cli-usage-command-like = de opdracht ‘{ $command }’ bestaat niet. Bedoelt u ‘{ $nearest }’?
cli-usage-empty = geef een bestand op voor { $argument }; hier staat niets.
cli-usage-no-value = na ‘{ $argument }’ hoort nog een waarde.
cli-usage-value = ‘{ $value }’ past niet bij { $argument }{ $allowed }.
cli-usage-conflict = ‘{ $argument }’ kan niet samen met ‘{ $other }’.
cli-usage-twice = ‘{ $argument }’ staat er twee keer; het kan maar één keer.
cli-usage-save-settings = --save en --settings kunnen niet samen: de laag koppelkansen hoort bij de instellingen van het project zelf. Laat een van beide weg.
cli-usage-other = deze opdrachtregel is niet te begrijpen.

cli-cancelled = Afgebroken. Er is niets veranderd.
cli-exists = { $file } is er al en blijft zoals het is. Kies een andere naam, of zet het bestand eerst weg.
cli-not-readable = { $file } kan niet gelezen worden: { $reason }. Er is niets veranderd.
cli-about-file = { $file }: { $what }
cli-not-written = { $file } kan niet geschreven worden: { $reason }. Wat er stond, staat er nog. Kies een andere plek.
cli-output-is-input = { $file } is ook het bestand dat gelezen wordt. Er is niets geschreven; kies een andere naam voor de uitkomst.
cli-output-is-database = { $file } is een project of een andere database, en daar wordt niet overheen geschreven. Er is niets veranderd; kies een andere naam voor de uitkomst.
cli-other-extension = Let op: de naam { $file } eindigt op .{ $extension }, maar wat erin komt is { $form }.
cli-unknown-extension = In een bestand op .{ $extension } kan dit niet worden geschreven, dus { $file } is niet gemaakt. Kies een van deze vormen met --format, of een naam die daarop eindigt: { $forms }.
cli-project-not-there = { $file } is er niet. Er is niets veranderd; kijk de naam na.
cli-not-gpkg = { $file }: de naam van een project moet eindigen op .gpkg. Er is niets gemaakt.
cli-file-locked = Een ander programma houdt het project bezet. Er is niets veranderd; sluit het daar (in QGIS: stop met bewerken) en probeer het nog eens.
cli-file-open-elsewhere = { $file } is open in Koppelkans. Er is niets veranderd; sluit het daar en probeer het nog eens.
cli-file-read-only = { $file } mag niet worden beschreven. Er is niets veranderd; vraag schrijfrecht of werk in een kopie.
cli-file-full = De schijf is vol. Er is niets veranderd; maak ruimte en probeer het nog eens.
cli-file-disk = Lezen of bewaren is niet gelukt ({ $detail }). Er is niets veranderd.
cli-matrix-concept = Let op: de functiematrix is CONCEPT. Niemand heeft haar vastgesteld, dus de uitkomst is ook CONCEPT.
cli-progress = { $stage } …
cli-progress-at = { $stage }: { $at } van { $of }
cli-stdout-failed = De uitkomst kan niet getoond worden ({ $reason }). Schrijf naar een bestand met -o.
cli-written = Geschreven: { $file }
cli-made = Project ‘{ $name }’ gemaakt: { $file }
cli-saved = De laag koppelkansen in { $file } is bijgewerkt.
cli-project-holds = Het project heeft nu { $values ->
    [one] { $values } waarde
   *[other] { $values } waarden
} en { $tasks ->
    [one] { $tasks } opgave
   *[other] { $tasks } opgaven
}.
cli-overlap-found = { $n ->
    [one] { $n } paar
   *[other] { $n } paren
} gevonden tussen { $a } en { $b } objecten.
cli-overlap-stage = Paren zoeken (in hoekpunten)
cli-overlap-cover-stage = Bedekking meten (in hoekpunten)
cli-overlap-union-stage = Samenvoegen (in hoekpunten)
cli-overlap-covered = { $covered } van { $area } van de { $a } objecten ligt onder de { $b } andere.
cli-overlap-table = Grond die objecten van twee bestanden delen
cli-overlap-pieces = { $n ->
    [one] { $n } stuk gedeelde grond
   *[other] { $n } stukken gedeelde grond
}.
pieces-unknown-form = ‘{ $file }’: vlakken kunnen naar .gpkg of .geojson. Geef een naam met zo'n einde.
cli-check-not = { $file } is niet te gebruiken.
cli-check-fine = { $file } is te gebruiken.
cli-check-project = Project ‘{ $name }’: { $values ->
    [one] { $values } waarde
   *[other] { $values } waarden
}, { $tasks ->
    [one] { $tasks } opgave
   *[other] { $tasks } opgaven
}, { $layers ->
    [one] { $layers } referentielaag
   *[other] { $layers } referentielagen
}.
cli-no-window = dit programma is zonder venster gebouwd.
cli-without-window = Zonder venster kan bijvoorbeeld: koppelkans analyse sample-data/vledderwaard.gpkg (meer met koppelkans --help)

cli-method-is-text = de methodebijlage is altijd Markdown. Er is niets geschreven; laat --format weg.
cli-explain-unknown = de koppelkans ‘{ $code }’ is er niet. Er zijn: { $known }.
cli-explain-unknown-none = de koppelkans ‘{ $code }’ is er niet: in dit project heeft geen enkel paar een code.
cli-explain-more = { $list } en nog { $n }
cli-explain-stability = Hoe stabiel: { $sentence }
cli-explain-no-stability = Hoe stabiel: zonder match is er nog geen klasse om na te gaan.
cli-table-code = code
cli-table-chance = kans
cli-table-conflict = conflict
cli-table-pair = opgaven
cli-table-names = { $a } × { $b }
cli-table-summary = { $pairs } paren: { $strong } sterk, { $promising } kansrijk, { $explore } verkennen; { $conflicts } conflict, { $attention } aandacht.
