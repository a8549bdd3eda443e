"""Templates: a small language that always ends, and errors that name the file and the line."""

from pathlib import Path

import pytest

from heardback.templates import load, shipped
from rules import drafting, nudging
from rules.rendering import TemplateError, rendered

NAME = "first_follow_up.txt.j2"


@pytest.mark.parametrize("name", sorted(shipped()))
def test_the_shipped_templates_pass_their_own_examination(name: str) -> None:
    check = nudging.check_template if name in nudging.TEMPLATES else drafting.check_template
    check(name, shipped()[name])


def test_every_template_that_is_asked_for_ships() -> None:
    letters = {drafting.FIRST, drafting.SECOND, drafting.SCHEDULING, drafting.SCHEDULING_AGAIN}
    assert set(shipped()) == letters | nudging.TEMPLATES


def test_the_page_for_users_names_every_template_and_every_variable() -> None:
    page = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
    assert [name for name in sorted({*shipped(), *nudging.VARIABLES}) if f"`{name}`" not in page] == []


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("Hello\n{{ my_name", "line 2: unexpected end of template, expected 'end of print statement'."),
        ("{% if my_name %}\nHello", "line 2: Unexpected end of template."),
        ("Hello\n\n{{ my_nmae }}", "line 3: unknown variable 'my_nmae'; did you mean 'my_name'?"),
        ("{{ secret }}", "line 1: unknown variable 'secret'"),
        ("{{ my_name.__class__ }}", "line 1: '__class__': variables have no attributes"),
        ("{{ ''.__class__.__mro__ }}", "line 1: '__mro__': variables have no attributes"),
        ("{{ my_name['__class__'] }}", "line 1: access to attribute '__class__' of 'str' object is unsafe"),
        ("{{ my_name|attr('__class__') }}", "the filter 'attr' is not among"),
        ("{{ my_name.upper() }}", "line 1: call is not allowed in a template"),
        ("{% for i in range(9) %}{% endfor %}", "line 1: call is not allowed in a template"),
        ("{% macro x() %}{% endmacro %}", "line 1: macro is not allowed in a template"),
        ("{% include 'x' %}", "line 1: include is not allowed in a template"),
        ("{% import 'x' as x %}", "line 1: import is not allowed in a template"),
        ("{{ 'x' * 1000000000 }}", "line 1: mul is not allowed in a template"),
        ("{{ 1 // 0 }}", "line 1: floordiv is not allowed in a template"),
        ("{{ 'x'|center(1000000000) }}", "the filter 'center' is not among"),
        ("{{ round.x }}", "line 1: 'x': variables have no attributes"),
        ("{{ round|join }}", "line 1: 'int' object is not iterable"),
        ("{{ skills[5] }}", "line 1: "),
        ("Hello\n" * 5_000, "longer than 20,000 characters"),
        ("{% for x in names %}" * 30 + "{% endfor %}" * 30, "nested too deeply"),
        ("{% if round %}" * 300 + "{% endif %}" * 300, "nested too deeply"),
        ("{{ " + "not " * 3_000 + "round }}", "nested too deeply"),
        ("{{ " + "(" * 3_000 + "1" + ")" * 3_000 + " }}", "nested too deeply"),
        (
            "{% set s = my_name ~ 'x' %}" + "{% set s = [s, s, s, s]|join %}" * 20,
            "line 1: a value gets longer than 20,000 characters",
        ),
        (
            "Hi\n" + "".join(f"{{% for x{i} in position %}}" for i in range(8)) + "{% endfor %}" * 8,
            "line 2: the loops take more than 1,000 rounds",
        ),
        ("{% for a in position %}{{ 'x' * 1 }}{% endfor %}", "line 1: mul is not allowed in a template"),
        ("{% for a in position %}" + "x" * 900 + "{% endfor %}", "the text gets longer than 20,000 characters"),
        ("Hi {% if role and not skills %}{{ names[0] ~ skills[0] }}{% endif %}", "line 1: "),
        ("{# nothing but a comment #}", "no words come of it"),
        ("{% for x in names recursive %}{{ loop(x) }}{% endfor %}", "line 1: "),
    ],
)
def test_what_is_wrong_is_said_in_one_line(source: str, problem: str) -> None:
    with pytest.raises(TemplateError) as error:
        drafting.check_template(NAME, source)
    assert str(error.value).startswith(NAME)
    assert problem in str(error.value)
    assert len(str(error.value).splitlines()) == 1
    assert len(str(error.value)) < 300


def test_the_language_is_enough_for_a_letter_of_ones_own() -> None:
    source = (
        "{% set title = role|upper %}\n"
        "Dear {{ names|join(' & ') or 'team' }},\n"
        "\n"
        "{% for skill in skills %}\n"
        "- {{ loop.index }}: {{ skill|capitalize }}\n"
        "{% endfor %}\n"
        "\n"
        "{{ title }},\n"
        "{{ company }}{{ '!' if round == 1 and not reply_day else '.' }}\n"
    )
    values = {**drafting.TRIALS[1], "role": "Chef", "skills": ("baking", "pastry"), "round": 1, "company": "Le Four"}
    assert rendered(NAME, source, values) == "Dear team,\n\n- 1: Baking\n- 2: Pastry\n\nCHEF, Le Four!"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("one\ntwo", "one two"),
        ("one\\\ntwo", "one\ntwo"),
        ("one\n\n\n\ntwo\n\n", "one\n\ntwo"),
        ("- one\n- two\n  more", "- one\n- two more"),
        ("Acme Inc..", "Acme Inc."),
        ("well...", "well..."),
        ("a   b \t c  ", "a b c"),
    ],
    ids=[
        "lines of a paragraph are joined",
        "a backslash keeps the break",
        "one empty line parts paragraphs",
        "list items stay apart",
        "an abbreviation ends a sentence",
        "an ellipsis stays",
        "blanks are one blank",
    ],
)
def test_text_is_laid_out_as_commonmark_reads_it(source: str, text: str) -> None:
    assert rendered(NAME, source, {}) == text


def test_a_fact_is_never_read_as_a_template() -> None:
    assert rendered(NAME, "{{ role }}", {"role": "{{ 7 * 7 }}"}) == "{{ 7 * 7 }}"


def test_the_users_folder_lies_over_the_shipped_templates(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("Hello {{ my_name }}", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a template", encoding="utf-8")
    templates, problems = load(tmp_path)
    assert problems == []
    assert templates == shipped() | {NAME: "Hello {{ my_name }}"}


def test_without_a_folder_the_shipped_templates_are_used() -> None:
    assert load(None) == (shipped(), [])


def test_a_broken_template_is_told_and_the_shipped_one_used(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("{{ oops", encoding="utf-8")
    (tmp_path / "second_follow_up.txt.j2").write_bytes(b"\xff\xfe")
    (tmp_path / "third_follow_up.txt.j2").write_text("Hello", encoding="utf-8")
    (tmp_path / "call.txt.j2").mkdir()
    templates, problems = load(tmp_path)
    assert templates == shipped()
    assert [str(problem).partition(":")[0] for problem in problems] == [
        "call.txt.j2",
        f"{NAME}, line 1",
        "second_follow_up.txt.j2",
        "third_follow_up.txt.j2",
    ]
    assert all(len(str(problem).splitlines()) == 1 for problem in problems)


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    templates, (problem,) = load(tmp_path / "nowhere")
    assert templates == shipped()
    assert "does not exist" in str(problem)
