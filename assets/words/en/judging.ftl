# Gates, shortlist and decisions.

answer-yes = yes
answer-no = no
answer-unknown = unknown
gate-core-aim = Core aim or hard norm unharmed
gate-time-path = Fits the time path
gate-permit = Permit possible, or room in policy
gate-support = Support of administration and people
gate-funding = Funding in sight
gate-risk = No large risk
verdict-adopted = adopted
verdict-refused = refused
verdict-later = later
