# What an import does with what the project has already.
report-unchanged = { $n ->
    [one] { $n } object was er al, precies zo.
   *[other] { $n } objecten waren er al, precies zo.
}
report-shape-stays = { $n ->
    [one] Van { $n } object geeft de lijst alleen een punt. Het vlak of de lijn op de kaart is
   *[other] Van { $n } objecten geeft de lijst alleen een punt. De vlakken en lijnen op de kaart zijn
} gebleven.
report-shape-elsewhere = { $n ->
    [one] Bij { $n } daarvan ligt dat punt niet op de vorm (rij { $rows }). Is het verplaatst, verplaats het
   *[other] Bij { $n } daarvan ligt dat punt niet op de vorm (rijen { $rows }). Zijn ze verplaatst, verplaats ze
} dan op de kaart.
report-place-stays = { $n ->
    [one] { $n } rij zonder plek staat al op de kaart: de plek is gebleven, de gegevens zijn die van de lijst.
   *[other] { $n } rijen zonder plek staan al op de kaart: de plek is gebleven, de gegevens zijn die van de lijst.
}
report-place-fault-stays = De plek van { $row } is niet te gebruiken: { $why } De rij blijft waar ze op de kaart staat.
report-measures = Bij { $n ->
    [one] { $n } object
   *[other] { $n } objecten
} zijn x, y, oppervlakte_m2 en lengte_m niet overgenomen: ze volgen uit de vorm op de kaart.
report-layer-beside = De referentielaag heet ‘{ $name }’: een ander bestand van deze opdracht heet al ‘{ $other }’.
report-outside-area = Alles ligt buiten het plangebied. Klopt het coördinatenstelsel?
mapping-columns-missing = { $n ->
    [one] Deze kolom zit niet in het bestand en is
   *[other] Deze kolommen zitten niet in het bestand en zijn
} dus niet gelezen: { $columns }.
import-known = { $n ->
    [one] 1 rij staat al op deze kaart. De gegevens worden die van het bestand
   *[other] { $n } rijen staan al op deze kaart. De gegevens worden die van het bestand
}{ $reshaped ->
    [0] ; de vorm op de kaart blijft.
    [one] , en van 1 rij ook de vorm.
   *[other] , en van { $reshaped } rijen ook de vorm.
}
import-replaces-layer = Dit vervangt de referentielaag ‘{ $name }’ ({ $n ->
    [one] 1 object
   *[other] { $n } objecten
}). Geef een andere naam om beide te houden.
imported-same = { $file } is ingeladen; alles was al zo.

# What the command line is told of columns that can't be.
cli-mapping-not-json = het is geen geldige JSON (regel { $line }, teken { $column }).
cli-mapping-no-map = er staat niet in voor welke kaart het is: zet erin "kaart": "waarden" of "kaart": "opgaven". Hoe zo’n bestand eruitziet staat in docs/formats.md.
cli-mapping-form = regel { $line }, teken { $column } past niet bij de vorm die docs/formats.md beschrijft.
cli-mapping-other-map = het is voor de kaart met { $map }, en u laadt in op de andere.
cli-columns-need-map = --column, --word en --mapping horen bij --as values of --as tasks; een gebied of referentielaag houdt alle kolommen zoals ze zijn. Er is niets veranderd.
cli-column-not-ours = ‘{ $column }’ is geen kolom van deze kaart. Kies uit: { $ours }. Er is niets veranderd.
cli-column-twice = Twee kolommen kunnen niet allebei ‘{ $column }’ worden: { $columns }. Kies er één. Er is niets veranderd.
cli-column-two-ways = De kolom ‘{ $column }’ kan maar één van onze kolommen worden. Er is niets veranderd.
cli-column-not-there = { $n ->
    [one] De kolom ‘{ $columns }’ zit niet
   *[other] De kolommen ‘{ $columns }’ zitten niet
} in { $file }. Daarin staan: { $there }. Er is niets veranderd.
cli-word-not-understood = ‘{ $word }’ kan niet in de kolom ‘{ $column }’ staan. { $n ->
    [0] Er is niets veranderd.
   *[other] Kies uit: { $possible }. Er is niets veranderd.
}
cli-word-not-met = Het woord ‘{ $word }’ komt in ‘{ $column }’ niet voor.
cli-report-not-written = De import zelf is bewaard; alleen het verslag niet: { $reason }
