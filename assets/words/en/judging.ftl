# Gates, shortlist and decisions.

answer-yes = yes
answer-no = no
answer-unknown = unknown
gate-core-aim = Core aim or hard norm unharmed
gate-time-path = Fits the time path
gate-permit = Permit possible, or room in policy
gate-support = Support of administration and people
gate-funding = Funding in sight
gate-risk = No large risk
verdict-adopted = adopted
verdict-refused = refused
verdict-later = later

gate-core-aim-short = core aim
gate-time-path-short = time path
gate-permit-short = permit
gate-support-short = support
gate-funding-short = funding
gate-risk-short = risk

label-direct = combine now
label-work-out = work out
label-discuss = discuss
label-not = do not combine
label-refused = refused: { $reason }
label-refused-bare = refused, without a reason in the file
label-gone = no koppelkans any more: the tasks lie too far apart or one of them is gone
label-no-chance = K { $k } is below { $border }: too little connects the tasks
label-conflict = { $class } (C { $c })
label-two = { $one }; { $other }
label-list = { $head }, { $next }
label-blocked = no at { $gates }: combining now is not possible
label-says-no = no at { $gates }
label-way-round = See whether the right to challenge (uitdaagrecht) or an exchange decision (omwisselbesluit) gives room.
label-unjudged = can't be judged yet: { $why }
label-all-yes = all six answered yes, and { $class } ({ $k })
label-only-explore = all six answered yes, but the chance is not promising yet ({ $k })
label-untested = not checked yet
label-open = still open: { $gates }

term-match = match
missing-urgency-of = urgency of { $task } unknown
knowing-match = Match: K becomes { $low } if they do not help one another and { $high } { $best }; { $class }.
knowing-best = if they work together as well as can be
knowing-best-type = with the type that fits best ({ $type })
knowing-moment = Moment: K becomes { $low } if years and phases do not fit and { $high } if they fit completely; { $class }.
knowing-people = Parties: K becomes { $low } if they share none and { $high } if all parties take part; { $class }.
knowing-urgency = Urgency: K becomes { $low } if neither is urgent and { $high } if one of them is very urgent; { $class }.
knowing-no-difference = Unknown, but of no account for K: { $term } (K stays { $low }).
knowing-stays = it stays { $class }
knowing-turns = { $low } or { $high }
knowing-between = { $low }–{ $high }
knowing-exact = { $k }
