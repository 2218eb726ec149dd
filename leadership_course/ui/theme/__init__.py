"""What do things look like? Colours, type, spaces and icons; widgets name them, never values."""
