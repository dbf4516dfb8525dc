# The store of rounds.
problem-round_not_found = There is no round "{ $round }" in the store: it may have been deleted. Open the list of rounds and choose another one.
problem-record_changed = Somebody else has changed this while you worked on it. Reload the page, look at the changes and repeat yours.
problem-store_unavailable = The data store is not available right now ({ $store }). Check that the folder exists and can be written to, or that the database server is running and lets the program in. Nothing that was kept has changed.
problem-store_newer = The data store ({ $store }) was made by a newer version of this program. Update the program and open the store again.
problem-store_driver_missing = A library for this database ({ $store }) is missing. For PostgreSQL, install it with: pip install "psycopg[binary]"
problem-store_busy = The data store ({ $store }) is busy: other work on it has not finished yet. Wait a few seconds and try again. What was saved has not changed.
problem-store_read_only = The data store ({ $store }) cannot be written to: the file or database is read-only. Allow writing to the file and its folder and try again. What was saved can be read.
problem-store_full = The disk that holds the data store ({ $store }) is full. Free some space and try again. What was saved has not changed.
problem-store_damaged = The file of the data store ({ $store }) is damaged. Stop the program, copy the file and restore your data from a backup with: raters restore BACKUP. To check the file: raters check.
problem-store_gone = The file of the data store ({ $store }) is not where it was. Put it back in its folder or connect the disk: the program goes on by itself. It makes a new, empty file only when it is started again.
problem-record_damaged = One record in the data store cannot be read ({ $kind }). Nothing else is affected. The leader can save it as it is and remove it on the Rounds page.
problem-round_damaged = The round “{ $title }” cannot be read: its records are damaged. The other rounds are not affected. Delete it, or restore your data from a backup.
problem-text_not_keepable = The text “{ $text }” contains a character that cannot be saved. Type the text again and retry.
problem-key_too_long = The label “{ $key }…” is too long: { $most } characters at most. Shorten the code of the work or the rater.
