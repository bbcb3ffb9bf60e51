"""When somebody wants to be reminded, and what comes next. Telling them lives above."""
