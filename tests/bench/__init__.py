"""Figures against their bars: `python3 build/dev.py bench [NAME]`.

Each figure runs in a process of its own, so that none warms up or burdens another; a ratio compares two
ways within that one process, in turns, so that a busy machine weighs on both.
"""
