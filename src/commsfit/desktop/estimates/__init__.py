"""Help me estimate: calculators that show their sum and give an answer marked as an estimate."""
