# Gates, shortlist and decisions.

answer-yes = ja
answer-no = nee
answer-unknown = onbekend
gate-core-aim = Kerndoel of harde norm blijft heel
gate-time-path = Past in het tijdpad
gate-permit = Vergunning mogelijk, of ruimte in het beleid
gate-support = Draagvlak bij bestuur en omgeving
gate-funding = Geld in zicht
gate-risk = Geen groot risico
verdict-adopted = overgenomen
verdict-refused = afgewezen
verdict-later = later

gate-core-aim-short = kerndoel
gate-time-path-short = tijdpad
gate-permit-short = vergunning
gate-support-short = draagvlak
gate-funding-short = geld
gate-risk-short = risico

label-direct = direct koppelen
label-work-out = uitwerken
label-discuss = bespreken
label-not = niet koppelen
label-refused = afgewezen: { $reason }
label-refused-bare = afgewezen, zonder reden in het bestand
label-gone = geen koppelkans meer: de opgaven liggen te ver uit elkaar of er is er een weg
label-no-chance = K { $k } ligt onder { $border }: er is te weinig dat de opgaven bindt
label-conflict = { $class } (C { $c })
label-two = { $one }; { $other }
label-list = { $head }, { $next }
label-blocked = nee bij { $gates }: direct koppelen kan niet
label-says-no = nee bij { $gates }
label-way-round = Kijk of het uitdaagrecht of een omwisselbesluit ruimte geeft.
label-unjudged = nog niet te beoordelen: { $why }
label-all-yes = alle zes de vragen ja, en { $class } ({ $k })
label-only-explore = alle zes de vragen ja, maar de kans is nog niet kansrijk ({ $k })
label-untested = nog niet getoetst
label-open = nog open: { $gates }

term-match = match
missing-urgency-of = urgentie van { $task } onbekend
knowing-match = Match: K wordt { $low } als ze elkaar niet helpen en { $high } { $best }; { $class }.
knowing-best = als ze zo goed mogelijk op elkaar werken
knowing-best-type = bij het type dat het best past ({ $type })
knowing-moment = Moment: K wordt { $low } als jaren en fasen niet passen en { $high } als ze helemaal passen; { $class }.
knowing-people = Partijen: K wordt { $low } als ze er geen delen en { $high } als alle partijen meedoen; { $class }.
knowing-urgency = Urgentie: K wordt { $low } als geen van beide dringt en { $high } als een van beide zeer dringend is; { $class }.
knowing-no-difference = Onbekend, maar van geen belang voor K: { $term } (K blijft { $low }).
knowing-stays = het blijft { $class }
knowing-turns = { $low } of { $high }
knowing-between = { $low }–{ $high }
knowing-exact = { $k }
