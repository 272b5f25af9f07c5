"""What a rulebook may define, one topic a module."""
