"""All measurements, one after the other: `make bench`."""

from bench import answers, calendar, command, dates, files, pages, reminders, rules

for part in (rules, answers, command, pages, calendar, dates, reminders, files):
    part.main()
    print()
