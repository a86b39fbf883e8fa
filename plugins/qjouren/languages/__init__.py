"""The site in other languages: which pages are twins, what words a language has, what may be published."""
