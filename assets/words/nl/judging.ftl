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
