# Rijen uit lijsten die nog geen plek op de kaart hebben.

unplaced-note-unread = In ‘{ $table }’ { $n ->
    [one] staat 1 rij waarvan de eigenschappen niet te lezen zijn; ze is
   *[other] staan { $n } rijen waarvan de eigenschappen niet te lezen zijn; ze zijn
} als tekst bewaard.
unplaced-note-placed = In ‘{ $table }’ { $n ->
    [one] staat 1 rij die al op de kaart staat; ze doet
   *[other] staan { $n } rijen die al op de kaart staan; ze doen
} in de lijst niet mee.
unplaced-import-new = { $n ->
    [one] 1 rij zonder plek wacht
   *[other] { $n } rijen zonder plek wachten
} bij ‘Nog te plaatsen’ tot iemand { $n ->
    [one] haar
   *[other] ze
} op de kaart zet.
unplaced-import-updated = { $n ->
    [one] 1 rij die al wachtte is
   *[other] { $n } rijen die al wachtten zijn
} bijgewerkt.
unplaced-import-same = { $n ->
    [one] 1 rij zonder plek wachtte
   *[other] { $n } rijen zonder plek wachtten
} al en { $n ->
    [one] is
   *[other] zijn
} niet veranderd.
unplaced-import-placed = { $n ->
    [one] 1 rij zonder plek is
   *[other] { $n } rijen zonder plek zijn
} eerder op de kaart gezet en daar gelaten zoals { $n ->
    [one] ze is
   *[other] ze zijn
}.
unplaced-waiting = { $n ->
    [one] 1 rij wacht nog op een plek op de kaart en doet
   *[other] { $n } rijen wachten nog op een plek op de kaart en doen
} niet mee.

edit-place-row = ‘{ $name }’ op de kaart gezet
edit-drop-rows = { $n ->
    [one] ‘{ $name }’ uit de lijst ‘nog te plaatsen’ gehaald
   *[other] { $n } rijen uit de lijst ‘nog te plaatsen’ gehaald
}

unplaced-title = Nog te plaatsen
unplaced-for-map = { $map }, uit { $file }
unplaced-nothing-said = Deze rij zegt verder niets.
unplaced-more = Nog { $n ->
    [one] 1 kolom.
   *[other] { $n } kolommen.
}
unplaced-click = Klik om deze rij op de kaart te zetten.
unplaced-place = Op de kaart zetten
unplaced-take-shape = De vorm van wat gekozen is geven
unplaced-drop = Uit de lijst halen
unplaced-skip = Volgende
unplaced-stop = Stoppen
unplaced-hint = Klik waar ‘{ $name }’ ligt, of teken de vorm met een ander gereedschap. { $more ->
    [0] Dit is de laatste.
    [one] Daarna nog 1.
   *[other] Daarna nog { $more }.
}
unplaced-values-kept = ‘{ $name }’ staat op de kaart. Wat niet te lezen was, is bewaard bij de andere eigenschappen.
unplaced-all-placed = Alles staat op de kaart.

command-place-next = Volgende rij op de kaart zetten
disabled-nothing-unplaced = Er zijn geen rijen die nog geplaatst moeten worden.
disabled-row-gone = Deze rij staat niet meer in de lijst.
disabled-choose-one-shape = Kies eerst het ene object waarvan de rij de vorm krijgt.
unplaced-import-fault = De plek van { $row } is niet te gebruiken: { $why } De rij wacht op een plek.
