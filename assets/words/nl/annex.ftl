# The method annex: every weight, matrix and change behind the scores, with the formulas in plain words.

annex-title = Methodebijlage: { $project }
annex-intro = Deze bijlage laat zien hoe de koppelkansen van dit project tot stand komen, met alle getallen en afspraken waarmee gerekend is. Wie wil, kan elke score ermee narekenen.
annex-concept = De matrices zijn CONCEPT: niemand heeft ze vastgesteld. Alles wat eruit volgt is dan ook CONCEPT.
annex-confirmed = De matrices zijn vastgesteld door { $who } op { $date }.
annex-nobody = niemand genoemd
annex-no-date = onbekende datum
annex-none = Geen.

annex-formulas = Zo wordt het berekend
annex-place = Plaats (P, van 0 tot 1). Overlappen twee opgaven, dan is P de helft plus de helft van het gedeelde deel van de kleinste: P = 0,5 + 0,5 · gedeeld / kleinste. Overlap telt vanaf { $guard }, of vanaf de helft van de kleinste opgave als dat minder is; daaronder telt het als raken. Liggen ze uit elkaar, dan daalt P van 0,5 bij raken naar 0 op { $distance }: P = 0,5 · (1 − afstand / { $distance }). Een lijn krijgt aan elke kant { $line } zoekbreedte en een punt een straal van { $point }, tenzij een object zelf iets anders zegt.
annex-link = Verband met de hand (L). Wat op een andere manier samenhangt, zoals hetzelfde peilvak of dezelfde eigenaar, krijgt met een reden een L van 0,5 of 1. De hoogste van P en L telt.
annex-match = Match (R, van −3 tot +3). De functiematrix zegt per richting wat het ene type voor het andere doet: −3 heft op, −2 werkt tegen, −1 beperkt, 0 staat los, +1 maakt mogelijk, +2 versterkt, +3 is onlosmakelijk (naar Nilsson, Griggs en Visbeck 2016). R is het gemiddelde van beide richtingen. Hebben die een tegengesteld teken, dan heet dat afwenteling: de winst van de een is de last van de ander. Voor één paar kan R met een reden worden vervangen.
annex-moment = Moment (T, van 0 tot 1). Vallen de perioden samen, dan is t = 0,5 + 0,5 · gedeelde jaren / jaren van de kortste; anders neemt t met elk jaar ertussen een tiende af, van 0,5 tot 0. T is t maal de laagste fasefactor van de twee.
annex-people = Mensen (M, van 0 tot 1). Het aantal gedeelde partijen, gedeeld door het aantal van de opgave met de minste partijen.
annex-values = Waarden (per waarde Q, van −1 tot +1). Het kansgebied is de grond die ze delen, of bij opgaven die elkaar niet overlappen de grond binnen { $half } van allebei. X is de gemiddelde intensiteit van de waarde daar, gedeeld door 3: op elke plek telt de hoogste, grond zonder waarde telt als 0 en grond waar niemand over oordeelde telt niet mee. E is het effect van beide opgaven samen, begrensd tot −2 en +2 en gedeeld door 2. Schade heeft iets nodig om te schaden: Q = E · X. Versterken telt vol en nieuw telt half: Q = E · (0,5 + 0,5 · X).
annex-gain = Breedte van de winst (G, van 0 tot 1). Het deel van de vier waarden met een Q van 0,25 of meer. Het gaat om de breedte, niet om de hoogte; de vier waarden worden nooit opgeteld tot één cijfer.
annex-harm = Schade. De grootste schade aan één waarde telt, en winst op een andere waarde maakt die niet goed.
annex-urgency = Urgentie (U, van 0 tot 1). De hoogste urgentie van de twee, gedeeld door 3.
annex-support = Steun (F, van 0 tot 1). Het gewogen gemiddelde van T, M, G en U.
annex-chance = Kans (K, van 0 tot 100). K = 100 · P · R / 3 · (0,5 + 0,5 · F), met R = 0 als R lager is. Zonder plaats of zonder match is er dus geen kans; de rest helpt.
annex-conflict = Conflict (C, van 0 tot 100). C = 100 · P · de hoogste van −R / 3 en de schade.
annex-classes = Klassen. K vanaf { $strong } is sterk, vanaf { $promising } kansrijk, vanaf { $explore } verkennen. C vanaf { $conflict } is een conflict, vanaf { $attention } aandacht. Een K boven { $explore } samen met een C vanaf { $attention } is spanning: bespreek dat in het atelier.
annex-unknown = Wat onbekend is. Ontbreekt T, M of U, dan wordt niets geraden: de score is een bereik, met 0 en 1 ingevuld voor wat ontbreekt, en K zelf het midden daarvan. Zonder type is er geen R en dus geen score. Wat ontbreekt, wordt met naam genoemd.
annex-mask = Maskers. Grond die niet verandert kan worden uitgesloten, met een reden.
annex-gates = Toets. Zes vragen met ja, nee of onbekend: blijft het kerndoel of een harde norm heel, past het in het tijdpad, is een vergunning mogelijk, is er draagvlak, is er geld in zicht en is er geen groot risico (naar de regels voor meekoppelkansen van HDSR, Sterke Lekdijk). Een antwoord verandert nooit het getal, wel het advies.
annex-label = Label. De eerste regel die past geldt. Een besluit afgewezen of K onder { $explore }: niet koppelen; nee bij een van de zes vragen of C vanaf { $attention }: bespreken; K is niet te bepalen: uitwerken; zes keer ja en K vanaf { $promising }: direct koppelen; al het andere: uitwerken. Het label verandert nooit een getal.
annex-triage = Opgaven. Een opgave zonder koppelkans vanaf { $promising } heet inpassen; met één of twee: koppelen; met drie of meer, of als deel van een driehoek: integraal gebiedsgericht. Hangen er meer dan vijf opgaven aan elkaar, dan is de vraag of de afbakening te ruim is (KiM 2011).
annex-robustness = Hoe stabiel. Twaalf keer wordt opnieuw gerekend: elk gewicht half en dubbel, de zoekafstand half en dubbel, de match een punt lager en hoger. Geteld wordt hoe vaak een koppelkans haar klasse houdt.
annex-ours = Wat onze eigen afspraken zijn. De zoekafstand, de fasefactoren, de grenzen van de klassen en de matrices waarmee een project begint hebben geen bron. Ze zijn er om door de mensen in het proces te worden ingevuld.

annex-numbers = Getallen
annex-column-what = wat
annex-column-value = waarde
annex-column-usual = standaard
annex-setting-distance = zoekafstand D
annex-setting-guard = kleinste overlap
annex-setting-line = zoekbreedte van een lijn, aan elke kant
annex-setting-point = straal van een punt
annex-setting-moment = gewicht van het moment (T)
annex-setting-people = gewicht van de mensen (M)
annex-setting-values = gewicht van de breedte van de winst (G)
annex-setting-urgency = gewicht van de urgentie (U)
annex-setting-strong = K vanaf waar het sterk is
annex-setting-promising = K vanaf waar het kansrijk is
annex-setting-explore = K vanaf waar het verkennen is
annex-setting-conflict = C vanaf waar het een conflict is
annex-setting-attention = C vanaf waar het aandacht vraagt
annex-setting-phase-1 = fasefactor: voorbereiden
annex-setting-phase-2 = fasefactor: verkennen
annex-setting-phase-3 = fasefactor: visie vormen
annex-setting-phase-4 = fasefactor: uitwerken
annex-setting-phase-5 = fasefactor: realiseren
annex-setting-phase-6 = fasefactor: beheren en evalueren

annex-functions = Functiematrix
annex-functions-about = Lees van links naar boven: wat het type links doet voor het type boven. Een lege cel is onbekend.
annex-reasons = Cellen met een reden
annex-effects = Effectmatrix
annex-effects-about = Wat een opgave van een type met elke waarde doet, van −2 tot +2. De eigen tags van een opgave gaan voor.
annex-column-type = type
annex-column-name = naam
annex-overrides = Matches die met de hand zijn gegeven
annex-links = Verbanden met de hand
annex-masks = Maskers
annex-log = Alle wijzigingen van de methode
annex-column-pair = paar
annex-column-kind = soort
annex-column-strength = sterkte
annex-column-reason = reden
annex-column-who = wie
annex-column-date = datum
annex-column-area = oppervlakte
annex-column-part = onderdeel
annex-column-before = was
annex-column-after = werd
annex-gone = opgave die er niet meer is
annex-pair = { $a } × { $b }
