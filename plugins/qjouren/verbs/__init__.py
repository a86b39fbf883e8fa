"""What `invoke` can be asked to do, by who asks; each verb is thin, and what it does stands in the module it calls."""
