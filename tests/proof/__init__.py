"""The promises of security and reliability, each with its figure: `python3 build/dev.py proof [NAME]`."""
