"""«My team»: a manager gives and takes roles in the own directorate, within limits."""
