"""From facts and verdict to the roadmap: which features, in which tier and order, on which days."""
