"""Course folders -> Course, with every problem placed (YAML, Markdown)."""
