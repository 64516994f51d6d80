# Names of edits in the history, and why an edit can't be done.

edit-settings-file = Settings from a file

edit-error-no-such-row = This feature is no longer there ({ $id }). Nothing was changed.
edit-error-clash = Another feature has this place in the table ({ $id }). Nothing was changed.
edit-error-setting = The setting ‘{ $name }’ is outside its range. The old value was kept.
edit-error-type-code = The type code ‘{ $code }’ is empty or already there. The old types were kept.
edit-error-cell = The value at { $cell } is outside its scale. The old value was kept.
edit-cell = Function matrix: { $from } → { $to } from { $before } to { $after }
edit-cell-both = Function matrix: { $from } ↔ { $to } to { $after }
edit-cell-said = Function matrix: { $from } → { $to }, explanation
edit-effect = Effect matrix: { $code } on { $value } from { $before } to { $after }
edit-confirmed = Matrices confirmed by { $who }
edit-back-to-concept = Matrices back to concept
edit-type-added = Type { $code } added: { $name }
edit-type-named = Type { $code } is named: { $name }
edit-type-recoded = Type { $before } is now { $after }
edit-type-moved = Type { $code } to place { $place }
edit-type-removed = Type { $code } removed
edit-type-removed-kept = { $n ->
    [one] Type { $code } removed; { $n } task keeps the code
   *[other] Type { $code } removed; { $n } tasks keep the code
}
edit-type-removed-instead = { $n ->
    [one] Type { $code } removed; { $n } task becomes { $instead }
   *[other] Type { $code } removed; { $n } tasks become { $instead }
}
edit-matrix-file = { $matrix } from { $file }
