# What came of the analysis besides the pairs: zones, triage, what is missing.

sheet-decisions = Decisions
sheet-triage = Tasks and groups
sheet-zones = Places
sheet-missing = What is missing
sheet-title-findings = Findings
command-sheet-decisions = Findings: shortlist, gates and decisions
command-sheet-triage = Findings: tasks and groups
command-sheet-zones = Findings: places with the same tasks
command-sheet-missing = Findings: what is missing most
