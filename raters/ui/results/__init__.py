"""What was found: criteria, severity, third checks, scenarios, progress."""
