"""Pelican's settings for publication: the preview's, with the real address."""

from pelicanconf import *  # noqa: F403 (the very purpose of this file)

SITEURL = "https://www.qjouren.se"
