"""The texts whose reading is timed, and the headers that they come with."""

THANKS = """Dear Priya,

Thank you for making the time to see me yesterday about the graphic designer role. I came away with a clear picture of
how the studio works, and I liked the way that the team talks through its unfinished work every Friday. When you told
me about the museum project I kept thinking of the signage that I drew for the city library two years ago, which had to
be read from a moving tram; I have put two photographs of it on my site, in case they are of use.

The more I think about the position the more I would like to do it. I have built two brand systems from nothing and
kept a third alive through a merger, and I believe that this is the sort of patience that you were asking about.

You mentioned that you would decide by the end of next week. If there is anything else that you would like to see until
then, a longer case study or the names of people that I have worked for, tell me and you will have it the same day.

Best regards,
Jane Doe
816 555 0142
"""
"""A note after an interview that recalls a promise."""

ORDINARY = """Hi Sam,

The printer on the second floor is out again and nobody can find the toner that we bought in March. Could you ask the
supplier whether they can bring two boxes before the workshop? I would rather not carry the old one down the stairs.
The list of guests is nearly done; Maria has the last names and will put them in the sheet tonight. We have the room
from nine, and lunch comes at noon.

I also looked at the budget. We are about three hundred over because of the chairs, but the coach was cheaper than
planned, so it should even out. If you want to see the numbers, they are in the usual folder. Let us talk about it after
the meeting; I have a dentist in the morning and will be in around eleven.

Please do not order the flowers yet. Rita thinks that her cousin can do them, and she will tell us how much they come
to. The last time they stood on every table and people could hardly see each other, so low ones would be better. Thanks
for taking care of the badges, they look good.

Best,
Jane
"""
"""A mail of any day."""

REPORT = """Hi all,

Here's where the migration is this morning:

- The orders table is across. It took 40 minutes, which is less than we'd feared, and nothing was lost on the way.
- Invoices aren't. The script stops at row 118,204 because of a date that isn't one (30 February), so I've written to
  accounts; they'll correct it by hand.
- The old server stays up until the 14th. Please don't write to it any more, it's read-only in name alone.

Two things that I can't do by myself: Tom, the firewall still blocks port 5433 from the second site, and somebody with
the admin password has to restart the queue before 17:30. If that doesn't work we'll fall back to last night's copy and
try again on Thursday.

The numbers are at https://wiki.example.com/migration/status and I update them every hour. Whoever sees an order twice,
please tell me at once and don't delete either of them: the one with the longer number is ours. Lunch is on me once the
last row is over.

Cheers,
Jane
--
Jane Doe | Operations | 816 555 0142
"""
"""A mail of any day at work, with what mail programs and hurried people put into one."""

PRIVATE = """Hello Aunt Vera,

The parcel arrived yesterday and the boys haven't taken the hats off since. Leo slept in his. They're exactly the right
size, and the blue one goes with the coat that you sent last winter, so you can imagine what we look like on the tram.

We've had snow for three days now. The garden is gone, the car is a hill, and the school is closed until Monday because
the heating gave up. Ben is delighted and I'm running out of board games. Peter walks to work and comes home with ice in
his beard; he says it's the best week of the year.

The boys have built a horse out of the snow, with a saddle, and the neighbours come to have their picture taken on it.

How is your knee? Mum told me that you are back on the bicycle, which I don't believe for a minute. If you do come in
March, the small room is yours and we will fetch you from the station. Bring the photographs of the lake if you can find
them, the boys keep asking what it was like before the dam.

A big hug from all four of us,
Jane
"""
"""A mail to the family."""

RECEIVED = """Hi Jane,

Thanks for coming to see us at the studio, and for bringing the sketches of the tram signs along. Everybody enjoyed the
morning, and Leo keeps talking about the arrows that you drew for the stairs. I am sorry that the heating was off in the
big room; the landlord has found the reason at last, and it was a mouse.

You asked me what the team works with from one week to the next. Most of what we make begins on paper, and then it is
cut from card and hung in the corridor, where all of us walk past it until somebody gets annoyed. Only then does it go
into a computer. We use the same drawing programs as everybody else, and two that a friend of the house wrote for us
when the museum wanted letters that were as tall as a horse.

The book that I told you about is called The Street Is a Page. Our copy is with the printer, who will never give it
back, but the city library has it and it is worth the walk.

Kind regards,
Priya
"""
"""An employer's mail that promises nothing."""

WRITTEN = """From: Jane Doe <jane.doe@example.com>
To: Priya Raman <priya@northlight.example>
Subject: Thank you
Date: Tue, 3 Mar 2026 09:00:00 -0600
Message-ID: <1@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

"""

_SEAL = "\n ".join("k9Wq3ZtYx0bVn7LmR2sPdG5hJcF8aEuTo1iXyKwQzBvNfMrHgSjDlCpAe4U6O" for _ in range(5))

DELIVERED = f"""Delivered-To: priya@northlight.example
Received: by 2002:a05:7000:1c8f:b0:5a1:77aa:10ce with SMTP id o15csp812345mab;
 Tue, 3 Mar 2026 07:00:05 -0800 (PST)
X-Received: by 2002:a17:902:e84b:b0:223:4816:3e9e with SMTP id t11mr301122plg.18.1772550004870;
 Tue, 03 Mar 2026 07:00:04 -0800 (PST)
ARC-Seal: i=1; a=rsa-sha256; t=1772550004; cv=none; d=mx.example; s=arc-20240605;
 b={_SEAL}
ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=mx.example; s=arc-20240605;
 h=to:subject:message-id:date:from:mime-version:dkim-signature; bh=Qm9keSBvZiB0aGUgbWVzc2FnZQ=;
 b={_SEAL}
ARC-Authentication-Results: i=1; mx.example; dkim=pass header.i=@example.com header.s=s1;
 spf=pass smtp.mailfrom=jane.doe@example.com; dmarc=pass (p=QUARANTINE) header.from=example.com
Return-Path: <jane.doe@example.com>
Received: from out.example.com (out.example.com. [203.0.113.25]) by mx.example with ESMTPS
 id d9443c01a7336-2234816sor1.2026.03.03.07.00.04 for <priya@northlight.example>
 (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384); Tue, 03 Mar 2026 07:00:04 -0800 (PST)
Received-SPF: pass (mx.example: domain of jane.doe@example.com designates 203.0.113.25 as permitted sender)
 client-ip=203.0.113.25;
Authentication-Results: mx.example; dkim=pass header.i=@example.com header.s=s1;
 spf=pass smtp.mailfrom=jane.doe@example.com; dmarc=pass (p=QUARANTINE) header.from=example.com
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1; t=1772550003; x=1773154803;
 h=to:subject:message-id:date:from:mime-version; bh=Qm9keSBvZiB0aGUgbWVzc2FnZQ=;
 b={_SEAL}
X-Provider-DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=1e100.example; s=20230601; t=1772550003;
 h=to:subject:message-id:date:from:mime-version:x-message-state; bh=Qm9keSBvZiB0aGUgbWVzc2FnZQ=;
 b={_SEAL}
X-Message-State: AOJu0YzK3vLq8Zb1nXw2Rt5Ys7Ud9PfGhJkLmQwErTyUiOpAsDfGhJkL
X-Provider-Source: AGHT+IFq3ZtYx0bVn7LmR2sPdG5hJcF8aEuTo1iXyKwQzBvNfMrHgSjDlCp
X-Originating-IP: [203.0.113.77]
X-Mailer: Mail 16.0
"""
"""What the servers on the way put before it."""
