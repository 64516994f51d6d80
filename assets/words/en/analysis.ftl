# Classes, arrows, interaction, the sentence of a pair and the account behind its score.

class-strong = strong
class-promising = promising
class-explore = explore
class-none = no opportunity
class-attention = attention
class-conflict = conflict
class-no-conflict = no conflict
class-tension = tension
class-unjudged = cannot be judged yet
arrow-strong-gain = great gain
arrow-gain = gain
arrow-neutral = no difference
arrow-harm = harm
arrow-strong-harm = great harm

analysis-stage-footprints = Finding search areas
analysis-stage-places = Measuring overlap and distance
analysis-stage-grounds = Finding opportunity areas
analysis-stage-pairs = Judging opportunities
analysis-stage-zones = places with the same tasks

analysis-warning-width = The search width of { $name } is not a number above 0. The project’s search width was used.
analysis-warning-no-land = { $name } covers no land and does not count. Draw it again or give it a search width.
analysis-warning-masked = { $name } loses { $area } to masks; { $left } still counts.
analysis-warning-masked-all = { $name } lies wholly in a mask ({ $area }). It does not count and has no koppelkansen.
analysis-warning-years = The years of { $name } are the wrong way round ({ $from }-{ $to }) and count as unknown. Swap them.
analysis-warning-urgency = The urgency of { $name } is { $urgency } and counts as unknown. Choose 0 to 3.
analysis-warning-type = The type { $type } of { $name } is not in this project. Add the type or choose another.
analysis-warning-cell-type = The function matrix names the type { $type }, which this project doesn't have. Those cells do not count.
analysis-warning-effect = The effect of { $name } on the { $worth } is outside −2 to +2. The effect of its type was used.
analysis-warning-intensity = The { $worth } of { $name } is outside 0 to 3 and counts as not judged yet.
analysis-warning-link-gone = A link by hand belongs to a task that is no longer there ({ $name }) and does not count.
analysis-warning-link-reason = The link by hand between { $a } and { $b } has no reason. It counts; please add the reason.
analysis-warning-override-gone = A match by hand belongs to a task that is no longer there ({ $name }) and does not count.
analysis-warning-override-reason = The match by hand of { $a } and { $b } has no reason. It counts; please add the reason.

missing-type = type of { $task } unknown
missing-type-unknown = type { $type } of { $task } is not in the project
missing-cell = the function matrix says nothing about { $from } on { $to }
missing-period = years of { $task } unknown
missing-phase = phase of { $task } unknown
missing-parties = parties of { $task } unknown
missing-urgency = urgency of { $a } and { $b } unknown
missing-effect = effect of { $task } on the { $worth } unknown
missing-intensity = { $worth } of { $value } not judged yet
missing-judgement = { $n ->
    [one] { $value } not yet judged on all values
   *[other] { $n } value features here not yet judged on all values
}
open-money-unknown = funding of { $task } unknown
open-money-unknown-both = funding unknown
open-money-missing = funding of { $task } missing
open-money-missing-both = funding missing

sentence-head = { $codes } { $a } × { $b }: { $verdict }.
sentence-head-bare = { $a } × { $b }: { $verdict }.
sentence-body = They { $clauses }.
sentence-burden = Beware of shifting the burden: the gain of { $gains } is the burden of { $bears }.
sentence-gain = Gain for { $list }.
sentence-gain-separator = {"; for "}
sentence-harm = Harm to { $list }.
sentence-harm-separator = {"; to "}
sentence-no-difference = No clear gain or harm for the values.
sentence-values-unknown = Gain or harm for the values is not known yet.
sentence-tension = Opportunity and conflict at once: discuss this in the atelier.
sentence-open = Open: { $list }.
verdict-score = { $class } ({ $score })
verdict-range = { $class } { $range } ({ $unknown } unknown)
verdict-tension = { $class } (chance { $chance }, conflict { $conflict })
term-moment = moment
term-people = parties
term-urgency = urgency
place-scored = { $clause } (P { $p })
place-overlap = overlap by { $area }
place-sliver = touch with { $area } of overlap
place-touching = border on one another
place-apart = lie { $distance } apart
place-link = are linked by hand ({ $reason }, P { $p })
place-link-bare = are linked by hand (no reason given, P { $p })
interaction-cancelling = cancel one another ({ $detail })
interaction-counteracting = counteract one another ({ $detail })
interaction-constraining = constrain one another ({ $detail })
interaction-neutral = are independent of one another ({ $detail })
interaction-enabling = enable one another ({ $detail })
interaction-reinforcing = reinforce one another ({ $detail })
interaction-indivisible = are indivisible ({ $detail })
interaction-mixed = act differently on one another (one way { $forward }, the other way { $backward }, together { $detail })
detail-reason = { $number }, { $reason }
detail-by-hand = { $number }, by hand: { $reason }
moment-years-same = run together in { $years }, both in { $phase } ({ $t })
moment-years-mixed = run together in { $years }, one in { $phase } and the other in { $other } ({ $t })
moment-year-same = run together in { $years }, both in { $phase } ({ $t })
moment-year-mixed = run together in { $years }, one in { $phase } and the other in { $other } ({ $t })
moment-meet = follow on from one another in { $year } ({ $t })
moment-gap = { $years ->
    [one] lie { $years } year apart in time ({ $t })
   *[other] lie { $years } years apart in time ({ $t })
}
in-phase-1 = preparation
in-phase-2 = exploration
in-phase-3 = vision making
in-phase-4 = elaboration
in-phase-5 = realisation
in-phase-6 = management
people-shared = share { $parties } ({ $m })
people-none = share no parties ({ $m })
group-behind = { $worths } at { $names }
group-new = { $worths } (new)
all-four-values = all four values
and-more = { $n } more
list-last = { $head } and { $last }

account-unknown = unknown
account-place-overlap = Place P = { $p }: they share { $overlap } and the smaller one is { $smaller }. P = 0.5 + 0.5 · shared / smaller.
account-place-sliver = Place P = { $p }: they share { $overlap }, less than the { $guard } from which it is overlap. So it counts as touching: P = 0.5.
account-place-touching = Place P = { $p }: they border on one another. Touching gives P = 0.5.
account-place-apart = Place P = { $p }: they lie { $distance } apart and the search distance is { $reach }. P = 0.5 · (1 − distance / search distance).
account-link = Linked by hand, L = { $l } ({ $reason }). The higher of both counts: P = { $p }.
account-match = Match R = { $r }: { $a } on { $b } { $forward }, the other way { $backward }. R is the mean.
account-match-by-hand = Match R = { $r }, given by hand: { $reason }.
account-match-unknown = Match R is unknown, so there are no scores.
account-reason = Reason for the match: { $reason }.
account-burden = Shifted burden between { $a } and { $b }: the gain of one is the burden of the other.
account-moment = Moment T = { $t }: the periods { $ours } and { $theirs } give { $periods }, the slower phase gives { $phase }. T is the product.
account-people = People M = { $m }: { $shared } shared parties out of { $fewest } of the task with the fewest parties.
account-people-unknown = People M is { $m }: no parties are known for one of them.
account-ground = Opportunity area: { $area }.
account-value-gain = { $arrow } { $worth }: Q = { $q } from effect E = { $e } and presence X = { $x }. Q = E · (0.5 + 0.5 · X).
account-value-harm = { $arrow } { $worth }: Q = { $q } from effect E = { $e } and presence X = { $x }. Q = E · X.
account-left-out = Not counted in this X: ground that lies only in { $n ->
    [one] { $value }
   *[other] { $value } or { $n ->
        [2] one other value feature
       *[other] other value features
    }
}, for its { $worth } is not judged yet.
account-gain = Breadth of gain G = { $g }: the part of the four values with Q of 0.25 or more.
account-urgency = Urgency U = { $u }: the higher of { $ours } and { $theirs }, divided by 3.
account-support = Support F = { $f }: weighted mean of T, M, G and U (weights { $moment }, { $people }, { $gain } and { $urgency }).
account-support-open = Support F = { $f }: weighted mean of T, M, G and U (weights { $moment }, { $people }, { $gain } and { $urgency }), with 0.5 for what is unknown.
account-chance = Chance K = { $k }: 100 · { $p } · { $r } / 3 · (0.5 + 0.5 · { $f }); an R below 0 counts as 0.
account-range = While something is unknown, K lies between { $low } and { $high }.
account-conflict = Conflict C = { $c }: 100 · { $p } · the higher of −R / 3 (R = { $r }) and the greatest harm ({ $harm }).
account-not-judged = Without R there can be no K and C yet.
account-missing = Still open: { $what }.
