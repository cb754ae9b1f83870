"""A picture of every page and state, in both themes and languages: `--tour DIR --gallery`."""
