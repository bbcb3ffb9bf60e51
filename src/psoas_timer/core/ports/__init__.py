"""What the engine asks of the world (clock, ticker, cue player, stores), as protocols.

The adapters live above.
"""
