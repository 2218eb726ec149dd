"""WHEN AGAIN? Which ideas come back, on which day, and with which of their cases."""
