"""What the project promises, and the proof."""
