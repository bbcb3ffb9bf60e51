"""What makes the cues heard: players behind the port, sound files, the helper process."""
