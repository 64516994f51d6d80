# Achtergrondkaarten van internet: kiezen, aanzetten, wat er bewaard wordt en wat er misgaat.
background-here = Op deze computer
background-own = Eigen achtergrondkaart van het programma
background-of-file = Een bestand met kaarttegels (PMTiles of MBTiles)
background-online = Van internet
background-online-about = Werkt alleen met internet, en staat uit tot u er hier een aanzet. Een project kan dit nooit voor u doen.
background-choose-online = Kies een kaart om te lezen wie er iets gevraagd wordt, wat er bewaard blijft en wat ermee mag.
background-asked-of = Het programma vraagt dan elke kaarttegel die u bekijkt aan { $host }. Die server ziet uw internetadres, de naam van dit programma en welk gebied u bekijkt.
background-keeps = { $days ->
    [one] Tegels die u zag, blijven op deze computer voor als er geen internet is: nu { $now }, hoogstens { $most }. Na { $days } dag worden ze opnieuw gevraagd.
   *[other] Tegels die u zag, blijven op deze computer voor als er geen internet is: nu { $now }, hoogstens { $most }. Na { $days } dagen worden ze opnieuw gevraagd.
}
background-drops = { $days ->
    [one] Na { $days } dag mogen ze van de bron niet meer gebruikt worden.
   *[other] Na { $days } dagen mogen ze van de bron niet meer gebruikt worden.
}
background-keeps-nothing = Van deze bron mogen geen tegels bewaard worden; zonder internet is deze kaart er niet.
background-terms = Licentie: { $licence } · op de kaart staat: { $who } · { $checked }
background-turn-on = Aanzetten en vragen aan { $host }
background-only-kept = Alleen bewaarde tegels
background-kept-all = Bewaard van alle kaarten van internet: { $size }
background-empty = Wissen
background-empty-about = Gooit alle bewaarde tegels weg. Wat u weer bekijkt, wordt opnieuw gevraagd als het internet voor de kaart aanstaat.
background-not-emptied = Niet alle bewaarde tegels zijn gewist: { $reason }.
background-online-on = Achtergrond: { $name }, gevraagd aan { $host }. Uitzetten kan onderaan de lijst met lagen.
background-online-kept = Achtergrond: { $name }, alleen wat ervan bewaard is. Er wordt niets van internet gevraagd.
background-source-gone = De kaart ‘{ $name }’ staat niet meer in de lijst met bronnen. De eigen achtergrond is in de plaats gekomen.
background-source-unlisted = De kaart ‘{ $name }’ staat niet meer in de lijst met bronnen. De achtergrond blijft zoals hij is.
background-source-moved = De kaart ‘{ $name }’ komt volgens de lijst met bronnen nu van { $host }. Daar is niets gevraagd; zet de kaart opnieuw aan als u dat goed vindt.
background-asks = Van internet: vraagt tegels aan { $host }
background-asks-nobody = Alleen bewaarde tegels; er wordt niets gevraagd aan { $host }
background-from = van internet: { $host }
background-from-kept = alleen bewaarde tegels
background-no-answer = Achtergrond: geen tegels van { $host }
background-no-answer-about = { $trouble } Bewaarde tegels staan gewoon op de kaart, en waar die er niet zijn de eigen achtergrond. Het programma probeert het vanzelf opnieuw, steeds na een langere pauze.
command-background-offline = Achtergrondkaart: niets meer van internet vragen
disabled-background-offline = De achtergrondkaart vraagt niets van internet.
job-kept-tiles = bewaarde tegels tellen
kept-little = minder dan 0,1 MB
kept-mb = { $mb } MB
online-no-picture = { $address } geeft geen plaatje maar iets anders ({ $said }). Kijk het adres in de lijst met bronnen na.
