"""The search: words, index and files for the script that answers in the page; the page itself is drawn elsewhere."""
