# Lagen van internet: melden wat er misging, wat er bijzonder was, de opdracht fetch en het venster.

online-cancelled = Ophalen afgebroken. Er is niets veranderd.
online-not-built = dit programma is gebouwd zonder het deel dat internet op gaat. Haal de laag op met een gewoon gebouwd Koppelkans, of laad een bestand (import).
online-address = ‘{ $address }’ is geen goed webadres. Geef een adres zoals https://api.pdok.nl/lv/bgt/ogc/v1.
online-host-not-found = er is geen server gevonden die { $host } heet. Kijk of er internet is en of het adres klopt.
online-unreachable = { $host } is niet te bereiken ({ $detail }). Kijk of er internet is.
online-tls = de beveiligde verbinding met { $host } is niet te vertrouwen ({ $detail }). Controleert uw kantoor het verkeer, vraag dan om het bestand met het certificaat en zet de naam daarvan in SSL_CERT_FILE.
online-proxy = de proxy tussen u en { $host } werkt niet ({ $detail }). Kijk HTTPS_PROXY na, of vraag uw beheerder.
online-timed-out = { $host } antwoordt niet op tijd. Probeer het later nog eens, of neem een kleiner gebied.
online-broken = de verbinding met { $host } brak af voordat alles er was. Probeer het nog eens.
online-too-large = { $host } stuurt meer dan { $mb } MB in één antwoord. Neem een kleiner gebied.
online-redirect = { $host } stuurt telkens door, of naar iets dat geen webadres is. Kijk het adres na.
online-other = { $host } is niet te bevragen ({ $detail }).
online-forbidden = { $address } is niet voor iedereen: de server vraagt om een naam of sleutel ({ $status }). Koppelkans kan alleen ophalen wat open is; vraag de beheerder om een bestand.
online-not-found = { $address } bestaat niet ({ $status }). Kijk het adres na.
online-too-many = de server krijgt te veel vragen tegelijk ({ $status }). Probeer het over een paar minuten nog eens.
online-server-error = de server is in de war ({ $status }) bij { $address }. Probeer het later nog eens.
online-status = de server weigert { $address } ({ $status }).
online-with-said = { $what } De server zegt: { $said }
online-with-tries = { $what } ({ $n } keer geprobeerd)
online-busy = { $host } vraagt om { $seconds } seconden te wachten. Probeer het dan nog eens.
online-web-page = { $address } geeft een webpagina in plaats van gegevens. Kijk het adres na, of log in op het wifi-netwerk.
online-web-page-title = { $address } geeft een webpagina (‘{ $title }’) in plaats van gegevens. Kijk het adres na, of log in op het wifi-netwerk.
online-not-json = { $address } geeft geen JSON; het antwoord begint met ‘{ $begins }’. Kijk het adres na.
online-cut-off = het antwoord van { $address } houdt halverwege op, ook na nog eens vragen. Probeer het later nog eens.
online-no-service = { $address } geeft geen kaartlagen: het is geen OGC API Features en geen WFS. Kijk het adres na.
online-said = de server zegt: { $said }
online-no-collection = de laag ‘{ $name }’ is er niet. Er zijn: { $known }.
online-which-collection = kies een laag. Er zijn: { $known }.
online-names = { $names }
online-names-more = { $names } en nog { $n }
online-no-json = de laag ‘{ $name }’ komt alleen als { $formats }, en dat leest Koppelkans niet van een server. Vraag om GeoJSON, of zoek een server met OGC API Features.
online-nothing = van ‘{ $title }’ ligt niets in het gebied. Er is niets veranderd.
online-needs-place = het project is nog leeg, dus er is geen gebied om voor op te halen. Begin met een gebied.

online-stage-look = Vragen wat { $host } heeft
online-stage-items = Ophalen: { $title }
online-stage-wait = { $host } vraagt om { $seconds } seconden geduld

online-note-from = Opgehaald van { $address }
online-note-licence = Licentie: { $licence }
online-note-no-licence = De server noemt geen licentie. Vraag na wat er met deze gegevens mag.{ $licence }
online-note-other-crs = Gevraagd in { $asked }, gekregen in { $said }; daar is mee gerekend.
online-note-converted = De server rekende zelf om van { $kept } naar { $crs }; hoe precies, zegt hij niet (zonder correctiegrid tot 0,25 m ernaast).
online-note-read-as = De server zegt dat de getallen in { $said } zijn, maar zo gelezen ligt er niets in het gebied. Gelezen als { $read }.
online-note-swapped = De twee getallen van elke coördinaat stonden verkeerd om; ze zijn omgedraaid.
online-note-outside = { $n ->
    [one] { $n } object raakt het gevraagde gebied niet en is toch meegekomen; het is gehouden.
   *[other] { $n } objecten raken het gevraagde gebied niet en zijn toch meegekomen; ze zijn gehouden.
}
online-note-doubles = { $n ->
    [one] { $n } object kwam twee keer, precies gelijk; het staat er één keer.
   *[other] { $n } objecten kwamen twee keer, precies gelijk; ze staan er één keer.
}
online-note-namesakes = { $n ->
    [one] { $n } object heeft dezelfde id als een ander maar is anders; beide zijn gehouden.
   *[other] { $n } objecten hebben dezelfde id als een ander maar zijn anders; alle zijn gehouden.
}
online-note-count-changed = Het aantal dat de server noemt, veranderde onder het ophalen: eerst { $before }, toen { $after }.
online-note-returned = De server zegt dat er { $said } objecten op een pagina staan; het zijn er { $came }.
online-note-more = De server zegt dat er { $said } objecten zijn; er kwamen er { $came }.
online-note-loop = De server verwijst voor de volgende pagina naar een pagina die er al was; daar is gestopt.
online-note-bad-link = De server verwijst voor de volgende pagina naar ‘{ $link }’, en dat is geen webadres; daar is gestopt.
online-note-no-paging = De server geeft telkens dezelfde objecten; verder dan die komt hij niet.
online-note-page-refused = Een volgende pagina werd geweigerd: { $why }
online-note-full = De server gaf er precies { $n } en zegt niet of er meer zijn.
online-note-enough = Dit is meer dan Koppelkans van één laag ophaalt; daar is gestopt. Neem een kleiner gebied.
online-note-again = { $n ->
    [one] { $n } vraag moest nog eens worden gesteld.
   *[other] { $n } vragen moesten nog eens worden gesteld.
}
online-truncated = afgekapt: { $got }, er is mogelijk meer
online-truncated-of = afgekapt: { $got } van { $of }
online-source = { $title }, opgehaald op { $day } van { $address }
online-source-truncated = { $source } ({ $truncated })

sources-not-readable = De eigen lijst met bronnen { $file } kan niet gelezen worden: { $reason }. De lijst van het programma is gebruikt.
sources-not-json = De eigen lijst met bronnen { $file } is geen goede JSON (regel { $line }, teken { $column }). De lijst van het programma is gebruikt.
sources-empty = De eigen lijst met bronnen { $file } heeft geen "layers", "tiles" of "leave_out".
sources-bad-line = In de eigen lijst met bronnen { $file } deugt bron { $n } van "{ $list }" niet en is weggelaten: { $why }

cli-help-fetch = Haalt een laag van internet (OGC API Features of WFS) voor het gebied van een project, en zet die in het project met bron, adres, datum en licentie.
cli-line-fetch = koppelkans fetch PROJECT.gpkg (--url ADRES | --source NAAM) [--collection NAAM] --as area|values|tasks|reference [--layer NAAM] [--column HUN=ONZE]… [--word KOLOM:HUN=ONZE]… [--mapping BESTAND.json] [--no-mapping] [--bbox W,Z,O,N]   of   koppelkans fetch --list   of   koppelkans fetch --collections ADRES
cli-help-fetch-project = Het projectbestand
cli-help-fetch-url = Adres van de server of van een laag erop
cli-help-fetch-source = Een bron uit de lijst, zoals natura2000 (zie --list)
cli-help-fetch-collection = Welke laag van de server (zie --collections)
cli-help-fetch-fetch-as = Als wat: area (gebied), values (waarden), tasks (opgaven) of reference (referentielaag)
cli-help-fetch-layer = Naam van de referentielaag, of van het vel (kalkvel) bij waarden en opgaven
cli-help-fetch-bbox = Voor welke rechthoek, in meters in het stelsel van het project: west, zuid, oost en noord, met komma's ertussen (anders de rechthoek om het gebied)
cli-help-fetch-list = Noemt de bekende bronnen, ook de eigen uit sources.json; gaat internet niet op
cli-help-fetch-collections = Vraagt een server welke lagen hij heeft
cli-examples-fetch =
    {"  "}koppelkans fetch dal.gpkg --source natura2000 --as reference
    {"  "}koppelkans fetch dal.gpkg --url https://api.pdok.nl/lv/bgt/ogc/v1 --collection waterdeel --as reference --layer Water
    {"  "}koppelkans fetch --collections https://api.pdok.nl/lv/bgt/ogc/v1
cli-value-address = ADRES
cli-value-box = W,Z,O,N
cli-fetch-needs-project = welk project? Geef ook het projectbestand en --as (uitleg: koppelkans fetch --help).
cli-fetch-needs-source = waarvandaan? Geef --url ADRES of --source NAAM (bekende bronnen: koppelkans fetch --list).
cli-fetch-needs-as = als wat? Geef ook --as area, values, tasks of reference.
cli-fetch-no-source = de bron ‘{ $name }’ staat niet in de lijst. Er zijn: { $known }.
cli-fetch-bbox-wrong = ‘{ $text }’ is geen rechthoek. Geef west,zuid,oost,noord in meters, zoals 210000,540000,215000,545000.
cli-fetch-list-unchecked = De adressen in deze lijst zijn nog niet nagezien; ze kunnen veranderd zijn.
cli-fetch-own = Eigen bronnen kunt u zetten in { $file }.

command-fetch = Laag ophalen…
job-fetch = Laag ophalen
job-look-online = Lagen van een server vragen
fetch-failed = ‘{ $name }’ is niet opgehaald: { $why }
fetch-do = Ophalen
fetch-search = Zoek een bron
fetch-no-found = Geen bron past bij wat u typt. Geef hieronder zelf een adres.
fetch-address = Adres
fetch-collection = Laag op de server
fetch-collection-hint = leeg: de enige, of kies
fetch-look = Vraag wat er is
fetch-look-about = Vraagt de server welke lagen hij heeft. Daarvoor gaat het programma internet op.
fetch-looking = De server wordt gevraagd …
fetch-offers = { $n ->
    [one] De server heeft { $n } laag:
   *[other] De server heeft { $n } lagen:
}
fetch-licence = Licentie
fetch-licence-unknown = zegt de server
fetch-unchecked = adres nog niet nagezien
fetch-checked = adres gezien op { $day }
fetch-choose-first = Kies een bron of geef een adres
fetch-place = Haalt op wat raakt aan de rechthoek om het gebied ({ $width } bij { $height }). Pas als u op Ophalen drukt, gaat het programma internet op.
fetch-name-hint = naam van de bron
legend-layer-source = Bron: { $source }
legend-layer-address = Adres: { $address }
legend-layer-fetched = Opgehaald op { $day }
legend-layer-licence = Licentie: { $licence }
legend-layer-truncated = ! Niet alles, { $truncated }
