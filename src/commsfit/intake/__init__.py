"""What comes from outside is taken in here: regular files only, sizes before contents, structures within a budget."""
