# The method: matrices, settings, links, masks and their log.

sheet-functions = Function matrix
sheet-effects = Effect matrix and types
sheet-weights = Weights and thresholds
sheet-by-hand = By hand
sheet-method-log = Changes
sheet-title-method = Method
command-sheet-method = Method: function matrix
command-sheet-effects = Method: effect matrix and types
command-sheet-weights = Method: weights and thresholds
command-sheet-by-hand = Method: links, exceptions and masks
command-sheet-method-log = Method: all changes
link-water-level = same water level area
link-upstream = upstream and downstream
link-owner = same owner
link-route = same route
link-other = other
method-part-function = function matrix
method-part-effect = effect matrix
method-part-type = type
method-part-setting = setting
method-part-link = link
method-part-override = exception
method-part-mask = mask
method-part-confirmation = confirmation
