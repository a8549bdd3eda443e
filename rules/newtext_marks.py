"""The words by which quotes, signatures and footers are known, as mail programs write them."""

SEPARATORS = frozenset(
    {
        "original message", "original appointment", "forwarded message", "forwarded by", "begin forwarded message",
        "reply message", "original-nachricht", "ursprüngliche nachricht", "weitergeleitete nachricht",
        "anfang der weitergeleiteten nachricht", "message d'origine", "message original", "message transféré",
        "début du message transféré", "début du message réexpédié", "mensaje original",
        "mensaje reenviado", "inicio del mensaje reenviado", "messaggio originale", "messaggio inoltrato",
        "inizio messaggio inoltrato", "oorspronkelijk bericht", "doorgestuurd bericht", "begin doorgestuurd bericht",
        "mensagem original", "mensagem encaminhada", "início da mensagem encaminhada", "ursprungligt meddelande",
        "vidarebefordrat meddelande", "oprindelig meddelelse", "opprinnelig melding", "alkuperäinen viesti",
        "oryginalna wiadomość", "wiadomość oryginalna", "původní zpráva", "исходное сообщение",
        "пересылаемое сообщение", "original mail", "原始邮件", "转发邮件", "転送メッセージ", "元のメッセージ",
    }
)  # fmt: skip
"""Lines such as -----Original Message-----, without their dashes."""

SENDER_NAMES = frozenset(
    {
        "from",
        "von",
        "de",
        "da",
        "van",
        "från",
        "fra",
        "lähettäjä",
        "od",
        "от",
        "发件人",
        "差出人",
        "寄件者",
        "보낸 사람",
    }
)
HEADER_NAMES = frozenset(
    {
        "sent", "date", "to", "cc", "subject", "reply-to", "gesendet", "datum", "an", "betreff", "kopie", "envoyé",
        "à", "objet", "enviado", "enviado el", "fecha", "para", "asunto", "inviato", "data", "a", "oggetto",
        "verzonden", "aan", "onderwerp", "enviada em", "enviado em", "assunto", "skickat", "till", "ämne", "sendt",
        "til", "emne", "lähetetty", "vastaanottaja", "aihe", "wysłano", "do", "temat", "odesláno", "komu", "předmět",
        "отправлено", "дата", "кому", "тема", "发送时间", "收件人", "主题", "日付", "宛先", "件名", "send", "when",
    }
)  # fmt: skip

ATTRIBUTION_STARTS = frozenset(
    {"on", "am", "le", "el", "il", "op", "em", "den", "w", "dne", "a", "no", "van", "på", "om", "va", "dnia", "в"}
)
ATTRIBUTION_ENDS = (
    "wrote", "writes", "schrieb", "geschrieben", "a écrit", "ecrit", "écrit", "escribió", "escribio", "ha scritto",
    "scritto", "schreef", "het volgende geschreven", "escreveu", "skrev", "kirjoitti", "napisał", "napisała",
    "napisał(a)", "napsal", "napsal(a)", "написал", "пишет", "写道", "書きました", "작성", "said", "sent",
)  # fmt: skip

MOBILE_STARTS = (
    "sent from my ", "sent from mail for ", "sent from outlook", "sent from yahoo", "sent from proton",
    "sent from samsung", "sent from gmail mobile", "sent from a mobile", "sent with ", "sent via ", "get outlook for ",
    "envoyé de mon ", "envoyé depuis ", "von meinem ", "gesendet von ", "gesendet mit ", "enviado desde ",
    "enviado do meu", "inviato da ", "verzonden vanaf ", "verstuurd vanaf ", "skickat från ", "sendt fra ",
    "please excuse typos", "please excuse any typos", "please excuse brevity", "please excuse the brevity",
    "sent on the go", "typed on my phone",
)  # fmt: skip

LEGAL_STARTS = (
    "confidentiality notice", "confidentiality:", "confidential:", "notice of confidentiality", "legal notice",
    "legal disclaimer", "disclaimer", "privileged and confidential", "this e-mail and any", "this email and any",
    "this message and any", "this e-mail (including", "this email (including", "this e-mail, including",
    "this email, including", "this email is confidential", "this e-mail is confidential",
    "this message is confidential",
    "this email is intended", "this e-mail is intended", "this message is intended", "this email may contain",
    "this e-mail may contain", "this message may contain", "this message contains", "this e-mail contains",
    "this email contains", "this electronic m", "this communication is", "this communication (",
    "the information in this",
    "the information contained", "the contents of this", "the content of this e", "if you are not the intended",
    "if you have received this e", "if you have received this m", "if you received this e", "caution: this e",
    "caution: external", "external email", "external sender", "[external", "warning: this e", "virus-free",
    "please consider the environment", "think before you print", "before printing", "diese e-mail enthält",
    "ce message et toutes", "este mensaje", "esta mensagem", "questo messaggio", "this transmission",
)  # fmt: skip

FOOTER_STARTS = (
    "unsubscribe", "to unsubscribe", "click here to unsubscribe", "if you no longer wish", "if you wish to unsubscribe",
    "if you would like to unsubscribe", "to stop receiving", "you are receiving this", "you're receiving this",
    "you received this", "you have received this", "this email was sent to", "this e-mail was sent to",
    "this message was sent to", "this email was sent by", "this email was sent from", "manage your preferences",
    "manage preferences", "update your preferences", "manage your email", "manage email", "manage notifications",
    "view this email in", "view in browser", "privacy policy", "terms of service", "copyright", "©",
    "all rights reserved",
    "powered by", "follow us on", "download the app", "equal opportunity", "registered office", "registered in england",
    "company registration", "please add us to your",
)  # fmt: skip

SIGN_OFFS = frozenset(
    {
        "best", "all the best", "best regards", "best wishes", "kind regards", "kindest regards", "kindly", "regards",
        "warm regards", "warmest regards", "warm wishes", "warmly", "many thanks", "thanks", "thanks again",
        "thanks so much", "thanks very much", "thanks a lot", "thanks in advance", "thank you", "thank you again",
        "thank you so much", "thank you very much", "thank you in advance", "many thanks again", "with thanks",
        "with many thanks", "with gratitude", "gratefully", "with appreciation", "with best regards",
        "with kind regards", "with warm regards", "with best wishes", "sincerely", "sincerely yours",
        "yours sincerely", "yours truly", "yours faithfully", "yours", "very truly yours", "respectfully",
        "respectfully yours", "cordially", "cheers", "take care", "talk soon", "speak soon", "see you soon", "rgds",
        "br", "kr", "thx", "ta", "best of luck", "good luck", "looking forward", "love", "xx", "x", "cheers and thanks",
        "thanks and regards", "thanks & regards", "thanks and best regards", "thank you and regards",
        "thank you and best regards", "best wishes and thanks", "very best", "very best regards", "my best",
        "bests", "with regards", "warm regards and thanks", "hope to hear from you soon", "mit freundlichen grüßen",
        "mit freundlichen grüssen", "freundliche grüße", "viele grüße", "liebe grüße", "beste grüße", "mfg", "vg", "lg",
        "cordialement", "bien cordialement", "bien à vous", "saludos", "saludos cordiales", "un saludo", "atentamente",
        "cordiali saluti", "distinti saluti", "met vriendelijke groet", "met vriendelijke groeten", "groeten",
        "atenciosamente", "abraço", "med vänlig hälsning", "mvh", "hilsen", "z poważaniem", "pozdrawiam",
    }
)  # fmt: skip
