# The method: matrices, settings, links, masks and their log.

sheet-functions = Functiematrix
sheet-effects = Effectmatrix en typen
sheet-weights = Gewichten en grenzen
sheet-by-hand = Met de hand
sheet-method-log = Wijzigingen
sheet-title-method = Methode
command-sheet-method = Methode: functiematrix
command-sheet-effects = Methode: effectmatrix en typen
command-sheet-weights = Methode: gewichten en grenzen
command-sheet-by-hand = Methode: verbanden, afwijkingen en maskers
command-sheet-method-log = Methode: alle wijzigingen
link-water-level = zelfde peilvak
link-upstream = boven- en benedenstrooms
link-owner = zelfde eigenaar
link-route = zelfde route
link-other = anders
method-part-function = functiematrix
method-part-effect = effectmatrix
method-part-type = type
method-part-setting = instelling
method-part-link = verband
method-part-override = afwijking
method-part-mask = masker
method-part-confirmation = vaststelling
