# Names of the things in a project.

count-features = { $n ->
    [one] { $n } feature
   *[other] { $n } features
}
map-values = Value map
map-tasks = Task map
area = Area
layer-values = Values
layer-tasks = Tasks
worth-heritage = heritage value
worth-use = use value
worth-experience = experience value
worth-future = future value
value-kind-ecological = ecological
value-kind-cultural = cultural-historical
value-kind-economic = economic
value-kind-landscape = landscape
action-keep = keep
action-strengthen = strengthen
action-develop = develop
voice-resident = resident
voice-entrepreneur = entrepreneur
voice-expert = expert
voice-government = government
voice-nature = nature
period-now = now
period-later = later
task-kind-task = task
task-kind-project = running project
task-kind-initiative = initiative
task-kind-wish = wish
condition-arranged = arranged
condition-in-sight = in sight
condition-missing = missing
condition-unknown = unknown
policy-fits = fits
policy-chafes = chafes
policy-not = does not fit
phase-1 = preparing
phase-2 = exploring
phase-3 = forming a vision
phase-4 = elaborating
phase-5 = realising
phase-6 = managing and evaluating
unnamed = (unnamed)
