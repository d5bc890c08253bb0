"""What the extractors know of English: numerals, currencies, dates, cues, patterns."""
