# Names of edits in the history, and why an edit can't be done.

edit-settings-file = Settings from a file

edit-error-no-such-row = This feature is no longer there ({ $id }). Nothing was changed.
edit-error-clash = Another feature has this place in the table ({ $id }). Nothing was changed.
edit-error-setting = The setting ‘{ $name }’ is outside its range. The old value was kept.
edit-error-type-code = The type code ‘{ $code }’ is empty or already there. The old types were kept.
edit-error-cell = The value at { $cell } is outside its scale. The old value was kept.
