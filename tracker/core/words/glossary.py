"""The field's words as this tracker uses them; docs/glossary.md and the method page show them."""

WORDS: dict[str, str] = {
    "actor": "Anyone quoted or bound: a party, an organ, an agency, a court, a monitor, the "
    "tracking team.",
    "agenda": "The dated things of an agreement in a window of days.",
    "answer (computed)": "What is worked out from text and record for a day: words, dates, "
    "reasons. Nobody writes it.",
    "as-of": "The day (or instant) an answer is for. It holds at the last instant before that day "
    "ends in the agreement's zone.",
    "bearer": "Who owes an obligation or holds a power; a position says which bearer it is about.",
    "clause": "A numbered part of the text; shown as “point” where the text calls it so.",
    "date claim": "An actor's statement that a date is a certain day; shown beside the computed "
    "one, moves nothing.",
    "deadline": "A rule that gives a last day. The day itself is in time; overdue starts the day "
    "after.",
    "derivation": "The steps from the quoted words to a date.",
    "disputed reading": "What the words oblige to, where that is argued about. A badge beside the "
    "word; it never changes it.",
    "effect": "What a note does besides being read: a position, an extension, a notice …",
    "extension": "An act that moves a date. Old and new stay visible. It binds only when accepted.",
    "known by": "Only notes reported on or before this day are read.",
    "note": "One entry of the record: what one actor said or did, when, on which sources.",
    "notice": "The use of a power, such as stopping a renewal.",
    "notice window": "The days on which notice stops the renewal at the end of the running term.",
    "obligation": "The unit tracked: a duty, prohibition, permission, power or competence.",
    "obligor": "Who bears an obligation.",
    "on paper": "Of dates that the text still gives after what it provides for has ended in fact.",
    "party": "A signatory. “Parties” is a term the text defines, and may leave signatories out.",
    "position": "An actor's own assessment of a bearer, standing until its next one.",
    "projection": "An answer for a day later than the record was read.",
    "question": "A place where the text can honestly be read in more than one way; one option is "
    "the default, with its reason.",
    "reading": "The options chosen for the questions.",
    "record": "The notes, in the order of their entry. Nothing in it is changed; a correction is a "
    "new note.",
    "revision": "The length of the log when something was answered; a citation pins it.",
    "source": "A publication; shown as not yet confirmed until somebody has read it in a copy.",
    "standing (of an act)": "Claimed or accepted. Only accepted acts act.",
    "tacit renewal": "A term goes on because nobody gave notice in time.",
    "term": "A length of time with its renewal and the notice that stops it.",
    "text variant": "The agreement's words in one source and language.",
    "trigger": "An event of the text that a rule or a condition waits for.",
}
