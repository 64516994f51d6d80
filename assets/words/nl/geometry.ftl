# geometry
shape-empty = De geometrie is leeg: er zijn geen coördinaten, of na herstel bleef er niets over.
shape-not-finite = Een coördinaat is geen getal.
shape-out-of-plane = Een coördinaat ligt meer dan 10.000 km van de oorsprong: dit zijn geen meters in een vlak stelsel.

repair-self-crossing = Een rand kruist of raakt zichzelf
repair-unclosed-ring = Een rand was niet gesloten
repair-stray-hole = Een gat ligt buiten zijn vlak of over een ander gat
repair-overlapping-parts = Delen van één object overlappen of grenzen aan elkaar; ze tellen één keer
repair-degenerate = Een rand of lijn met te weinig verschillende punten is weggelaten
repair-repeated-points = Dubbele punten of uitsteeksels zonder oppervlak zijn weggelaten
repair-sentence-more = { $kind } (bij { $x }, { $y }): { $m2 } m² erbij, van { $before } naar { $after }.
repair-sentence-less = { $kind } (bij { $x }, { $y }): { $m2 } m² eraf, van { $before } naar { $after }.
repair-sentence-same = { $kind } (bij { $x }, { $y }); de oppervlakte is gelijk gebleven.

projection-unknown = Het coördinatenstelsel “{ $crs }” is onbekend. Geef een EPSG-nummer, zoals EPSG:28992 (RD) of EPSG:4326 (lengte en breedte).
projection-not-metric = EPSG:{ $epsg } rekent niet in meters. Kies een vlak stelsel in meters, zoals EPSG:28992 (RD).
projection-no-way = EPSG:{ $epsg } ({ $name }) is bekend, maar kan hier niet worden omgerekend: daar is een correctie voor nodig die niet in het programma zit. Er is niets veranderd. Zet het bestand in QGIS om naar EPSG:28992 (RD): Exporteren, Objecten opslaan als.
projection-outside = De plek { $x }; { $y } ligt buiten het gebied waarvoor EPSG:{ $epsg } bedoeld is. Controleer het coördinatenstelsel van het bestand.
