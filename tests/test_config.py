"""The config: what is taken, what is refused, and how each refusal reads."""

from collections.abc import Callable
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from heardback.config import ConfigError
from heardback.configfile import load
from heardback.places import find, user_folder
from rules.mail import Address

Writer = Callable[[str | bytes], Path]
ROOT = Path(__file__).parent.parent
PROFILE = '[profile]\nname = "Jane Doe"\nemail = "jane.doe@example.com"\ntimezone = "America/Chicago"\n'


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    def write_config(text: str | bytes) -> Path:
        path = tmp_path / "heardback.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write_config


def test_the_shipped_example_works_as_it_is() -> None:
    config = load(ROOT / "config.example.toml")
    assert config.profile.name == "Jane Doe"
    assert config.policy().first_follow_up_days == (10.5, 14)
    assert config.worktime().subdivision == "MO"


def test_the_example_shows_every_key_and_its_default(write: Writer) -> None:
    lines = (ROOT / "config.example.toml").read_text().splitlines()
    uncommented = [line.removeprefix("# ") if line.startswith("# ") and " = " in line else line for line in lines]
    shown = load(write("\n".join(line for line in uncommented if not line.startswith("urls"))))
    assert (shown.timing, shown.sync, shown.store, shown.drafts, shown.nudges, shown.gmail, shown.outlook) == (
        (plain := load(write(PROFILE))).timing,
        plain.sync,
        plain.store,
        plain.drafts,
        plain.nudges,
        plain.gmail,
        plain.outlook,
    )


def test_a_short_config_has_the_defaults_of_the_design(write: Writer) -> None:
    config = load(write(PROFILE))
    policy = config.policy()
    assert (policy.first_follow_up_days, policy.give_up_days, policy.too_late_days) == ((10.5, 14.0), 30, 21)
    assert (policy.worktime.opens, policy.worktime.closes) == (time(9), time(17))
    assert policy.worktime.zone == ZoneInfo("America/Chicago")
    assert (config.sync.look_back_days, config.sync.interval_minutes) == (60, 10)
    assert config.store.url == "sqlite:///heardback.db"
    assert (config.nudges.urls, config.nudges.detail) == ((), "brief")
    assert config.folder == config.path.parent


def test_everything_that_can_be_set_reaches_the_rules(write: Writer) -> None:
    config = load(
        write(
            PROFILE
            + 'country = "GB"\nsubdivision = "SCT"\nskills = ["motion"]\n'
            + "[timing]\nfirst_follow_up_days = [7, 9.5]\nsecond_follow_up_working_days = 3\ncall_working_days = 4\n"
            + 'give_up_days = 40\ntoo_late_days = 25\nworking_hours = ["08:30", "16:00"]\n'
            + "[nudges]\nbefore_interview = false\nno_thank_you = false\n"
        )
    )
    policy = config.policy()
    assert policy.first_follow_up_days == (7.0, 9.5)
    assert (policy.second_follow_up_working_days, policy.call_working_days) == (3, 4)
    assert (policy.give_up_days, policy.too_late_days) == (40, 25)
    assert (policy.before_interview, policy.no_thank_you) == (False, False)
    assert (policy.worktime.country, policy.worktime.subdivision) == ("GB", "SCT")
    assert (policy.worktime.opens, policy.worktime.closes) == (time(8, 30), time(16))
    assert config.as_profile((Address("jane@old.example"),)).addresses == (
        Address("jane@old.example"),
        Address("jane.doe@example.com", "Jane Doe"),
    )


SERVERS = {
    "Google's and Microsoft's own": ("", ("", "", "common")),
    "others, over https": (
        """
        [gmail]
        api_endpoint = "https://mail.example.com/"
        [outlook]
        graph_endpoint = "https://graph.microsoft.us"
        authority = "https://login.microsoftonline.us/t"
        """,
        ("https://mail.example.com", "https://graph.microsoft.us", "https://login.microsoftonline.us/t"),
    ),
    "on this machine, over plain http": (
        """
        [gmail]
        api_endpoint = "http://127.0.0.1:14002"
        [outlook]
        graph_endpoint = "http://localhost:14003/v1.0"
        authority = "http://[::1]:14003/"
        """,
        ("http://127.0.0.1:14002", "http://localhost:14003/v1.0", "http://[::1]:14003"),
    ),
    "in capital letters": (
        """
        [gmail]
        api_endpoint = "HTTPS://Mail.Example.com"
        [outlook]
        graph_endpoint = "http://LOCALHOST:14003/v1.0"
        """,
        ("https://mail.example.com", "http://localhost:14003/v1.0", "common"),
    ),
    "a tenant": ('[outlook]\nauthority = "contoso.onmicrosoft.com"\n', ("", "", "contoso.onmicrosoft.com")),
}


@pytest.mark.parametrize(("more", "servers"), SERVERS.values(), ids=SERVERS)
def test_the_servers_that_may_be_named(write: Writer, more: str, servers: tuple[str, str, str]) -> None:
    config = load(write(PROFILE + more))
    assert (config.gmail.api_endpoint, config.outlook.graph_endpoint, config.outlook.authority) == servers


def test_the_client_of_google_lies_beside_the_config(write: Writer) -> None:
    config = load(write(PROFILE + '[gmail]\nclient_secrets = "mine/client.json"\n'))
    assert config.client_secrets == config.folder / "mine" / "client.json"
    assert load(write(PROFILE)).client_secrets is None


BAD = {
    "an unknown key names the nearest one": (
        PROFILE + "[timing]\nfirst_folow_up_days = [10, 14]\n",
        "unknown key 'timing.first_folow_up_days'; did you mean timing.first_follow_up_days?",
    ),
    "an unknown key of another table names that table": (
        PROFILE + "[timing]\nlook_back_days = 30\n",
        "did you mean sync.look_back_days?",
    ),
    "an unknown key that is one letter off names that one": (
        PROFILE + "[nudges]\nurl = []\n",
        "did you mean nudges.urls?",
    ),
    "an unknown table names the nearest one": (PROFILE + "[nudge]\nurls = []\n", "did you mean [nudges]?"),
    "a key outside of any table names its table": ('email = "a@b.example"\n' + PROFILE, "did you mean profile.email?"),
    "a key like nothing at all still gets a suggestion": (PROFILE + "[store]\nzzz = 1\n", "did you mean store.url?"),
    "an unknown key is told before a missing one": ("[sync]\ninterval = 5\n", "did you mean sync.interval_minutes?"),
    "an empty key": (PROFILE + '[sync]\n"" = 5\n', "unknown key 'sync.'"),
    "a table that is a value": (PROFILE.replace("[profile]", "timing = 3\n[profile]"), "timing: must be a table"),
    "a table that is an array of tables": (PROFILE + "[[sync]]\n", "sync: must be a table"),
    "no profile": ("", "profile.name is missing"),
    "no address": (PROFILE.replace('email = "jane.doe@example.com"\n', ""), "profile.email is missing"),
    "no zone": (PROFILE.replace('timezone = "America/Chicago"\n', ""), "profile.timezone is missing"),
    "an empty name": (PROFILE.replace("Jane Doe", " "), "profile.name: must not be empty"),
    "a name of two lines": (PROFILE.replace("Jane Doe", "Jane\\nDoe"), "profile.name: must be one line"),
    "a name that is a number": (PROFILE.replace('"Jane Doe"', "3"), "profile.name: must be a text in quotes, not 3"),
    "an address without an at sign": (PROFILE.replace("jane.doe@", "jane."), "profile.email: must be an e-mail"),
    "two addresses": (PROFILE.replace("jane.doe@", "a@b, jane@"), "profile.email: must be an e-mail"),
    "a zone that does not exist": (PROFILE.replace("Chicago", "Springfield"), "profile.timezone: must be a time zone"),
    "a zone that is a folder": (PROFILE.replace("America/Chicago", "America"), "profile.timezone: must be a time zone"),
    "a zone that climbs": (PROFILE.replace("America/Chicago", "../../etc/passwd"), "profile.timezone: must be a time"),
    "a zone that is far too long": (PROFILE.replace("Chicago", "x" * 300), "profile.timezone: must be a time zone"),
    "a country that does not exist": (PROFILE + 'country = "XX"\n', "profile.country: no public holidays are known"),
    "a country that is a name": (PROFILE + 'country = "Germany"\n', "profile.country: must be a country code"),
    "a country that is a name of the library's": (PROFILE + 'country = "DE_"\n', "profile.country: must be a country"),
    "a subdivision of another country": (PROFILE + 'subdivision = "BY"\n', "profile.subdivision: no public holidays"),
    "skills that are one text": (PROFILE + 'skills = "motion"\n', "profile.skills: must be a list of texts"),
    "skills that are numbers": (PROFILE + "skills = [1]\n", "profile.skills: must be a text in quotes, not 1"),
    "days that are one number": (PROFILE + "[timing]\nfirst_follow_up_days = 10\n", "must be two numbers of days"),
    "days in the wrong order": (PROFILE + "[timing]\nfirst_follow_up_days = [14, 10.5]\n", "the smaller one first"),
    "days that are equal": (PROFILE + "[timing]\nfirst_follow_up_days = [10, 10]\n", "the smaller one first"),
    "days before the interview": (PROFILE + "[timing]\nfirst_follow_up_days = [-1, 10]\n", "must be two numbers"),
    "no days at all": (PROFILE + "[timing]\nfirst_follow_up_days = [0, 10]\n", "must be two numbers of days"),
    "days that are truths": (PROFILE + "[timing]\nfirst_follow_up_days = [false, true]\n", "must be two numbers"),
    "days without end": (PROFILE + "[timing]\nfirst_follow_up_days = [1, inf]\n", "must be two numbers of days"),
    "days that are no number": (PROFILE + "[timing]\nfirst_follow_up_days = [nan, 3]\n", "must be two numbers"),
    "three days": (PROFILE + "[timing]\nfirst_follow_up_days = [1, 2, 3]\n", "must be two numbers of days"),
    "a truth where a number belongs": (PROFILE + "[timing]\ngive_up_days = true\n", "timing.give_up_days: must be a"),
    "half a day": (PROFILE + "[timing]\ngive_up_days = 30.5\n", "timing.give_up_days: must be a whole number"),
    "a day in quotes": (PROFILE + '[timing]\ntoo_late_days = "21"\n', "timing.too_late_days: must be a whole number"),
    "a wait of nothing": (PROFILE + "[timing]\ncall_working_days = 0\n", "timing.call_working_days: must be a whole"),
    "a wait of a million": (PROFILE + "[timing]\ncall_working_days = 1000000\n", "a whole number from 1 to 3650"),
    "a number of five thousand digits": (PROFILE + f"[sync]\nlook_back_days = {'9' * 5000}\n", "number is too long"),
    "hours in the wrong order": (PROFILE + '[timing]\nworking_hours = ["17:00", "09:00"]\n', "the earlier one first"),
    "hours that no clock has": (PROFILE + '[timing]\nworking_hours = ["09:00", "24:30"]\n', "two times of a day"),
    "hours as times of TOML": (PROFILE + "[timing]\nworking_hours = [09:00:00, 17:00:00]\n", "two times of a day"),
    "hours that are one text": (PROFILE + '[timing]\nworking_hours = "9-17"\n', "two times of a day"),
    "detail of a third kind": (PROFILE + '[nudges]\ndetail = "all"\n', "nudges.detail: must be 'brief' or 'full'"),
    "a truth in quotes": (PROFILE + '[nudges]\nno_thank_you = "no"\n', "nudges.no_thank_you: must be true or false"),
    "urls that are one text": (PROFILE + '[nudges]\nurls = "ntfy://x"\n', "nudges.urls: must be a list of texts"),
    "an API over plain http": (
        PROFILE + '[gmail]\napi_endpoint = "http://mail.example.com"\n',
        "must begin with https://",
    ),
    "an API at a name like this machine's": (
        PROFILE + '[gmail]\napi_endpoint = "http://127.0.0.1.example.com"\n',
        "gmail.api_endpoint: must begin with https://",
    ),
    "an API at another host than it seems": (
        PROFILE + '[outlook]\ngraph_endpoint = "http://localhost@example.com"\n',
        "outlook.graph_endpoint: must begin with https://",
    ),
    "an API at a port that there is not": (
        PROFILE + '[gmail]\napi_endpoint = "http://localhost:70000"\n',
        "gmail.api_endpoint: must begin with https://",
    ),
    "an authority over plain http": (
        PROFILE + '[outlook]\nauthority = "http://login.example.com/common"\n',
        "outlook.authority: must be",
    ),
    "an authority with a path but no server": (
        PROFILE + '[outlook]\nauthority = "a/b"\n',
        "outlook.authority: must be",
    ),
    "a secret where there is no place for one": (
        PROFILE + '[gmail]\nclient_secret = "s"\n',
        "did you mean gmail.client_secrets?",
    ),
    "an empty store": (PROFILE + '[store]\nurl = ""\n', "store.url: must not be empty"),
    "templates of somebody whom nobody knows": (
        PROFILE + '[drafts]\ntemplates = "~nobody-at-all/words"\n',
        "drafts.templates: there is no folder",
    ),
    "templates that are not there": (
        PROFILE + '[drafts]\ntemplates = "nowhere"\n',
        "drafts.templates: there is no folder",
    ),
    "a broken line": (PROFILE + "[sync\n", "is not valid TOML: "),
    "a key twice": (PROFILE + 'name = "J"\n', "is not valid TOML: "),
    "bytes that are no text": (b"\xff\xfe[profile]", "is not UTF-8 text"),
    "lists a thousand deep": (PROFILE + f"skills = {'[' * 5000}", "is not valid TOML"),
}


@pytest.mark.parametrize(("text", "told"), BAD.values(), ids=BAD.keys())
def test_a_mistake_is_told_in_one_line_that_names_the_file(text: str | bytes, told: str, write: Writer) -> None:
    path = write(text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert told in message
    assert "\n" not in message
    assert len(message) < 400


def test_broken_toml_is_told_with_its_line(write: Writer) -> None:
    with pytest.raises(ConfigError, match="line 6"):
        load(write(PROFILE + "\n[sync\n"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such file"):
        load(tmp_path / "nothing.toml")


def test_a_folder_is_no_config(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)


def test_a_byte_order_mark_and_windows_lines_are_fine(write: Writer) -> None:
    assert load(write(b"\xef\xbb\xbf" + PROFILE.replace("\n", "\r\n").encode())).profile.name == "Jane Doe"


def test_templates_lie_beside_the_config(write: Writer, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert load(write(PROFILE + '[drafts]\ntemplates = "mine"\n')).templates == tmp_path / "mine"


class TestWhereTheConfigIs:
    def test_the_one_that_is_named(self, tmp_path: Path) -> None:
        named = tmp_path / "a.toml"
        assert find(named, environ={"HEARDBACK_CONFIG": "/b.toml"}, working_folder=tmp_path) == named

    def test_else_the_one_of_the_environment(self, tmp_path: Path) -> None:
        (tmp_path / "heardback.toml").touch()
        found = find(None, environ={"HEARDBACK_CONFIG": "/b.toml"}, working_folder=tmp_path)
        assert found == Path("/b.toml")

    def test_else_the_one_of_the_working_folder(self, tmp_path: Path) -> None:
        (tmp_path / "heardback.toml").touch()
        assert find(None, environ={}, working_folder=tmp_path) == tmp_path / "heardback.toml"

    def test_else_the_one_of_the_users_folder(self, tmp_path: Path) -> None:
        folder = tmp_path / "config" / "heardback"
        folder.mkdir(parents=True)
        (folder / "heardback.toml").touch()
        environ = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
        assert find(None, environ=environ, working_folder=tmp_path) == folder / "heardback.toml"

    def test_else_there_is_none(self, tmp_path: Path) -> None:
        assert find(None, environ={"XDG_CONFIG_HOME": str(tmp_path)}, working_folder=tmp_path) is None

    def test_a_relative_folder_of_the_environment_does_not_count(self) -> None:
        assert user_folder({"XDG_CONFIG_HOME": "here"}) == Path("~/.config/heardback").expanduser()
