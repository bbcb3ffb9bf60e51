"""Routines that are given to somebody else, come from there, or are put away.

The history goes out and comes in through the exchange.
"""
