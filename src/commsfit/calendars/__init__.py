"""Days that the world gives: public holidays by country."""
