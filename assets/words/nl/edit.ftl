# Names of edits in the history, and why an edit can't be done.

edit-settings-file = Instellingen uit een bestand

edit-error-no-such-row = Dit object is er niet meer ({ $id }). Er is niets veranderd.
edit-error-clash = Er is al een ander object op deze plaats in de tabel ({ $id }). Er is niets veranderd.
edit-error-setting = De instelling ‘{ $name }’ ligt buiten wat mag. De oude waarde is gehouden.
edit-error-type-code = De code ‘{ $code }’ van een type is leeg of bestaat al. De oude typen zijn gehouden.
edit-error-cell = De waarde bij { $cell } ligt buiten de schaal. De oude waarde is gehouden.
