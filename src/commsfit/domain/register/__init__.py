"""The assumptions register: what nobody stated as fact, and what re-running it at its low and high changes."""
