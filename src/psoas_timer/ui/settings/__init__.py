"""A setting as it stands on a page: its words, and the control that its declaration asks for."""
