# What files for others say: names of columns, what they hold, and what a format can't hold.

out-what-handover = Everything, to hand over
out-chances = Koppelkansen
out-zones = Zones
out-masks = Land that will not change
out-contains-handover = Area, reference layers, values, tasks and koppelkansen. QGIS opens it in the colours and hatches seen here.
out-contains-method = How the koppelkansen come about: every weight, matrix and change, as text.
out-about-area = The boundary of the plan area, and the area of influence if there is one.
out-about-values = What is here and what it is worth: heritage, use, experience and future.
out-about-tasks = What must or may happen here, with kind, type, phase, years and parties.
out-about-chances = Tasks that can go together, with chance, conflict, place and the sentence that says why.
out-about-masks = Land that will not change, and why.
out-about-zones = Where which tasks lie over each other, with hectares and how well they go together.
out-about-file = Handed over from Koppelkans. The styles for QGIS are in it.
out-matrix-concept = DRAFT: the function matrix is not confirmed yet.
out-matrix-confirmed = The function matrix is confirmed.
out-geopackage = GeoPackage (QGIS)
out-geojson = GeoJSON
out-xlsx = Excel
out-csv-plain = CSV for scripts
out-kml = KML (Google Earth)
out-flatgeobuf = FlatGeobuf
out-geoparquet = GeoParquet
out-markdown = Text (Markdown)
out-form-areas = areas
out-form-lines = lines
out-form-points = points
out-stage-write = Writing the GeoPackage
out-stage-file = Writing the file
out-plan-area = Plan area
out-influence-area = Area of influence
out-value = Value
out-value-unjudged = Not judged yet
out-value-none = Judged, without value
out-types = Type of task
out-kinds = Kind of task
out-no-type = Without a type
out-no-kind = Kind not known
out-arrow = Arrow
out-chance-near = no shared ground
out-chance-other = To explore, attention and others
out-zone-one = One task
out-zone-with = They help one another
out-zone-neutral = They leave one another alone
out-zone-against = They hinder one another
out-zone-unknown = Not known
out-nothing = (empty)
out-intensity-0 = 0 none
out-intensity-1 = 1 some
out-intensity-2 = 2 clear
out-intensity-3 = 3 great
out-urgency-0 = 0 not urgent
out-urgency-1 = 1 somewhat
out-urgency-2 = 2 urgent
out-urgency-3 = 3 very urgent
out-effect-minus-2 = −2 great harm
out-effect-minus-1 = −1 some harm
out-effect-0 = 0 no effect
out-effect-plus-1 = +1 some gain
out-effect-plus-2 = +2 great gain
out-contact-overlap = they overlap
out-contact-sliver = they overlap by a sliver
out-contact-touching = they touch
out-contact-apart = they lie apart
out-sheet-explanation = Explanation
out-sheet-about = What the columns of the other sheets mean. An empty cell is not filled in or not known.
out-sheet-table = Sheet
out-sheet-column = Column
out-sheet-name = Name in files
out-sheet-meaning = Meaning and unit
out-sheet-choices = What it can hold
out-notes-coming = Counting what this form can't hold.
out-notes-failed = What this form can't hold could not be checked. Look at the file after saving it.
out-note-split = { $n ->
    [one] 1 shape is a mix of areas, lines and points and is divided over several rows with the same uuid.
   *[other] { $n } shapes are a mix of areas, lines and points and are divided over several rows with the same uuid.
}
out-note-cut = { $n ->
    [one] 1 line crosses itself and is divided into pieces there; nothing moves.
   *[other] { $n } lines cross themselves and are divided into pieces there; nothing moves.
}
out-note-no-place-null = { $n ->
    [one] 1 koppelkans has no place of its own; its row has no shape.
   *[other] { $n } koppelkansen have no place of their own; their rows have no shape.
}
out-note-no-place-left-out = { $n ->
    [one] 1 koppelkans has no place of its own and can't go into this file; take GeoPackage or GeoJSON to have it.
   *[other] { $n } koppelkansen have no place of their own and can't go into this file; take GeoPackage or GeoJSON to have them.
}
out-note-long-texts = { $n ->
    [one] 1 story is too long for a cell and is cut off; it ends in ….
   *[other] { $n } stories are too long for a cell and are cut off; they end in ….
}
out-note-no-project = This is no project: Koppelkans can't open it again. Save a copy of the project for that.
out-note-degrees = Places in longitude and latitude, with seven decimals: to about a centimetre.
out-note-centimetres = Places are rounded to centimetres.
out-note-no-colours = Colours and hatches don't go along; only GeoPackage and KML can hold them.
out-note-no-hatches = KML has no hatches: values are grey there, with their letters behind the name.
out-note-no-shapes = Shapes don't fit in a table; the place does not go along.
out-note-points-for-shapes = Shapes don't fit in a table: a point, the area and the length of each go along.
out-note-lists = { $n ->
    [one] The parties of 1 task become one text, with commas between.
   *[other] The parties of { $n } tasks become one text, with commas between.
}
out-note-big-numbers = { $n ->
    [one] 1 number has more than fifteen digits and is written as text; Excel would lose the last digits.
   *[other] { $n } numbers have more than fifteen digits and are written as text; Excel would lose the last digits.
}
out-note-no-types = CSV does not say whether something is a number or a text, and an empty text is the same as nothing.
out-note-in-words = Fixed words are written as people read them: ‘WBG Water storage’, not ‘WBG’.
out-note-all-text = In KML numbers are text too.
out-note-nested = { $n ->
    [one] 1 list or group in the other data becomes text (JSON).
   *[other] { $n } lists or groups in the other data become text (JSON).
}
out-note-names = { $n ->
    [one] 1 column of the source gets another name: ‘{ $was }’ becomes ‘{ $becomes }’.
   *[other] { $n } columns of the source get another name: ‘{ $was }’ becomes ‘{ $becomes }’, and so on.
}
out-note-influence = The area of influence is a second shape, with ‘invloedsgebied’ in the column soort.
out-error-not-in-format = “{ $what }” can't be written as { $format }, but can as { $formats }.
out-error-no-zones = The zones are not computed yet.
out-error-too-many-rows = There are { $rows } rows, and a sheet of Excel has { $most } at most. Take CSV or GeoPackage.
out-error-crs = GeoParquet wants the reference system in words, and there are none here for { $crs }. Choose RD New or longitude and latitude.
out-error-no-screen = A GeoPackage can't go to the screen; name a file behind -o.
out-error-full = The disk is full. Make room, or choose another place.
out-error-cancelled = It was stopped.
out-error-disk = The system says: { $detail }.

# Columns: what people call them, and what they hold.

about-other-column = From the source; Koppelkans does not use it.
column-koppelkans_extra = Other data
about-column-koppelkans_extra = Properties that Koppelkans does not know, as JSON. Leave this field as it is.
column-uuid = Uuid
about-column-uuid = Lasting key of the feature; stays the same when it is edited.
column-code = Code
about-column-code = Code of its own, or that of the koppelkans such as K12 or C3.
column-naam = Name
column-soort = Kind
about-column-soort = Of values: what kind of value. Of tasks: how firm it is. Of the area: plan area or area of influence.
column-type = Type
about-column-type = Type of task, a code of the project.
column-fase = Phase
about-column-fase = Phase of the process, 1 to 6.
column-van = From year
about-column-van = First year.
column-tot = To year
about-column-tot = Last year.
column-urgentie = Urgency
about-column-urgentie = 0 to 3; empty is not known.
column-partijen = Parties
about-column-partijen = Parties involved, with commas between.
column-geld = Money
about-column-geld = Whether the money is there.
column-capaciteit = Capacity
about-column-capaciteit = Whether there are people and time for it.
column-mandaat = Mandate
about-column-mandaat = Whether somebody may decide on it.
column-herkomst = Heritage value
about-column-herkomst = Of values how great, 0 to 3. Of tasks the effect, −2 to +2. Empty is not judged yet; for tasks the effect of the type counts then.
column-gebruik = Use value
about-column-gebruik = Of values how great, 0 to 3. Of tasks the effect, −2 to +2. Empty is not judged yet; for tasks the effect of the type counts then.
column-beleving = Experience value
about-column-beleving = Of values how great, 0 to 3. Of tasks the effect, −2 to +2. Empty is not judged yet; for tasks the effect of the type counts then.
column-toekomst = Future value
about-column-toekomst = Of values how great, 0 to 3. Of tasks the effect, −2 to +2. Empty is not judged yet; for tasks the effect of the type counts then.
column-actie = Action
about-column-actie = What should happen with it.
column-belangrijk = Important
about-column-belangrijk = Marked as important.
column-kwetsbaar = Vulnerable
about-column-kwetsbaar = Marked as vulnerable.
column-stem = Voice
about-column-stem = Who says so.
column-periode = Period
about-column-periode = Now, or as it can become.
column-zoekbreedte_m = Search width (m)
about-column-zoekbreedte_m = Metres each side of a line, or the radius around a point; empty follows the settings.
column-beleid = Policy
about-column-beleid = Whether policy allows it.
column-vel = Sheet
about-column-vel = On which sheet it was drawn.
column-variant = Variant
about-column-variant = Which variant of the task map it belongs to.
column-vorm = Form
about-column-vorm = Arrow or note; empty is a plain shape.
column-verhaal = Story
about-column-verhaal = The story behind it.
column-foto = Photo
about-column-foto = Name of the photo in the project; the photo itself does not go along.
column-bron = Source
about-column-bron = Where it comes from.
column-reden = Reason
about-column-reden = Why this land will not change.
column-a_naam = Task A
about-column-a_naam = Name of the one task.
column-b_naam = Task B
about-column-b_naam = Name of the other task.
column-klasse = Class
about-column-klasse = The one class under which the pair is shown.
column-kansklasse = Chance class
about-column-kansklasse = Class of the chance K.
column-conflictklasse = Conflict class
about-column-conflictklasse = Class of the conflict C; empty is no conflict.
column-k = Chance K
about-column-k = Chance, 0 to 100. Empty can't be judged yet.
column-k_laag = K lowest
about-column-k_laag = K if what is unknown turns out badly, 0 to 100.
column-k_hoog = K highest
about-column-k_hoog = K if what is unknown turns out well, 0 to 100.
column-c = Conflict C
about-column-c = Conflict, 0 to 100.
column-zin = Sentence
about-column-zin = In words why.
column-label = Advice
about-column-label = What the method advises, from scores, gates and decision.
column-besluit = Decision
about-column-besluit = What was decided; empty is nothing yet.
column-besluit_wie = Decided by
about-column-besluit_wie = Role of who decided.
column-besluit_datum = Decided on
about-column-besluit_datum = Date, year-month-day.
column-besluit_reden = Reason of decision
about-column-besluit_reden = Why it was decided so.
column-ontbreekt = Missing
about-column-ontbreekt = What is not known yet, and of which task.
column-raakvlak = How they lie
about-column-raakvlak = How the two tasks lie to one another.
column-kansgebied_ha = Place (ha)
about-column-kansgebied_ha = Area of the place in hectares.
column-overlap_ha = Overlap (ha)
about-column-overlap_ha = Area they share in hectares.
column-afstand_m = Distance (m)
about-column-afstand_m = Distance between both in metres; 0 if they touch.
column-p = Place P
about-column-p = How near they lie, 0 to 1.
column-r = Match R
about-column-r = How they act on one another, −3 to +3.
column-t = Moment T
about-column-t = How well years and phases fit, 0 to 1.
column-m = People M
about-column-m = How many parties they share, 0 to 1.
column-g = Gain G
about-column-g = Share of the four values with gain, 0 to 1.
column-u = Urgency U
about-column-u = How urgent both are, 0 to 1.
column-q_herkomst = Q heritage
about-column-q_herkomst = Gain or harm for the heritage value, −1 to +1.
column-q_gebruik = Q use
about-column-q_gebruik = Gain or harm for the use value, −1 to +1.
column-q_beleving = Q experience
about-column-q_beleving = Gain or harm for the experience value, −1 to +1.
column-q_toekomst = Q future
about-column-q_toekomst = Gain or harm for the future value, −1 to +1.
column-a = Uuid of A
column-b = Uuid of B
column-spanning = Tension
about-column-spanning = Chance and conflict at once: to be discussed.
column-zone_zone = Zone
about-column-zone_zone = Code of the zone.
column-zone_tasks = Tasks
about-column-zone_tasks = Which tasks lie over each other here.
column-zone_uuids = Uuids
about-column-zone_uuids = Keys of those tasks.
column-zone_count = Count
about-column-zone_count = How many tasks.
column-zone_area_m2 = Area (m²)
about-column-zone_area_m2 = Area in square metres.
column-zone_mean_r = Mean R
about-column-zone_mean_r = How they go together: mean of R over the pairs, −3 to +3.
column-zone_pairs = Pairs
about-column-zone_pairs = How many pairs.
column-zone_pairs_unknown = Pairs unknown
about-column-zone_pairs_unknown = How many pairs of which R is not known.
column-zone_sliver = Sliver
about-column-zone_sliver = So narrow that it can be a difference in drawing.
column-zone_herkomst = X heritage
about-column-zone_herkomst = Heritage value here, 0 to 1.
column-zone_gebruik = X use
about-column-zone_gebruik = Use value here, 0 to 1.
column-zone_beleving = X experience
about-column-zone_beleving = Experience value here, 0 to 1.
column-zone_toekomst = X future
about-column-zone_toekomst = Future value here, 0 to 1.
