"""From the start page of a service to the receipt. Views read the post, call an act and draw."""
