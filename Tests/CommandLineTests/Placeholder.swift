// Replaced as the part is written.
