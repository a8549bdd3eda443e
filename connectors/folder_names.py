"""What a folder is for, by the names that mail programs give it."""

import base64
import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache


class Role(Enum):
    SENT = auto()
    MAIL = auto()
    DRAFTS = auto()
    UNREAD = auto()
    """Junk, trash, templates, outboxes: nothing in them was said to the user, or by them."""


_NAMES = {
    Role.SENT: """
        sent, sent items, sent mail, sent mails, sentmail, sent messages, sent email, sent emails, sent objects, sentbox
        gesendet, gesendete, gesendete elemente, gesendete objekte, gesendete nachrichten, gesendete email
        gesendete emails, gesendete mails, versendet
        envoyes, messages envoyes, elements envoyes, courrier envoye, courriers envoyes, mails envoyes, emails envoyes
        objets envoyes
        enviados, enviado, enviadas, elementos enviados, mensajes enviados, correo enviado, correos enviados
        emails enviados, email enviado, correos electronicos enviados, itens enviados, mensagens enviadas
        correio enviado
        inviati, inviata, inviate, posta inviata, elementi inviati, messaggi inviati, email inviate, mail inviate
        verzonden, verzonden items, verzonden berichten, verzonden email, verzonden emails, verzonden mail
        verzonden objecten, verstuurd
        enviats, elements enviats, correu enviat, missatges enviats, bidalita, bidaliak
        skickat, skickade, skickade objekt, skickade meddelanden, skickade mail, skickade epost, skickad epost
        sendt, sendte, sendt post, sendt epost, sendte elementer, sendte beskeder, sendte meddelelser, sendte meldinger
        sendur postur, lahetetyt, lahetetyt viestit, lahetetyt kohteet, lahetetty posti
        saadetud, saadetud kirjad, saadetud uksused, nosutitie, nosutitas, issiusta, issiusti, issiusti laiskai
        wyslane, elementy wyslane, wiadomosci wyslane, poczta wyslana
        odeslane, odeslana posta, odeslane zpravy, odeslane polozky, odoslane, odoslana posta, odoslane spravy
        odoslane polozky, elkuldott, elkuldott elemek, elkuldott levelek, elkuldott uzenetek
        trimise, elemente trimise, mesaje trimise, poslano, poslana posta, poslane stavke, poslane poruke, poslato
        poslate poruke, gonderilmis, gonderilmis ogeler, gonderilmis postalar, gonderilenler, terkirim, item terkirim
        surat terkirim, đa gui, thu đa gui, muc đa gui
        απεσταλμενα, σταλμενα, изпратени, изпратени елементи, изпратена поща, послато
        отправленные, отправленные элементы, отправленные письма, надіслані, надіслані елементи, відправлені
        送信済み, 送信済みアイテム, 送信済みメール, 送信済みトレイ, 送信済みメッセージ, 已发送, 已发送邮件, 已发邮件
        已发送消息, 已傳送, 已傳送郵件, 寄件備份, 已寄出, 已寄郵件, 보낸 편지함, 보낸편지함
        보낸 메일함, 보낸메일함, 보낸 항목
        נשלח, דואר שנשלח, פריטים שנשלחו, הודעות שנשלחו, المرسلة, البريد المرسل, العناصر المرسلة, الرسائل المرسلة
        ส่งแล้ว, จดหมายที่ส่งแล้ว
    """,
    Role.DRAFTS: """
        drafts, draft, entwurfe, brouillons, brouillon, borradores, borrador, bozze, concepten, rascunhos, esborranys
        zirriborroak, utkast, kladder, luonnokset, drog, mustandid, melnraksti, juodrasciai
        szkice, kopie robocze, wersje robocze, wersje robocze wiadomosci, koncepty, rozepsane, rozpisane, piszkozatok
        ciorne, schite, nacrti, osnutki, taslaklar, konsep, draf, thu nhap
        προχειρα, чернови, нацрти, черновики, чернетки, 下書き, 草稿, 草稿箱
        임시 보관함, 임시보관함, טיוטות, المسودات, مسودات
        แบบร่าง, ร่างจดหมาย
    """,
    Role.UNREAD: """
        junk, junk email, junk mail, spam, bulk, bulk mail, quarantine, unsolicited
        trash, deleted, deleted items, deleted messages, deleted mail, bin, recycle bin
        templates, outbox, unsent messages
        spamverdacht, spamordner, unerwunschte werbung, junkordner, papierkorb
        geloscht, geloschte elemente, geloschte objekte, geloschte nachrichten, vorlagen, postausgang
        corbeille, poubelle, elements supprimes, messages supprimes, courrier indesirable, indesirables, pourriel
        pourriels, messages indesirables, modeles, boite denvoi
        papelera, papelera de reciclaje, elementos eliminados, mensajes eliminados, correo no deseado, no deseado
        correo basura, basura, bandeja de salida, plantillas
        lixeira, lixo, lixo eletronico, lixo electronico, itens excluidos, itens eliminados, mensagens excluidas
        email de lixo, caixa de saida, modelos
        cestino, posta eliminata, elementi eliminati, posta indesiderata, indesiderata, indesiderati, posta in uscita
        modelli
        prullenbak, prullenmand, verwijderd, verwijderde items, verwijderde berichten, ongewenste email, ongewenst
        ongewenste reclame, postvak uit, sjablonen
        paperera, elements suprimits, correu brossa, brossa, zakarrontzia
        skrap, skrappost, papperskorg, papperskorgen, borttaget, borttagna objekt, utkorg, uonsket post
        uonsket epost, uonsket mail, soppelpost, papirkurv, slettet post, slettede elementer, slettede meddelelser
        soppel, soppelkasse, utboks, udbakke, roskaposti, roskakori, poistetut, poistetut viestit, lahtevat
        rampspost, prugikast, kustutatud, miskastes, atkritne, siuksliadeze
        kosz, elementy usuniete, wiadomosci usuniete, usuniete, wiadomosci smieci, niechciane, niechciana poczta
        kos, odstranena posta, smazana posta, odstranene polozky, nevyzadana posta, nevyzadane, hromadna posta
        odstranene spravy, nevyziadana posta, kuka, torolt elemek, lomtar, levelszemet
        cos de gunoi, gunoi, elemente sterse, corb de gunoi, otpad, izbrisane stavke, nezeljena posta
        izbrisano, vsiljena posta, cop kutusu, silinmis ogeler, onemsiz, onemsiz eposta, gereksiz, gereksiz eposta
        istenmeyen, sampah, tong sampah, thung rac, thu rac
        ανεπιθυμητα, ανεπιθυμητη αλληλογραφια, καδος, καδος απορριμματων, διαγραμμενα, нежелана поща, кошче, отпад
        изтрити, спам, корзина, удаленные, удаленные элементы, нежелательная почта, кошик, видалені, небажана пошта
        迷惑メール, ゴミ箱, 削除済みアイテム, 送信トレイ, 垃圾邮件, 垃圾郵件, 垃圾箱, 已删除, 已删除邮件, 刪除的郵件
        垃圾桶, 回收站, 스팸, 스팸메일함, 스팸 편지함, 정크 메일, 휴지통, 지운 편지함, 삭제된 항목, ספאם, דואר זבל, אשפה
        פריטים שנמחקו, البريد العشوائي, البريد المزعج, سلة المهملات, المهملات, العناصر المحذوفة, ถังขยะ, จดหมายขยะ
    """,
}
"""As `_plain` leaves them: of one language's programs a line or two."""
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]{0,400})-")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "'": None, "’": None})
_HYPHENED_E = re.compile(r"\be-(?=mail|post)")
_BREAKS = re.compile(r"[\s_-]+")


def role_of(name: str) -> Role:
    """By the common names of any of its levels: `.INBOX.Sent` is Sent, and so is `.Sent.2025`."""
    known = _roles()
    levels = (_plain(level) for level in _decoded(name).strip(".").split("."))
    roles = {known[level] for level in levels if level in known}
    return next((role for role in (Role.UNREAD, Role.DRAFTS, Role.SENT) if role in roles), Role.MAIL)


@lru_cache(maxsize=1)
def _roles() -> dict[str, Role]:
    return {
        _plain(name): role
        for role, names in _NAMES.items()
        for line in names.splitlines()
        for name in line.split(",")
        if name.strip()
    }


def _plain(name: str) -> str:
    """Without case, accents and hyphens, which programs and servers write as they like."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(one for one in apart if not unicodedata.combining(one)).translate(_LETTERS)
    return _BREAKS.sub(" ", _HYPHENED_E.sub("e", bare)).strip()


def _decoded(name: str) -> str:
    """Modified UTF-7 (RFC 3501 5.1.3), as Maildir++ borrows it from IMAP."""

    def shifted(match: re.Match[str]) -> str:
        if not match[1]:
            return "&"
        code = match[1].replace(",", "/")
        try:
            return base64.b64decode(code + "=" * (-len(code) % 4)).decode("utf-16-be")
        except ValueError:
            return match[0]

    return _SHIFTED.sub(shifted, name)
