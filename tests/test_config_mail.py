"""The settings of mail: refused in a sentence that never repeats a password."""

from pathlib import Path

import pytest

from config import Mail, read_settings
from tracker.core.words.fault import BadSettingError

HOME = {"HOME": "/home/somebody", "LOGNAME": "somebody"}
SERVER = {"SMTP_HOST": "mail.example.org", "MAIL_FROM": "tracker@example.org"}


def mail(**given: str) -> Mail:
    return read_settings(
        {**HOME, **{f"TRACKER_{name}": value for name, value in given.items()}}
    ).mail


def test_without_a_mail_server_there_is_a_folder() -> None:
    found = mail()
    assert (found.host, found.sender) == (None, "tracker@localhost")
    assert found.folder.name == "mail"
    assert found.remind_every == 0
    assert mail(MAIL_FOLDER="/var/mail/tracker").folder == Path("/var/mail/tracker")


@pytest.mark.parametrize(("security", "port"), [("none", 25), ("starttls", 587), ("tls", 465)])
def test_each_way_to_speak_has_its_usual_port(security: str, port: int) -> None:
    found = mail(**SERVER, SMTP_SECURITY=security)
    assert (found.security, found.port) == (security, port)
    assert mail(**SERVER, SMTP_SECURITY=security, SMTP_PORT="2525").port == 2525


def test_encryption_is_what_nobody_has_to_ask_for() -> None:
    found = mail(**SERVER)
    assert (found.security, found.timeout, found.certificates) == ("starttls", 30, None)


def test_the_password_may_lie_in_a_file_and_is_never_shown(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("hunter2\n")
    found = mail(**SERVER, SMTP_USER="desk", SMTP_PASSWORD_FILE=str(file), SMTP_TIMEOUT="5")
    assert (found.user, found.password, found.timeout) == ("desk", "hunter2", 5)
    assert "hunter2" not in repr(read_settings({**HOME, "TRACKER_SMTP_PASSWORD": "hunter2"}))


def test_a_sign_in_on_this_machine_needs_no_encryption() -> None:
    given = {"SMTP_HOST": "127.0.0.1", "MAIL_FROM": "a@b", "SMTP_SECURITY": "none"}
    assert mail(**given, SMTP_USER="desk").user == "desk"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"SMTP_HOST": "mail.example.org"}, "TRACKER_MAIL_FROM: “” is missing"),
        ({"MAIL_FROM": "Desk <a@b>"}, "TRACKER_MAIL_FROM: “Desk <a@b>” is not one mail address"),
        ({**SERVER, "SMTP_SECURITY": "ssl"}, "TRACKER_SMTP_SECURITY: “ssl” is no way to speak"),
        ({**SERVER, "SMTP_PORT": "0"}, "TRACKER_SMTP_PORT: “0” is not such a number"),
        ({**SERVER, "SMTP_PORT": "x"}, "write one from 1 to 65,535"),
        ({**SERVER, "SMTP_TIMEOUT": "9999"}, "write one from 1 to 300"),
        ({"REMIND_EVERY": "-1"}, "write one from 0 to 1,440"),
        ({"REMIND_EVERY": "99999"}, "write one from 0 to 1,440"),
        (
            {**SERVER, "SMTP_SECURITY": "none", "SMTP_USER": "desk", "SMTP_PASSWORD": "secret"},
            "would send the password so that others can read it",
        ),
        ({**SERVER, "SMTP_PASSWORD_FILE": "/not/there"}, "cannot be read"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_a_sentence(given: dict[str, str], words: str) -> None:
    with pytest.raises(BadSettingError) as caught:
        mail(**given)
    assert words in str(caught.value)
    assert "secret" not in str(caught.value)
