"""What `invoke` can be asked to do, by who asks; each verb is thin, and what it does stands in the module it calls."""

from .later import later

# What looks through the content should answer at once: what only other verbs need is read when they are asked for.
for each in ("handbook.publish", "preview", "publishing.bill", "publishing.commands", "resident.session"):
    later(f"qjouren.{each}")
