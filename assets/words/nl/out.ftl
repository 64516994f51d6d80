# What files for others say: names of columns, what they hold, and what a format can't hold.

out-what-handover = Alles, om over te dragen
out-chances = Koppelkansen
out-zones = Zones
out-masks = Grond die niet verandert
out-contains-handover = Gebied, referentielagen, waarden, opgaven en koppelkansen. QGIS opent het in de kleuren en arceringen van hier.
out-contains-method = Hoe de koppelkansen tot stand komen: elke weging, matrix en wijziging, als tekst.
out-about-area = De grens van het plangebied, en het invloedsgebied als dat er is.
out-about-values = Wat hier is en wat het waard is: herkomst, gebruik, beleving en toekomst.
out-about-tasks = Wat hier moet of mag gebeuren, met soort, type, fase, jaren en partijen.
out-about-chances = Opgaven die samen kunnen gaan, met kans, conflict, plek en de zin die zegt waarom.
out-about-masks = Grond die niet verandert, en waarom.
out-about-zones = Waar welke opgaven over elkaar liggen, met hectaren en hoe goed ze samengaan.
out-about-file = Overgedragen uit Koppelkans. De stijlen voor QGIS zitten erin.
out-matrix-concept = CONCEPT: de functiematrix is nog niet vastgesteld.
out-matrix-confirmed = De functiematrix is vastgesteld.
out-geopackage = GeoPackage (QGIS)
out-geojson = GeoJSON
out-xlsx = Excel
out-csv-plain = CSV voor scripts
out-kml = KML (Google Earth)
out-flatgeobuf = FlatGeobuf
out-geoparquet = GeoParquet
out-markdown = Tekst (Markdown)
out-form-areas = vlakken
out-form-lines = lijnen
out-form-points = punten
out-stage-write = GeoPackage schrijven
out-stage-file = Bestand schrijven
out-plan-area = Plangebied
out-influence-area = Invloedsgebied
out-value = Waarde
out-value-unjudged = Nog niet beoordeeld
out-value-none = Beoordeeld, zonder waarde
out-types = Type opgave
out-kinds = Soort opgave
out-no-type = Zonder type
out-no-kind = Soort niet bekend
out-arrow = Pijl
out-chance-near = geen gedeelde grond
out-chance-other = Verkennen, aandacht en overige
out-zone-one = Eén opgave
out-zone-with = Ze helpen elkaar
out-zone-neutral = Ze laten elkaar met rust
out-zone-against = Ze hinderen elkaar
out-zone-unknown = Niet bekend
out-nothing = (leeg)
out-intensity-0 = 0 geen
out-intensity-1 = 1 enige
out-intensity-2 = 2 duidelijk
out-intensity-3 = 3 groot
out-urgency-0 = 0 niet dringend
out-urgency-1 = 1 enigszins
out-urgency-2 = 2 dringend
out-urgency-3 = 3 zeer dringend
out-effect-minus-2 = −2 grote schade
out-effect-minus-1 = −1 enige schade
out-effect-0 = 0 geen effect
out-effect-plus-1 = +1 enige winst
out-effect-plus-2 = +2 grote winst
out-contact-overlap = ze overlappen
out-contact-sliver = ze overlappen een snipper
out-contact-touching = ze raken elkaar
out-contact-apart = ze liggen los van elkaar
out-sheet-explanation = Uitleg
out-sheet-about = Wat de kolommen van de andere bladen betekenen. Een lege cel is niet ingevuld of niet bekend.
out-sheet-table = Blad
out-sheet-column = Kolom
out-sheet-name = Naam in bestanden
out-sheet-meaning = Betekenis en eenheid
out-sheet-choices = Wat erin kan staan
out-notes-coming = Er wordt geteld wat deze vorm niet kan bevatten.
out-notes-failed = Wat deze vorm niet kan bevatten, kon niet worden nagegaan. Controleer het bestand na het opslaan.
out-note-split = { $n ->
    [one] 1 vorm bestaat uit vlakken, lijnen en punten door elkaar en wordt verdeeld over meer rijen met hetzelfde uuid.
   *[other] { $n } vormen bestaan uit vlakken, lijnen en punten door elkaar en worden verdeeld over meer rijen met hetzelfde uuid.
}
out-note-cut = { $n ->
    [one] 1 lijn kruist zichzelf en wordt daar in stukken gedeeld; er verschuift niets.
   *[other] { $n } lijnen kruisen zichzelf en worden daar in stukken gedeeld; er verschuift niets.
}
out-note-no-place-null = { $n ->
    [one] 1 koppelkans heeft geen eigen plek; die rij staat er zonder vorm in.
   *[other] { $n } koppelkansen hebben geen eigen plek; die rijen staan er zonder vorm in.
}
out-note-no-place-left-out = { $n ->
    [one] 1 koppelkans heeft geen eigen plek en kan niet in dit bestand; neem GeoPackage of GeoJSON als die mee moet.
   *[other] { $n } koppelkansen hebben geen eigen plek en kunnen niet in dit bestand; neem GeoPackage of GeoJSON als die mee moeten.
}
out-note-long-texts = { $n ->
    [one] 1 verhaal is te lang voor een cel en wordt afgekapt; het eindigt op ….
   *[other] { $n } verhalen zijn te lang voor een cel en worden afgekapt; ze eindigen op ….
}
out-note-no-project = Dit is geen project: Koppelkans kan het niet weer openen. Bewaar daarvoor een kopie van het project.
out-note-degrees = Plekken in lengte en breedte, met zeven decimalen: op ongeveer een centimeter.
out-note-centimetres = Plekken worden afgerond op centimeters.
out-note-no-colours = Kleuren en arceringen gaan niet mee; die passen alleen in GeoPackage en KML.
out-note-no-hatches = KML kent geen arceringen: waarden zijn er grijs, met hun letters achter de naam.
out-note-no-shapes = Vormen passen niet in een tabel; de plek gaat niet mee.
out-note-points-for-shapes = Vormen passen niet in een tabel: van elke vorm gaan een punt, de oppervlakte en de lengte mee.
out-note-lists = { $n ->
    [one] Van 1 opgave worden de partijen één tekst, met komma’s ertussen.
   *[other] Van { $n } opgaven worden de partijen één tekst, met komma’s ertussen.
}
out-note-big-numbers = { $n ->
    [one] 1 getal heeft meer dan vijftien cijfers en staat er als tekst; Excel zou de laatste cijfers verliezen.
   *[other] { $n } getallen hebben meer dan vijftien cijfers en staan er als tekst; Excel zou de laatste cijfers verliezen.
}
out-note-no-types = In CSV staat niet of iets een getal of een tekst is, en een lege tekst is hetzelfde als niets.
out-note-in-words = Vaste woorden staan er zoals mensen ze lezen: ‘WBG Waterberging’, niet ‘WBG’.
out-note-all-text = In KML zijn ook getallen tekst.
out-note-nested = { $n ->
    [one] 1 lijst of groep in de overige gegevens wordt tekst (JSON).
   *[other] { $n } lijsten of groepen in de overige gegevens worden tekst (JSON).
}
out-note-names = { $n ->
    [one] 1 kolom uit de bron krijgt een andere naam: ‘{ $was }’ wordt ‘{ $becomes }’.
   *[other] { $n } kolommen uit de bron krijgen een andere naam: ‘{ $was }’ wordt ‘{ $becomes }’, en zo verder.
}
out-note-influence = Het invloedsgebied is een tweede vlak, met ‘invloedsgebied’ in de kolom soort.
out-error-not-in-format = ‘{ $what }’ kan niet als { $format } worden geschreven; wel als { $formats }.
out-error-no-zones = De zones zijn nog niet berekend.
out-error-too-many-rows = Het zijn { $rows } rijen, en een blad van Excel heeft er hoogstens { $most }. Neem CSV of GeoPackage.
out-error-crs = GeoParquet wil het stelsel in woorden, en die zijn er hier niet voor { $crs }. Kies RD New of lengte en breedte.
out-error-no-screen = Een GeoPackage kan niet naar het scherm; noem een bestand achter -o.
out-error-full = De schijf is vol. Maak ruimte, of kies een andere plek.
out-error-cancelled = Het is afgebroken.
out-error-disk = Het systeem meldt: { $detail }.

# Columns: what people call them, and what they hold.

about-other-column = Uit de bron; Koppelkans gebruikt het niet.
column-koppelkans_extra = Overige gegevens
about-column-koppelkans_extra = Eigenschappen die Koppelkans niet kent, als JSON. Laat dit veld zoals het is.
column-uuid = Uuid
about-column-uuid = Vaste sleutel van het object; blijft bij bewerken hetzelfde.
column-code = Code
about-column-code = Eigen code, of de code van de koppelkans zoals K12 of C3.
column-naam = Naam
column-soort = Soort
about-column-soort = Bij waarden: wat voor waarde. Bij opgaven: hoe vast het is. Bij het gebied: plangebied of invloedsgebied.
column-type = Type
about-column-type = Type opgave, een code van het project.
column-fase = Fase
about-column-fase = Fase van het proces, 1 tot 6.
column-van = Van jaar
about-column-van = Eerste jaar.
column-tot = Tot en met jaar
about-column-tot = Laatste jaar.
column-urgentie = Urgentie
about-column-urgentie = 0 tot 3; leeg is niet bekend.
column-partijen = Partijen
about-column-partijen = Betrokken partijen, met komma’s ertussen.
column-geld = Geld
about-column-geld = Of het geld er is.
column-capaciteit = Capaciteit
about-column-capaciteit = Of er mensen en tijd voor zijn.
column-mandaat = Mandaat
about-column-mandaat = Of iemand erover mag beslissen.
column-herkomst = Herkomstwaarde
about-column-herkomst = Bij waarden hoe groot, 0 tot 3. Bij opgaven het effect, −2 tot +2. Leeg is nog niet beoordeeld; bij opgaven geldt dan het effect van het type.
column-gebruik = Gebruikswaarde
about-column-gebruik = Bij waarden hoe groot, 0 tot 3. Bij opgaven het effect, −2 tot +2. Leeg is nog niet beoordeeld; bij opgaven geldt dan het effect van het type.
column-beleving = Belevingswaarde
about-column-beleving = Bij waarden hoe groot, 0 tot 3. Bij opgaven het effect, −2 tot +2. Leeg is nog niet beoordeeld; bij opgaven geldt dan het effect van het type.
column-toekomst = Toekomstwaarde
about-column-toekomst = Bij waarden hoe groot, 0 tot 3. Bij opgaven het effect, −2 tot +2. Leeg is nog niet beoordeeld; bij opgaven geldt dan het effect van het type.
column-actie = Actie
about-column-actie = Wat ermee moet gebeuren.
column-belangrijk = Belangrijk
about-column-belangrijk = Gemerkt als belangrijk.
column-kwetsbaar = Kwetsbaar
about-column-kwetsbaar = Gemerkt als kwetsbaar.
column-stem = Stem
about-column-stem = Wie het zegt.
column-periode = Periode
about-column-periode = Nu, of zoals het kan worden.
column-zoekbreedte_m = Zoekbreedte (m)
about-column-zoekbreedte_m = Meters aan elke kant van een lijn, of de straal om een punt; leeg volgt de instellingen.
column-beleid = Beleid
about-column-beleid = Of het beleid het toelaat.
column-vel = Kalkvel
about-column-vel = Op welk kalkvel het getekend is.
column-variant = Variant
about-column-variant = Bij welke variant van de opgavenkaart het hoort.
column-vorm = Vorm
about-column-vorm = Pijl of notitie; leeg is een gewone vorm.
column-verhaal = Verhaal
about-column-verhaal = Het verhaal erachter.
column-foto = Foto
about-column-foto = Naam van de foto in het project; de foto zelf gaat niet mee.
column-bron = Bron
about-column-bron = Waar het vandaan komt.
column-reden = Reden
about-column-reden = Waarom deze grond niet verandert.
column-a_naam = Opgave A
about-column-a_naam = Naam van de ene opgave.
column-b_naam = Opgave B
about-column-b_naam = Naam van de andere opgave.
column-klasse = Klasse
about-column-klasse = De ene klasse waaronder het paar getoond wordt.
column-kansklasse = Kansklasse
about-column-kansklasse = Klasse van de kans K.
column-conflictklasse = Conflictklasse
about-column-conflictklasse = Klasse van het conflict C; leeg is geen conflict.
column-k = Kans K
about-column-k = Kans, 0 tot 100. Leeg is nog niet te beoordelen.
column-k_laag = K laagst
about-column-k_laag = K als wat onbekend is tegenvalt, 0 tot 100.
column-k_hoog = K hoogst
about-column-k_hoog = K als wat onbekend is meevalt, 0 tot 100.
column-c = Conflict C
about-column-c = Conflict, 0 tot 100.
column-zin = Zin
about-column-zin = In woorden waarom.
column-label = Advies
about-column-label = Wat de methode adviseert, uit scores, toetsen en besluit.
column-besluit = Besluit
about-column-besluit = Wat er besloten is; leeg is nog niets.
column-besluit_wie = Besloten door
about-column-besluit_wie = Rol van wie besloot.
column-besluit_datum = Besloten op
about-column-besluit_datum = Datum, jaar-maand-dag.
column-besluit_reden = Reden van besluit
about-column-besluit_reden = Waarom zo besloten is.
column-ontbreekt = Ontbreekt
about-column-ontbreekt = Wat nog niet bekend is, en van welke opgave.
column-raakvlak = Ligging
about-column-raakvlak = Hoe de twee opgaven ten opzichte van elkaar liggen.
column-kansgebied_ha = Kansgebied (ha)
about-column-kansgebied_ha = Oppervlakte van het kansgebied in hectare.
column-overlap_ha = Overlap (ha)
about-column-overlap_ha = Oppervlakte die ze delen in hectare.
column-afstand_m = Afstand (m)
about-column-afstand_m = Afstand tussen beide in meter; 0 als ze elkaar raken.
column-p = Plek P
about-column-p = Hoe dicht ze bij elkaar liggen, 0 tot 1.
column-r = Match R
about-column-r = Hoe ze op elkaar werken, −3 tot +3.
column-t = Moment T
about-column-t = Hoe goed de jaren en fasen passen, 0 tot 1.
column-m = Mensen M
about-column-m = Hoeveel partijen ze delen, 0 tot 1.
column-g = Winst G
about-column-g = Deel van de vier waarden met winst, 0 tot 1.
column-u = Urgentie U
about-column-u = Hoe dringend beide zijn, 0 tot 1.
column-q_herkomst = Q herkomst
about-column-q_herkomst = Winst of schade voor de herkomstwaarde, −1 tot +1.
column-q_gebruik = Q gebruik
about-column-q_gebruik = Winst of schade voor de gebruikswaarde, −1 tot +1.
column-q_beleving = Q beleving
about-column-q_beleving = Winst of schade voor de belevingswaarde, −1 tot +1.
column-q_toekomst = Q toekomst
about-column-q_toekomst = Winst of schade voor de toekomstwaarde, −1 tot +1.
column-a = Uuid van A
column-b = Uuid van B
column-spanning = Spanning
about-column-spanning = Kans en conflict tegelijk: om te bespreken.
column-zone_zone = Zone
about-column-zone_zone = Code van de zone.
column-zone_tasks = Opgaven
about-column-zone_tasks = Welke opgaven hier over elkaar liggen.
column-zone_uuids = Uuid’s
about-column-zone_uuids = Sleutels van die opgaven.
column-zone_count = Aantal
about-column-zone_count = Hoeveel opgaven.
column-zone_area_m2 = Oppervlakte (m²)
about-column-zone_area_m2 = Oppervlakte in vierkante meter.
column-zone_mean_r = Gemiddelde R
about-column-zone_mean_r = Hoe ze samengaan: gemiddelde van R over de paren, −3 tot +3.
column-zone_pairs = Paren
about-column-zone_pairs = Hoeveel paren.
column-zone_pairs_unknown = Paren onbekend
about-column-zone_pairs_unknown = Hoeveel paren waarvan R niet bekend is.
column-zone_sliver = Snipper
about-column-zone_sliver = Zo smal dat het een tekenverschil kan zijn.
column-zone_herkomst = X herkomst
about-column-zone_herkomst = Herkomstwaarde hier, 0 tot 1.
column-zone_gebruik = X gebruik
about-column-zone_gebruik = Gebruikswaarde hier, 0 tot 1.
column-zone_beleving = X beleving
about-column-zone_beleving = Belevingswaarde hier, 0 tot 1.
column-zone_toekomst = X toekomst
about-column-zone_toekomst = Toekomstwaarde hier, 0 tot 1.
