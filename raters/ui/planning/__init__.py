"""The next round: how many works to score twice, and by whom."""
