import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import config
from config import read_settings, secret_key_of
from tracker.core.words.fault import BadSettingError

KEY = "k" * 32
HOME = {"HOME": "/home/somebody", "LOGNAME": "somebody"}


def test_everything_has_a_default() -> None:
    settings = read_settings(HOME)
    assert settings.host == "127.0.0.1"
    assert settings.port is None
    assert settings.agreement == "trilateral-2020"
    assert settings.recorded_by == "somebody"
    assert settings.secret_key is None
    assert settings.public_url is None
    assert settings.warnings == ()
    assert not settings.plain


def test_a_checkout_keeps_its_database_in_instance() -> None:
    checkout = Path(config.__file__).parent
    settings = read_settings(HOME)
    assert settings.database_url == f"sqlite:///{checkout}/instance/tracker.db"
    assert settings.database_file == checkout / "instance" / "tracker.db"
    assert (settings.templates, settings.seeds, settings.migrations) == (
        checkout / "templates",
        checkout / "seeds",
        checkout / "migrations",
    )


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "/home/somebody/.local/share"),
        ({"XDG_DATA_HOME": "/data"}, "/data"),
        ({"XDG_DATA_HOME": "relative/paths/are/ignored"}, "/home/somebody/.local/share"),
    ],
)
def test_elsewhere_it_lies_with_the_users_data(
    environ: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(config, "PARTS", tmp_path)
    assert str(read_settings({**HOME, **environ}).data) == f"{expected}/tracker-of-obligations"


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:////var/lib/t.db", "/var/lib/t.db"),
        ("sqlite+pysqlite:///t.db?timeout=3", "t.db"),
        ("sqlite:///:memory:", None),
        ("sqlite://", None),
        ("postgresql://host/name", None),
    ],
)
def test_the_file_of_a_database(url: str, file: str | None) -> None:
    settings = read_settings({**HOME, "TRACKER_DATABASE_URL": url})
    assert settings.database_file == (Path(file) if file else None)
    assert settings.home == (Path(file).parent if file else settings.data)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.8.7", "localhost", "::1"])
def test_addresses_of_this_machine(host: str) -> None:
    assert read_settings({**HOME, "TRACKER_HOST": host}).host == host


@pytest.mark.parametrize(("text", "port"), [("0", 0), ("8020", 8020), ("65535", 65535)])
def test_ports(text: str, port: int) -> None:
    assert read_settings({**HOME, "TRACKER_PORT": text}).port == port


def test_an_empty_variable_is_not_set() -> None:
    named = ("DATABASE_URL", "HOST", "PORT", "RECORDED_BY", "AGREEMENT", "SECRET_KEY", "PUBLIC_URL")
    assert read_settings({**HOME, **{f"TRACKER_{n}": "" for n in named}}) == read_settings(HOME)


BAD = [
    ("TRACKER_HOST", "0.0.0.0"),  # noqa: S104 (the very thing that is refused)
    ("TRACKER_HOST", "example.org"),
    ("TRACKER_HOST", "127.0.0.256"),
    ("TRACKER_PORT", "65536"),
    ("TRACKER_PORT", "-1"),
    ("TRACKER_PORT", "http"),
    ("TRACKER_PORT", "٣"),
    ("TRACKER_RECORDED_BY", "   "),
    ("TRACKER_RECORDED_BY", "a\x00b"),
    ("TRACKER_RECORDED_BY", "two\nlines"),
    ("TRACKER_RECORDED_BY", "x" * 201),
    ("TRACKER_AGREEMENT", "Trilateral 2020"),
    ("TRACKER_SECRET_KEY", "short"),
    ("TRACKER_SECRET_KEY_FILE", "/not/there"),
    ("TRACKER_SECRET_KEY_FILE", "nul\x00name"),
    ("TRACKER_PUBLIC_URL", "ftp://example.org"),
    ("TRACKER_PUBLIC_URL", "example.org"),
    ("TRACKER_PUBLIC_URL", "https://me@example.org"),
    ("TRACKER_PUBLIC_URL", "https://example.org/?a=b"),
    ("TRACKER_PUBLIC_URL", "http://[::1"),
]


@pytest.mark.parametrize(("variable", "value"), BAD)
def test_a_bad_value_is_told_with_its_variable(variable: str, value: str) -> None:
    with pytest.raises(BadSettingError) as refused:
        read_settings({**HOME, variable: value})
    sentence = str(refused.value)
    assert sentence.startswith(f"{variable}: ")
    assert "\n" not in sentence


def test_a_secret_is_never_repeated() -> None:
    with pytest.raises(BadSettingError) as refused:
        read_settings({**HOME, "TRACKER_SECRET_KEY": "swordfish"})
    assert "swordfish" not in str(refused.value)


def test_secrets_may_lie_in_files(tmp_path: Path) -> None:
    file = tmp_path / "url"
    file.write_text("postgresql://host/name\n")
    settings = read_settings({**HOME, "TRACKER_DATABASE_URL_FILE": str(file)})
    assert settings.database_url == "postgresql://host/name"


@pytest.mark.parametrize(
    ("content", "said"), [(b"\xff", "is not a text in UTF-8"), (b"\n", "is empty")]
)
def test_a_file_without_a_secret(content: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_bytes(content)
    with pytest.raises(BadSettingError, match=said):
        read_settings({**HOME, "TRACKER_SECRET_KEY_FILE": str(file)})


def test_a_secret_is_given_once() -> None:
    both = {"TRACKER_SECRET_KEY": KEY, "TRACKER_SECRET_KEY_FILE": "/a/file"}
    with pytest.raises(BadSettingError, match="set one of the two"):
        read_settings({**HOME, **both})


def test_an_address_loses_its_last_slash() -> None:
    settings = read_settings({**HOME, "TRACKER_PUBLIC_URL": "https://tracker.example.org/at/"})
    assert settings.public_url == "https://tracker.example.org/at"


def test_a_variable_that_is_none_of_ours_is_told() -> None:
    (warning,) = read_settings({**HOME, "TRACKER_PROT": "1"}).warnings
    assert warning.startswith("“TRACKER_PROT” is not a setting of the tracker; ")
    assert "TRACKER_PORT" in warning


@pytest.mark.parametrize(
    "environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["asked for", "needed"]
)
def test_plain_output(environ: dict[str, str]) -> None:
    assert read_settings({**HOME, **environ}).plain


def test_who_has_no_name_has_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.getuid", lambda: 987_654_321)
    assert read_settings({"HOME": "/"}).recorded_by == "user 987654321"


def test_the_system_knows_the_name() -> None:
    assert read_settings({"HOME": "/"}).recorded_by != ""


def test_a_key_that_is_given_is_used() -> None:
    assert secret_key_of(read_settings({**HOME, "TRACKER_SECRET_KEY": KEY})) == KEY


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new/tracker.db"
    settings = read_settings({**HOME, "TRACKER_DATABASE_URL": url})
    key = secret_key_of(settings)
    file = tmp_path / "new" / "secret_key"
    assert len(key) == 64
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert secret_key_of(settings) == key
    assert [path.name for path in file.parent.iterdir()] == ["secret_key"]


def test_where_no_key_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    url = f"sqlite:///{tmp_path}/file/tracker.db"
    settings = read_settings({**HOME, "TRACKER_DATABASE_URL": url})
    with pytest.raises(BadSettingError, match=r"TRACKER_SECRET_KEY: .*set it$"):
        secret_key_of(settings)


def test_settings_are_frozen() -> None:
    with pytest.raises(AttributeError):
        read_settings(HOME).port = 1  # type: ignore[misc]


@given(st.sampled_from(config.KNOWN), st.text(max_size=80).filter(lambda text: "\x00" not in text))
def test_no_value_is_worse_than_a_sentence(variable: str, value: str) -> None:
    try:
        read_settings({**HOME, variable: value})
    except BadSettingError as error:
        assert variable.removesuffix("_FILE") in str(error)  # noqa: PT017 (most values are fine)


def test_the_real_environment_can_be_read() -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")}
    assert read_settings(clean).warnings == ()
