# Actions, tools, jobs and notices.

tool-select = Kiezen
tool-polygon = Vlak
tool-freehand = Vlak uit de losse hand
tool-line = Lijn
tool-point = Punt
tool-delete = Weghalen
tool-select-hint = Klik om te kiezen, nog eens klikken kiest wat eronder ligt. Shift voegt toe. Sleep de kaart om te schuiven.
tool-brush = Penseel
tool-eraser = Gum
tool-fill = Vullen per kavel
tool-measure = Meten
tool-brush-hint = Penseel { $width }: sleep om te schilderen. [ en ] of Ctrl en scrollen: grootte. Aan het gekozen vlak vast wordt het groter, ergens anders begint een nieuw; Shift voegt altijd toe, Ctrl gumt.
tool-eraser-hint = Gum { $width }: sleep over wat weg moet. [ en ] of Ctrl en scrollen: grootte. Ctrl+Z haalt het terug.
tool-fill-hint = Klik een kavel of sleep over meer: samen worden ze één vlak. Aan het gekozen vlak vast wordt dat groter; Shift voegt altijd toe, Ctrl haalt kavels weg.
tool-measure-hint = Klik punten voor lengte en oppervlakte. Dubbelklik, Enter of Esc: weer weg.
command-snapping = Vangen aan hoeken en randen
command-brush-narrower = Penseel smaller
command-brush-wider = Penseel breder
job-index = kavels klaarzetten
fill-not-ready = De kavels worden nog klaargezet. Probeer het zo meteen nog eens.
fill-no-layer = Er is nog geen laag met vlakken om mee te vullen. Laad bijvoorbeeld kavels als achtergrondlaag.
fill-nothing-here = Hier ligt geen kavel van een zichtbare laag.
erase-nothing-here = Hier is op deze kaart niets te gummen.
erase-gone = { $what }. Ctrl+Z haalt het terug.
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
tool-polygon-hint = Klik de hoeken. Dubbelklik, Enter of een klik op de eerste hoek sluit het vlak; Esc laat het vallen.
tool-freehand-hint = Sleep om het vlak te tekenen; loslaten sluit het. Esc laat het vallen.
tool-line-hint = Klik de punten (dubbelklik of Enter beëindigt de lijn) of teken haar in één haal; Esc laat haar vallen.
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
command-sort-conflict = Koppelkansen op conflict ordenen
command-sort-name = Koppelkansen op naam ordenen
command-import = Bestand inladen…
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
disabled-nothing-chosen = Er is niets gekozen. Klik eerst iets op de kaart aan.
disabled-empty-project = Het project is nog leeg. Laad een gebied of teken iets.
disabled-computing = De koppelkansen worden nog berekend. Probeer het zo meteen nog eens.
disabled-writing = Er wordt nog een project weggeschreven. Probeer het zo meteen nog eens.
disabled-no-jobs = Er is geen werk bezig.

job-analyse = koppelkansen berekenen
job-import = bestand inladen
job-export = exporteren
job-open = project openen
job-create = project wegschrijven
job-broke = Er ging iets mis bij het werk ‘{ $job }’. Het project is gehouden zoals het was. Probeer het nog eens; meld anders deze regel: { $words }

draw-too-few-points = Voor deze vorm zijn meer punten nodig. Ga door met klikken of druk op Esc.
draw-repaired = De getekende vorm kruiste zichzelf en is kloppend gemaakt. Ongedaan maken haalt de tekening weg.

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
    [one] 1 object
   *[other] { $n } objecten
}.
import-cancelled = Het inladen van { $file } is gestopt. Er is niets veranderd.
exported = Geëxporteerd naar { $file }.
export-failed = Exporteren naar { $file } is niet gelukt: { $reason } Er is niets geschreven.
export-disk = de schijf meldt: { $words }.

command-tag-as-before = Duiden zoals de vorige
disabled-no-tags-before = Er is niets om over te nemen: kies één object dat nog niet geduid is, en duid eerst een ander op dezelfde kaart.
edit-tag-as-before = Geduid zoals ‘{ $name }’
tag-as-it-is = { $text }
tag-level = { $worth } { $level }
command-history = Lijst van stappen
disabled-in-hall = In de zaalstand staat er geen lijst. Druk eerst op F11.
