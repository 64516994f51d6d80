# Classes, arrows, interaction, the sentence of a pair and the account behind its score.

class-strong = sterk
class-promising = kansrijk
class-explore = verkennen
class-none = geen koppelkans
class-attention = aandacht
class-conflict = conflict
class-no-conflict = geen conflict
class-tension = spanning
class-unjudged = nog niet te beoordelen
arrow-strong-gain = veel winst
arrow-gain = winst
arrow-neutral = geen verschil
arrow-harm = schade
arrow-strong-harm = veel schade

analysis-stage-footprints = Zoekgebieden bepalen
analysis-stage-places = Overlap en afstand meten
analysis-stage-grounds = Kansgebieden bepalen
analysis-stage-pairs = Koppelkansen beoordelen
analysis-stage-zones = plekken met dezelfde opgaven

analysis-warning-width = De zoekbreedte van { $name } is geen getal boven 0. De zoekbreedte van het project is gebruikt.
analysis-warning-no-land = { $name } beslaat geen grond en telt niet mee. Teken het opnieuw of geef het een zoekbreedte.
analysis-warning-masked = { $name } verliest { $area } aan maskers; { $left } telt nog mee.
analysis-warning-masked-all = { $name } ligt helemaal in een masker ({ $area }). Het telt niet mee en heeft geen koppelkansen.
analysis-warning-years = De jaren van { $name } staan verkeerd om ({ $from }-{ $to }) en tellen als onbekend. Draai ze om.
analysis-warning-urgency = De urgentie van { $name } is { $urgency } en telt als onbekend. Kies 0 tot en met 3.
analysis-warning-type = Het type { $type } van { $name } staat niet in dit project. Voeg het type toe of kies een ander.
analysis-warning-cell-type = De functiematrix noemt het type { $type }, dat niet in dit project staat. Die cellen tellen niet mee.
analysis-warning-effect = Het effect van { $name } op de { $worth } ligt buiten −2 tot +2. Het effect van het type is gebruikt.
analysis-warning-intensity = De { $worth } van { $name } ligt buiten 0 tot en met 3 en telt als nog niet beoordeeld.
analysis-warning-link-gone = Een verbinding met de hand hoort bij een opgave die er niet meer is ({ $name }) en telt niet mee.
analysis-warning-link-reason = De verbinding met de hand van { $a } en { $b } heeft geen reden. Zij telt mee; vul de reden aan.
analysis-warning-override-gone = Een match met de hand hoort bij een opgave die er niet meer is ({ $name }) en telt niet mee.
analysis-warning-override-reason = De match met de hand van { $a } en { $b } heeft geen reden. Hij telt mee; vul de reden aan.

missing-type = type van { $task } onbekend
missing-type-unknown = type { $type } van { $task } staat niet in het project
missing-cell = functiematrix zegt niets over { $from } op { $to }
missing-period = jaren van { $task } onbekend
missing-phase = fase van { $task } onbekend
missing-parties = partijen van { $task } onbekend
missing-urgency = urgentie van { $a } en { $b } onbekend
missing-effect = effect van { $task } op de { $worth } onbekend
missing-intensity = { $worth } van { $value } nog niet beoordeeld
missing-judgement = { $n ->
    [one] { $value } nog niet op alle waarden beoordeeld
   *[other] { $n } waarden hier nog niet op alle waarden beoordeeld
}
open-money-unknown = financiering van { $task } onbekend
open-money-unknown-both = financiering onbekend
open-money-missing = financiering van { $task } ontbreekt
open-money-missing-both = financiering ontbreekt

sentence-head = { $codes } { $a } × { $b }: { $verdict }.
sentence-head-bare = { $a } × { $b }: { $verdict }.
sentence-body = Ze { $clauses }.
sentence-burden = Let op afwenteling: de winst van { $gains } is de last van { $bears }.
sentence-gain = Winst op { $list }.
sentence-gain-separator = {"; op "}
sentence-harm = Schade aan { $list }.
sentence-harm-separator = {"; aan "}
sentence-no-difference = Geen duidelijke winst of schade voor de waarden.
sentence-values-unknown = Winst of schade voor de waarden is nog onbekend.
sentence-tension = Kans en conflict tegelijk: bespreek dit in het atelier.
sentence-open = Open: { $list }.
verdict-score = { $class } ({ $score })
verdict-range = { $class } { $range } ({ $unknown } onbekend)
verdict-tension = { $class } (kans { $chance }, conflict { $conflict })
term-moment = moment
term-people = partijen
term-urgency = urgentie
place-scored = { $clause } (P { $p })
place-overlap = overlappen { $area }
place-sliver = raken elkaar met { $area } overlap
place-touching = grenzen aan elkaar
place-apart = liggen { $distance } uit elkaar
place-link = zijn met de hand verbonden ({ $reason }, P { $p })
place-link-bare = zijn met de hand verbonden (zonder reden, P { $p })
interaction-cancelling = heffen elkaar op ({ $detail })
interaction-counteracting = werken elkaar tegen ({ $detail })
interaction-constraining = beperken elkaar ({ $detail })
interaction-neutral = staan los van elkaar ({ $detail })
interaction-enabling = maken elkaar mogelijk ({ $detail })
interaction-reinforcing = versterken elkaar ({ $detail })
interaction-indivisible = zijn onlosmakelijk ({ $detail })
interaction-mixed = werken verschillend op elkaar (heen { $forward }, terug { $backward }, samen { $detail })
detail-reason = { $number }, { $reason }
detail-by-hand = { $number }, met de hand: { $reason }
moment-years-same = lopen { $years } samen in { $phase } ({ $t })
moment-years-mixed = lopen { $years } samen, de een in { $phase } en de ander in { $other } ({ $t })
moment-year-same = lopen in { $years } samen in { $phase } ({ $t })
moment-year-mixed = lopen in { $years } samen, de een in { $phase } en de ander in { $other } ({ $t })
moment-meet = sluiten in { $year } op elkaar aan ({ $t })
moment-gap = liggen { $years } jaar uit elkaar in de tijd ({ $t })
in-phase-1 = voorbereiding
in-phase-2 = verkenning
in-phase-3 = visievorming
in-phase-4 = uitwerking
in-phase-5 = realisatie
in-phase-6 = beheer
people-shared = delen { $parties } ({ $m })
people-none = delen geen partijen ({ $m })
group-behind = { $worths } bij { $names }
group-new = { $worths } (nieuw)
all-four-values = alle vier de waarden
and-more = nog { $n }
list-last = { $head } en { $last }

account-unknown = onbekend
account-place-overlap = Plaats P = { $p }: ze delen { $overlap } en de kleinste is { $smaller }. P = 0,5 + 0,5 · gedeeld / kleinste.
account-place-sliver = Plaats P = { $p }: ze delen { $overlap }, minder dan de { $guard } vanaf waar het overlap is. Dan telt het als raken: P = 0,5.
account-place-touching = Plaats P = { $p }: ze grenzen aan elkaar. Raken geeft P = 0,5.
account-place-apart = Plaats P = { $p }: ze liggen { $distance } uit elkaar en de zoekafstand is { $reach }. P = 0,5 · (1 − afstand / zoekafstand).
account-link = Met de hand verbonden, L = { $l } ({ $reason }). De hoogste van beide telt: P = { $p }.
account-match = Match R = { $r }: { $a } op { $b } { $forward }, andersom { $backward }. R is het gemiddelde.
account-match-by-hand = Match R = { $r }, met de hand gegeven: { $reason }.
account-match-unknown = Match R is onbekend, dus zijn er geen scores.
account-reason = Reden van de match: { $reason }.
account-burden = Afwenteling tussen { $a } en { $b }: de winst van de een is de last van de ander.
account-moment = Moment T = { $t }: perioden { $ours } en { $theirs } geven { $periods }, de traagste fase geeft { $phase }. T is het product.
account-people = Mensen M = { $m }: { $shared } gedeelde partijen op { $fewest } van de opgave met de minste partijen.
account-people-unknown = Mensen M is { $m }: van een van beide zijn geen partijen bekend.
account-ground = Kansgebied: { $area }.
account-value-gain = { $arrow } { $worth }: Q = { $q } uit effect E = { $e } en aanwezigheid X = { $x }. Q = E · (0,5 + 0,5 · X).
account-value-harm = { $arrow } { $worth }: Q = { $q } uit effect E = { $e } en aanwezigheid X = { $x }. Q = E · X.
account-left-out = Niet meegeteld in deze X: grond die alleen in { $n ->
    [one] { $value } ligt
   *[other] { $value } of { $n ->
        [2] één andere waarde
       *[other] andere waarden
    } ligt
}, want de { $worth } is daar nog niet beoordeeld.
account-gain = Breedte van de winst G = { $g }: het deel van de vier waarden met Q van 0,25 of meer.
account-urgency = Urgentie U = { $u }: de hoogste van { $ours } en { $theirs }, gedeeld door 3.
account-support = Steun F = { $f }: gewogen gemiddelde van T, M, G en U (gewichten { $moment }, { $people }, { $gain } en { $urgency }).
account-support-open = Steun F = { $f }: gewogen gemiddelde van T, M, G en U (gewichten { $moment }, { $people }, { $gain } en { $urgency }), met 0,5 voor wat onbekend is.
account-chance = Kans K = { $k }: 100 · { $p } · { $r } / 3 · (0,5 + 0,5 · { $f }); een R onder 0 telt als 0.
account-range = Zolang er iets onbekend is ligt K tussen { $low } en { $high }.
account-conflict = Conflict C = { $c }: 100 · { $p } · de hoogste van −R / 3 (R = { $r }) en de grootste schade ({ $harm }).
account-not-judged = Zonder R zijn K en C nog niet te geven.
account-missing = Nog open: { $what }.
