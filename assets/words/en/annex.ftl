# The method annex: every weight, matrix and change behind the scores, with the formulas in plain words.

annex-title = Method annex: { $project }
annex-intro = This annex shows how the koppelkansen of this project come about, with all the numbers and agreements they were computed with. Anybody can work out every score with it.
annex-concept = The matrices are a CONCEPT: nobody has confirmed them. So all that follows from them is a CONCEPT too.
annex-confirmed = The matrices were confirmed by { $who } on { $date }.
annex-nobody = nobody named
annex-no-date = an unknown date
annex-none = None.

annex-formulas = How it is computed
annex-place = Place (P, from 0 to 1). When two tasks overlap, P is a half plus half of the shared part of the smaller one: P = 0.5 + 0.5 · shared / smaller. Overlap counts from { $guard }, or from half of the smaller task where that is less; below it counts as touching. When they lie apart, P falls from 0.5 where they touch to 0 at { $distance }: P = 0.5 · (1 − distance / { $distance }). A line has a search width of { $line } on each side and a point a radius of { $point }, unless a feature itself says otherwise.
annex-link = Link by hand (L). What hangs together in another way, such as the same water level area or the same owner, gets an L of 0.5 or 1 with a reason. The higher of P and L counts.
annex-match = Match (R, from −3 to +3). The function matrix says for each direction what one type does for another: −3 cancels, −2 counteracts, −1 constrains, 0 stands apart, +1 enables, +2 reinforces, +3 is indivisible (after Nilsson, Griggs and Visbeck 2016). R is the mean of both directions. When their signs differ, one's gain is the other's burden (afwenteling). For one pair R can be replaced, with a reason.
annex-moment = Moment (T, from 0 to 1). When the periods overlap, t = 0.5 + 0.5 · shared years / years of the shorter; else t falls by a tenth with each year between them, from 0.5 to 0. T is t times the lower phase factor of the two.
annex-people = People (M, from 0 to 1). The number of shared parties, divided by the number of the task with the fewest parties.
annex-values = Values (Q for each, from −1 to +1). The kansgebied is the ground they share, or for tasks that don't overlap the ground within { $half } of both. X is the mean intensity of the value there, divided by 3: at each spot the highest counts, ground without a value counts as 0 and ground that nobody judged does not count. E is the effect of both tasks together, held between −2 and +2 and divided by 2. Harm needs something to harm: Q = E · X. Strengthening counts in full and new counts half: Q = E · (0.5 + 0.5 · X).
annex-gain = Breadth of gain (G, from 0 to 1). The part of the four values with a Q of 0.25 or more. It is about breadth, not height; the four values are never added up to one grade.
annex-harm = Harm. The greatest harm to one value counts, and gain for another value does not make up for it.
annex-urgency = Urgency (U, from 0 to 1). The higher urgency of the two, divided by 3.
annex-support = Support (F, from 0 to 1). The weighted mean of T, M, G and U.
annex-chance = Chance (K, from 0 to 100). K = 100 · P · R / 3 · (0.5 + 0.5 · F), with R = 0 where R is lower. So without a place or a match there is no chance; the rest helps.
annex-conflict = Conflict (C, from 0 to 100). C = 100 · P · the higher of −R / 3 and the harm.
annex-classes = Classes. K from { $strong } is strong, from { $promising } promising, from { $explore } explore. C from { $conflict } is a conflict, from { $attention } attention. A K above { $explore } together with a C from { $attention } is tension: discuss it in the atelier.
annex-unknown = What is unknown. When T, M or U is missing nothing is guessed: the score is a range, with 0 and 1 filled in for what is missing, and K itself is its middle. Without a type there is no R and so no score. What is missing is called by its name.
annex-mask = Masks. Land that will not change can be left out, with a reason.
annex-gates = Gates. Six questions with yes, no or unknown: does the core aim or a hard norm stay unharmed, does it fit the time path, is a permit possible, is there support, is funding in sight and is there no large risk (after the rules for meekoppelkansen of HDSR, Sterke Lekdijk). An answer never changes the number, only the advice.
annex-label = Label. The first line that fits counts. A decision refused or K below { $explore }: do not combine; no at one of the six questions or C of at least { $attention }: discuss; K is not known: work out; yes at all six and K of at least { $promising }: combine now; anything else: work out. The label never changes a number.
annex-triage = Tasks. A task without a koppelkans from { $promising } is to be fitted in; with one or two it is to be combined; with three or more, or as part of a triangle, it asks for one plan for the whole place. When more than five tasks hang together, the question is whether the scope is too wide (KiM 2011).
annex-robustness = How stable. It is computed twelve times more: each weight halved and doubled, the search distance halved and doubled, the match a point lower and higher. What is counted is how often a koppelkans keeps its class.
annex-ours = What our own conventions are. The search distance, the phase factors, the borders of the classes and the matrices a project begins with have no source. They are there to be filled in by the people in the process.

annex-numbers = Numbers
annex-column-what = what
annex-column-value = value
annex-column-usual = standard
annex-setting-distance = search distance D
annex-setting-guard = smallest overlap
annex-setting-line = search width of a line, on each side
annex-setting-point = radius of a point
annex-setting-moment = weight of the moment (T)
annex-setting-people = weight of the people (M)
annex-setting-values = weight of the breadth of gain (G)
annex-setting-urgency = weight of the urgency (U)
annex-setting-strong = K from which it is strong
annex-setting-promising = K from which it is promising
annex-setting-explore = K from which it is to be explored
annex-setting-conflict = C from which it is a conflict
annex-setting-attention = C from which it needs attention
annex-setting-phase-1 = phase factor: preparing
annex-setting-phase-2 = phase factor: exploring
annex-setting-phase-3 = phase factor: forming a vision
annex-setting-phase-4 = phase factor: elaborating
annex-setting-phase-5 = phase factor: realising
annex-setting-phase-6 = phase factor: managing and evaluating

annex-functions = Function matrix
annex-functions-about = Read from the left to the top: what the type at the left does for the type at the top. An empty cell is unknown.
annex-reasons = Cells with a reason
annex-effects = Effect matrix
annex-effects-about = What a task of a type does to each value, from −2 to +2. A task's own tags go first.
annex-column-type = type
annex-column-name = name
annex-overrides = Matches given by hand
annex-links = Links by hand
annex-masks = Masks
annex-log = All changes of the method
annex-column-pair = pair
annex-column-kind = kind
annex-column-strength = strength
annex-column-reason = reason
annex-column-who = who
annex-column-date = date
annex-column-area = area
annex-column-part = part
annex-column-before = was
annex-column-after = became
annex-gone = a task that is gone
annex-pair = { $a } × { $b }
