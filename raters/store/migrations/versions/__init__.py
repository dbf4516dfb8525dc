"""One file a change of the tables. A released file is never edited; a change is a new file."""
