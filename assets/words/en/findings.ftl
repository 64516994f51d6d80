# What came of the analysis besides the pairs: zones, triage, what is missing.

sheet-decisions = Decisions
sheet-triage = Tasks and groups
sheet-zones = Places
sheet-missing = What is missing
sheet-title-findings = Findings
command-sheet-decisions = Findings: shortlist, gates and decisions
command-sheet-triage = Findings: tasks and groups
command-sheet-zones = Findings: places with the same tasks
command-sheet-missing = Findings: what is missing most

sentence-stable = Stable in { $kept } of { $runs }.
stability-nothing = None of the trials gives another class.
stability-flip-chance = { $trial }: { $class } (K { $k })
stability-flip-conflict = { $trial }: { $class } (C { $c })
stability-flip-both = { $trial }: { $class } (K { $k }, C { $c })
trial-moment-half = moment counts half
trial-moment-double = moment counts double
trial-people-half = parties count half
trial-people-double = parties count double
trial-values-half = breadth of gain counts half
trial-values-double = breadth of gain counts double
trial-urgency-half = urgency counts half
trial-urgency-double = urgency counts double
trial-distance-half = search distance halved
trial-distance-double = search distance doubled
trial-match-up = match 1 higher
trial-match-down = match 1 lower
command-robustness = Check how stable the koppelkansen are
disabled-robustness-known = How stable they are is already known.
ui-stability = How stable?
ui-stability-unjudged = Without a match there is no class to check yet.
ui-stability-busy = Being checked…
ui-stability-asked = With this many pairs it is only done when you ask.
ui-stability-flips = { $kept } of the { $runs } trials give the same class. Another class comes from:
ui-stability-all = All { $runs } trials give the same class.
ui-about-stability = The program computes again with each weight halved and doubled, the search distance halved and doubled, and the match one point lower and higher: twelve trials. What mostly keeps its class depends little on our conventions.

approach-integral = one plan for the whole place
approach-combine = combine
approach-fit-in = fit in
approach-unjudged = can't be judged yet
ui-group-heading = { $code } · { $n ->
    [one] { $n } task
   *[other] { $n } tasks
}
ui-group-wide = scope too wide?
ui-group-wide-about = More than five tasks hang together in this group. Ask yourself whether they really need one plan: a scope that is too wide never starts (KiM 2011).
ui-triage-about = A line between two tasks is a koppelkans with K of { $from } or more. One or two lines: combine. Three or more, or three tasks that are all linked: one plan for the whole place. No line: fit in.
ui-triage-alone = Tasks without a line
ui-triage-no-groups = No groups yet: no pair reaches K { $from }. See "What is missing" for what you can add, or "Weights and borders" for where a koppelkans begins.
ui-triage-partner = { $code } { $name }
ui-about-approach-integral = Three or more koppelkansen, or part of a triangle: make one plan for the whole place.
ui-about-approach-combine = One or two koppelkansen: work them out together.
ui-about-approach-fit-in = No koppelkans: simply fit the task in well.
ui-about-approach-unjudged = There is no koppelkans yet, but of some pair the match isn't known.

datum-years = years
datum-phase = phase
datum-parties = parties
datum-urgency = urgency
datum-type = type
datum-cell = cell of the function matrix
datum-effect = effect on the values
datum-judgement = judgement of the value
ui-missing-about = What isn't known keeps a koppelkans open: K then lies between two numbers. At the top is what, once known, takes most of that room away. Click to fill it in.
ui-missing-no-pairs = There are no pairs yet that could lack something. First draw or import tasks that lie near one another.
ui-missing-nothing = Nothing is missing: of every pair all is known that the method asks.
ui-missing-of = Of
ui-missing-of-about = The task, the value or the cell of the function matrix it is about
ui-missing-what = What
ui-missing-what-about = What isn't known of it
ui-missing-pairs = Koppelkansen
ui-missing-pairs-about = In how many pairs of tasks this matters
ui-missing-alone = At once
ui-missing-alone-about = By how many points the room in K shrinks in all when only this becomes known
ui-missing-together = Together
ui-missing-together-about = How many more points go once other data that belong to it are known too
ui-missing-cell = { $from } on { $to }
ui-missing-open-value = Open this value
ui-missing-open-matrix = Open the function matrix
ui-export-method = Method annex
ui-layer-stack = Stacking
ui-stack-counts = 2, 3, 4 or more tasks in one place:
ui-stack-with = help one another
ui-stack-neutral = leave one another alone
ui-stack-against = hinder one another
ui-stack-unknown = match unknown
ui-stack-about = On the map: number of tasks · mean match R of their pairs (−3 to +3).
command-stack = Stack map on or off
ui-zones-about = A place is land where exactly the same tasks lie over each other, lines and points with their search width. Their areas add up to that of all tasks together.
ui-zones-on-map = Show the stack map
ui-zones-summary = { $n ->
    [one] 1 place
   *[other] { $n } places
}, { $area } in all; on { $several } lies more than one task.
ui-zones-area = Size
ui-zones-r = R
ui-zones-r-about = Mean match R (−3 to +3) of all pairs of tasks in this place. A stack that does not get along is no chance.
ui-zones-x-about = how strongly the value is present here: mean over the place, from 0 (nothing) to 1 (everywhere the highest).
ui-zones-tasks = Tasks
ui-zones-pairs = { $n ->
    [one] 1 pair
   *[other] { $n } pairs
}, of { $unknown } the match is unknown
ui-zones-slivers = { $n ->
    [one] One place smaller
   *[other] { $n } places smaller
} than 1 m² ({ $area } in all) are not shown: gaps between borders that are meant to be one. They count in the sum and in exports.
