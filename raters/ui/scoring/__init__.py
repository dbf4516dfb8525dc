"""Scoring in the app: sessions as the leader sees them, the form as a teacher does."""
