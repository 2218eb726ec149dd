"""WHAT HAPPENED? Events in the past tense; every view of progress is a fold over them."""
