"""A thousand assessments at once: rows in, results in their order out, resumable at any moment."""
