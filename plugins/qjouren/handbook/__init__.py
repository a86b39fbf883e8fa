"""The handbook for staff as web pages, and its pictures; nothing of it is ever part of the published site."""
