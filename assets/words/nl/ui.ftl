# The window: bars, panels, dialogs, and one plain sentence for every term.

ui-project-menu = Project
ui-project-menu-about = Openen, beginnen, bewaren en meer
ui-rename = Projectnaam; klik om te wijzigen
ui-layout-values = Waarden
ui-layout-tasks = Opgaven
ui-layout-both = Naast elkaar
ui-import = Inladen…
ui-export = Exporteren…
ui-short-heritage = Herkomst
ui-short-use = Gebruik
ui-short-experience = Beleving
ui-short-future = Toekomst
ui-no-value = Nog niet gewaardeerd
ui-hall-choose = Klik een koppelkans op de kaart aan; hier staat dan waarom.
ui-hall = Zaalstand

ui-layers = Lagen
ui-layer-labels = Namen
ui-layer-chances = Koppelkansen
ui-legend-values = Waarden
ui-legend-density = Dichter gearceerd is meer waard.
ui-legend-tasks = Opgaven
ui-legend-chances = Koppelkansen
ui-no-kind = Nog zonder soort
ui-badge-strong = Badge: sterk
ui-badge-other = Badge: kansrijk of verkennen
ui-badge-conflict = Badge: conflict
ui-badge-attention = Badge: aandacht
ui-no-type = Nog zonder type
ui-untagged = Nog te duiden
ui-untagged-lacks = { $map } zonder { $what }
ui-untagged-none = Alles heeft een naam en is geduid.
ui-untagged-count = { $n ->
    [one] Eén object is nog niet geduid.
   *[other] { $n } objecten zijn nog niet geduid.
}
ui-tag-first = Eerste duiden
ui-value-feature = Waarde
ui-task-feature = Opgave

ui-chances = Koppelkansen
ui-sort = Volgorde van de koppelkansen
ui-sort-chance = Op kans
ui-sort-chance-low = Op laagste kans
ui-sort-chance-high = Op hoogste kans
ui-sort-chance-about = Bij ‘Op kans’ telt het midden van wat nog open is. De laagste kans zet voorop wat zeker is, de hoogste wat het meest kan worden.
ui-sort-conflict = Op conflict
ui-sort-name = Op naam
ui-concept = CONCEPT
ui-remarks = { $n ->
    [one] 1 opmerking
   *[other] { $n } opmerkingen
}
ui-remarks-about = Wat in de gegevens niet te gebruiken is zoals het er staat:
ui-recomputing = Wordt opnieuw berekend…
ui-unjudged = Nog niet te beoordelen
ui-classless = Geen koppelkans
ui-no-tasks = Er zijn nog geen opgaven. Teken er een op de opgavenkaart of laad een bestand; bij twee opgaven in elkaars buurt verschijnen hier de koppelkansen.
ui-one-task = Er is pas één opgave. Teken er nog een in de buurt of laad een bestand.
ui-no-chances = Geen van de opgaven ligt dicht genoeg bij een andere. Teken er een in de buurt of laad een bestand.
ui-draw-task = Opgave tekenen
ui-moment-unknown = moment onbekend
ui-people-unknown = partijen onbekend
ui-urgency-unknown = urgentie onbekend
ui-unknown = onbekend
ui-nothing-behind = geen waarden hier
ui-show-on-map = Toon op de kaart
ui-open-task = Deze opgave kiezen
ui-account = Hoe komt dit tot stand?
ui-concept-matrix = De functiematrix is CONCEPT: startwaarden zonder bron, die het atelier nog moet vaststellen.

ui-chosen = Gekozen
ui-nothing-chosen = Klik iets op de kaart aan, of een koppelkans in de lijst. Wat u kiest staat hier.
ui-several-note = Wat u hier geeft geldt voor allemaal; de rest blijft zoals het is.
ui-several-values = { $n ->
    [one] 1 waarde
   *[other] { $n } waarden
}
ui-several-tasks = { $n ->
    [one] 1 opgave
   *[other] { $n } opgaven
}
ui-several-both = { $values } en { $tasks }
ui-differs = verschillend
ui-edit-of-several = { $what } van { $all }
ui-delete = Weghalen
ui-name = Naam
ui-code = Code
ui-kind = Soort
ui-type = Type
ui-type-search = Zoek op eerste letters
ui-type-unknown = niet in dit project
ui-clear-type = Type leegmaken
ui-phase = Fase
ui-years = Jaren
ui-from-year = Van jaar
ui-to-year = Tot jaar
ui-until = tot
ui-urgency = Urgentie
ui-parties = Partijen
ui-add-party = Partij toevoegen
ui-party-search = Zoek of typ een partij
ui-remove-party = { $party } weghalen
ui-effect = Effect op de vier waarden
ui-effect-of-type = volgens het type
ui-use-type-effect = weer volgens het type
ui-money = Geld
ui-capacity = Capaciteit
ui-mandate = Mandaat
ui-policy = Beleid
ui-action = Actie
ui-marks = Kenmerk
ui-important = Belangrijk
ui-vulnerable = Kwetsbaar
ui-voice = Stem
ui-period = Periode
ui-story = Verhaal
ui-shared-on = Buren gaan mee (Shift+N: niet).
ui-shared-off = Buren blijven staan (Shift+N: mee).
ui-photo = Foto
ui-sheet = Vel
ui-variant = Variant
ui-source = Bron
ui-search-width = Zoekbreedte
ui-not-judged = nog niet beoordeeld
ui-make-not-judged = nog niet beoordeeld
ui-levels-keys = Toetsen 1 tot 4 kiezen een waarde, ↑ en ↓ zetten haar.
ui-points = { $n ->
    [one] 1 punt
   *[other] { $n } punten
}

ui-tag-keys = Enter: naam, soort, type; daarna 1 tot 4 en ↑ ↓
ui-retag-keys = F2: naam, soort en type met het toetsenbord.
ui-tag-as-before = Zoals de vorige: { $what }
ui-history = Stappen
ui-history-begin = Begin, zoals het project werd geopend
ui-history-now = nu
ui-history-here = { $step } (hier bent u nu)
ui-history-undone = { $step } (ongedaan gemaakt)

ui-edit-field = { $field } ‘{ $value }’
ui-edit-cleared = { $field } leeggemaakt
ui-edit-level = { $worth } { $level }
ui-edit-not-judged = { $worth } niet beoordeeld
ui-edit-marked = { $mark } aangezet
ui-edit-unmarked = { $mark } uitgezet
ui-edit-party-added = Partij { $party } toegevoegd
ui-edit-party-removed = Partij { $party } weggehaald

ui-about-heritage = Herkomstwaarde: wat hier ontstond en waaraan men dat nog ziet.
ui-about-use = Gebruikswaarde: wat men hier doet en waarvan men leeft.
ui-about-experience = Belevingswaarde: wat men hier ziet, hoort en voelt.
ui-about-future = Toekomstwaarde: wat deze plek later kan betekenen.
ui-about-strong = Sterk: een kans van { $from } of meer; samen oppakken ligt voor de hand.
ui-about-promising = Kansrijk: een kans van { $from } tot { $to }; de moeite waard om uit te werken.
ui-about-explore = Verkennen: een kans van { $from } tot { $to }; kijk of er meer in zit.
ui-about-tension = Spanning: een kans boven { $from } en tegelijk een conflict van { $to } of meer; bespreek het in het atelier.
ui-about-conflict = Conflict: de opgaven zitten elkaar of een waarde ernstig in de weg ({ $from } of meer).
ui-about-attention = Aandacht: de opgaven zitten elkaar of een waarde enigszins in de weg ({ $from } tot { $to }).
ui-about-none = Geen koppelkans: er is te weinig dat de opgaven bindt (een kans onder { $to }).
ui-about-unjudged = Nog niet te beoordelen: van een van beide is het type niet bekend.
ui-about-place = P, de plaats: hoeveel grond de opgaven delen, of hoe dicht ze bij elkaar liggen.
ui-about-match = R, de match: hoe twee soorten opgaven op elkaar werken, van −3 (sluit uit) tot +3 (onlosmakelijk).
ui-about-burden = Afwenteling: wat de ene opgave wint, kost de andere iets.
ui-about-moment = T, het moment: of de jaren en de fasen van beide opgaven bij elkaar passen.
ui-about-people = M, de mensen: welk deel van de betrokken partijen beide opgaven gemeen hebben.
ui-about-ground = Het kansgebied: de grond die beide delen, of de strook tussen hen in.
ui-about-values = Per waarde: het effect van beide opgaven en hoeveel er in het kansgebied te winnen of te verliezen is.
ui-about-gain = G, de breedte van de winst: hoeveel van de vier waarden erop vooruitgaan.
ui-about-urgency = U, de urgentie: hoe dringend de dringendste van beide is, van 0 tot 3.
ui-about-support = F, de steun: het gewogen gemiddelde van moment, mensen, winst en urgentie.
ui-about-chance = K, de kans: 0 tot 100, uit plaats, match en steun. Zonder plaats of match is er geen kans.
ui-about-range = Een reeks: wat onbekend is wordt niet geraden; de kans ligt ergens hiertussen.
ui-about-conflict-score = C, het conflict: 0 tot 100, uit plaats en de grootste schade.
ui-about-value-kind = Wat voor waarde het is: natuur, geschiedenis, bestaan of landschap.
ui-about-voice = Wie dit zegt: een rol, geen naam.
ui-shape-menu = Vorm
ui-about-photo = Een foto die erbij hoort. Het bestand wordt in het project bewaard, dus het origineel mag weg.
ui-photo-other = Andere…
ui-photo-remove = Foto weg
ui-photo-remove-about = Haalt de foto uit het project. Ctrl+Z haalt hem terug.
ui-photo-drop = of sleep hem hierheen
ui-photo-elsewhere = Het bestand { $file } zit niet in het project, alleen de naam. Kies het om de foto te zien.
ui-photo-about = JPEG of PNG. Het bestand wordt in het project bewaard; het origineel mag daarna weg.
ui-photo-file = { $file }, { $mb } MB
ui-do-photo = Toevoegen
ui-about-sheet = Het kalkvel: van welke tafel of groep dit komt.
ui-about-search-width = Hoe ver een lijn naar elke kant of een punt rondom telt; leeg volgt de standaard van het project.
ui-about-code = Uw eigen korte code, bijvoorbeeld WS-12.
ui-about-task-kind = Hoe vast het staat: een opgave, een lopend project, een initiatief of een wens.
ui-about-type = Het type bepaalt hoe de opgave op andere opgaven en op de vier waarden werkt.
ui-about-phase = Hoe ver het is; zonder fase is het moment niet te bepalen.
ui-about-years = In welke jaren het speelt; zonder jaren is het moment niet te bepalen.
ui-about-effect = Wat de opgave met elke waarde doet, van −2 tot +2. Een open rondje volgt het type.
ui-about-coordinates = Plaats van de muis, in meters: naar het oosten en naar het noorden.

ui-coordinates = { $system } { $x } · { $y }
ui-saved = opgeslagen
ui-saving = opslaan…
ui-not-saved = niet opgeslagen
ui-read-only = alleen lezen
ui-read-only-because = Alleen lezen: { $reason }
ui-in-memory = nog zonder bestand
ui-stop = Stop
ui-details = Bijzonderheden…
ui-more-notices = { $n ->
    [one] nog 1 melding
   *[other] nog { $n } meldingen
}
ui-dismiss = Melding wegdoen

ui-hints-title = Zo werkt het
ui-hint-look = Links staat wat het gebied waard is, rechts wat er moet gebeuren.
ui-hint-draw = Kies links een tekengereedschap en teken op een van de kaarten; duiden kan later.
ui-hint-choose = In de lijst rechts staan de koppelkansen: klik er een aan en lees waarom.
ui-hints-done = Begrepen

ui-file = Bestand
ui-browse = Bladeren…
ui-no-file-window = Hier is geen bestandsvenster beschikbaar. Typ of plak het pad, of sleep het bestand naar het venster.
ui-choose-file-first = Kies eerst een bestand.
ui-import-as = Inladen als
ui-area-replaces = Het project heeft al een gebied; dit komt ervoor in de plaats. Ctrl+Z haalt het oude terug.
ui-reference = Referentielaag
ui-layer-name = Naam van de laag
ui-crs = Coördinaten
ui-crs-automatic = automatisch
ui-crs-hint = of een EPSG-nummer, zoals 28992
ui-crs-unknown = Dit stelsel is niet bekend. Laat het leeg of typ een EPSG-nummer.
ui-do-import = Inladen
ui-export-what = Wat
ui-export-format = Vorm
ui-csv = CSV voor Excel
ui-lon-lat = Lengte en breedte
ui-do-export = Exporteren
ui-project-file = Projectbestand
ui-do-open = Openen
ui-new-about = Een project begint met een gebied: een bestand met de grens (GeoJSON).
ui-area-file = Bestand met gebied
ui-both-files-needed = Kies het bestand met het gebied en het projectbestand.
ui-do-new = Beginnen
ui-copy-about = De kopie wordt geopend; het oude bestand blijft zoals het is.
ui-do-copy = Bewaren
ui-cancel = Annuleren
ui-close = Sluiten
ui-copy-text = Tekst kopiëren
ui-palette-hint = Zoek een opdracht, in het Nederlands of Engels
ui-palette-nothing = Geen opdracht begint zo.

ui-version = Versie { $version }
ui-about-program = Vindt waar opgaven in een gebied te koppelen zijn, met winst voor wat de plek waard is. Werkt zonder internet; niets verlaat deze computer.
ui-about-method = De functiematrix en de effectmatrix zijn startwaarden (CONCEPT), tot het atelier ze vaststelt.
ui-about-data = Omrekening van coördinaten: RDNAPTRANS2018, NSGI (CC BY 4.0). Letter: IBM Plex Sans (SIL Open Font License 1.1). Het voorbeeld is fictief.
ui-about-licence = Licentie: MIT of Apache-2.0, naar keuze.

ui-no-display = Er is geen beeldscherm (DISPLAY en WAYLAND_DISPLAY zijn leeg), dus het venster kan niet open. Alles werkt ook zonder venster: zie koppelkans --help.
ui-library-missing = Het venster kan niet open: { $library } ontbreekt. Op Debian en Ubuntu: sudo apt install libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxrender1 libxkbcommon0 libxkbcommon-x11-0 libegl1 libgl1 libgl1-mesa-dri libvulkan1 mesa-vulkan-drivers
ui-window-failed = Het venster kon niet open: { $reason }. Aan het project is niets veranderd. Zonder venster: zie koppelkans --help.
ui-window-again = Met de gewone manier van tekenen ging het venster niet open ({ $reason }); nu met OpenGL.
ui-gone = Geen koppelkans meer
ui-account-data = Gegevens hierachter
ui-swap-axes = X en Y verwisselen
ui-swap-axes-about = Als het bestand eerst noord en dan oost geeft (of breedte en dan lengte). De melding bij het laden zegt wanneer dat zo lijkt.
ui-and-more = en nog { $n }
unsaved-title = Nog niet alles is opgeslagen
unsaved-about = Koppelkans probeert het steeds opnieuw. Maak de schijf weer bereikbaar of maak er ruimte op, of bewaar een kopie van het open project op een andere plek. Wie nu sluit, verliest wat nog niet is opgeslagen.
unsaved-no-more = Alles is intussen opgeslagen.
unsaved-lose = Sluiten en dit verliezen
unsaved-close = Sluiten
unsaved-stay = Open laten
