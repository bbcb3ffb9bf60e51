"""The person's data as a whole: backups and restoring, and what goes out and comes in."""
