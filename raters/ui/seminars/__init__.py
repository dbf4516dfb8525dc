"""Meetings: the plan, the decisions on it, and the scores agreed there."""
