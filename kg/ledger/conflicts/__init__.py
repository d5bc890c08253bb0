"""What cannot all be true: parts against totals, documents against documents, the impossible."""
