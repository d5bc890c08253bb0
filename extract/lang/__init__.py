"""One folder a language, the same file names in each."""
