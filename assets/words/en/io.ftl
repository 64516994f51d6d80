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

# Columns that can't be read. What is told here is kept with the feature, under its own name.

column-not-a-number = Column ‘{ $column }’: ‘{ $value }’ is not a number.
column-not-whole = Column ‘{ $column }’: ‘{ $value }’ is not a whole number.
column-out-of-range = Column ‘{ $column }’: ‘{ $value }’ lies outside { $low } to { $high }.
column-unknown-word = Column ‘{ $column }’: ‘{ $value }’ is none of the words { $known }.
column-not-yes-or-no = Column ‘{ $column }’: ‘{ $value }’ is neither yes (ja) nor no (nee).
column-not-text = Column ‘{ $column }’: ‘{ $value }’ is not text.
column-not-an-id = Column ‘{ $column }’: ‘{ $value }’ is not a valid identity (uuid).
