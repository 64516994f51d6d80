# Wat de opdrachten vragen over lagen, kolommen en projecten die er geen zijn.

cli-help-overlap-from = Welke laag van een bestand met meer dan één (ook: --layer). Eén keer geldt voor het bestand dat die laag heeft, twee keer voor het eerste en het tweede
cli-overlap-too-often = { $option } kan één keer, voor beide bestanden, of twee keer: voor het eerste en het tweede.
cli-help-fetch-columns = Een kolom van de laag die een van de onze is, zoals naam_gebied=naam; mag vaker
cli-help-fetch-words = Een woord in een van onze kolommen dat iets anders betekent, zoals urgentie:hoog=3; mag vaker
cli-help-fetch-mapping = Een bestand met zulke kolommen en woorden
cli-help-fetch-no-mapping = Herken geen kolommen aan een andere naam

# Een GeoPackage van een ander programma, geopend als project.

foreign-import = In dit project laden…
foreign-new = Nieuw project ermee…
foreign-new-about = Kies de laag met de grens van het gebied. Andere lagen van het bestand kunt u daarna laden.
import-choose-layer = Dit bestand heeft meer dan één laag. Kies welke u wilt laden.
foreign-which-layer = Laag met de grens
cli-file-not-project = { $file } is een GeoPackage van een ander programma, geen project van Koppelkans: { $layers }. Er is niets veranderd. Laad een laag ervan in een project (koppelkans import PROJECT.gpkg { $file } --as reference --from LAAG), of begin er een project mee (koppelkans new PROJECT.gpkg --area { $file } --from LAAG).
cli-help-new-from = Welke laag, als er in het bestand meer dan één zit
picture-up = Hoger leggen
picture-down = Lager leggen
edit-picture-up = Onderlegger hoger gelegd: { $name }
edit-picture-down = Onderlegger lager gelegd: { $name }
disabled-picture-on-top = Deze onderlegger ligt al bovenop.
disabled-picture-below = Deze onderlegger ligt al onderop.

# Zoeken in een eigen achtergrond.

job-tile-places = Namen van de achtergrond lezen
tile-places-stage = Namen lezen (in tegels)
find-gathers = De namen van de achtergrond worden nog gelezen…
find-kind-tiles = { $kind } · { $name }
find-tiles-zoom = Van de achtergrond ‘{ $name }’ zijn de namen tot en met zoomniveau { $zoom } doorzocht; kleinere plaatsen kunnen ontbreken.
find-tiles-unread = Van de achtergrond ‘{ $name }’ { $n ->
    [one] kon 1 tegel niet worden gelezen; de namen daarin ontbreken.
   *[other] konden { $n } tegels niet worden gelezen; de namen daarin ontbreken.
}
