"""HOW IS ANYTHING FOUND? The sheet that Ctrl+K lays over the window, and what it leads to."""
