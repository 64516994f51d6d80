# Layers from the internet: telling what went wrong, what was odd, the command fetch and the window.

online-cancelled = Fetching stopped. Nothing was changed.
online-not-built = this program was built without the part that goes on the internet. Fetch the layer with an ordinary Koppelkans, or load a file (import).
online-address = ‘{ $address }’ is no sound web address. Give an address such as https://api.pdok.nl/lv/bgt/ogc/v1.
online-host-not-found = no server called { $host } was found. See whether there is internet and whether the address is right.
online-unreachable = { $host } can't be reached ({ $detail }). See whether there is internet.
online-tls = the secure connection with { $host } can't be trusted ({ $detail }). If your office inspects the traffic, ask for the file with its certificate and put the name of that in SSL_CERT_FILE.
online-proxy = the proxy between you and { $host } does not work ({ $detail }). Check HTTPS_PROXY, or ask your administrator.
online-timed-out = { $host } does not answer in time. Try again later, or take a smaller area.
online-broken = the connection with { $host } broke before everything was there. Try again.
online-too-large = { $host } sends more than { $mb } MB in one answer. Take a smaller area.
online-redirect = { $host } keeps sending us on, or to something that is no web address. Check the address.
online-other = { $host } can't be asked ({ $detail }).
online-forbidden = { $address } is not for everybody: the server asks for a name or a key ({ $status }). Koppelkans can only fetch what is open; ask the owner for a file.
online-not-found = { $address } does not exist ({ $status }). Check the address.
online-too-many = the server gets too many questions at once ({ $status }). Try again in a few minutes.
online-server-error = the server is confused ({ $status }) at { $address }. Try again later.
online-status = the server refuses { $address } ({ $status }).
online-with-said = { $what } The server says: { $said }
online-with-tries = { $what } (tried { $n } times)
online-busy = { $host } asks us to wait { $seconds } seconds. Try again then.
online-web-page = { $address } gives a web page instead of data. Check the address, or log in to the wifi network.
online-web-page-title = { $address } gives a web page (‘{ $title }’) instead of data. Check the address, or log in to the wifi network.
online-not-json = { $address } gives no JSON; the answer begins with ‘{ $begins }’. Check the address.
online-cut-off = the answer of { $address } stops halfway, also when asked again. Try again later.
online-no-service = { $address } gives no map layers: it is neither OGC API Features nor WFS. Check the address.
online-said = the server says: { $said }
online-no-collection = there is no layer ‘{ $name }’. There are: { $known }.
online-which-collection = choose a layer. There are: { $known }.
online-names = { $names }
online-names-more = { $names } and { $n } more
online-no-json = the layer ‘{ $name }’ only comes as { $formats }, which Koppelkans does not read from a server. Ask for GeoJSON, or look for a server with OGC API Features.
online-nothing = nothing of ‘{ $title }’ lies in the area. Nothing was changed.
online-needs-place = the project is still empty, so there is no area to fetch for. Begin with an area.

online-stage-look = Asking what { $host } has
online-stage-items = Fetching: { $title }
online-stage-wait = { $host } asks for { $seconds } seconds of patience

online-note-from = Fetched from { $address }
online-note-licence = Licence: { $licence }
online-note-no-licence = The server names no licence. Ask what may be done with these data.{ $licence }
online-note-other-crs = Asked in { $asked }, got in { $said }; that was reckoned with.
online-note-converted = The server itself converted from { $kept } to { $crs }; it does not say how exactly (up to 0.25 m off without the correction grid).
online-note-read-as = The server says that the numbers are in { $said }, but read so nothing lies in the area. Read as { $read }.
online-note-swapped = The two numbers of each coordinate were the wrong way round; they were turned.
online-note-outside = { $n ->
    [one] { $n } feature does not touch the area that was asked but came along; it was kept.
   *[other] { $n } features do not touch the area that was asked but came along; they were kept.
}
online-note-doubles = { $n ->
    [one] { $n } feature came twice, exactly alike; it is there once.
   *[other] { $n } features came twice, exactly alike; they are there once.
}
online-note-namesakes = { $n ->
    [one] { $n } feature has the same id as another one but differs; both were kept.
   *[other] { $n } features have the same id as another one but differ; all were kept.
}
online-note-count-changed = The count the server gives changed while fetching: first { $before }, then { $after }.
online-note-returned = The server says that a page has { $said } features; there are { $came }.
online-note-more = The server says that there are { $said } features; { $came } came.
online-note-loop = For the next page the server points to one that was there already; fetching stopped there.
online-note-bad-link = For the next page the server points to ‘{ $link }’, which is no web address; fetching stopped there.
online-note-no-paging = The server gives the same features each time; it goes no further than those.
online-note-page-refused = A next page was refused: { $why }
online-note-full = The server gave exactly { $n } and does not say whether there are more.
online-note-enough = This is more than Koppelkans fetches of one layer; it stopped there. Take a smaller area.
online-note-again = { $n ->
    [one] { $n } question had to be asked again.
   *[other] { $n } questions had to be asked again.
}
online-truncated = cut off: { $got }, there may be more
online-truncated-of = cut off: { $got } of { $of }
online-source = { $title }, fetched on { $day } from { $address }
online-source-truncated = { $source } ({ $truncated })

sources-not-readable = Your own list of sources { $file } can't be read: { $reason }. The program's list was used.
sources-not-json = Your own list of sources { $file } is no sound JSON (line { $line }, character { $column }). The program's list was used.
sources-empty = Your own list of sources { $file } has no "layers", "tiles" or "leave_out".
sources-bad-line = In your own list of sources { $file } source { $n } of "{ $list }" is wrong and was left out: { $why }

cli-help-fetch = Fetches a layer from the internet (OGC API Features or WFS) for the area of a project, and puts it in the project with its source, address, date and licence.
cli-line-fetch = koppelkans fetch PROJECT.gpkg (--url ADDRESS | --source NAME) [--collection NAME] --as area|values|tasks|reference [--layer NAME] [--column THEIRS=OURS]… [--word COLUMN:THEIRS=OURS]… [--mapping FILE.json] [--no-mapping] [--bbox W,S,E,N]   or   koppelkans fetch --list   or   koppelkans fetch --collections ADDRESS
cli-help-fetch-project = The project file
cli-help-fetch-url = Address of the server or of a layer on it
cli-help-fetch-source = A source from the list, such as natura2000 (see --list)
cli-help-fetch-collection = Which layer of the server (see --collections)
cli-help-fetch-fetch-as = As what: area, values, tasks or reference (a reference layer)
cli-help-fetch-layer = Name of the reference layer, or of the sheet for values and tasks
cli-help-fetch-bbox = For which box, in metres in the project's system: west, south, east and north, with commas between (otherwise the box around the area)
cli-help-fetch-list = Names the known sources, also your own in sources.json; does not go on the internet
cli-help-fetch-collections = Asks a server which layers it has
cli-examples-fetch =
    {"  "}koppelkans fetch valley.gpkg --source natura2000 --as reference
    {"  "}koppelkans fetch valley.gpkg --url https://api.pdok.nl/lv/bgt/ogc/v1 --collection waterdeel --as reference --layer Water
    {"  "}koppelkans fetch --collections https://api.pdok.nl/lv/bgt/ogc/v1
cli-value-address = ADDRESS
cli-value-box = W,S,E,N
cli-fetch-needs-project = which project? Also give the project file and --as (help: koppelkans fetch --help).
cli-fetch-needs-source = from where? Give --url ADDRESS or --source NAME (known sources: koppelkans fetch --list).
cli-fetch-needs-as = as what? Also give --as area, values, tasks or reference.
cli-fetch-no-source = the source ‘{ $name }’ is not in the list. There are: { $known }.
cli-fetch-bbox-wrong = ‘{ $text }’ is no box. Give west,south,east,north in metres, such as 210000,540000,215000,545000.
cli-fetch-list-unchecked = The addresses in this list have not been checked yet; they may have changed.
cli-fetch-own = You can put sources of your own in { $file }.

command-fetch = Fetch a layer…
job-fetch = Fetching a layer
job-look-online = Asking a server for its layers
fetch-failed = ‘{ $name }’ was not fetched: { $why }
fetch-do = Fetch
fetch-search = Search a source
fetch-no-found = No source fits what you type. Give an address yourself below.
fetch-address = Address
fetch-collection = Layer on the server
fetch-collection-hint = empty: the only one, or choose
fetch-look = Ask what is there
fetch-look-about = Asks the server which layers it has. For that the program goes on the internet.
fetch-looking = The server is being asked …
fetch-offers = { $n ->
    [one] The server has { $n } layer:
   *[other] The server has { $n } layers:
}
fetch-licence = Licence
fetch-licence-unknown = as the server says
fetch-unchecked = address not checked yet
fetch-checked = address seen on { $day }
fetch-choose-first = Choose a source or give an address
fetch-place = Fetches what touches the box around the area ({ $width } by { $height }). Only when you press Fetch does the program go on the internet.
fetch-name-hint = name of the source
legend-layer-source = Source: { $source }
legend-layer-address = Address: { $address }
legend-layer-fetched = Fetched on { $day }
legend-layer-licence = Licence: { $licence }
legend-layer-truncated = ! Not everything, { $truncated }
