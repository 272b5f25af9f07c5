"""What dev.py does before CommsFit's own code can run (standard library only), and what measures and pictures it."""
