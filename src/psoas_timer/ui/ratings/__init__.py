"""Ratings of tension or pain in the window: asked, shown as a chart, and what is said of them."""
