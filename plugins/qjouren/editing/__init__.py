"""The editor in the browser: what it shows is made of the models; it is never part of the published site."""
