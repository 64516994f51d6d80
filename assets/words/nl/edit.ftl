# Names of edits in the history, and why an edit can't be done.

edit-settings-file = Instellingen uit een bestand

edit-error-no-such-row = Dit object is er niet meer ({ $id }). Er is niets veranderd.
edit-error-clash = Er is al een ander object op deze plaats in de tabel ({ $id }). Er is niets veranderd.
edit-error-setting = De instelling ‘{ $name }’ ligt buiten wat mag. De oude waarde is gehouden.
edit-error-type-code = De code ‘{ $code }’ van een type is leeg of bestaat al. De oude typen zijn gehouden.
edit-error-cell = De waarde bij { $cell } ligt buiten de schaal. De oude waarde is gehouden.
edit-cell = Functiematrix: { $from } → { $to } van { $before } naar { $after }
edit-cell-both = Functiematrix: { $from } ↔ { $to } naar { $after }
edit-cell-said = Functiematrix: { $from } → { $to }, toelichting
edit-effect = Effectmatrix: { $code } op { $value } van { $before } naar { $after }
edit-confirmed = Matrices vastgesteld door { $who }
edit-back-to-concept = Matrices terug naar concept
edit-type-added = Type { $code } toegevoegd: { $name }
edit-type-named = Type { $code } heet: { $name }
edit-type-recoded = Type { $before } heet voortaan { $after }
edit-type-moved = Type { $code } naar plaats { $place }
edit-type-removed = Type { $code } verwijderd
edit-type-removed-kept = { $n ->
    [one] Type { $code } verwijderd; { $n } opgave houdt de code
   *[other] Type { $code } verwijderd; { $n } opgaven houden de code
}
edit-type-removed-instead = { $n ->
    [one] Type { $code } verwijderd; { $n } opgave wordt { $instead }
   *[other] Type { $code } verwijderd; { $n } opgaven worden { $instead }
}
edit-matrix-file = { $matrix } uit { $file }
