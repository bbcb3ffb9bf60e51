"""Taking care on the screen: the questions of safety, what they change, and their review."""
