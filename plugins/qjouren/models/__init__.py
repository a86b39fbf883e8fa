"""Typed, frozen records of everything staff write; they import nothing of this project's."""
