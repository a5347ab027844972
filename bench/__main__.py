"""All measurements, one after the other: `make bench`."""

from bench import answers, command, pages

for part in (answers, command, pages):
    part.main()
    print()
