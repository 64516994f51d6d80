# Names of the things in a project.

count-features = { $n ->
    [one] { $n } object
   *[other] { $n } objecten
}
map-values = Waardenkaart
map-tasks = Opgavenkaart
area = Gebied
layer-values = Waarden
layer-tasks = Opgaven
worth-heritage = herkomstwaarde
worth-use = gebruikswaarde
worth-experience = belevingswaarde
worth-future = toekomstwaarde
value-kind-ecological = ecologisch
value-kind-cultural = cultuurhistorisch
value-kind-economic = economisch
value-kind-landscape = landschappelijk
action-keep = behouden
action-strengthen = versterken
action-develop = ontwikkelen
voice-resident = bewoner
voice-entrepreneur = ondernemer
voice-expert = expert
voice-government = overheid
voice-nature = natuur
period-now = nu
period-later = later
task-kind-task = opgave
task-kind-project = lopend project
task-kind-initiative = initiatief
task-kind-wish = wens
condition-arranged = geregeld
condition-in-sight = zicht op
condition-missing = ontbreekt
condition-unknown = onbekend
policy-fits = past
policy-chafes = wringt
policy-not = past niet
phase-1 = voorbereiden
phase-2 = verkennen
phase-3 = visie vormen
phase-4 = uitwerken
phase-5 = realiseren
phase-6 = beheren en evalueren
unnamed = (zonder naam)
