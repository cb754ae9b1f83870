"""The doctor: live checks of everything that usually goes wrong, each with its cause and what mends it."""
