"""Whether a text is in a language that the rules speak: English. By its commonest words, or by its script."""

import re

from rules.sentences import STOP, Sentences

_SEEN = 4_000
"""Characters whose script is looked at."""
_HEAD, _FIRST = 600, 110
"""Characters and words that are."""

ENGLISH = frozenset(
    """
    the and you to of for your is with we be this that have will our are it from on in at as would my not i if or can
    please any a an has was but so let know by all do me us they been more about there thank thanks hi dear
    what which when where how who why see am pm come can could should may he she his her their them no yes ok okay
    great sure sorry just here out up than then too very also hear next week back time good well hope team
    """.split()  # noqa: SIM905
)
_AMBIGUOUS = frozenset(
    "we in is was me no do so am an on of her he here over hi by will all see at as or my".split()  # noqa: SIM905
)
"""Words of English that are others' too, or too short to tell."""
_PARTICLES = frozenset("de la el los las del di da do dos du des le von van der den zu".split())  # noqa: SIM905
"""Names have them in any language."""
_FOREIGN = """
    ci dispiace altro scelto candidato

    geen besluit genomen

    maalesef dileriz iyi

    der das und ist nicht mit sie wir ich ein eine einen für auf von zu dem den ihr ihre ihnen ihrer uns bei sich wird
    wurde haben hat sind vielen dank leider gerne können sehr geehrte herr frau diese dass oder aber noch auch zum zur

    le la les des une et est pas vous nous votre vos notre pour avec dans sur que qui je cette ces sont avons merci
    bonjour madame monsieur être été mais ou aux du très bien cordialement malheureusement candidature afin

    el los las una y es para con su sus nos por que como del al pero muy hemos usted gracias hola estimado estimada
    le lo se más este esta proceso puesto candidatura entrevista lamentablemente saludos

    il gli che di per con non una della del nel sono abbiamo suo sua grazie gentile buongiorno ma anche questo questa
    alla dei delle vostra posizione colloquio purtroppo

    de het een en van voor niet met wij jij je uw ons onze aan te dat deze zijn hebben wordt bedankt beste helaas graag
    kunnen maar ook nog bij naar

    os as um uma é para com não que do da dos das em por seu sua nosso obrigado obrigada olá mas muito você
    processo vaga entrevista infelizmente temos sobre

    och att det som en ett för på med är inte till av vi dig din ditt tack hej tyvärr har kan om men den

    todavía estamos aún saludo pronto correo mensaje hemos tu ti nuestra equipo semana próxima

    wir melden nächste woche nachricht leider anderen entschieden gespräch freundlichen grüßen schon noch danke

    faremo sapere settimana prossima colloquio salve saluti siamo ancora

    je jouw laten weten volgende gaan verder jullie helaas gesprek mail groet

    vamos entrar contato breve ainda novidades semana próxima entrevista

    teşekkür teşekkürler için ve bir bu ile size biz sizinle merhaba olarak değil kısa sürede haftaya

    kiitos hei olemme teidän sinun emme ja sekä ensi viikolla pian terveisin asiaan haastattelusta

    děkujeme děkuji den se že jsme vám vás příští týden pozdravem bohužel ďakujeme

    köszönjük köszönöm az és hogy vagy üdvözlettel jövő héten sajnos

    mulțumim mulțumesc pentru vă și este nu din săptămâna

    terima kasih kami anda atas dan yang untuk akan tidak minggu maaf

    cảm ơn bạn chúng tôi sẽ

    w z na nie się jest że dla po oraz jak pan pani dziękujemy dzień dobry niestety za od

    og er det som en et for på med ikke til af vi dig din tak hej desværre har kan om men den jeg vil takk hei
"""
"""The commonest words of the languages of Europe, of Turkish, Indonesian and Vietnamese."""
FOREIGN = frozenset(_FOREIGN.split()) - ENGLISH - _AMBIGUOUS - _PARTICLES
_PLAINLY_ENGLISH = ENGLISH - _AMBIGUOUS


_LOANS = frozenset({"café", "résumé", "résumés", "naïve", "à", "cliché", "fiancé", "fiancée", "née", "protégé", "über"})
_COMMONEST = (" the ", " to ", " you ", " and ", " for ", " of ", " your ", " is ", " with ")
_MANY = 4


def is_foreign(body: Sentences) -> bool:
    """False for what is too short to say."""
    sample = body.text[:_SEEN]
    if not sample.isascii() and _other_script(sample):
        return True
    head = sample[:_HEAD]
    return sum(map(head.__contains__, _COMMONEST)) < _MANY and _by_words(set(body.words[:_FIRST]) - {STOP}, head)


def _by_words(words: set[str], head: str) -> bool:
    english = len(_PLAINLY_ENGLISH & words)
    foreign = len(FOREIGN & words | (set() if head.isascii() else _accented(head)))
    if foreign:
        foreign += len(_PARTICLES & words)
    enough = 3 if english else 2
    return foreign >= enough and foreign > 1.5 * english and len(words) >= 4 and foreign * 8 >= min(len(words), 200)


def _accented(head: str) -> set[str]:
    """Words, and not names, with a letter that English does not have."""
    words = {word.strip(".,;:!?¡¿()\"'") for word in head.split() if word[0].islower() and not word.isascii()}
    return {word for word in words - _LOANS if any(char > "\x7f" and char.isalpha() for char in word)}


_BEYOND_LATIN = re.compile("[\u0370-\U0010ffff]")


def _other_script(sample: str) -> bool:
    """Mostly letters beyond Latin: Cyrillic, Greek, Hebrew, Arabic, Han, Kana, Hangul…"""
    beyond = sum(map(str.isalpha, _BEYOND_LATIN.findall(sample)))
    return beyond >= 8 and 2 * beyond > sum(map(str.isalpha, sample))
