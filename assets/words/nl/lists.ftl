# Reading lists: CSV and workbooks, and where their rows lie.

csv-windows-1252 = De tekst is geen UTF-8 en daarom gelezen als Windows-1252. Kloppen letters als é en ë?
csv-encoding = De tekst is gelezen als { $name }.
csv-bad-letters = Sommige letters zijn niet te lezen; daar staat nu �.
csv-no-text = dit is geen tekst, al heet het zo. Er is niets geladen; open het bestand in Excel of LibreOffice en bewaar het opnieuw als CSV.
csv-open-quote = in rij { $row } begint een cel met een aanhalingsteken (") dat nergens sluit, zodat de rest van de lijst in die ene cel valt. Er is niets geladen; sluit het aanhalingsteken en laad het bestand opnieuw.

table-empty = de lijst is leeg: er staat geen enkele gevulde cel in. Er is niets geladen.
table-scattered = de lijst is { $rows } rijen hoog en { $columns } kolommen breed, maar heeft maar { $filled } gevulde cellen. Zo is het geen lijst met kolommen. Er is niets geladen; kijk of er ver naast of onder de lijst nog iets staat.
table-titles-above = { $n ->
    [one] Boven de kolomnamen staat een titelregel. Die telt niet als rij: { $text }
   *[other] Boven de kolomnamen staan { $n } titelregels. Die tellen niet als rij: { $text }
}
table-no-header = Geen kolomnamen gevonden: in rij { $row } staat al een gegeven. De kolommen heten nu kolom 1, kolom 2, enzovoort.
table-unnamed-columns = { $n ->
    [one] Eén kolom heeft geen naam en heet nu: { $names }.
   *[other] { $n } kolommen hebben geen naam en heten nu: { $names }.
}
table-double-columns = Een kolomnaam komt vaker voor. De latere { $n ->
    [one] heet nu: { $names }.
   *[other] heten nu: { $names }.
}
table-rows-short = { $n ->
    [one] 1 rij heeft minder cellen dan er kolommen zijn (rij { $rows }).
   *[other] { $n } rijen hebben minder cellen dan er kolommen zijn (rijen { $rows }).
} Wat ontbreekt, is leeg gelaten.
table-rows-long = { $n ->
    [one] 1 rij heeft meer cellen dan er kolomnamen zijn (rij { $rows }).
   *[other] { $n } rijen hebben meer cellen dan er kolomnamen zijn (rijen { $rows }).
} Wat over is, staat in een eigen kolom.

place-two-columns = De plekken komen uit de kolommen ‘{ $x }’ en ‘{ $y }’.
place-one-column = De plekken komen uit de kolom ‘{ $name }’.
place-wkt-column = De vormen komen uit de kolom ‘{ $name }’ (WKT).
place-by-hand = De rijen hebben nog geen plek, zoals gevraagd.
place-no-columns = Er zijn geen kolommen met een plek gevonden (zoals x en y, of lengte- en breedtegraad). Adressen worden niet opgezocht.
place-half-columns = Voor een plek zijn twee kolommen nodig, maar er is alleen ‘{ $names }’. De rijen hebben nog geen plek.
place-no-such-column = er is geen kolom ‘{ $wanted }’. Wel: { $names }. Er is niets geladen.
place-thousands = Bij { $n ->
    [one] 1 plek is
   *[other] { $n } plekken is
} een punt of komma voor drie cijfers gelezen als teken tussen duizendtallen (210.455 als 210455 m), want alleen zo liggen ze in Nederland.
place-latitude-first = In die kolom staat de breedte voor de lengte; zo is het gelezen.
place-without-x = Er is wel een y (‘{ $y }’) maar geen x.
place-without-y = Er is wel een x (‘{ $x }’) maar geen y.
place-no-pair = ‘{ $x }’ is geen plek: er staan geen twee getallen.
place-not-a-number = ‘{ $x }’ en ‘{ $y }’ zijn samen geen plek: het zijn geen twee getallen.
place-nought = De plek is 0, 0; dat betekent meestal dat er geen is ingevuld.
place-not-in-rd = De plek { $x }; { $y } ligt ver buiten Nederland, terwijl de meeste rijen er wel in liggen.
place-not-in-degrees = De plek { $x }; { $y } kan geen lengte en breedte in graden zijn, terwijl de meeste rijen dat wel zijn.
place-wkt = ‘{ $text }’ is geen vorm in WKT.
place-wkb = ‘{ $text }’ is geen vorm in WKB: { $why }
place-wkb-column = De vormen komen uit de kolom ‘{ $name }’ (WKB, in cijfers en letters).
place-curves = { $n ->
    [one] 1 boog is
   *[other] { $n } bogen zijn
} als een rij korte rechte stukken gelezen.
place-shapes-not-read = De kolom ‘{ $name }’ heet naar vormen, maar wat erin staat is geen WKT of WKB: { $text }. Er is geen plek uit gelezen; bewaar de vormen in het programma waar de lijst vandaan komt als WKT.
place-degrees = { $n ->
    [one] 1 plek staat in graden, minuten en seconden of met een windstreek, en telt
   *[other] { $n } plekken staan in graden, minuten en seconden of met een windstreek, en tellen
} als lengte en breedte (WGS 84).
place-degrees-order = Bij { $n ->
    [one] 1 plek
   *[other] { $n } plekken
} in graden staat niet wat de breedte is. De eerste is als breedte gelezen; kijk op de kaart of dat klopt.
place-same-side = ‘{ $shown }’ is geen plek: het zijn twee breedten of twee lengten.
place-degrees-among-metres = ‘{ $shown }’ staat in graden, terwijl de meeste rijen in meters zijn.
place-wkt-other-system = ‘{ $text }’ is in een ander coördinatenstelsel dan de meeste rijen.

# Workbooks.

excel-own = Dit is een werkmap van Koppelkans. Gelezen is het werkblad ‘{ $name }’; het blad ‘{ $explanation }’ legt alleen de kolommen uit.
excel-only-sheet = Gelezen is het werkblad ‘{ $name }’, het enige zichtbare met gegevens.
excel-hidden = { $n ->
    [one] Er is ook een verborgen werkblad: { $names }.
   *[other] Er zijn ook { $n } verborgen werkbladen: { $names }.
}
excel-merged = { $n ->
    [one] 1 lege cel hoort bij een samengevoegde cel en heeft de waarde daarvan gekregen.
   *[other] { $n } lege cellen horen bij samengevoegde cellen en hebben de waarde daarvan gekregen.
}
excel-fault = { $n ->
    [one] 1 cel geeft een fout ({ $name }) en is leeg gelaten (rij { $rows }).
   *[other] { $n } cellen geven een fout ({ $name }) en zijn leeg gelaten (rijen { $rows }).
}
excel-not-computed = { $n ->
    [one] 1 formule is bewaard zonder uitkomst en is leeg gelaten (rij { $rows }).
   *[other] { $n } formules zijn bewaard zonder uitkomst en zijn leeg gelaten (rijen { $rows }).
} Open het bestand in Excel en bewaar het opnieuw.
excel-password = het rekenblad heeft een wachtwoord. Er is niets geladen; bewaar in Excel een kopie zonder wachtwoord.
excel-broken = het rekenblad is beschadigd of afgebroken. Er is niets geladen; haal het opnieuw op, of open het in Excel of LibreOffice en bewaar het opnieuw.
excel-far-apart = in het rekenblad staan cellen zo ver uit elkaar dat het niet in het geheugen past. Er is niets geladen; haal in Excel of LibreOffice de cellen ver onder of naast de lijst weg, of bewaar het als .xlsx.
excel-too-much-text = er staat meer dan 256 MB tekst in het werkblad. Er is niets geladen; bewaar alleen de kolommen en rijen die u nodig hebt.

# Zip files.


# XML, KML and GPX.

xml-encoding = De tekst is gelezen als { $name }, want het bestand zegt niet of verkeerd hoe hij is opgeslagen. Kloppen letters als é en ë?
xml-broken = bij regel { $line } is het bestand geen geldige XML. Er is niets geladen; haal het opnieuw op, of open en bewaar het in het programma waar het vandaan komt.
xml-truncated = het bestand houdt halverwege op (regel { $line }). Er is niets geladen; haal het opnieuw op.
xml-entities = { $n ->
    [one] 1 afkorting die het bestand zelf vastlegt (een entity) is niet ingevuld.
   *[other] { $n } afkortingen die het bestand zelf vastlegt (entities) zijn niet ingevuld.
}
kml-network-links = { $n ->
    [one] 1 verwijzing naar een ander bestand (NetworkLink) is niet gevolgd; haal dat bestand zelf op.
   *[other] { $n } verwijzingen naar andere bestanden (NetworkLink) zijn niet gevolgd; haal die bestanden zelf op.
}
kml-ground-overlays = { $n ->
    [one] 1 afbeelding op de kaart (GroundOverlay) is niet overgenomen.
   *[other] { $n } afbeeldingen op de kaart (GroundOverlay) zijn niet overgenomen.
}
kml-other-overlays = { $n ->
    [one] 1 afbeelding naast de kaart (ScreenOverlay of PhotoOverlay) is niet overgenomen.
   *[other] { $n } afbeeldingen naast de kaart (ScreenOverlay of PhotoOverlay) zijn niet overgenomen.
}
kml-tours = { $n ->
    [one] 1 rondvlucht (Tour) is niet overgenomen.
   *[other] { $n } rondvluchten (Tour) zijn niet overgenomen.
}
kml-geometry = Een vorm van de soort { $name } wordt niet gelezen.
kml-coordinates = ‘{ $text }’ is geen coördinaat; verwacht wordt lengte,breedte met een komma ertussen.
kmz-no-kml = er zit geen KML-bestand in. Er is niets geladen.
kmz-others = { $n ->
    [one] Er zit nog een KML-bestand in, dat niet is gelezen: { $names }.
   *[other] Er zitten nog { $n } KML-bestanden in, die niet zijn gelezen: { $names }.
}
gpx-no-place = Bij punt { $which } is de plek niet te lezen (breedte ‘{ $lat }’, lengte ‘{ $lon }’).
gpx-empty-segments = { $n ->
    [one] 1 leeg stuk van een spoor is weggelaten.
   *[other] { $n } lege stukken van sporen zijn weggelaten.
}
gpx-single-points = { $n ->
    [one] 1 stuk van een spoor heeft maar één punt en is weggelaten.
   *[other] { $n } stukken van sporen hebben maar één punt en zijn weggelaten.
}

# TopoJSON.

topojson-broken = regel { $line }, positie { $column } is geen geldige JSON. Er is niets geladen; haal het bestand opnieuw op.
topojson-too-deep = het bestand is dieper genest dan enige kaart nodig heeft (regel { $line }, positie { $column }). Er is niets geladen.
topojson-no-objects = er staan geen objecten in deze TopoJSON. Er is niets geladen.
topojson-no-arc = Boog { $which } bestaat niet in het bestand.
topojson-too-large = De vorm herhaalt dezelfde bogen zo vaak dat hij te groot wordt.

# Files that a server made.

geojson-cut-off-of = Dit is niet alles: het bestand heeft { $got ->
    [one] 1 object
   *[other] { $got } objecten
} van de { $of } die de server had waar het vandaan komt. Haal de rest ook op: met Ophalen (koppelkans fetch), of in delen.
geojson-cut-off = Dit is waarschijnlijk niet alles: het bestand heeft { $got ->
    [one] 1 object
   *[other] { $got } objecten
}, en de server waar het vandaan komt zei erbij dat er meer is. Haal de rest ook op: met Ophalen (koppelkans fetch), of in delen.
