"""Questions to staff whose answers become a file; nothing is written before the last answer, and nothing is overwritten."""
