"""How much the pages are read, from a log that holds no person; knows nothing of who reads."""
