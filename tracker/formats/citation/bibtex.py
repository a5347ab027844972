"""A citation for BibTeX and biblatex."""

from tracker.formats.citation.work import Work

SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "&%$#_"},
}


def as_bibtex(work: Work) -> str:
    """An entry; the address is percent-encoded and stands as it is."""
    fields = {
        "title": f"{{{escaped(work.title)}}}",
        "publisher": escaped(work.publisher),
        "year": str(work.accessed_on.year),
        "url": work.address.replace("{", "%7B").replace("}", "%7D"),
        "urldate": work.accessed_on.isoformat(),
        "note": escaped(work.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{work.key},\n{lines}}}\n"


def escaped(text: str) -> str:
    """The text, in one line, without anything that TeX would run."""
    return "".join(SPECIAL.get(letter, letter) for letter in " ".join(text.split()))
