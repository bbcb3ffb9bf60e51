"""A therapist's written exercises as a draft of steps; the grammar is in docs/prescription.md.

Nothing is taken silently: what was guessed has its reason, what was not understood stays verbatim.
"""
