# io

# The settings file.
settings-error-json = Het instellingenbestand is niet gebruikt: regel { $line } is geen geldige JSON ({ $detail }).
settings-error-key = Het instellingenbestand is niet gebruikt: de instelling ‘{ $key }’ bestaat niet.
settings-error-missing = Het instellingenbestand is niet gebruikt: ‘{ $key }’ ontbreekt.
settings-error-value = Het instellingenbestand is niet gebruikt: bij ‘{ $key }’ moet { $expected } staan.
settings-error-type = Het instellingenbestand is niet gebruikt: bij ‘{ $key }’ staat type { $code }, dat het project niet heeft.
settings-expected-number = een getal van 0 of meer
settings-expected-six = een lijst van zes getallen
settings-expected-object = een groep instellingen tussen accolades
settings-expected-list = een lijst
settings-expected-text = een tekst
settings-expected-r = een heel getal van −3 tot en met 3
settings-expected-effect = een heel getal van −2 tot en met 2

# Columns that can't be read. What is told here is kept with the feature, under its own name.

column-not-a-number = Kolom ‘{ $column }’: ‘{ $value }’ is geen getal.
column-not-whole = Kolom ‘{ $column }’: ‘{ $value }’ is geen heel getal.
column-out-of-range = Kolom ‘{ $column }’: ‘{ $value }’ ligt buiten { $low } tot { $high }.
column-unknown-word = Kolom ‘{ $column }’: ‘{ $value }’ is geen van de woorden { $known }.
column-not-yes-or-no = Kolom ‘{ $column }’: ‘{ $value }’ is geen ja of nee.
column-not-text = Kolom ‘{ $column }’: ‘{ $value }’ is geen tekst.
column-not-an-id = Kolom ‘{ $column }’: ‘{ $value }’ is geen geldig kenmerk (uuid).
