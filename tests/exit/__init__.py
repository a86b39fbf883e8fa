"""The exit and what a visit leaves behind, tested in real browsers; docs/dev/exit.md says which promise each test holds."""
