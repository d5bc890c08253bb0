"""The report of a build: what was read and what came of it, as Markdown and as one HTML page."""
