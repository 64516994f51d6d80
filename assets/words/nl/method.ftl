# The method: matrices, settings, links, masks and their log.

sheet-functions = Functiematrix
sheet-effects = Effectmatrix en typen
sheet-weights = Gewichten en grenzen
sheet-by-hand = Met de hand
sheet-method-log = Wijzigingen
sheet-title-method = Methode
command-sheet-method = Methode: functiematrix
command-sheet-effects = Methode: effectmatrix en typen
command-sheet-weights = Methode: gewichten en grenzen
command-sheet-by-hand = Methode: verbanden, afwijkingen en maskers
command-sheet-method-log = Methode: alle wijzigingen
link-water-level = zelfde peilvak
link-upstream = boven- en benedenstrooms
link-owner = zelfde eigenaar
link-route = zelfde route
link-other = anders
method-part-function = functiematrix
method-part-effect = effectmatrix
method-part-type = type
method-part-setting = instelling
method-part-link = verband
method-part-override = afwijking
method-part-mask = masker
method-part-confirmation = vaststelling

method-concept-again = De matrices zijn weer CONCEPT: er is iets veranderd nadat ze waren vastgesteld.
matrix-imported = { $n ->
    [0] { $file } is ingeladen; alles was al zo.
    [one] { $file } is ingeladen: { $n } wijziging.
   *[other] { $file } is ingeladen: { $n } wijzigingen.
}

# Both matrices.
method-concept = CONCEPT
method-concept-about = Startwaarden zonder bron; het atelier vult ze in en stelt ze vast.
method-confirmed = VASTGESTELD
method-confirmed-by = Door { $who } op { $day }
method-who = Wie stelt vast
method-who-confirms = Wie stelt vast (rol)
method-who-hint = rol, zoals atelier 2
method-who-first = Vul eerst in wie vaststelt.
method-confirm = Vaststellen
method-confirm-about = Geldt voor beide matrices. Wie daarna iets wijzigt, maakt ze weer concept.
method-back-to-concept = Terug naar concept
method-import = Inladen…
method-export = Exporteren…
method-no-types = Dit project heeft nog geen typen. Voeg er een toe bij Effectmatrix en typen.
matrix-import-title = { $matrix } inladen
matrix-export-title = { $matrix } exporteren
matrix-import-about-function = CSV met de kolommen van;naar;score (en reden;datum;wie), of een vierkant van codes. Cellen die er niet in staan, blijven zoals ze zijn.
matrix-import-about-effect = CSV met de kolommen code;naam;naam_en;herkomst;gebruik;beleving;toekomst. Nieuwe codes worden nieuwe typen; wat er niet in staat, blijft zoals het is.
matrix-export-about = CSV voor Excel: puntkomma tussen de cellen, een vraagteken voor onbekend.

# The function matrix: scores by name, and who does what to whom.
score-cancelling = heft op
score-counteracting = werkt tegen
score-constraining = beperkt
score-neutral = staat los
score-enabling = maakt mogelijk
score-reinforcing = versterkt
score-indivisible = onlosmakelijk
acts-cancelling = { $from } heft { $to } op ({ $score })
acts-counteracting = { $from } werkt { $to } tegen ({ $score })
acts-constraining = { $from } beperkt ({ $score }) { $to }
acts-neutral = { $from } staat los ({ $score }) van { $to }
acts-enabling = { $from } maakt { $to } mogelijk ({ $score })
acts-reinforcing = { $from } versterkt ({ $score }) { $to }
acts-indivisible = { $from } is onlosmakelijk ({ $score }) van { $to }
acts-unknown = Onbekend wat { $from } met { $to } doet
acts-same = Twee opgaven { $from } { $together }
function-both = Ook omgekeerd
function-both-about = Elke wijziging van deze cel geldt dan voor beide richtingen.
function-mirror-same = Omgekeerd { $score }, gelijk
function-mirror-other = ◥ Omgekeerd { $score }, anders
function-mirror-burden = ◥◣ Omgekeerd { $score }: afwenteling
function-score-first = Kies eerst een score (0 tot 3, + of −); dan kunt u er een reden bij zetten.
function-reason = Reden
function-who = Wie
function-day = Datum
function-no-day = ‘{ $typed }’ is geen datum (dag-maand-jaar). De oude is gehouden.
function-touches = { $n ->
    [0] Geen paar opgaven van deze twee typen
    [one] Raakt { $n } paar
   *[other] Raakt { $n } paren
}{ $coded ->
    [0] {""}
    [one] , { $coded } koppelkans:
   *[other] , { $coded } koppelkansen:
}
function-pair = { $a } × { $b }
function-keys = Pijltjes lopen · 0–3 zet (−2: eerst −) · + en − een stap · = omgekeerd gelijk · Delete onbekend · Enter naar de reden

# The effect matrix and the types.
effect-harms-much = schaadt sterk
effect-harms = schaadt
effect-none = geen effect
effect-gains = versterkt
effect-gains-much = versterkt sterk
affects-harms-much = { $from } schaadt de { $value } sterk ({ $effect })
affects-harms = { $from } schaadt de { $value } ({ $effect })
affects-none = { $from } laat de { $value } zoals die is ({ $effect })
affects-gains = { $from } versterkt de { $value } ({ $effect })
affects-gains-much = { $from } versterkt de { $value } sterk ({ $effect })
effect-keys = Pijltjes lopen · 0–2 zet (−2: eerst −) · + en − een stap · Delete 0 · Enter naar de naam
type-tasks = { $n ->
    [one] { $n } opgave
   *[other] { $n } opgaven
}
type-code = Code
type-name = Naam
type-name-en = Engels
type-up = Omhoog
type-down = Omlaag
type-remove = Verwijderen
type-remove-asks = Verwijderen…
type-code-kept = { $why } Het blijft { $code }.
type-going = { $n ->
    [one] { $n } opgave is { $code }. Zonder ander type houdt die de code en is niet te beoordelen.
   *[other] { $n } opgaven zijn { $code }. Zonder ander type houden ze de code en zijn niet te beoordelen.
}
type-instead = Ander type voor deze opgaven
type-new = Nieuw type
type-new-code = Nieuwe code
type-new-name = Naam van het type
type-new-name-en = Engelse naam
type-add = Toevoegen

# The log of the method.
log-empty = Er is nog niets aan de methode veranderd.
log-empty-about = Elke wijziging van matrices, typen, gewichten, verbanden, afwijkingen en maskers komt hier te staan, en in de bijlage van het verslag.
log-search = Zoek in de wijzigingen
log-all = { $n ->
    [one] { $n } wijziging
   *[other] { $n } wijzigingen, de nieuwste eerst
}
log-found = { $n } van { $of } wijzigingen
log-day = Datum
log-part = Onderdeel
log-item = Wat
log-change = Van → naar
log-confirmed = vastgesteld
log-concept = concept
# Weights, distance, borders and phase factors.

weights-conventions = D, φ, de gewichten en de grenzen zijn afspraken van deze methode, geen meetwaarden. Elke wijziging staat bij Wijzigingen.
weights-choose = Kies een koppelkans in de lijst: dan staan haar getallen bij de formules.
weights-numbers-of = Ingevuld voor { $code } { $pair }:
weights-title-support = Steun F: gewichten
weights-title-place = Plaats P: afstand en zoekbreedte
weights-title-moment = Moment T: fasefactoren
weights-title-classes = Klassen: vanaf welke score
weights-classes-order = De klassen blijven op volgorde: gestippeld is bezet.
weights-reset = terug naar standaard
weights-is-default = Alles staat hier op de standaard.
weights-default = Standaard { $default } (het streepje). Pijltjes: een stap; met Shift tien.
weights-row = { $sign } { $name }
weights-number = { $name } (getal)
weights-only-one = Alleen { $setting } telt nu mee in F; de andere drie wegen 0.
weights-now = Nu:
setting-moment = moment
setting-people = partijen
setting-gain = winst
setting-urgency = urgentie
setting-distance = zoekafstand
setting-overlap = minste overlap
setting-line-width = zoekbreedte lijn
setting-point-radius = zoekstraal punt
setting-refused-weights = Niet alle vier de gewichten kunnen 0 zijn: F zou dan niets meer zeggen.
setting-refused-chance = Dat kan niet: verkennen ≤ kansrijk ≤ sterk, van 0 tot 100. Verschuif eerst de buurgrens.
setting-refused-conflict = Dat kan niet: aandacht ≤ conflict, van 0 tot 100. Verschuif eerst de buurgrens.
setting-refused-phase = Een fasefactor ligt tussen 0 en 1.
setting-refused-negative = Dit getal moet groter zijn dan 0 (de minste overlap mag 0 zijn).
edit-weight = Gewicht { $setting } van { $before } naar { $after }
edit-phase-factor = Factor van de fase { $setting } van { $before } naar { $after }
edit-threshold = Grens { $setting } van { $before } naar { $after }
edit-distance = { $setting } van { $before } naar { $after }
edit-settings-reset = { $group }: terug naar standaard
formula-chance = K = 100 · P · max(R, 0)/3 · (0,5 + 0,5 · F)
formula-chance-now = { $k } = 100 · { $p } · max({ $r }, 0)/3 · (0,5 + 0,5 · { $f })
formula-conflict = C = 100 · P · max(max(−R, 0)/3, schade)
formula-conflict-now = { $c } = 100 · { $p } · max(max({ $minus }, 0)/3, { $harm })
formula-support = F = (w·T + w·M + w·G + w·U) / som van de vier w
formula-support-now = { $f } = ({ $wt }·{ $t } + { $wm }·{ $m } + { $wg }·{ $g } + { $wu }·{ $u }) / { $sum }
formula-support-open = { $f } = ({ $wt }·{ $t } + { $wm }·{ $m } + { $wg }·{ $g } + { $wu }·{ $u }) / { $sum }; ? telt als 0,5
formula-overlap = Overlap: P = 0,5 + 0,5 · gedeeld / kleinste, vanaf A
formula-overlap-now = { $p } = 0,5 + 0,5 · { $overlap } / { $smaller }, vanaf { $guard }
formula-touching-now = { $p }: ze raken, met { $overlap } gedeeld (overlap is het vanaf { $guard })
formula-apart = Los: P = 0,5 · (1 − afstand / D)
formula-apart-now = { $p } = 0,5 · (1 − { $distance } / { $reach })
formula-moment = T = t · kleinste φ van beide fasen
formula-moment-now = { $t } = { $periods } · { $phase }

# Links and masks by hand.

pair-names = { $a } × { $b }
task-gone = (opgave die er niet meer is)
layer-links = Verbanden
layer-masks = Maskers
link-make = Verband leggen…
link-title = Nieuw verband
link-title-change = Verband wijzigen
link-half = Half (0,5)
link-full = Vol (1)
link-strength-about = De plaats P van dit paar wordt hiermee minstens { $l }, hoe ver ze ook uit elkaar liggen.
link-reason-hint = Waarom horen ze bij elkaar?
link-without-reason = zonder reden
mask-title = Masker van { $area }
mask-about = Deze grond verandert niet en telt voor opgaven en waarden niet mee.
mask-reason-hint = Waarom verandert hier niets?
mask-of-layer = Vlakken als masker gebruiken…
asked-reason = Reden
asked-reason-first = Geef eerst een reden.
asked-keep = Bewaren
edit-link = Verband { $pair }: { $kind }
edit-link-change = Verband gewijzigd { $pair }: { $kind }
edit-mask = Masker van { $area }: { $reason }
edit-mask-change = Masker gewijzigd: { $reason }

# Overruling the match of one pair, and the sheet of what was said by hand.

override-give = Match afwijkend geven…
override-change = Afwijkende match wijzigen…
override-remove = Weer volgens de matrix
override-about = Voor dit paar een andere R dan de functiematrix geeft; de reden wordt overal meegegeven.
override-title = R voor dit paar
override-score-first = Kies R, van −3 tot +3.
override-reason = Reden van de afwijking
override-reason-hint = Waarom is het hier anders?
override-who = Wie zegt dit
override-who-hint = Wie (een rol), bijvoorbeeld atelier 2
override-cancelling = −3: heffen elkaar op
override-counteracting = −2: werken elkaar tegen
override-constraining = −1: beperken elkaar
override-neutral = 0: staan los van elkaar
override-enabling = +1: maken elkaar mogelijk
override-reinforcing = +2: versterken elkaar
override-indivisible = +3: zijn onlosmakelijk
edit-override = Match met de hand { $pair }: { $score }
edit-override-remove = Match weer volgens de matrix: { $pair }
edit-link-remove = Verband weggehaald { $pair }
edit-mask-remove = Masker weggehaald: { $reason }
hand-overrides = Afwijkingen van de matrix
hand-no-links = Nog geen verbanden. Neem het gereedschap Verband (W) en sleep van de ene opgave naar de andere, of kies twee opgaven met Shift en klik ‘Verband leggen…’.
hand-no-overrides = Nog geen afwijkingen. Kies een koppelkans en klik onder ‘Hoe komt dit tot stand?’ op ‘Match afwijkend geven…’.
hand-no-masks = Nog geen maskers. Teken grond die niet verandert (Shift+M), of gebruik een gekozen vlak (Vorm) of de vlakken van een laag.
hand-draw-link = Verband tekenen
hand-draw-mask = Masker tekenen
hand-mask-of-layer = Van een laag
hand-show = Toon
hand-change = Wijzigen…
hand-remove = Weghalen
hand-gone = Een van de opgaven is er niet meer; dit telt niet mee en kan weg.
