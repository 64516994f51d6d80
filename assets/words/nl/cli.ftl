# The command line: help, messages and the table.

cli-heading-usage = Gebruik:
cli-heading-commands = Opdrachten
cli-heading-arguments = Argumenten
cli-heading-options = Opties
cli-heading-examples = Voorbeelden:

cli-help-any-help = Deze uitleg
cli-help-any-version = Het versienummer
cli-help-any-lang = Taal van de meldingen: nl of en (anders die van het systeem)

cli-help-main = Zoekt waar opgaven gecombineerd kunnen worden, met winst voor de waarden van de plek. Zonder opdracht opent het venster.
cli-line-main = koppelkans [PROJECT.gpkg]   of   koppelkans OPDRACHT …
cli-help-main-project = Project om in het venster te openen; zonder project het laatste, anders het voorbeeld
cli-examples-main =
    {"  "}koppelkans                                         het venster, met het laatste project of het voorbeeld
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg   de koppelkansen van het voorbeeld
    {"  "}koppelkans import --help                           uitleg bij één opdracht

cli-help-new = Maakt een nieuw project met zijn gebied. Een bestand dat er al is, blijft zoals het is.
cli-line-new = koppelkans new PROJECT.gpkg --area BESTAND [--name TEKST] [--crs EPSG:n]
cli-help-new-project = Het projectbestand dat gemaakt wordt (.gpkg)
cli-help-new-area = GeoJSON met de grens van het gebied
cli-help-new-name = Naam van het project (anders de bestandsnaam)
cli-help-new-crs = Stelsel van het project, zoals EPSG:28992 (RD); zonder deze optie RD in Nederland, anders de UTM-zone
cli-examples-new =
    {"  "}koppelkans new dal.gpkg --area gebied.geojson --name "Beekdal"

cli-help-import = Zet objecten uit GeoJSON in een project. Alle bestanden of geen: als er één niet deugt, blijft het project zoals het is.
cli-line-import = koppelkans import PROJECT.gpkg BESTAND… --as area|values|tasks|reference [--crs EPSG:n] [--layer NAAM]
cli-help-import-project = Het projectbestand
cli-help-import-files = De GeoJSON-bestanden
cli-help-import-import-as = Als wat: area (gebied), values (waarden), tasks (opgaven) of reference (achtergrondlaag)
cli-help-import-crs = Stelsel van de bestanden, als ze dat zelf niet goed zeggen
cli-help-import-layer = Naam van de achtergrondlaag, of van het vel (kalkvel) bij waarden en opgaven
cli-examples-import =
    {"  "}koppelkans import dal.gpkg waarden.geojson --as values
    {"  "}koppelkans import dal.gpkg kavels.geojson --as reference --layer Kavels

cli-help-analyse = Zoekt de koppelkansen van een project en zegt bij elk waarom. Het project verandert niet, behalve met --save.
cli-line-analyse = koppelkans analyse PROJECT.gpkg [--settings BESTAND.json] [--format VORM] [-o BESTAND] [--save]
cli-help-analyse-project = Het projectbestand
cli-help-analyse-settings = JSON met wat anders is dan in het project: afstand, gewichten, functiematrix
cli-help-analyse-format = Vorm: table (tabel), csv (decimale punt), csv-nl (voor Nederlands Excel), json of geojson
cli-help-analyse-output = Bestand voor de uitkomst (anders het scherm)
cli-help-analyse-save = Schrijft de uitkomst ook in de laag koppelkansen van het project
cli-examples-analyse =
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg
    {"  "}koppelkans analyse dal.gpkg --format csv-nl -o koppelkansen.csv

cli-help-overlap = Meet welke objecten van twee GeoJSON-bestanden elkaar overlappen of raken. Rijen tellen vanaf 0.
cli-line-overlap = koppelkans overlap A.geojson B.geojson [--within METER] [-o BESTAND.csv]
cli-help-overlap-a = Het eerste bestand
cli-help-overlap-b = Het tweede bestand
cli-help-overlap-within = Ook paren die hoogstens zoveel meter uit elkaar liggen
cli-help-overlap-output = CSV-bestand voor de uitkomst: a;b;area_m2;distance_m (anders het scherm)
cli-examples-overlap =
    {"  "}koppelkans overlap kavels.geojson opgaven.geojson --within 250 -o overlap.csv

cli-help-export = Schrijft een deel van een project naar een bestand, heel of helemaal niet.
cli-line-export = koppelkans export PROJECT.gpkg --what WAT [--format VORM] [--crs EPSG:n] -o BESTAND
cli-help-export-project = Het projectbestand
cli-help-export-what = Wat: area (gebied), values (waarden), tasks (opgaven) of opportunities (koppelkansen)
cli-help-export-format = Vorm: geojson, of csv voor Nederlands Excel
cli-help-export-crs = Stelsel van de coördinaten in GeoJSON (anders lengte en breedte in graden)
cli-help-export-output = Bestand voor de uitkomst
cli-examples-export =
    {"  "}koppelkans export dal.gpkg --what tasks -o opgaven.geojson
    {"  "}koppelkans export dal.gpkg --what opportunities --crs EPSG:28992 -o kansen.geojson

cli-help-check = Zegt wat er aan de hand is met een GeoJSON-bestand of een project, zonder iets te veranderen.
cli-line-check = koppelkans check BESTAND
cli-help-check-file = Het bestand
cli-examples-check =
    {"  "}koppelkans check waarden.geojson

cli-failed = Fout: { $reason }
cli-usage-help = Uitleg: koppelkans --help
cli-usage-missing = hier ontbreekt iets: { $argument }.
cli-usage-unknown = ‘{ $argument }’ is geen optie die hier past.
cli-usage-command = de opdracht ‘{ $command }’ bestaat niet.
cli-usage-no-value = na ‘{ $argument }’ hoort nog een waarde.
cli-usage-value = ‘{ $value }’ past niet bij { $argument }{ $allowed }.
cli-usage-conflict = ‘{ $argument }’ kan niet samen met de rest van deze regel.
cli-usage-other = deze opdrachtregel is niet te begrijpen.

cli-cancelled = Afgebroken. Er is niets veranderd.
cli-exists = { $file } is er al en blijft zoals het is. Kies een andere naam, of zet het bestand eerst weg.
cli-not-readable = { $file } kan niet gelezen worden ({ $reason }). Er is niets veranderd.
cli-about-file = { $file }: { $what }
cli-not-written = { $file } kan niet geschreven worden ({ $reason }). Wat er stond, staat er nog. Kies een andere plek of geef schrijfrecht.
cli-stdout-failed = De uitkomst kan niet getoond worden ({ $reason }). Schrijf naar een bestand met -o.
cli-written = Geschreven: { $file }
cli-made = Project ‘{ $name }’ gemaakt: { $file }
cli-saved = De laag koppelkansen in { $file } is bijgewerkt.
cli-project-holds = Het project heeft nu { $values } waarden en { $tasks } opgaven.
cli-overlap-found = { $n ->
    [one] { $n } paar
   *[other] { $n } paren
} gevonden tussen { $a } en { $b } objecten.
cli-overlap-stage = Paren zoeken
cli-check-not = { $file } is niet te gebruiken.
cli-check-fine = { $file } is te gebruiken.
cli-check-project = Project ‘{ $name }’: { $values } waarden, { $tasks } opgaven, { $layers ->
    [one] { $layers } achtergrondlaag
   *[other] { $layers } achtergrondlagen
}.
cli-no-window = dit programma is zonder venster gebouwd.
cli-without-window = Zonder venster kan bijvoorbeeld: koppelkans analyse sample-data/vledderwaard.gpkg (meer met koppelkans --help)

cli-table-code = code
cli-table-chance = kans
cli-table-conflict = conflict
cli-table-pair = opgaven
cli-table-summary = { $pairs } paren: { $strong } sterk, { $promising } kansrijk, { $explore } verkennen; { $conflicts } conflict, { $attention } aandacht.
