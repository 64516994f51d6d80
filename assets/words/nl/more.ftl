# Wat de opdrachten vragen over lagen, kolommen en projecten die er geen zijn.

cli-help-overlap-from = Welke laag van een bestand met meer dan één (ook: --layer). Eén keer geldt voor het bestand dat die laag heeft, twee keer voor het eerste en het tweede
cli-overlap-too-often = { $option } kan één keer, voor beide bestanden, of twee keer: voor het eerste en het tweede.
cli-help-fetch-columns = Een kolom van de laag die een van de onze is, zoals naam_gebied=naam; mag vaker
cli-help-fetch-words = Een woord in een van onze kolommen dat iets anders betekent, zoals urgentie:hoog=3; mag vaker
cli-help-fetch-mapping = Een bestand met zulke kolommen en woorden
cli-help-fetch-no-mapping = Herken geen kolommen aan een andere naam
