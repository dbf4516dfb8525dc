"""From files to a kept round, step by step."""
