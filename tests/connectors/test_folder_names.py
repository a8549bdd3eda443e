"""A folder's purpose by its name, in the words of many programs, servers and languages."""

import base64

import pytest

from connectors.folder_names import Role, role_of


def utf7(name: str) -> str:
    """As a Maildir++ server names the folder (RFC 3501 5.1.3)."""
    written = "".join(one if one.isascii() else f"\0{one}\0" for one in name).replace("\0\0", "").split("\0")
    words = []
    for at, word in enumerate(written):
        code = base64.b64encode(word.encode("utf-16-be")).decode().rstrip("=").replace("/", ",")
        words.append(f"&{code}-" if at % 2 else word.replace("&", "&-"))
    return "".join(words)


NAMES = {
    Role.SENT: [
        *(
            "Sent",
            "SENT ITEMS",
            "Sent-Items",
            "sent_mail",
            "Sent E-Mail",
            "INBOX.Sent",
            "Sent.2025",
            "[Gmail].Sent Mail",
        ),
        *("Gesendet", "Gesendete Objekte", "Gesendete E-Mails", "Envoyés", "Éléments envoyés", "Courrier envoyé"),
        *("Correo enviado", "Mensajes enviados", "Enviados", "E-mails enviados", "Itens Enviados", "Inviata"),
        *("Posta inviata", "Elementi inviati", "Verzonden berichten", "Verzonden-items", "Skickade objekt", "Skickat"),
        *("Sendt post", "Sendte elementer", "Lähetetyt", "Lähetetyt viestit", "Wysłane", "Elementy wysłane"),
        *("Odeslaná pošta", "Odoslaná pošta", "Elküldött elemek", "Elemente trimise", "Poslane poruke"),
        *("Gönderilmiş Öğeler", "Απεσταλμένα", "Отправленные", "Надіслані", "送信済みメール", "已发送邮件", "寄件備份"),
        *("보낸편지함", "נשלח", "العناصر المرسلة", "Thư đã gửi", "Terkirim"),
    ],
    Role.UNREAD: [
        *("Junk", "Junk-E-Mail", "Junk E-mail", "SPAM", "Trash", "Deleted Items", "Deleted-Messages", "Bin", "Outbox"),
        *("Papierkorb", "Gelöschte Elemente", "Unerwünschte Werbung", "Corbeille", "Courrier indésirable", "Pourriel"),
        *("Boîte d'envoi", "Papelera", "Correo no deseado", "Lixeira", "Lixo Eletrônico", "Itens Excluídos", "Cestino"),
        *("Posta indesiderata", "Prullenbak", "Ongewenste e-mail", "Papperskorgen", "Skräppost", "Papirkurv"),
        *("Søppelpost", "Roskaposti", "Kosz", "Elementy usunięte", "Koš", "Nevyžádaná pošta", "Törölt elemek"),
        *(
            "Çöp Kutusu",
            "Κάδος απορριμμάτων",
            "Корзина",
            "Спам",
            "迷惑メール",
            "ゴミ箱",
            "已删除",
            "휴지통",
            "INBOX.Trash.Jobs",
        ),
    ],
    Role.DRAFTS: [
        *("Drafts", "Entwürfe", "Brouillons", "Borradores", "Bozze", "Concepten", "Rascunhos", "Utkast", "Kladder"),
        *("Szkice", "Koncepty", "Piszkozatok", "Черновики", "下書き", "草稿", "임시보관함"),
    ],
    Role.MAIL: [
        *("INBOX", "Archive", "Jobs", "Sent to me", "Sentinel", "Presented", "Trash talk", "Binders", "Draft picks"),
        *("Junkyard Studios", "Spam & Eggs Inc", "Correo", "Posta", "&", "&-", "&nonsense", "", "Bewerbungen"),
    ],
}


@pytest.mark.parametrize(("name", "role"), [(name, role) for role, names in NAMES.items() for name in names])
def test_a_folder_is_what_its_name_says(name: str, role: Role) -> None:
    written = (name, f".{name}", f".{utf7(name)}")
    assert [role_of(one) for one in written] == [role] * 3
