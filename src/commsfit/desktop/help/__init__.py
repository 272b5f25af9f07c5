"""Help: a short tour, the glossary, the sources, the keys, and what this program is."""
