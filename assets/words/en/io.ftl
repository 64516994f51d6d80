# io

# The settings file.
settings-error-json = The settings file was not used: line { $line } is not valid JSON ({ $detail }).
settings-error-key = The settings file was not used: there is no setting ‘{ $key }’.
settings-error-missing = The settings file was not used: ‘{ $key }’ is missing.
settings-error-value = The settings file was not used: ‘{ $key }’ must be { $expected }.
settings-error-type = The settings file was not used: ‘{ $key }’ has type { $code }, which the project does not have.
settings-expected-number = a number of 0 or more
settings-expected-six = a list of six numbers
settings-expected-object = a group of settings in braces
settings-expected-list = a list
settings-expected-text = a text
settings-expected-r = a whole number from −3 to 3
settings-expected-effect = a whole number from −2 to 2
