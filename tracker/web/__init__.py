"""Pages: parameters in, a service in the middle, a template out."""
