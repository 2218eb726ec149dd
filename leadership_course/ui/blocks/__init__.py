"""What stands on a card: one view for each kind of block."""
