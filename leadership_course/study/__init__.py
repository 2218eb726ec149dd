"""WHAT NOW? The use cases of a learner, and the ports they need."""
