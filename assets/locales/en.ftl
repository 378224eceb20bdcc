# Every sentence clawgate says, in English.
#
# One sentence has no full stop at its end; several do. Commands, paths and names of fields stand in `backticks`.

### What went wrong, in general

error-unforeseen = Something unforeseen happened: { $what }
