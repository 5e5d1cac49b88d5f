# SPDX-License-Identifier: MIT
# Edits small.json in seven ways, each of another kind.

# The document's title.
s/"A small world"/"A smaller world"/

# The text of a paragraph, as a source has it.
s/"0000000000000002"/"00000000000000ff"/

# One organization more.
/"id": "lab"/a , { "id": "archive", "name": "Archive", "kind": "bureau", "cite": [{ "at": "two", "words": "the archive" }] }

# Another id of an organization, wherever it is named.
s/"desk"/"gold-desk"/

# One fact less.
/"relation": "part-of", "object": "assembly"/,+1d

# The status of a fact.
s/"object": "fraud", "status": "exploring"/"object": "fraud", "status": "to-date"/

# Where a fact is stated.
/The agency brings research/s/"at": "one"/"at": "one#main\/2", "words": "its research"/
