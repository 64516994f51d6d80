# Bestanden van andere GIS-programma's: GeoPackage, shapefile, FlatGeobuf.
gis-curves = { $n ->
    [one] { $n } object met bogen is omgezet naar korte rechte stukken van ten hoogste 4°.
   *[other] { $n } objecten met bogen zijn omgezet naar korte rechte stukken van ten hoogste 4°.
}
gis-bytes = Kolom ‘{ $column }’ bevat bij { $n ->
    [one] { $n } object een foto of ander bestand; dat is niet overgenomen.
   *[other] { $n } objecten een foto of ander bestand; die zijn niet overgenomen.
}

# GeoPackage.
wkb-extended = de vorm is van een uitbreiding ({ $code }) die niet wordt gelezen
gpkg-broken = het bestand is beschadigd. Er is niets geladen; haal het opnieuw op, of herstel het met QGIS.
gpkg-no-database = dit is geen GeoPackage. Er is niets geladen.
gpkg-no-room = er is geen ruimte voor een tijdelijke kopie
gpkg-locked = een ander programma houdt het bestand bezet. Er is niets geladen; sla het daar op, sluit het en probeer het opnieuw.
gpkg-changing = een ander programma schrijft in het bestand. Er is niets geladen; sla het daar op, sluit het en probeer het opnieuw.
gpkg-nothing = er zitten geen kaartlagen in. Er is niets geladen.
gpkg-only-tiles = er zitten alleen kaartbeelden (tegels) in, geen objecten. Er is niets geladen.
gpkg-copied = Naast het bestand lagen wijzigingen die er nog niet in stonden (-wal of -journal). Die zijn meegelezen uit een tijdelijke kopie; het bestand zelf is niet veranderd.
gpkg-tables-without-places = { $n ->
    [one] Er zit ook een tabel zonder plaatsen in, die niet is gelezen: { $names }.
   *[other] Er zitten ook { $n } tabellen zonder plaatsen in, die niet zijn gelezen: { $names }.
}
gpkg-tables-gone = { $n ->
    [one] De inhoudsopgave noemt een tabel die er niet is: { $names }.
   *[other] De inhoudsopgave noemt { $n } tabellen die er niet zijn: { $names }.
}
gpkg-bad-texts = { $n ->
    [one] { $n } tekst bevat letters die niet te lezen zijn; daar staat nu �.
   *[other] { $n } teksten bevatten letters die niet te lezen zijn; daar staat nu �.
}

# Shapefile.
shp-broken = dit is geen goede shapefile. Er is niets geladen; haal alle bestanden (.shp, .shx, .dbf, .prj) opnieuw op.
shp-no-shapes = het .shp-bestand met de vormen ligt er niet naast. Er is niets geladen; zet .shp, .shx, .dbf en .prj in dezelfde map.
shp-no-table = Het .dbf-bestand ligt er niet naast: de objecten hebben geen eigenschappen.
shp-cut-off = het .shp-bestand houdt halverwege op; { $n ->
    [0] geen enkel object is
    [one] alleen het eerste object is
   *[other] alleen de eerste { $n } objecten zijn
} heel. Er is niets geladen; haal het bestand opnieuw op.
shp-shorter-than-said = Het .shp-bestand is korter dan het zelf zegt; er { $n ->
    [one] zit { $n } object
   *[other] zitten { $n } objecten
} in. Misschien ontbreken er aan het eind.
shp-by-index = De lengtes in het .shp-bestand kloppen niet; de vormen zijn gelezen volgens het .shx-bestand.
shp-rows-differ = Het .shp-bestand heeft { $shapes } vormen en het .dbf-bestand { $rows } rijen. Ze zijn op volgorde bij elkaar gezet; kijk na of de eigenschappen kloppen.
shp-turned-rings = { $n ->
    [one] Bij { $n } vlak liepen randen de verkeerde kant op. Wat rand is en wat gat, is bepaald naar hoe ze in elkaar liggen.
   *[other] Bij { $n } vlakken liepen randen de verkeerde kant op. Wat rand is en wat gat, is bepaald naar hoe ze in elkaar liggen.
}
shp-record-broken = De gegevens van deze vorm kloppen niet.
shp-too-many-rings = Deze vorm heeft te veel randen in elkaar.
shp-multipatch = Een driedimensionale vorm (MultiPatch) wordt niet gelezen.
shp-unknown-type = Vormen van soort { $type } worden niet gelezen.
dbf-broken = het .dbf-bestand met de eigenschappen is beschadigd of van een andere soort. Er is niets geladen; haal het opnieuw op, of leg het opzij om alleen de vormen te laden.
dbf-cut-off = Het .dbf-bestand houdt eerder op dan het zegt: { $n } van { $said } rijen.
dbf-deleted = { $n ->
    [one] { $n } rij staat als verwijderd in het .dbf-bestand en is niet geladen.
   *[other] { $n } rijen staan als verwijderd in het .dbf-bestand en zijn niet geladen.
}
dbf-no-numbers = { $n ->
    [one] { $n } cel in een getallenkolom is geen getal; die is als tekst overgenomen.
   *[other] { $n } cellen in getallenkolommen zijn geen getal; die zijn als tekst overgenomen.
}
dbf-columns-not-read = { $n ->
    [one] Een kolom is van een soort die niet wordt gelezen: { $names }.
   *[other] { $n } kolommen zijn van een soort die niet wordt gelezen: { $names }.
}
dbf-guessed = De letters zijn gelezen als { $name }, omdat het bestand zelf niet (goed) zegt hoe ze zijn opgeslagen. Kijk of woorden met é of ë kloppen.
dbf-not-utf8 = Het .cpg-bestand zegt UTF-8, maar dat zijn de letters niet; ze zijn gelezen als { $name }. Kijk of woorden met é of ë kloppen.
dbf-cpg-unknown = Het .cpg-bestand noemt een onbekende codering; de letters zijn gelezen als { $name }. Kijk of woorden met é of ë kloppen.

# Zip.
zip-broken = het zip-bestand is beschadigd. Er is niets geladen; haal het opnieuw op.
zip-locked = het zip-bestand is beveiligd met een wachtwoord. Er is niets geladen; pak het eerst uit.
zip-packed-otherwise = het zip-bestand is ingepakt op een manier die hier niet wordt gelezen. Er is niets geladen; pak het eerst uit.
zip-no-shapes = er zit geen .shp-bestand in. Er is niets geladen.
zip-too-large = uitgepakt wordt dit bestand verdacht groot (meer dan { $mb } MB). Er is niets geladen; pak het zelf uit als u het vertrouwt.

# FlatGeobuf.
fgb-broken = dit is geen goed FlatGeobuf-bestand. Er is niets geladen; haal het opnieuw op.
fgb-version = dit FlatGeobuf-bestand is van een nieuwere versie. Er is niets geladen; zet het eerst om, bijvoorbeeld met QGIS.
fgb-cut-off = het bestand houdt halverwege op: { $n } van { $said } objecten. Er is niets geladen; haal het opnieuw op.
fgb-cut-off-uncounted = het bestand houdt halverwege op, na { $n ->
    [one] { $n } object
   *[other] { $n } objecten
}. Er is niets geladen; haal het opnieuw op.
fgb-feature-broken = De gegevens van dit object zijn beschadigd.
fgb-cells-broken = De eigenschappen van dit object zijn beschadigd.
fgb-unknown-type = Vormen van soort ‘{ $type }’ worden niet gelezen.
fgb-bytes = { $n ->
    [one] { $n } cel met een foto of ander bestand is niet overgenomen.
   *[other] { $n } cellen met een foto of ander bestand zijn niet overgenomen.
}
