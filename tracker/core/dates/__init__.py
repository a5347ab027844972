"""From rules and acts to days: triggers, periods, terms, windows, series."""
