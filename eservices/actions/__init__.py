"""What changes rows, one file an act. Views and commands call these and write nothing themselves."""
