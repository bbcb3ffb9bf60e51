"""What runs in the helper processes alone: they decode, mix and play, and end with their parent."""
