# The store of rounds.
problem-round_not_found = There is no round "{ $round }" in the store: it may have been deleted. Open the list of rounds and choose another one.
problem-record_changed = Somebody else has changed this while you worked on it. Reload the page, look at the changes and repeat yours.
problem-store_unavailable = The data store is not available right now ({ $store }). Check that the folder exists and can be written to, or that the database server is running and lets the program in. Nothing that was kept has changed.
problem-store_newer = The data store ({ $store }) was made by a newer version of this program. Update the program and open the store again.
problem-store_driver_missing = A library for this database ({ $store }) is missing. For PostgreSQL, install it with: pip install "psycopg[binary]"
