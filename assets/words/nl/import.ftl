mapping-given = { $n ->
    [one] Kolom gelezen zoals u koos: { $columns }.
   *[other] { $n } kolommen gelezen zoals u koos: { $columns }.
}
mapping-remembered = { $n ->
    [one] Kolom gelezen zoals eerder in dit project: { $columns }.
   *[other] { $n } kolommen gelezen zoals eerder in dit project: { $columns }.
}
mapping-guessed = { $n ->
    [one] Kolom herkend aan de naam: { $columns }.
   *[other] { $n } kolommen herkend aan hun naam: { $columns }.
}
mapping-words = Woorden in { $column } vertaald ({ $n ->
    [one] één rij
   *[other] { $n } rijen
}): { $words }.
import-looking = Het bestand wordt gelezen…
import-look-broke = { $file } kon niet worden gelezen: er ging iets mis in het programma. Er is niets geladen. Probeer het nog eens, of sla het bestand op als GeoPackage.
import-formats = GeoJSON, GeoPackage, shapefile (ook in een zip), FlatGeobuf, KML, GPX, TopoJSON, CSV en Excel. U kunt een bestand ook op het venster slepen. Er wordt niets geladen voordat u op Inladen klikt.
import-no-file = Dit bestand is er niet.
import-not-so = Zo kan het niet worden geladen; hierboven staat waarom.
import-which-layer = Laag
import-suggested = voorstel
import-crs-guessed = Het bestand zegt zelf niet welk stelsel het is. Kijk op het kaartje of het klopt, of vul het stelsel in.
import-counts = { $n ->
    [one] Eén rij: { $kinds }
   *[other] { $n } rijen: { $kinds }
}{ $skipped ->
    [0] {""}
    [one] {""}; één rij kan niet worden gebruikt
   *[other] {""}; { $skipped } rijen kunnen niet worden gebruikt
}.
import-counts-list = { $n ->
    [one] Eén rij
   *[other] { $n } rijen
}: { $kinds }; { $without ->
    [one] één zonder plek, die wacht
   *[other] { $without } zonder plek, die wachten
} op een klik op de kaart.
import-counts-no-places = { $n ->
    [one] Eén rij
   *[other] { $n } rijen
} zonder plek: { $without ->
    [one] één wacht
   *[other] { $without } wachten
} na het inladen bij ‘Nog te plaatsen’ op een klik op de kaart{ $skipped ->
    [0] {""}
    [one] {""}; één rij kan niet worden gebruikt
   *[other] {""}; { $skipped } rijen kunnen niet worden gebruikt
}.
import-repaired-more = { $n ->
    [one] Eén vlak klopt niet en wordt
   *[other] { $n } vlakken kloppen niet en worden
} hersteld: samen { $change } erbij, dan { $after }.
import-repaired-less = { $n ->
    [one] Eén vlak klopt niet en wordt
   *[other] { $n } vlakken kloppen niet en worden
} hersteld: samen { $change } eraf, dan { $after }.
import-nowhere = Nog geen plek op de kaart
import-map-about = Waar het bestand ligt (groen), met het plangebied (zwart)
import-map-outside = Het bestand ligt helemaal buiten het plangebied. Klopt het stelsel?
import-map-outside-short = ligt buiten het plangebied
import-first-rows = De eerste { $n } van { $rows ->
    [one] 1 rij
   *[other] { $rows } rijen
}, { $columns ->
    [one] 1 kolom
   *[other] { $columns } kolommen
}
import-columns = Kolommen: { $n } van { $columns } worden kolommen van de kaart
import-columns-about = Links de kolom in het bestand, rechts wat die op de kaart is. Een kolom zonder keuze blijft bewaard onder zijn eigen naam. De keuze wordt in het project onthouden.
import-column-is = { $column } is
import-filled = { $n } gevuld: { $examples }
import-words = { $open ->
    [0] Woorden: { $n } vertaald
   *[other] Woorden: { $open } van { $n } zonder vertaling
}
import-words-about = Woorden die de kaart niet kent. Kies wat ze betekenen. Zonder keuze blijft het woord bij het object bewaard, maar telt het niet mee.
import-word = { $column }: { $word }
import-word-empty = leeg (n.v.t.)
import-rows = { $n ->
    [one] één rij
   *[other] { $n } rijen
}
job-look = bestand bekijken
import-places = Plek
import-places-x = x of lengte
import-places-y = y of breedte
import-places-about = leeg: aan de namen herkend; anders plaatst u de rijen zelf
