"""Out to a host and back: releases, targets, and what is served held against what was built."""
