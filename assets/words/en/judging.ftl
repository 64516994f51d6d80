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

gate-core-aim-about = Both tasks reach their core, and no hard norm is pinched.
gate-time-path-about = Combining holds up neither task, or that has been agreed.
gate-permit-about = A permit is possible, or policy leaves room.
gate-support-about = Administration and surroundings stand behind it.
gate-funding-about = It is clear where the money can come from.
gate-risk-about = Combining brings no large risk for money, time or safety.
label-about-direct = Combine now: nothing stands in the way.
label-about-work-out = Work out: there is a chance, but something is still open.
label-about-discuss = Discuss: something stands in the way that people have to talk about.
label-about-not = Do not combine: there is no chance, or it was refused. The reason is kept.

account-tab-why = Why
account-tab-check = Check
account-tab-check-count = Check { $n }/6
account-tab-decision = Decision
account-copy = Copy as text
account-copy-about = The sentence, the check, the decision and the whole account, in the language in use.
account-in-english = English
account-in-dutch = Nederlands
account-unknown-title = Still unknown
account-fill-in = Choose this feature to fill it in.
account-open-value = Choose this value and show it.
account-ground-title = Kansgebied, { $area }
account-no-ground = The kansgebied has no land to draw.
account-picture = Kansgebied with both tasks and the values
account-picture-about = Thick: the kansgebied. Coloured: both tasks. Thin: the values behind it. Click to see it on the maps.
account-source = Source: { $source }
account-source-sheet = { $source }, sheet { $sheet }
account-no-source = not given
account-gone-about = What was said of it stays, under Check and under Decision.

judging-pair-code = { $code }
judging-pair-names = { $a } × { $b }
judging-shortlist = Shortlist
judging-shortlist-on = Take off the shortlist (*)
judging-shortlist-off = Put on the shortlist (*)
judging-note = Note
judging-note-at = Note on { $gate }
judging-who = Who?
judging-who-at = Who answers on { $gate }
judging-keys = Keys: 1 to 6 choose a question; Y, N and U answer; Enter goes to the note.
judging-by-whom = By
judging-role = role, for example steering group
judging-when = When
judging-why = Why
judging-record = Record
judging-choose-first = Choose what was decided first.
judging-reason-needed = A refused chance keeps its reason: fill in why.
judging-no-day = This is no day. Write for example 2025-11-14.
judging-no-decision = Nothing decided yet.
judging-decided = Decided before
judging-edit-gate = Check { $pair }: { $gate } → { $answer }
judging-edit-note = Check { $pair }: note on { $gate }
judging-edit-who = Check { $pair }: who answers on { $gate }
judging-edit-decided = Decision { $pair }: { $verdict }
judging-edit-starred = Shortlist: { $pair }
judging-edit-unstarred = Off the shortlist: { $pair }

filter-about = Which koppelkansen the list shows
filter-all = All
filter-shortlist = Shortlist
filter-undecided = Still to decide
filter-refused = Refused
filter-left = { $n } of { $all }
filter-no-shortlist = nothing is on the shortlist yet. Click the star in a row, or press *.
filter-no-undecided = all koppelkansen have been decided on.
filter-no-refused = nothing was refused yet.
filter-show-all = Show all

decisions-none = Nothing has been said of a koppelkans yet. Choose one and answer under Check, or record under Decision what was decided; the overview is then here.
decisions-check-first = Check the first koppelkans
decisions-pairs = { $n ->
    [one] 1 pair
   *[other] { $n } pairs
}
decisions-pair = Koppelkans, and what was decided
decisions-score = K
decisions-label = Label and decision
decisions-copy = Copy as table
decisions-copy-about = To paste in a spreadsheet.
decisions-columns = shortlist;code;pair;K;core aim;time path;permit;support;funding;risk;label;reason of the label;decision;by;when;why
