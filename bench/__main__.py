"""All measurements, one after the other: `make bench`."""

from bench import answers, command, files, pages, reminders

for part in (answers, command, pages, reminders, files):
    part.main()
    print()
