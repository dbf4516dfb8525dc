# Answers to requests that did not reach the pages

problem-host_unknown = This server does not know the address “{ $where }”, so the request was not taken. Open the program at the address shown when it starts, or add this name to the setting server.allowedHosts.
problem-origin_foreign = The request came from a page of another site and was not taken. Open the program in a tab of its own, at its own address.
problem-nothing_here = There is nothing here.
