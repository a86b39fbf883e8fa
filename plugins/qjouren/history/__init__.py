"""What stands between staff and git's history; writes nothing into it."""
