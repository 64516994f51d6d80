# Classes, arrows, interaction, the sentence of a pair and the account behind its score.

class-strong = sterk
class-promising = kansrijk
class-explore = verkennen
class-none = geen koppelkans
class-attention = aandacht
class-conflict = conflict
class-no-conflict = geen conflict
class-tension = spanning
class-unjudged = nog niet te beoordelen
arrow-strong-gain = veel winst
arrow-gain = winst
arrow-neutral = geen verschil
arrow-harm = schade
arrow-strong-harm = veel schade
