"""The log that our servers write, which holds no person: read into lines; counts nothing."""

from __future__ import annotations

# Words by which robots that own up to it are known; the server says only whether one of them is there.
ROBOTS = "bot|crawl|spider|slurp|curl|wget|python|monitor|preview|headless|http-?client|scan|feed"
