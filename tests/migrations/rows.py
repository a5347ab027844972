"""Rows for every revision: what a user has in the tables that the revision makes.

Plain values, not made by the models, which change while a revision that was published does not.
"""

from typing import Any

Rows = dict[str, list[dict[str, Any]]]
AT = "2020-11-09 21:00:00.000000+00:00"
DAY = "2020-11-15"
ACT = {"standing": "accepted", "reason": "agreed"}


def of_version(**row: object) -> dict[str, Any]:
    """A row of the version that the first revision gets."""
    return {"version_id": 1, "position": 1, **row}


def edition(**row: object) -> dict[str, Any]:
    """A row of something that lasts longer than the version."""
    return of_version(agreement_id=1, **row)


def note(number: int, **row: object) -> dict[str, Any]:
    """A note by A."""
    return {
        "id": number, "agreement_id": 1, "number": number, "recorded_at": AT, "recorded_by": "me",
        "actor": "A", "text": "Ağdam", "search_text": "agdam", "occurred_on": DAY,
        "reported_on": DAY, "whole": False, "unnamed": False, "confirmed": True,
        "confirmation": "", **row,
    }  # fmt: skip


ROWS: dict[str, Rows] = {
    "0001_agreements": {
        "agreement": [{"id": 1, "code": "truce"}, {"id": 2, "code": "other"}],
        "agreement_version": [
            {
                "id": 1, "agreement_id": 1, "number": 1, "recorded_at": AT, "recorded_by": "me",
                "reason": "", "digest": "d", "log_length": 0, "title": "The Truce",
                "short_title": "Truce", "other_titles": '[["ru", "Перемирие"]]',
                "zone": "Europe/Moscow", "zone_reason": "", "also_zones": "[]",
                "signed_on": "2020-11-09", "signed_note": "", "effective_at": AT,
                "clause_word": "point", "parties_term": "Parties", "parties_basis": "",
                "text_of_record": "ru", "text_of_record_reason": "", "neutrality": "[]",
            }
        ],
    },
    "0002_names": {
        "actor": [{"agreement_id": 1, "code": "A"}, {"agreement_id": 1, "code": "G"}],
        "actor_edition": [
            edition(code="A", name="Arcadia", formal_name="", kind="state", signatory=True,
                    defined_party=True, note=""),
            edition(code="G", name="Guard", formal_name="", kind="organ", signatory=False,
                    defined_party=False, organ_of="A", note=""),
        ],
        "source": [{"agreement_id": 1, "code": "paper"}],
        "source_edition": [
            edition(code="paper", title="The Paper", language="en", published_on=DAY,
                    confirmed=True, confirmation="")
        ],
        "agreement_source": [of_version(source="paper")],
        "place": [
            of_version(code="town", neutral="Town", latitude=39.99, warning="", confirmation="")
        ],
        "place_name": [of_version(place="town", language="az", name="Ağdam", confirmed=True)],
    },
    "0003_texts": {
        "clause": [{"agreement_id": 1, "number": "1"}],
        "clause_edition": [edition(number="1", title="Ceasefire", remarks='["It ends."]')],
        "text_variant": [
            of_version(code="ru", label="Russian", language="ru", standing="", confirmation="")
        ],
        "text_variant_source": [of_version(variant="ru", source="paper")],
        "passage": [
            of_version(variant="ru", number="1", clause="1", words="Мир", complete=True,
                       confirmed=True, confirmation="", part="")
        ],
    },
    "0004_questions": {
        "question": [of_version(code="q", title="", asks="", default_option="yes", reason="")],
        "question_clause": [of_version(question="q", clause="1")],
        "question_source": [of_version(question="q", source="paper")],
        "question_option": [of_version(question="q", code="yes", label="", meaning="")],
        "option_change": [of_version(question="q", option="yes", kind="anchor", value="", day=DAY)],
        "option_change_actor": [of_version(question="q", option="yes", change=1, actor="A")],
        "difference": [of_version(code="d", issue="", note="", would_change="", question="q")],
        "difference_clause": [of_version(difference="d", clause="1")],
        "wording": [
            of_version(difference="d", variant="ru", quote="до", gloss="until", confirmed=False)
        ],
    },
    "0005_obligations": {
        "trigger_event": [of_version(code="t", title="It happens")],
        "obligation": [{"agreement_id": 1, "code": "1.1"}, {"agreement_id": 1, "code": "1.2"}],
        "obligation_edition": [
            edition(code=code, clause="1", title="Stop", modality="duty", performance="once",
                    basis="express", obligors_note="", object="", place_note="", quote="Мир",
                    quote_variant="ru", only_under_question="q", only_under_option="yes")
            for code in ("1.1", "1.2")
        ],
        "obligation_actor": [
            of_version(obligation="1.1", role="obligor", actor="A"),
            of_version(obligation="1.1", role="other_beneficiary", other_name="everybody"),
        ],
        "obligation_place": [of_version(obligation="1.1", place="town")],
        "obligation_quantity": [of_version(obligation="1.1", amount=2**40, unit="", what="")],
        "obligation_link": [
            of_version(obligation="1.1", kind="tied_to", to_obligation="1.2", note="")
        ],
        "obligation_condition": [
            of_version(obligation="1.1", kind="performed", of_obligation="1.2", words=""),
            of_version(obligation="1.2", kind="trigger", of_trigger="t", words=""),
        ],
        "option_change_obligation": [
            of_version(question="q", option="yes", change=1, obligation="1.1")
        ],
    },
    "0006_date_rules": {
        "date_rule": [
            {"version_id": 1, "obligation": "1.1", "role": "deadline", "kind": "fixed",
             "fixed_at": AT, "zone": "Europe/Moscow", "exclusive": False},
            {"version_id": 1, "obligation": "1.1", "role": "start", "kind": "after",
             "anchor": "trigger", "anchor_trigger": "t", "anchor_actual": False, "period": "PT72H",
             "exclusive": False, "from_day_one": True, "not_before": False, "month_end": "clamp",
             "boundary_at_end": False},
            {"version_id": 1, "obligation": "1.2", "role": "deadline", "kind": "term",
             "anchor": "effect", "anchor_actual": False, "first_period": "P5Y",
             "renewal": "tacit", "renewal_period": "P5Y", "notice_period": "P6M",
             "notice_before": False, "notice_counts": "sent", "boundary_at_end": False},
        ]
    },
    "0007_disputed_readings": {
        "disputed_reading": [
            of_version(code="r", clause="1", matter="", kind="contested", note="")
        ],
        "disputed_reading_obligation": [of_version(disputed_reading="r", obligation="1.1")],
        "disputed_view": [
            of_version(disputed_reading="r", actor="A", holds="", said_on=DAY, said=""),
        ],
        "disputed_view_source": [of_version(disputed_reading="r", view=1, source="paper")],
    },
    "0008_notes": {
        "note": [
            note(1, effect="extension", new_last_day=DAY, form="oral", **ACT),
            note(2, effect="correction", replacement="position", value="performed",
                 basis="stated", about=1, key="k", occurred_at=AT, occurred_zone="Asia/Baku"),
        ],
        "note_obligation": [{"agreement_id": 1, "note": 1, "position": 1, "obligation": "1.1"}],
        "note_clause": [{"agreement_id": 1, "note": 1, "position": 1, "clause": "1"}],
        "note_source": [{"agreement_id": 1, "note": 2, "position": 1, "source": "paper"}],
    },
    "0009_append_only": {},
    "0010_reminders": {
        "subscriber": [
            {"id": 1, "name": "Desk", "address": "Desk@example.org",
             "address_key": "desk@example.org", "language": "en", "hour": 8,
             "zone": "Europe/Moscow", "token": "t", "made_at": AT}
        ],
        "message": [
            {"id": 1, "subscriber_id": 1, "message_id": "1@example.org", "content": "x",
             "state": "sent", "attempts": 1, "possible_copies": 0, "made_at": AT,
             "next_attempt_at": AT, "sent_at": AT, "said": "250 OK"}
        ],
        "follow": [
            {"id": 1, "subscriber_id": 1, "agreement_id": 1, "obligation": "1.1",
             "kinds": '["deadline"]', "leads": '["P7D"]', "on_the_day": True,
             "while_past_due": True, "delivery": "mail", "made_at": AT}
        ],
        "snooze": [
            {"id": 1, "subscriber_id": 1, "agreement_id": 1, "obligation": "1.1",
             "kind": "deadline", "on_day": DAY, "again_on": DAY, "made_at": AT}
        ],
        "reminder_window": [
            {"subscriber_id": 1, "agreement_id": 1, "since": AT,
             "until_at": "2020-11-10 21:00:00.000000+00:00", "version": 1, "revision": 2,
             "looked_at": AT, "message_id": 1}
        ],
        "reminder": [
            {"id": 1, "follow_id": 1, "obligation": "1.1", "kind": "deadline", "on_day": DAY,
             "lead": "P7D", "day": DAY, "fell_due_at": AT, "occasion": "before", "late": False,
             "message_id": 1}
        ],
    },
    "0011_feeds": {
        "feed": [
            {"id": 1, "label": "Desk", "agreement_id": 1, "clauses": '["1"]', "obligations": "[]",
             "kinds": '["deadline"]', "leads": '["P7D"]', "readings": '["q=yes"]', "made_at": AT,
             "made_by": "me"},
            {"id": 2, "label": "Desk", "subscriber_id": 1, "clauses": "[]", "obligations": "[]",
             "kinds": "[]", "leads": "[]", "readings": "[]", "made_at": AT, "made_by": "me"},
        ],
        "feed_address": [
            {"digest": "a" * 64, "feed_id": 1, "issued_at": AT, "issued_by": "me"}
        ],
        "feed_end": [{"digest": "a" * 64, "ended_at": AT, "ended_by": "me"}],
    },
    "0012_withdrawn": {
        "withdrawn": [
            of_version(agreement_id=1, clause="1", obligation="1.1", title="Stop"),
            of_version(agreement_id=1, clause="1", title="Ceasefire", position=2),
        ]
    },
}  # fmt: skip
"""The rows of the tables that a revision makes, by revision, in an order that keys allow."""
