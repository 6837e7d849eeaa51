"""What a tender is at a moment, and the rules that its editors are held to."""
