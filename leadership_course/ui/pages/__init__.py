"""What does each place in the window show? One file per page; pages do not know one another."""
