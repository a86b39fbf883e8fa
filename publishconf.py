"""Pelican's settings for publication: the preview's, with the real address and the day from which age is judged."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

from pelicanconf import *  # noqa: F403 (the very purpose of this file)

SITEURL = "https://www.qjouren.se"

# Facts that nobody has checked for a year are told on this day, those of two years stop the build. No page depends on it.
PUBLISHED_ON = date.fromisoformat(os.environ.get("BYGGDAG") or datetime.now(ZoneInfo("Europe/Stockholm")).date().isoformat())

# Every text packed as small as it goes, beside itself, for the server to send. What is new takes long: PACKA=nej passes it over.
PLUGINS = [*PLUGINS, "qjouren.hosts.precompress"]  # noqa: F405 (the preview's)
PRECOMPRESS = os.environ.get("PACKA") != "nej"
