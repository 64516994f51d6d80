# What the commands ask about layers, columns and projects that are none.

cli-help-overlap-from = Which layer of a file that has several (also: --layer). Once holds for the file that has that layer, twice for the first and the second
cli-overlap-too-often = { $option } may be given once, for both files, or twice: for the first and the second.
cli-help-fetch-columns = A column of the layer that is one of ours, such as site_name=naam; may be given more often
cli-help-fetch-words = A word in one of our columns that means something else, such as urgentie:high=3; may be given more often
cli-help-fetch-mapping = A file with such columns and words
cli-help-fetch-no-mapping = Recognise no columns by another name
