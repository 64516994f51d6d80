# What came of the analysis besides the pairs: zones, triage, what is missing.

sheet-decisions = Besluiten
sheet-triage = Opgaven en groepen
sheet-zones = Plekken
sheet-missing = Wat ontbreekt
sheet-title-findings = Uitkomsten
command-sheet-decisions = Uitkomsten: voorkeur, toets en besluiten
command-sheet-triage = Uitkomsten: opgaven en groepen
command-sheet-zones = Uitkomsten: plekken met dezelfde opgaven
command-sheet-missing = Uitkomsten: wat het meest ontbreekt
