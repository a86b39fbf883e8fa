"""What `invoke` can be asked to do, by who asks; each verb is thin, and what it does stands in the module it calls."""

from .later import later

# They load Pelican and templates, which only building needs: what looks through the content should answer at once.
for each in ("qjouren.preview", "qjouren.handbook.publish", "qjouren.resident.session"):
    later(each)
