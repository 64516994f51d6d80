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

gate-core-aim-about = Beide opgaven halen hun kern, en geen harde norm komt in de knel.
gate-time-path-about = Koppelen houdt geen van beide opgaven op, of dat is afgesproken.
gate-permit-about = Er is een vergunning mogelijk, of het beleid laat ruimte.
gate-support-about = Bestuur en omgeving staan erachter.
gate-funding-about = Het is duidelijk waar het geld vandaan kan komen.
gate-risk-about = Koppelen brengt geen groot risico mee voor geld, tijd of veiligheid.
label-about-direct = Direct koppelen: er staat niets in de weg.
label-about-work-out = Uitwerken: er is een kans, maar er staat nog iets open.
label-about-discuss = Bespreken: er staat iets in de weg waar mensen over moeten praten.
label-about-not = Niet koppelen: er is geen kans, of zij is afgewezen. De reden blijft bewaard.

account-tab-why = Waarom
account-tab-check = Toets
account-tab-check-count = Toets { $n }/6
account-tab-decision = Besluit
account-copy = Kopieer als tekst
account-copy-about = De zin, de toets, het besluit en de hele opbouw, in de taal die nu gebruikt wordt.
account-in-english = English
account-in-dutch = Nederlands
account-unknown-title = Nog onbekend
account-fill-in = Kies dit object om het in te vullen.
account-open-value = Kies deze waarde en laat haar zien.
account-ground-title = Kansgebied, { $area }
account-no-ground = Het kansgebied heeft geen grond om te tekenen.
account-picture = Kansgebied met beide opgaven en de waarden
account-picture-about = Dik: het kansgebied. Gekleurd: beide opgaven. Dun: de waarden erachter. Klik om het op de kaarten te zien.
account-source = Bron: { $source }
account-source-sheet = { $source }, vel { $sheet }
account-no-source = niet opgegeven
account-gone-about = Wat hierover gezegd is blijft staan, bij Toets en bij Besluit.

judging-pair-code = { $code }
judging-pair-names = { $a } × { $b }
judging-shortlist = Voorkeur
judging-shortlist-on = Van de voorkeurslijst halen (*)
judging-shortlist-off = Op de voorkeurslijst zetten (*)
judging-note = Toelichting
judging-note-at = Toelichting bij { $gate }
judging-who = Wie?
judging-who-at = Wie zegt iets over { $gate }
judging-keys = Toetsen: 1 tot 6 kiezen een vraag; J, N en O antwoorden; Enter gaat naar de toelichting.
judging-by-whom = Door
judging-role = rol, bijvoorbeeld stuurgroep
judging-when = Wanneer
judging-why = Waarom
judging-record = Vastleggen
judging-choose-first = Kies eerst wat er besloten is.
judging-reason-needed = Een afgewezen kans houdt zijn reden: vul in waarom.
judging-no-day = Dit is geen dag. Schrijf bijvoorbeeld 14-11-2025.
judging-no-decision = Nog niets besloten.
judging-decided = Eerder besloten
judging-edit-gate = Toets { $pair }: { $gate } → { $answer }
judging-edit-note = Toets { $pair }: toelichting bij { $gate }
judging-edit-who = Toets { $pair }: wie iets zegt over { $gate }
judging-edit-decided = Besluit { $pair }: { $verdict }
judging-edit-starred = Voorkeur: { $pair }
judging-edit-unstarred = Van de voorkeurslijst: { $pair }

filter-about = Welke koppelkansen de lijst toont
filter-all = Alles
filter-shortlist = Voorkeur
filter-undecided = Nog te besluiten
filter-refused = Afgewezen
filter-left = { $n } van { $all }
filter-no-shortlist = er staat nog niets op de voorkeurslijst. Klik de ster in een rij, of druk op *.
filter-no-undecided = over alle koppelkansen is besloten.
filter-no-refused = er is nog niets afgewezen.
filter-show-all = Toon alles

decisions-none = Er is nog niets gezegd over een koppelkans. Kies er een en geef antwoord bij Toets, of leg bij Besluit vast wat er besloten is; hier staat dan het overzicht.
decisions-check-first = Eerste koppelkans toetsen
decisions-pairs = { $n ->
    [one] 1 paar
   *[other] { $n } paren
}
decisions-pair = Koppelkans, en wat erover besloten is
decisions-score = K
decisions-label = Label en besluit
decisions-copy = Kopieer als tabel
decisions-copy-about = Om te plakken in een rekenblad.
decisions-columns = voorkeur;code;paar;K;kerndoel;tijdpad;vergunning;draagvlak;geld;risico;label;reden van het label;besluit;door;wanneer;waarom
