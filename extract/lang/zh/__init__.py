"""What the extractors know of Chinese: numerals, currencies, dates, cues, patterns."""
