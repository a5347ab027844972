"""All measurements, one after the other: `make bench`."""

from bench import answers, command, pages, reminders

for part in (answers, command, pages, reminders):
    part.main()
    print()
