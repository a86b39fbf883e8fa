"""What waits for staff, the most urgent first; changes nothing and stops nothing."""
