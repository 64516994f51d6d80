# What came of the analysis besides the pairs: zones, triage, what is missing.

sheet-decisions = Besluiten
sheet-triage = Opgaven en groepen
sheet-zones = Plekken
sheet-missing = Wat ontbreekt
sheet-title-findings = Uitkomsten
command-sheet-decisions = Uitkomsten: voorkeur, toets en besluiten
command-sheet-triage = Uitkomsten: opgaven en groepen
command-sheet-zones = Uitkomsten: plekken met dezelfde opgaven
command-sheet-missing = Uitkomsten: wat het meest ontbreekt

sentence-stable = Stabiel in { $kept } van { $runs }.
stability-nothing = Geen van de proeven geeft een andere klasse.
stability-flip-chance = { $trial }: { $class } (K { $k })
stability-flip-conflict = { $trial }: { $class } (C { $c })
stability-flip-both = { $trial }: { $class } (K { $k }, C { $c })
trial-moment-half = moment telt half
trial-moment-double = moment telt dubbel
trial-people-half = partijen tellen half
trial-people-double = partijen tellen dubbel
trial-values-half = breedte van de winst telt half
trial-values-double = breedte van de winst telt dubbel
trial-urgency-half = urgentie telt half
trial-urgency-double = urgentie telt dubbel
trial-distance-half = zoekafstand gehalveerd
trial-distance-double = zoekafstand verdubbeld
trial-match-up = match 1 hoger
trial-match-down = match 1 lager
command-robustness = Nagaan hoe stabiel de koppelkansen zijn
disabled-robustness-known = Hoe stabiel ze zijn, is al nagegaan.
ui-stability = Hoe stabiel?
ui-stability-unjudged = Zonder match is er nog geen klasse om na te gaan.
ui-stability-busy = Wordt nagegaan…
ui-stability-asked = Bij zoveel paren gebeurt dit pas als u het vraagt.
ui-stability-flips = { $kept } van de { $runs } proeven geven dezelfde klasse. Een andere klasse geeft:
ui-stability-all = Alle { $runs } proeven geven dezelfde klasse.
ui-about-stability = Het programma rekent opnieuw met elk gewicht half en dubbel, de zoekafstand half en dubbel, en de match één punt lager en hoger: twaalf proeven. Wat vaak dezelfde klasse houdt, hangt weinig af van onze afspraken.

approach-integral = integraal gebiedsgericht
approach-combine = koppelen
approach-fit-in = inpassen
approach-unjudged = nog niet te beoordelen
ui-group-heading = { $code } · { $n ->
    [one] { $n } opgave
   *[other] { $n } opgaven
}
ui-group-wide = afbakening te ruim?
ui-group-wide-about = In deze groep hangen meer dan vijf opgaven aan elkaar. Vraag u af of ze echt in één plan moeten: een te ruime opgave komt niet van de grond (KiM 2011).
ui-triage-about = Een lijn tussen twee opgaven is een koppelkans met K van { $from } of meer. Eén of twee lijnen: koppelen. Drie of meer, of drie opgaven die allemaal aan elkaar hangen: integraal gebiedsgericht. Geen lijn: inpassen.
ui-triage-alone = Opgaven zonder lijn
ui-triage-no-groups = Nog geen groepen: geen enkel paar haalt K { $from }. Kijk bij ‘Wat ontbreekt’ wat u kunt aanvullen, of bij ‘Gewichten en grenzen’ vanaf waar een koppelkans telt.
ui-triage-partner = { $code } { $name }
ui-about-approach-integral = Drie of meer koppelkansen, of deel van een driehoek: maak één plan voor de hele plek.
ui-about-approach-combine = Eén of twee koppelkansen: werk ze samen uit.
ui-about-approach-fit-in = Geen koppelkans: pas de opgave gewoon goed in.
ui-about-approach-unjudged = Er is nog geen koppelkans, maar van een paar is de match nog niet bekend.

datum-years = jaren
datum-phase = fase
datum-parties = partijen
datum-urgency = urgentie
datum-type = type
datum-cell = cel van de functiematrix
datum-effect = effect op de waarden
datum-judgement = oordeel over de waarde
ui-missing-about = Wat nog niet bekend is, houdt een koppelkans open: K ligt dan tussen twee getallen. Bovenaan staat wat, eenmaal bekend, het meeste van die ruimte wegneemt. Klik om het aan te vullen.
ui-missing-no-pairs = Er zijn nog geen paren om iets van te missen. Teken of laad eerst opgaven die bij elkaar in de buurt liggen.
ui-missing-nothing = Er ontbreekt niets: van elk paar is alles bekend wat de methode vraagt.
ui-missing-of = Van
ui-missing-of-about = De opgave, de waarde of de cel van de functiematrix waar het om gaat
ui-missing-what = Wat
ui-missing-what-about = Wat daarvan nog niet bekend is
ui-missing-pairs = Koppelkansen
ui-missing-pairs-about = In hoeveel paren van opgaven dit een rol speelt
ui-missing-alone = Direct
ui-missing-alone-about = Hoeveel punten de ruimte in K samen kleiner wordt als alleen dit bekend wordt
ui-missing-together = Samen
ui-missing-together-about = Hoeveel punten er nog bij komen zodra ook andere gegevens bekend zijn die hierbij horen
ui-missing-cell = { $from } op { $to }
ui-missing-open-value = Open deze waarde
ui-missing-open-matrix = Open de functiematrix
ui-export-method = Methodebijlage
ui-layer-stack = Stapeling
ui-stack-counts = 2, 3, 4 of meer opgaven op één plek:
ui-stack-with = versterken elkaar
ui-stack-neutral = zitten elkaar niet in de weg
ui-stack-against = werken elkaar tegen
ui-stack-unknown = match onbekend
ui-stack-about = Op de kaart: aantal opgaven · gemiddelde match R van hun paren (−3 tot +3).
command-stack = Stapelkaart aan of uit
ui-zones-about = Een plek is grond waar precies dezelfde opgaven over elkaar liggen, lijnen en punten met hun zoekbreedte. De oppervlakten samen zijn die van alle opgaven samen.
ui-zones-on-map = Stapelkaart tonen
ui-zones-summary = { $n ->
    [one] 1 plek
   *[other] { $n } plekken
}, samen { $area }; op { $several } ligt meer dan één opgave.
ui-zones-area = Grootte
ui-zones-r = R
ui-zones-r-about = Gemiddelde match R (−3 tot +3) van alle paren opgaven op deze plek. Een stapel die elkaar niet verdraagt is geen kans.
ui-zones-x-about = hoe sterk de waarde hier aanwezig is: gemiddelde over de plek, van 0 (niets) tot 1 (overal het hoogst).
ui-zones-tasks = Opgaven
ui-zones-pairs = { $n ->
    [one] 1 paar
   *[other] { $n } paren
}, van { $unknown } is de match onbekend
ui-zones-slivers = { $n ->
    [one] Eén plek kleiner
   *[other] { $n } plekken kleiner
} dan 1 m² (samen { $area }) staan hier niet: dat zijn kieren tussen grenzen die één grens bedoelen te zijn. In de optelling en in de uitvoer tellen ze mee.
