"""Pages for paper: a report for a therapist, a routine with its figures; shown, saved, printed.

What a report says is decided in core.practice.report.
"""
