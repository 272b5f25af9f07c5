"""How each kind of question is answered: a field a kind, found by the registry."""
