# Classes, arrows, interaction, the sentence of a pair and the account behind its score.

class-strong = strong
class-promising = promising
class-explore = explore
class-none = no opportunity
class-attention = attention
class-conflict = conflict
class-no-conflict = no conflict
class-tension = tension
class-unjudged = cannot be judged yet
arrow-strong-gain = great gain
arrow-gain = gain
arrow-neutral = no difference
arrow-harm = harm
arrow-strong-harm = great harm
