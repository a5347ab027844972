"""The command line: arguments in, a service in the middle, a table out."""
