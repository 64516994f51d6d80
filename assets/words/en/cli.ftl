# The command line: help, messages and the table.

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-examples = Examples:

cli-help-any-help = This help
cli-help-any-version = The version number
cli-help-any-lang = Language of the messages: nl or en (otherwise that of the system)

cli-value-file = FILE
cli-value-file-json = FILE.json
cli-value-layer = LAYER
cli-value-pair = THEIRS=OURS
cli-value-word = COLUMN:THEIRS=OURS
cli-value-text = TEXT
cli-value-name = NAME
cli-value-what = WHAT
cli-value-form = FORM
cli-value-metres = METRES

cli-help-main = Finds where tasks can be combined, with gain for the values of the place. Without a command it opens the window.
cli-line-main = koppelkans [PROJECT.gpkg]   or   koppelkans COMMAND …
cli-help-main-project = Project to open in the window; without one the last project, else the sample
cli-examples-main =
    {"  "}koppelkans                                         the window, with the last project or the sample
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg   the koppelkansen of the sample
    {"  "}koppelkans import --help                           help for one command

cli-help-new = Makes a new project with its area. A file that is there already stays as it is.
cli-line-new = koppelkans new PROJECT.gpkg --area FILE [--from LAYER] [--name TEXT] [--crs EPSG:n] [--swap-axes]
cli-help-new-project = The project file to make (.gpkg; put behind a name without extension)
cli-help-new-area = File with the boundary of the area, such as GeoJSON, shapefile or GeoPackage
cli-help-new-name = Name of the project (otherwise the file name)
cli-help-new-crs = Reference system of the project, such as EPSG:28992 (RD); without it RD in the Netherlands, else the UTM zone. Also that of the file, when it does not say it well itself
cli-help-new-swap-axes = The two numbers of each coordinate are the wrong way round in the file
cli-examples-new =
    {"  "}koppelkans new valley.gpkg --area area.geojson --name "Brook valley"

cli-help-import = Puts the features of files in a project and updates its layer koppelkansen. All files or none: when one can't be used, the project stays as it is.
cli-line-import = koppelkans import PROJECT.gpkg FILE… --as area|values|tasks|reference [--crs EPSG:n] [--swap-axes] [--layer NAME] [--from LAYER] [--column THEIRS=OURS]… [--word COLUMN:THEIRS=OURS]… [--mapping FILE.json] [--no-mapping] [--dry-run] [--report FILE.json]
cli-help-import-project = The project file
cli-help-import-files = The files: GeoJSON, GeoPackage, shapefile, FlatGeobuf, KML, GPX, CSV, Excel and more
cli-help-import-import-as = As what: area, values, tasks or reference
cli-help-import-crs = Reference system of the files, when they don't say it well themselves
cli-help-import-swap-axes = The two numbers of each coordinate are the wrong way round in the files
cli-help-import-layer = Name of the reference layer, or of the sheet for values and tasks
cli-help-import-from = Which layer, when there are several in the file
cli-help-import-columns = A column of the files that is one of ours, such as Title=naam; may be given more often
cli-help-import-words = A word in one of our columns that means something else, such as urgentie:high=3; may be given more often
cli-help-import-mapping = A file with such columns and words
cli-help-import-no-mapping = Recognise no columns by another name
cli-help-import-dry-run = Change nothing; only say what would happen
cli-help-import-report = Write the report as JSON to this file too
cli-dry-run = Trial: { $file } was not changed. This would happen:
cli-mapping-not-read = { $file } does not tell which columns are what: { $reason } Nothing was changed.
cli-word-without-column = With --word { $word } the column is missing: write for instance urgentie:high=3. Nothing was changed.
cli-examples-import =
    {"  "}koppelkans import valley.gpkg values.geojson --as values
    {"  "}koppelkans import valley.gpkg parcels.geojson --as reference --layer Parcels

cli-help-analyse = Finds the koppelkansen of a project and says why for each. The project does not change, except with --save.
cli-line-analyse = koppelkans analyse PROJECT.gpkg [--settings FILE | --save] [--format FORM | --explain CODE] [--robustness | --zones] [-o FILE]
cli-help-analyse-project = The project file
cli-help-analyse-settings = JSON with what differs from the project: distance, weights, function matrix
cli-help-analyse-format = Form: table, csv (decimal point), csv-nl (for Dutch Excel), json or geojson; otherwise what the name after -o says
cli-help-analyse-output = File for the result (otherwise the screen, also with -)
cli-help-analyse-save = Also writes the result to the layer koppelkansen of the project; not together with --settings
cli-help-analyse-robustness = Also computes twelve times with other weights, distance and match, and says in how many of them a koppelkans keeps its class
cli-help-analyse-zones = Gives, in the place of the pairs, the places where the same tasks lie over each other: hectares, mean match and the four values
cli-zones-unresolved = { $n } crossings of borders could not be brought to rest exactly; the area of places there can be off.
cli-help-analyse-explain = Explains one koppelkans, such as K1: the sentence, the account and how stable it is
cli-examples-analyse =
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg
    {"  "}koppelkans analyse valley.gpkg --format csv -o koppelkansen.csv
    {"  "}koppelkans analyse valley.gpkg --explain K1
    {"  "}koppelkans analyse valley.gpkg --zones -o zones.csv

cli-help-overlap = Measures which features of two map files overlap, touch or cover one another. Rows count from 0.
cli-line-overlap = koppelkans overlap A.geojson B.geojson [--within METRES] [--geometry FILE] [--covered] [--from LAYER]… [--crs EPSG:n]… [--swap-axes] [-o FILE]
cli-help-overlap-a = The first file
cli-help-overlap-b = The second file
cli-help-overlap-within = Also pairs at most this many metres apart
cli-help-overlap-geometry = The shared land as polygons, in a GeoPackage (.gpkg) or GeoJSON, with the properties of both features; rows then come only with -o
cli-help-overlap-covered = How much of each feature of the first file lies under all features of the second together: a;area_m2;covered_m2
cli-help-overlap-crs = Reference system of a file that does not say it well itself; once for both, twice for the first and the second
cli-help-overlap-swap-axes = In a file that looks so, the two numbers of each coordinate are the wrong way round
cli-help-overlap-output = CSV file for the rows: a;b;area_m2;distance_m (else the screen)
cli-examples-overlap =
    {"  "}koppelkans overlap parcels.geojson tasks.geojson --within 250 -o overlap.csv
    {"  "}koppelkans overlap parcels.geojson tasks.geojson --geometry shared.gpkg
    {"  "}koppelkans overlap tasks.geojson values.geojson --covered -o covered.csv
    {"  "}koppelkans overlap valley.gpkg parcels.gpkg --from opgaven --from parcels -o pairs.csv

cli-help-export = Writes a part of a project to a file, whole or not at all.
cli-line-export = koppelkans export PROJECT.gpkg --what WHAT [--format FORM] [--crs EPSG:n] -o FILE
cli-help-export-project = The project file
cli-help-export-what = What: handover (everything, to hand over), area, values, tasks, opportunities, zones, or method (the method annex, as Markdown)
cli-help-export-format = Form: gpkg (GeoPackage with styles for QGIS), geojson, csv (decimal point), csv-nl (for Dutch Excel), xlsx, kml, fgb (FlatGeobuf) or parquet (GeoParquet); otherwise what the name after -o says
cli-help-export-crs = Reference system of the coordinates in GeoJSON (otherwise longitude and latitude in degrees), CSV, FlatGeobuf and GeoParquet (otherwise that of the project)
cli-help-export-output = File for the result (- is the screen)
cli-examples-export =
    {"  "}koppelkans export valley.gpkg --what handover -o handover.gpkg
    {"  "}koppelkans export valley.gpkg --what opportunities -o chances.xlsx
    {"  "}koppelkans export valley.gpkg --what tasks -o tasks.geojson
    {"  "}koppelkans export valley.gpkg --what opportunities --crs EPSG:28992 -o chances.geojson
    {"  "}koppelkans export valley.gpkg --what method -o annex.md

cli-help-check = Says what is the matter with a map file or a project, without changing anything.
cli-line-check = koppelkans check FILE [--crs EPSG:n] [--swap-axes] [--from LAYER]
cli-help-check-file = The file
cli-help-check-crs = Reference system of the file, when it does not say it well itself
cli-help-check-swap-axes = The two numbers of each coordinate are the wrong way round
cli-help-check-from = Which layer, when there are several in the file
cli-examples-check =
    {"  "}koppelkans check values.geojson
    {"  "}koppelkans check parcels.gpkg --from parcels

cli-help-matrix = Writes a matrix of a project as CSV, or takes a CSV file in as a matrix.
cli-line-matrix = koppelkans matrix PROJECT.gpkg (--export WHAT [-o FILE] | --import FILE --as WHAT)
cli-help-matrix-project = The project file; only --import changes it
cli-help-matrix-export = The matrix to write: function (function matrix) or effect (effect matrix with the types)
cli-help-matrix-import = CSV file with cells; what is not in it stays as it is
cli-help-matrix-import-as = As which matrix: function (van;naar;score;reden;datum;wie, or a square of codes) or effect (code;naam;naam_en;herkomst;gebruik;beleving;toekomst)
cli-help-matrix-output = File for the result of --export (else the screen)
cli-examples-matrix =
    {"  "}koppelkans matrix valley.gpkg --export function -o functions.csv
    {"  "}koppelkans matrix valley.gpkg --import functions.csv --as function

cli-failed = Error: { $reason }
cli-usage-help = Help: { $help }
cli-usage-missing = something is missing here: { $argument }.
cli-usage-unknown = ‘{ $argument }’ is no option that fits here.
cli-usage-command = there is no command ‘{ $command }’. There are: { $known }.
cli-usage-command-like = there is no command ‘{ $command }’. Do you mean ‘{ $nearest }’?
cli-usage-empty = give a file for { $argument }; there is nothing here.
cli-usage-no-value = ‘{ $argument }’ needs a value after it.
cli-usage-value = ‘{ $value }’ does not fit { $argument }{ $allowed }.
cli-usage-conflict = ‘{ $argument }’ can't be combined with ‘{ $other }’.
cli-usage-twice = ‘{ $argument }’ is given twice; it can be given once.
cli-usage-save-settings = --save and --settings can't be combined: the layer koppelkansen goes with the project's own settings. Leave one of them out.
cli-usage-other = this command line can't be understood.

cli-cancelled = Stopped. Nothing was changed.
cli-exists = { $file } is there already and stays as it is. Choose another name, or move the file away first.
cli-not-readable = { $file } can't be read: { $reason }. Nothing was changed.
cli-about-file = { $file }: { $what }
cli-not-written = { $file } can't be written: { $reason }. What was there is still there. Choose another place.
cli-output-is-input = { $file } is also the file that is read. Nothing was written; choose another name for the result.
cli-output-is-database = { $file } is a project or another database, and those are not written over. Nothing was changed; choose another name for the result.
cli-other-extension = Mind: the name { $file } ends in .{ $extension }, but what comes in it is { $form }.
cli-unknown-extension = This can't be written to a file that ends in .{ $extension }, so { $file } was not made. Choose one of these forms with --format, or a name that ends so: { $forms }.
cli-project-not-there = { $file } is not there. Nothing was changed; check the name.
cli-not-gpkg = { $file }: the name of a project must end in .gpkg. Nothing was made.
cli-file-locked = Another program keeps the project busy. Nothing was changed; close it there (in QGIS: stop editing) and try again.
cli-file-open-elsewhere = { $file } is open in Koppelkans. Nothing was changed; close it there and try again.
cli-file-read-only = { $file } may not be written. Nothing was changed; ask for permission or work in a copy.
cli-file-full = The disk is full. Nothing was changed; make room and try again.
cli-file-disk = Reading or saving failed ({ $detail }). Nothing was changed.
cli-matrix-concept = Mind: the function matrix is a CONCEPT. Nobody has confirmed it, so the result is a CONCEPT too.
cli-progress = { $stage } …
cli-progress-at = { $stage }: { $at } of { $of }
cli-stdout-failed = The result can't be shown ({ $reason }). Write to a file with -o.
cli-written = Written: { $file }
cli-made = Project ‘{ $name }’ made: { $file }
cli-saved = The layer koppelkansen in { $file } was updated.
cli-project-holds = The project now has { $values ->
    [one] { $values } value
   *[other] { $values } values
} and { $tasks ->
    [one] { $tasks } task
   *[other] { $tasks } tasks
}.
cli-overlap-found = { $n ->
    [one] { $n } pair
   *[other] { $n } pairs
} found between { $a } and { $b } features.
cli-overlap-stage = Looking for pairs (in vertices)
cli-overlap-cover-stage = Measuring cover (in vertices)
cli-overlap-union-stage = Joining (in vertices)
cli-overlap-covered = { $covered } of { $area } of the { $a } features lies under the { $b } others.
cli-overlap-table = Land that features of two files share
cli-overlap-pieces = { $n ->
    [one] { $n } piece of shared land
   *[other] { $n } pieces of shared land
}.
pieces-unknown-form = ‘{ $file }’: polygons can go to .gpkg or .geojson. Give a name that ends so.
cli-check-not = { $file } can't be used.
cli-check-fine = { $file } can be used.
cli-check-project = Project ‘{ $name }’: { $values ->
    [one] { $values } value
   *[other] { $values } values
}, { $tasks ->
    [one] { $tasks } task
   *[other] { $tasks } tasks
}, { $layers ->
    [one] { $layers } reference layer
   *[other] { $layers } reference layers
}.
cli-no-window = this program was built without a window.
cli-without-window = Without a window you can use, for example: koppelkans analyse sample-data/vledderwaard.gpkg (more with koppelkans --help)

cli-method-is-text = the method annex is always Markdown. Nothing was written; leave --format out.
cli-explain-unknown = there is no koppelkans ‘{ $code }’. There are: { $known }.
cli-explain-unknown-none = there is no koppelkans ‘{ $code }’: no pair in this project has a code.
cli-explain-more = { $list } and { $n } more
cli-explain-stability = How stable: { $sentence }
cli-explain-no-stability = How stable: without a match there is no class to check yet.
cli-table-code = code
cli-table-chance = chance
cli-table-conflict = conflict
cli-table-pair = tasks
cli-table-names = { $a } × { $b }
cli-table-summary = { $pairs } pairs: { $strong } strong, { $promising } promising, { $explore } explore; { $conflicts } conflict, { $attention } attention.
