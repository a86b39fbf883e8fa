"""What `invoke` can be asked to do, by who asks; each verb is thin, and what it does stands in the module it calls."""

from .later import later

# Loads Pelican, which only building needs: what looks through the content should answer at once.
later("qjouren.preview")
