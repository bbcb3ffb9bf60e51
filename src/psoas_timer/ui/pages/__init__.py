"""The pages of the window. Each asks Practice for its data when it is shown and keeps none."""
