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
