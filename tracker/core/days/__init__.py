"""Days, periods, hours and the steps from one to the next."""
