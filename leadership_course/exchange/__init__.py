"""WHO ELSE READS IT? The formats of others: what goes out of the program, and what comes in."""
