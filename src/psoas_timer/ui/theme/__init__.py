"""How the window looks: tokens, fonts, icons, the stylesheet, and light or dark."""
