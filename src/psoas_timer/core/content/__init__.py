"""What a person practises: exercises, breath patterns, routines and weekly plans.

Reading them from files lives in services.
"""
