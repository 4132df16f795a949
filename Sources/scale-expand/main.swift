print("scale-expand: not yet written")
