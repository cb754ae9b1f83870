"""The built-in service: the whole API, AuthKit's widget and six third parties on loopback, in memory."""
