# Actions, tools, jobs and notices.

tool-select = Kiezen
tool-polygon = Vlak
tool-freehand = Vlak uit de losse hand
tool-line = Lijn
tool-point = Punt
tool-delete = Weghalen
tool-select-hint = Klik om te kiezen, nog eens klikken of Tab kiest wat eronder ligt. Shift en slepen: een kader, Ctrl en slepen: een lasso. Sleep de kaart om te schuiven; sleep de grepen om te verplaatsen, draaien, vergroten.
tool-arrow = Pijl
tool-note = Tekst
tool-arrow-hint = Klik de punten of teken de pijl in één haal; dubbelklik of Enter beëindigt haar, de kop komt aan het einde.
tool-note-hint = Klik waar de tekst moet komen en typ haar bij Naam. Tekst doet niet mee in de koppelkansen.
edit-draw-arrow = Pijl getekend ({ $length })
edit-draw-note = Tekst geplaatst
tool-brush = Penseel
tool-eraser = Gum
tool-fill = Vullen per kavel
tool-measure = Meten
tool-brush-hint = Penseel { $width }: sleep om te schilderen. [ en ] of Ctrl en scrollen: grootte. Aan het gekozen vlak vast wordt het groter, ergens anders begint een nieuw; Shift voegt altijd toe, Ctrl gumt.
tool-eraser-hint = Gum { $width }: sleep over wat weg moet. [ en ] of Ctrl en scrollen: grootte. Ctrl+Z haalt het terug.
tool-fill-hint = Klik een kavel of sleep over meer: samen worden ze één vlak. Aan het gekozen vlak vast wordt dat groter; Shift voegt altijd toe, Ctrl haalt kavels weg.
tool-measure-hint = Klik punten voor lengte en oppervlakte. Dubbelklik, Enter of Esc: weer weg.
tool-split = Splitsen
tool-hole = Gat maken
tool-split-hint = Trek een lijn dwars door wat u wilt splitsen (klik punten of teken in één haal); het grootste deel houdt zijn naam en kenmerken, de andere krijgen dezelfde.
tool-hole-hint = Klik de hoeken van het gat; dubbelklik of Enter sluit het. Ctrl+Z haalt het terug.
shape-merge = Samenvoegen
shape-subtract = Aftrekken van wat eerst gekozen is
shape-fill-holes = Gaten vullen
shape-clip = Op het gebied knippen
shape-smooth = Vloeiend maken
shape-simplify = Vereenvoudigen
shape-nothing-filled = Er zitten geen gaten in wat gekozen is.
shape-nothing-smoothed = Aan losse punten valt niets vloeiend te maken.
shape-nothing-simplified = Eenvoudiger wordt het op deze schaal niet. Zoom uit voor een grovere vorm.
shape-nothing-subtracted = De gekozen vlakken overlappen elkaar niet; er valt niets af te trekken.
shape-all-subtracted = Daarmee blijft er niets over; er is niets veranderd.
shape-nothing-clipped = Wat gekozen is ligt al helemaal binnen het gebied.
shape-outside-area = { $n ->
    [one] Eén gekozen object ligt
   *[other] { $n } gekozen objecten liggen
} helemaal buiten het gebied; knippen zou niets overlaten. Er is niets veranderd.
split-nothing = De lijn gaat nergens helemaal doorheen; er is niets gesplitst.
hole-nothing = Het gat raakt geen vlak op deze kaart; er is niets veranderd.
told-with-undo = { $what }. Ctrl+Z haalt het terug.
several-features = { $n } objecten
disabled-choose-several = Kies eerst twee of meer objecten op één kaart (Shift en klikken).
disabled-no-area = Er is nog geen gebied. Laad eerst een gebied in.
edit-merge = { $n } objecten samengevoegd tot { $name } ({ $area })
edit-subtract = Afgetrokken: { $name } −{ $area }
edit-fill-holes = Gaten gevuld: { $name } { $sign }{ $area }
edit-clip = Op het gebied geknipt: { $name } { $sign }{ $area }
edit-smooth = Vloeiend gemaakt: { $name } { $sign }{ $area }
edit-simplify = Vereenvoudigd: { $name } van { $before } naar { $after } hoekpunten ({ $sign }{ $area })
edit-split = Gesplitst: { $name } in { $n } delen ({ $area } apart)
edit-split-line = Gesplitst: { $name } in { $n } delen
edit-hole = Gat gemaakt: { $name } −{ $area }
tool-vertices = Hoekpunten
tool-vertices-hint = { $shared } Sleep een hoekpunt of rand; op een rand komt er een hoekpunt bij, met Shift schuift de hele rand, Ctrl en klik haalt een hoekpunt weg. Trek een lijn van rand naar rand om de rand opnieuw te tekenen.
command-copy = Kopiëren
command-paste = Plakken
command-duplicate = Dupliceren
command-choose-next = Kies wat eronder ligt
command-shared-vertices = Gedeelde hoekpunten van buren gaan mee
copied = { $n ->
    [one] Eén object gekopieerd
   *[other] { $n } objecten gekopieerd
}. Ctrl+V plakt bij de muis.
disabled-nothing-copied = Er is nog niets gekopieerd.
vertex-choose-first = Klik eerst aan waarvan u de hoekpunten wilt veranderen.
vertex-point-first = Wijs een hoekpunt aan om weg te halen.
vertex-last = Met minder hoekpunten blijft er geen vorm over; er is niets veranderd.
border-not-met = De lijn begint en eindigt niet op één rand van wat gekozen is; er is niets veranderd.
drag-move = { $distance }
drag-turn = { $degrees }°
drag-scale = × { $times }
edit-move = Verplaatst: { $name } ({ $distance })
edit-turn = Gedraaid: { $name } ({ $degrees }°)
edit-scale = Vergroot of verkleind: { $name } (× { $times })
edit-paste = { $n ->
    [one] Eén object geplakt
   *[other] { $n } objecten geplakt
}
edit-duplicate = { $n ->
    [one] Eén object gedupliceerd
   *[other] { $n } objecten gedupliceerd
}
edit-vertex-moved = Hoekpunt verplaatst: { $name }
edit-vertex-added = Hoekpunt toegevoegd: { $name }
edit-vertex-removed = Hoekpunt weggehaald: { $name }
edit-border-drawn = Rand opnieuw getekend: { $name }
command-snapping = Vangen aan hoeken en randen
command-brush-narrower = Penseel smaller
command-brush-wider = Penseel breder
job-index = kavels klaarzetten
fill-not-ready = De kavels worden nog klaargezet. Probeer het zo meteen nog eens.
fill-no-layer = Er is nog geen laag met vlakken om mee te vullen. Laad bijvoorbeeld kavels als referentielaag.
fill-nothing-here = Hier ligt geen kavel van een zichtbare laag.
erase-nothing-here = Hier is op deze kaart niets te gummen.
one-value = waarde
one-task = opgave
edit-brush-new = Penseel: nieuwe { $map } ({ $area })
edit-brush-add = Penseel: { $name } +{ $area }
edit-erase = Gum: { $name } −{ $area }
edit-erase-all = Gum: { $name } helemaal weg (−{ $area })
edit-fill-new = Kavels: nieuwe { $map } ({ $area })
edit-fill-add = Kavels: { $name } +{ $area }
edit-unfill = Kavels: { $name } −{ $area }
edit-unfill-all = Kavels: { $name } helemaal weg (−{ $area })
tool-polygon-hint = Klik de hoeken. Dubbelklik, Enter of een klik op de eerste hoek sluit het vlak; Esc laat het vallen. Backspace haalt de laatste hoek weg.
tool-freehand-hint = Sleep om het vlak te tekenen; loslaten sluit het. Esc laat het vallen.
tool-line-hint = Klik de punten (dubbelklik of Enter beëindigt de lijn) of teken haar in één haal; Esc laat haar vallen. Backspace haalt de laatste punt weg.
tool-point-hint = Klik waar het punt moet komen.
tool-delete-hint = Klik op wat weg moet. Ctrl+Z haalt het terug.

command-undo = Ongedaan maken
command-redo = Opnieuw doen
command-delete = Gekozene weghalen
command-layout-values = Alleen de waardenkaart
command-layout-tasks = Alleen de opgavenkaart
command-layout-both = Beide kaarten naast elkaar
command-hall = Zaalstand
command-fit-area = Hele gebied tonen
command-fit-selection = Gekozene tonen
command-zoom-in = Dichterbij
command-zoom-out = Verder weg
command-layer-list = Lijst van lagen
command-labels = Namen op de kaart
command-opportunities = Koppelkansen op de kaart
command-sort-chance = Koppelkansen op kans ordenen
command-sort-chance-low = Koppelkansen op laagste kans ordenen
command-sort-chance-high = Koppelkansen op hoogste kans ordenen
command-sort-conflict = Koppelkansen op conflict ordenen
command-sort-name = Koppelkansen op naam ordenen
command-import = Bestand inladen…
command-photo = Foto kiezen…
command-show-photo = Foto groot bekijken
command-export = Exporteren…
command-open = Project openen…
command-new = Nieuw project…
command-save-copy = Kopie bewaren…
command-open-sample = Voorbeeld openen
command-cancel-jobs = Lopend werk stoppen
command-language-nl = Nederlands
command-language-en = English
command-palette = Opdracht zoeken…
command-about = Over Koppelkans…
command-step-back = Stap terug

disabled-nothing-to-undo = Er is niets om ongedaan te maken.
disabled-nothing-to-redo = Er is niets om opnieuw te doen.
disabled-choose-one = Kies eerst één object op de kaart; daar komt de foto bij.
disabled-no-photo = Kies eerst een object met een foto.
disabled-nothing-chosen = Er is niets gekozen. Klik eerst iets op de kaart aan.
disabled-empty-project = Het project is nog leeg. Laad een gebied of teken iets.
disabled-computing = De koppelkansen worden nog berekend. Probeer het zo meteen nog eens.
disabled-writing = Er wordt nog een project weggeschreven. Probeer het zo meteen nog eens.
disabled-no-jobs = Er is geen werk bezig.

job-analyse = koppelkansen berekenen
job-robustness = nagaan hoe stabiel de koppelkansen zijn
job-photo = foto toevoegen
job-picture = foto tonen
job-import = bestand inladen
job-export = exporteren
job-open = project openen
job-create = project wegschrijven
job-broke = Er ging iets mis bij het werk ‘{ $job }’. Het project is gehouden zoals het was. Probeer het nog eens; meld anders deze regel: { $words }

draw-outside-area = De vorm ligt helemaal buiten het gebied. Ze is bewaard; ongedaan maken haalt haar weg.
draw-outside-plane = De vorm ligt buiten Nederland, waar RD niet geldt: oppervlakte en afstand kloppen daar niet. Ze is bewaard; ongedaan maken haalt haar weg.
draw-too-short = De haal was te kort voor een vorm; er is niets getekend. Houd de knop ingedrukt en teken verder door.
brush-nothing-new = Hier was al alles van { $name }; er is niets veranderd.
stroke-more = +{ $area }
stroke-less = −{ $area }
stroke-new = { $area }
stroke-length = { $length }
stroke-parcels = { $n ->
    [one] 1 kavel
   *[other] { $n } kavels
} · { $what }
saving-works-again = Opslaan lukt weer; alles wat wachtte is bewaard.
draw-too-few-points = Voor deze vorm zijn meer punten nodig. Ga door met klikken of druk op Esc.
draw-repaired = De getekende vorm kruiste zichzelf en is kloppend gemaakt. Ongedaan maken haalt de tekening weg.

merged-tags-gone = De gegevens van { $name } blijven; die van { $n ->
    [one] 1 ander object
   *[other] { $n } andere objecten
} zijn niet overgenomen. Ctrl+Z haalt ze terug.
photo-failed = { $file } is niet toegevoegd: { $reason }.
photo-feature-gone = het object waar de foto bij hoort is er niet meer
edit-photo = Foto bij { $name }: { $file }
edit-delete-one = ‘{ $name }’ weggehaald
edit-delete-some = { $n } objecten weggehaald
edit-rename-project = Project heet nu ‘{ $name }’
edit-draw-area = Vlak getekend ({ $area })
edit-draw-line = Lijn getekend ({ $length })
edit-draw-point = Punt getekend

opened-with-notes = ‘{ $name }’ is geopend; { $n ->
    [one] er is 1 opmerking
   *[other] er zijn { $n } opmerkingen
}.
sample-not-written = Het voorbeeld kon niet worden klaargezet ({ $reason }). Open een project of begin een nieuw.
no-project-open = Er is nog geen project open. Open een project, begin een nieuw of neem het voorbeeld.
project-made = Project ‘{ $name }’ is gemaakt.
copy-saved = Kopie bewaard als { $file }; u werkt nu daarin verder.
copy-saved-aside = Kopie bewaard als { $file }.
imported = { $file } is ingeladen: { $n ->
    [0] geen objecten op de kaart
    [one] 1 object
   *[other] { $n } objecten
}{ $waiting ->
    [0] {""}
    [one] , en 1 rij die op een plek wacht
   *[other] , en { $waiting } rijen die op een plek wachten
}.
import-cancelled = Het inladen van { $file } is gestopt. Er is niets veranderd.
exported = Geëxporteerd naar { $file }.
export-failed = Exporteren naar { $file } is niet gelukt: { $reason } Er is niets geschreven.
export-onto-database = daar staat een project of een andere database, en daar wordt niet overheen geschreven. Kies een andere naam.
export-disk = de schijf meldt: { $words }.

command-tag-as-before = Duiden zoals de vorige
disabled-no-tags-before = Er is niets om over te nemen: kies één object dat nog niet geduid is, en duid eerst een ander op dezelfde kaart.
edit-tag-as-before = Geduid zoals ‘{ $name }’
tag-as-it-is = { $text }
tag-level = { $worth } { $level }
command-history = Lijst van stappen
disabled-in-hall = In de zaalstand staat er geen lijst. Druk eerst op F11.

tool-link = Verband
tool-mask = Masker
tool-link-hint = Sleep van de ene opgave naar de andere, of klik ze na elkaar aan; daarna vraagt een kaartje waarom ze bij elkaar horen. Esc laat het vallen.
tool-mask-hint = Klik de hoeken van grond die niet verandert; dubbelklik of Enter sluit het vlak, daarna vraagt een kaartje waarom. Esc laat het vallen.
command-link-selected = Verband leggen tussen de twee gekozen opgaven…
command-mask-selected = Als masker gebruiken: deze grond verandert niet…
command-links = Verbanden op de kaart
command-masks = Maskers op de kaart
disabled-choose-two-tasks = Kies eerst twee opgaven (Shift en klikken).
link-on-task-map = Verbanden liggen tussen opgaven: teken op de opgavenkaart.
link-begin-on-task = Begin op een opgave en sleep naar een andere.
link-end-on-task = Daar ligt geen andere opgave; er is geen verband gelegd. Begin opnieuw.
mask-no-land = Daar is geen vlak om als masker te gebruiken; er is niets veranderd.
asked-first = Geef eerst de reden op het kaartje, of druk op Esc.
job-mask = vlakken van de laag samennemen
command-filter-all = Lijst: alle koppelkansen
command-filter-shortlist = Lijst: alleen de voorkeur
command-filter-undecided = Lijst: nog te besluiten
command-filter-refused = Lijst: afgewezen
command-account-why = Koppelkans: waarom
command-account-check = Koppelkans: toets
command-account-decision = Koppelkans: besluit
command-shortlist = Voorkeur aan of uit
disabled-choose-chance = Kies eerst een koppelkans.
job-save = vorig project wegschrijven
left-not-saved = Van ‘{ $name }’ is niet alles opgeslagen. { $reason }
left-saved = Van ‘{ $name }’ is nu ook alles opgeslagen.
