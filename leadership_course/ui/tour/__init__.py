"""The program looking at itself: every place visited (smoke), every screen as a picture (shots)."""
