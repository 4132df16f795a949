print("plexus: not yet written")
