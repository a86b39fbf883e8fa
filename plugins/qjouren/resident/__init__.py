"""The process behind `make serve`: it keeps the site in memory, builds what a save touches and tells the browser; never for publication."""
