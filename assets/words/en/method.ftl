# The method: matrices, settings, links, masks and their log.

sheet-functions = Function matrix
sheet-effects = Effect matrix and types
sheet-weights = Weights and thresholds
sheet-by-hand = By hand
sheet-method-log = Changes
sheet-title-method = Method
command-sheet-method = Method: function matrix
command-sheet-effects = Method: effect matrix and types
command-sheet-weights = Method: weights and thresholds
command-sheet-by-hand = Method: links, exceptions and masks
command-sheet-method-log = Method: all changes
link-water-level = same water level area
link-upstream = upstream and downstream
link-owner = same owner
link-route = same route
link-other = other
method-part-function = function matrix
method-part-effect = effect matrix
method-part-type = type
method-part-setting = setting
method-part-link = link
method-part-override = exception
method-part-mask = mask
method-part-confirmation = confirmation

method-concept-again = The matrices are CONCEPT again: something changed after they were confirmed.
matrix-imported = { $n ->
    [0] { $file } was taken in; it was all there already.
    [one] { $file } was taken in: { $n } change.
   *[other] { $file } was taken in: { $n } changes.
}

# Both matrices.
method-concept = CONCEPT
method-concept-about = Starting values without a source; the atelier fills them in and confirms them.
method-confirmed = CONFIRMED
method-confirmed-by = By { $who } on { $day }
method-who = Who confirms
method-who-confirms = Who confirms (role)
method-who-hint = role, such as atelier 2
method-who-first = First fill in who confirms.
method-confirm = Confirm
method-confirm-about = Holds for both matrices. Whoever changes something afterwards makes them concept again.
method-back-to-concept = Back to concept
method-import = Import…
method-export = Export…
method-no-types = This project has no types yet. Add one at Effect matrix and types.
matrix-import-title = Import { $matrix }
matrix-export-title = Export { $matrix }
matrix-import-about-function = CSV with the columns van;naar;score (and reden;datum;wie), or a square of codes. Cells that are not in it stay as they are.
matrix-import-about-effect = CSV with the columns code;naam;naam_en;herkomst;gebruik;beleving;toekomst. New codes become new types; what is not in it stays as it is.
matrix-export-about = CSV for a Dutch spreadsheet: semicolons between the cells, a question mark for unknown.

# The function matrix: scores by name, and who does what to whom.
score-cancelling = cancels
score-counteracting = counteracts
score-constraining = constrains
score-neutral = is independent
score-enabling = enables
score-reinforcing = reinforces
score-indivisible = indivisible
acts-cancelling = { $from } cancels ({ $score }) { $to }
acts-counteracting = { $from } counteracts ({ $score }) { $to }
acts-constraining = { $from } constrains ({ $score }) { $to }
acts-neutral = { $from } is independent ({ $score }) of { $to }
acts-enabling = { $from } enables ({ $score }) { $to }
acts-reinforcing = { $from } reinforces ({ $score }) { $to }
acts-indivisible = { $from } is indivisible ({ $score }) from { $to }
acts-unknown = It is not known what { $from } does to { $to }
acts-same = Two tasks { $from } { $together }
function-both = Other way too
function-both-about = Each change of this cell then holds for both directions.
function-mirror-same = Other way { $score }, the same
function-mirror-other = ◥ Other way { $score }, different
function-mirror-burden = ◥◣ Other way { $score }: shifts the burden
function-score-first = First choose a score (0 to 3, + or −); then you can give a reason.
function-reason = Reason
function-who = Who
function-day = Date
function-no-day = ‘{ $typed }’ is no date (day-month-year). The old one was kept.
function-touches = { $n ->
    [0] No pair of tasks of these two types
    [one] Touches { $n } pair
   *[other] Touches { $n } pairs
}{ $coded ->
    [0] {""}
    [one] , { $coded } koppelkans:
   *[other] , { $coded } koppelkansen:
}
function-pair = { $a } × { $b }
function-keys = Arrows move · 0–3 set (−2: first −) · + and − one step · = other way the same · Delete unknown · Enter to the reason

# The effect matrix and the types.
effect-harms-much = harms strongly
effect-harms = harms
effect-none = no effect
effect-gains = strengthens
effect-gains-much = strengthens strongly
affects-harms-much = { $from } harms the { $value } strongly ({ $effect })
affects-harms = { $from } harms the { $value } ({ $effect })
affects-none = { $from } leaves the { $value } as it is ({ $effect })
affects-gains = { $from } strengthens the { $value } ({ $effect })
affects-gains-much = { $from } strengthens the { $value } strongly ({ $effect })
effect-keys = Arrows move · 0–2 set (−2: first −) · + and − one step · Delete 0 · Enter to the name
type-tasks = { $n ->
    [one] { $n } task
   *[other] { $n } tasks
}
type-code = Code
type-name = Name
type-name-en = English
type-up = Up
type-down = Down
type-remove = Remove
type-remove-asks = Remove…
type-code-kept = { $why } It stays { $code }.
type-going = { $n ->
    [one] { $n } task is { $code }. Without another type it keeps the code and can't be judged.
   *[other] { $n } tasks are { $code }. Without another type they keep the code and can't be judged.
}
type-instead = Another type for these tasks
type-new = New type
type-new-code = New code
type-new-name = Name of the type
type-new-name-en = English name
type-add = Add

# The log of the method.
log-empty = Nothing of the method was changed yet.
log-empty-about = Every change of matrices, types, weights, links, overruled interactions and masks is listed here, and in the annex of the report.
log-search = Search the changes
log-all = { $n ->
    [one] { $n } change
   *[other] { $n } changes, the newest first
}
log-found = { $n } of { $of } changes
log-day = Date
log-part = Part
log-item = What
log-change = From → to
log-confirmed = confirmed
log-concept = concept
# Weights, distance, borders and phase factors.

weights-conventions = D, φ, the weights and the borders are conventions of this method, not measurements. Every change is under Changes.
weights-choose = Choose a koppelkans in the list: then its numbers stand with the formulas.
weights-numbers-of = Filled in for { $code } { $pair }:
weights-title-support = Support F: weights
weights-title-place = Place P: distance and search width
weights-title-moment = Moment T: phase factors
weights-title-classes = Classes: from which score
weights-classes-order = The classes keep their order: dotted is taken.
weights-reset = back to default
weights-is-default = Everything here has its default.
weights-default = Default { $default } (the dash). Arrows: one step; with Shift ten.
weights-row = { $sign } { $name }
weights-number = { $name } (number)
weights-only-one = Only { $setting } counts in F now; the other three weigh 0.
weights-now = Now:
setting-moment = moment
setting-people = parties
setting-gain = gain
setting-urgency = urgency
setting-distance = search distance
setting-overlap = least overlap
setting-line-width = search width line
setting-point-radius = search radius point
setting-refused-weights = The four weights cannot all be 0: F would then say nothing.
setting-refused-chance = That is not possible: explore ≤ promising ≤ strong, from 0 to 100. Move the border next to it first.
setting-refused-conflict = That is not possible: attention ≤ conflict, from 0 to 100. Move the border next to it first.
setting-refused-phase = A phase factor lies between 0 and 1.
setting-refused-negative = This number must be larger than 0 (the least overlap may be 0).
edit-weight = Weight { $setting } from { $before } to { $after }
edit-phase-factor = Factor of the phase { $setting } from { $before } to { $after }
edit-threshold = Border { $setting } from { $before } to { $after }
edit-distance = { $setting } from { $before } to { $after }
edit-settings-reset = { $group }: back to default
formula-chance = K = 100 · P · max(R, 0)/3 · (0.5 + 0.5 · F)
formula-chance-now = { $k } = 100 · { $p } · max({ $r }, 0)/3 · (0.5 + 0.5 · { $f })
formula-conflict = C = 100 · P · max(max(−R, 0)/3, harm)
formula-conflict-now = { $c } = 100 · { $p } · max(max({ $minus }, 0)/3, { $harm })
formula-support = F = (w·T + w·M + w·G + w·U) / sum of the four w
formula-support-now = { $f } = ({ $wt }·{ $t } + { $wm }·{ $m } + { $wg }·{ $g } + { $wu }·{ $u }) / { $sum }
formula-support-open = { $f } = ({ $wt }·{ $t } + { $wm }·{ $m } + { $wg }·{ $g } + { $wu }·{ $u }) / { $sum }; ? counts as 0.5
formula-overlap = Overlap: P = 0.5 + 0.5 · shared / smaller, from A
formula-overlap-now = { $p } = 0.5 + 0.5 · { $overlap } / { $smaller }, from { $guard }
formula-touching-now = { $p }: they touch, with { $overlap } shared (it is overlap from { $guard })
formula-apart = Apart: P = 0.5 · (1 − distance / D)
formula-apart-now = { $p } = 0.5 · (1 − { $distance } / { $reach })
formula-moment = T = t · smallest φ of both phases
formula-moment-now = { $t } = { $periods } · { $phase }

# Links and masks by hand.

pair-names = { $a } × { $b }
task-gone = (task that is gone)
layer-links = Links
layer-masks = Masks
link-make = Link them…
link-title = New link
link-title-change = Change the link
link-half = Half (0.5)
link-full = Full (1)
link-strength-about = The place P of this pair becomes at least { $l } with it, however far apart they lie.
link-reason-hint = Why do they belong together?
link-without-reason = without a reason
mask-title = Mask of { $area }
mask-about = This land will not change and does not count for tasks and values.
mask-reason-hint = Why will nothing change here?
mask-of-layer = Use its polygons as a mask…
asked-reason = Reason
asked-reason-first = Give a reason first.
asked-keep = Keep
edit-link = Link { $pair }: { $kind }
edit-link-change = Link changed { $pair }: { $kind }
edit-mask = Mask of { $area }: { $reason }
edit-mask-change = Mask changed: { $reason }

# Overruling the match of one pair, and the sheet of what was said by hand.

override-give = Give another match…
override-change = Change the given match…
override-remove = Follow the matrix again
override-about = Another R for this pair than the function matrix gives; the reason goes along everywhere.
override-title = R for this pair
override-score-first = Choose R, from −3 to +3.
override-reason = Reason of the other match
override-reason-hint = Why is it different here?
override-who = Who says so
override-who-hint = Who (a role), such as workshop 2
override-cancelling = −3: cancel each other
override-counteracting = −2: work against each other
override-constraining = −1: constrain each other
override-neutral = 0: have nothing to do with each other
override-enabling = +1: make each other possible
override-reinforcing = +2: reinforce each other
override-indivisible = +3: are indivisible
edit-override = Match by hand { $pair }: { $score }
edit-override-remove = Match follows the matrix again: { $pair }
edit-link-remove = Link removed { $pair }
edit-mask-remove = Mask removed: { $reason }
hand-overrides = Matches by hand
hand-no-links = No links yet. Take the tool Link (W) and drag from one task to another, or choose two tasks with Shift and click ‘Link them…’.
hand-no-overrides = No matches by hand yet. Choose a koppelkans and click ‘Give another match…’ under ‘How does this come about?’.
hand-no-masks = No masks yet. Draw land that will not change (Shift+M), or use a chosen area (Shape) or the polygons of a layer.
hand-draw-link = Draw a link
hand-draw-mask = Draw a mask
hand-mask-of-layer = From a layer
hand-show = Show
hand-change = Change…
hand-remove = Remove
hand-gone = One of the tasks is gone; this does not count and can be removed.
