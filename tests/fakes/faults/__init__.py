"""A server that misbehaves on demand between a client and a fake upstream, with one of a table of faults."""
