# The command line: help, messages and the table.

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-examples = Examples:

cli-help-any-help = This help
cli-help-any-version = The version number
cli-help-any-lang = Language of the messages: nl or en (otherwise that of the system)

cli-help-main = Finds where tasks can be combined, with gain for the values of the place. Without a command it opens the window.
cli-line-main = koppelkans [PROJECT.gpkg]   or   koppelkans COMMAND …
cli-help-main-project = Project to open in the window; without one the last project, else the sample
cli-examples-main =
    {"  "}koppelkans                                         the window, with the last project or the sample
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg   the koppelkansen of the sample
    {"  "}koppelkans import --help                           help for one command

cli-help-new = Makes a new project with its area. A file that is there already stays as it is.
cli-line-new = koppelkans new PROJECT.gpkg --area FILE [--name TEXT] [--crs EPSG:n]
cli-help-new-project = The project file to make (.gpkg)
cli-help-new-area = GeoJSON with the boundary of the area
cli-help-new-name = Name of the project (otherwise the file name)
cli-help-new-crs = Reference system of the project, such as EPSG:28992 (RD); without it RD in the Netherlands, else the UTM zone
cli-examples-new =
    {"  "}koppelkans new valley.gpkg --area area.geojson --name "Brook valley"

cli-help-import = Puts features of GeoJSON files in a project. All files or none: when one can't be used, the project stays as it is.
cli-line-import = koppelkans import PROJECT.gpkg FILE… --as area|values|tasks|reference [--crs EPSG:n] [--layer NAME]
cli-help-import-project = The project file
cli-help-import-files = The GeoJSON files
cli-help-import-import-as = As what: area, values, tasks or reference
cli-help-import-crs = Reference system of the files, when they don't say it well themselves
cli-help-import-layer = Name of the reference layer, or of the sheet for values and tasks
cli-examples-import =
    {"  "}koppelkans import valley.gpkg values.geojson --as values
    {"  "}koppelkans import valley.gpkg parcels.geojson --as reference --layer Parcels

cli-help-analyse = Finds the koppelkansen of a project and says why for each. The project does not change, except with --save.
cli-line-analyse = koppelkans analyse PROJECT.gpkg [--settings FILE.json] [--format FORM] [-o FILE] [--save]
cli-help-analyse-project = The project file
cli-help-analyse-settings = JSON with what differs from the project: distance, weights, function matrix
cli-help-analyse-format = Form: table, csv (decimal point), csv-nl (for Dutch Excel), json or geojson
cli-help-analyse-output = File for the result (otherwise the screen)
cli-help-analyse-save = Also writes the result to the layer koppelkansen of the project
cli-examples-analyse =
    {"  "}koppelkans analyse sample-data/vledderwaard.gpkg
    {"  "}koppelkans analyse valley.gpkg --format csv -o koppelkansen.csv

cli-help-overlap = Measures which features of two GeoJSON files overlap or touch. Rows count from 0.
cli-line-overlap = koppelkans overlap A.geojson B.geojson [--within METRES] [-o FILE.csv]
cli-help-overlap-a = The first file
cli-help-overlap-b = The second file
cli-help-overlap-within = Also pairs at most this many metres apart
cli-help-overlap-output = CSV file for the result: a;b;area_m2;distance_m (otherwise the screen)
cli-examples-overlap =
    {"  "}koppelkans overlap parcels.geojson tasks.geojson --within 250 -o overlap.csv

cli-help-export = Writes a part of a project to a file, whole or not at all.
cli-line-export = koppelkans export PROJECT.gpkg --what WHAT [--format FORM] [--crs EPSG:n] -o FILE
cli-help-export-project = The project file
cli-help-export-what = What: area, values, tasks or opportunities
cli-help-export-format = Form: geojson, or csv for Dutch Excel
cli-help-export-crs = Reference system of the coordinates in GeoJSON (otherwise longitude and latitude in degrees)
cli-help-export-output = File for the result
cli-examples-export =
    {"  "}koppelkans export valley.gpkg --what tasks -o tasks.geojson
    {"  "}koppelkans export valley.gpkg --what opportunities --crs EPSG:28992 -o chances.geojson

cli-help-check = Says what is the matter with a GeoJSON file or a project, without changing anything.
cli-line-check = koppelkans check FILE
cli-help-check-file = The file
cli-examples-check =
    {"  "}koppelkans check values.geojson

cli-failed = Error: { $reason }
cli-usage-help = Help: koppelkans --help
cli-usage-missing = something is missing here: { $argument }.
cli-usage-unknown = ‘{ $argument }’ is no option that fits here.
cli-usage-command = there is no command ‘{ $command }’.
cli-usage-no-value = ‘{ $argument }’ needs a value after it.
cli-usage-value = ‘{ $value }’ does not fit { $argument }{ $allowed }.
cli-usage-conflict = ‘{ $argument }’ can't be combined with the rest of this line.
cli-usage-other = this command line can't be understood.

cli-cancelled = Stopped. Nothing was changed.
cli-exists = { $file } is there already and stays as it is. Choose another name, or move the file away first.
cli-not-readable = { $file } can't be read ({ $reason }). Nothing was changed.
cli-about-file = { $file }: { $what }
cli-not-written = { $file } can't be written ({ $reason }). What was there is still there. Choose another place or allow writing.
cli-stdout-failed = The result can't be shown ({ $reason }). Write to a file with -o.
cli-written = Written: { $file }
cli-made = Project ‘{ $name }’ made: { $file }
cli-saved = The layer koppelkansen in { $file } was updated.
cli-project-holds = The project now has { $values } values and { $tasks } tasks.
cli-overlap-found = { $n ->
    [one] { $n } pair
   *[other] { $n } pairs
} found between { $a } and { $b } features.
cli-overlap-stage = Looking for pairs
cli-check-not = { $file } can't be used.
cli-check-fine = { $file } can be used.
cli-check-project = Project ‘{ $name }’: { $values } values, { $tasks } tasks, { $layers ->
    [one] { $layers } reference layer
   *[other] { $layers } reference layers
}.
cli-no-window = this program was built without a window.
cli-without-window = Without a window you can use, for example: koppelkans analyse sample-data/vledderwaard.gpkg (more with koppelkans --help)

cli-table-code = code
cli-table-chance = chance
cli-table-conflict = conflict
cli-table-pair = tasks
cli-table-summary = { $pairs } pairs: { $strong } strong, { $promising } promising, { $explore } explore; { $conflicts } conflict, { $attention } attention.
