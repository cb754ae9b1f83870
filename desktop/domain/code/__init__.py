"""A console request as code to run elsewhere, one language a file."""
