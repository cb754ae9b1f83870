"""A cURL command, as documentation prints it and browsers copy it, read into a request."""
