"""One policy, written in the words of every web server; knows nothing of pages."""
