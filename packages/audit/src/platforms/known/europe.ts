import { platforms } from "../platform.ts";
import { ESP_PM, KNOWN, MTB, PAIR, PHISHING_POT, TRACKERDB, HEADER_LISTS } from "./origins.ts";

export const EUROPE = platforms([
  {
    id: "mailerlite",
    name: "MailerLite",
    kind: "esp",
    company: "mailerlite",
    over: ["mailersend"],
    opens: [
      {
        host: "mlsend.com",
        path: /^\/link\/o\//,
        example: "https://clicks.mlsend.com/link/o/aB3dE6gH9jK2mN5pQ8",
        origin: [MTB],
      },
      {
        host: "mlsend#.com",
        path: /^\/link\/o\//,
        example: "https://clicks.mlsend2.com/link/o/aB3dE6gH9jK2mN5pQ8",
        origin: [MTB],
      },
      {
        word: "link",
        path: /^\/link\/o\/[\w+/=-]{16,}/,
        example: "https://click.example.com/link/o/aB3dE6gH9jK2mN5pQ8",
        origin: [MTB],
        generic: true,
      },
    ],
    clicks: [
      {
        host: "mlsend.com",
        path: /^\/link\/c\//,
        example: "https://clicks.mlsend.com/link/c/aB3dE6gH9jK2mN5pQ8",
        origin: [KNOWN],
      },
      {
        word: "link",
        path: /^\/link\/c\/[\w+/=-]{16,}/,
        example: "https://click.example.com/link/c/aB3dE6gH9jK2mN5pQ8",
        origin: [KNOWN],
        generic: true,
      },
    ],
    headers: [
      { header: "Message-ID", value: /@mlsend\d?\.com\b/i, origin: [PHISHING_POT] },
      { header: "X-Mailer", value: /\bMailerLite\b/i, origin: [KNOWN] },
      { header: "DKIM-Signature", value: /\bd=ml\.mailersend\.com\b/i, origin: [HEADER_LISTS] },
    ],
    hosts: [
      { suffix: "mlsend.com", origin: [PHISHING_POT, MTB] },
      { suffix: "mlsend#.com", origin: [KNOWN] },
    ],
  },
  {
    id: "mailersend",
    name: "MailerSend",
    kind: "esp",
    company: "mailersend",
    opens: [
      {
        host: "click.mailersend.net",
        path: /^\/tl\/(?:o|ows)\//,
        example: "https://a1b2c3.click.mailersend.net/tl/o/eyJpdiI6Iml2In0",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        host: "click.mailersend.net",
        path: /^\/tl\/(?:c|cws)\//,
        example: "https://a1b2c3.click.mailersend.net/tl/cws/eyJpdiI6Iml2In0",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        host: "click.mailersend.net",
        path: /^\/uws\//,
        example: "https://a1b2c3.click.mailersend.net/uws/0a1b2c3d?parameters=eyJpdiI6Iml2In0",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-MailerSend-*", origin: [PHISHING_POT] },
      { header: "Feedback-ID", value: /:MailerSend$/i, origin: [PHISHING_POT] },
      { header: "Message-ID", value: /@mailersend\.net\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "mailersend.net", origin: [PHISHING_POT] },
      { suffix: "mailersend.com", origin: [KNOWN] },
    ],
  },
  {
    id: "getresponse",
    name: "GetResponse",
    kind: "esp",
    company: "getresponse",
    opens: [
      {
        word: "open",
        path: /^\/open\.html\?x=\w+&m=\w+/,
        example: "https://news.example.com/open.html?x=a1b2&m=Bc3d&mc=I4&s=e5F6&u=gH7&z=i8J9",
        origin: [PAIR, MTB],
      },
    ],
    clicks: [
      {
        word: "click",
        path: /^\/click\.html\?x=/,
        example: "https://news.example.com/click.html?x=a1b2&lc=C3d&mc=I4&s=e5F6&u=gH7&z=i8J9",
        origin: [PAIR],
      },
      {
        word: "view",
        path: /^\/view\.html\?x=/,
        example: "https://news.example.com/view.html?x=a1b2&m=Bc3d&mc=I4&s=e5F6&u=gH7&z=i8J9",
        origin: [PAIR],
      },
    ],
    actions: [
      {
        word: "unsubscribe",
        path: /^\/unsubscribe\.html\?x=/,
        example: "https://news.example.com/unsubscribe.html?x=a1b2&m=Bc3d&s=e5F6&u=gH7",
        origin: [PAIR],
      },
      {
        word: "change_details",
        path: /^\/change_details\.html\?x=/,
        example: "https://news.example.com/change_details.html?x=a1b2&m=Bc3d&s=e5F6&u=gH7",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "Message-ID", value: /\.xserial\./i, origin: [PAIR] },
      { header: "X-Mailer", value: /\bGetResponse\b/i, origin: [KNOWN] },
      { header: "List-Unsubscribe", value: /\bgetresponse(?:360)?\.com\b/i, origin: [KNOWN] },
    ],
    hosts: [
      { suffix: "getresponse.com", origin: [KNOWN] },
      { suffix: "getresponse360.com", origin: [KNOWN] },
      { suffix: "gr8.com", origin: [KNOWN] },
    ],
  },
  {
    id: "salesmanago",
    name: "SALESmanago",
    kind: "esp",
    company: "benhauer",
    opens: [
      {
        host: "salesmanago.pl",
        path: /^\/api\/\w+\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/t\.gif/,
        example:
          "https://app3.salesmanago.pl/api/a1b2c3d4/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000002/t.gif",
        origin: [PHISHING_POT],
      },
      {
        host: "salesmanago.com",
        path: /^\/api\/\w+\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/t\.gif/,
        example:
          "https://app3.salesmanago.com/api/a1b2c3d4/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000002/t.gif",
        origin: [PHISHING_POT],
      },
    ],
    clicks: [
      {
        word: "smrd",
        path: /^\/smrd\.htm\?/,
        example:
          "https://app3.salesmanago.pl/smrd.htm?url=https%3A%2F%2Fexample.com&smclient=00000000-0000-4000-8000-000000000002",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        host: "salesmanago.pl",
        path: /^\/optOut\.htm\?/,
        example: "https://app3.salesmanago.pl/optOut.htm?uid=00000000-0000-4000-8000-000000000002",
        origin: [PHISHING_POT],
      },
      {
        host: "salesmanago.com",
        path: /^\/optOut\.htm\?/,
        example: "https://app3.salesmanago.com/optOut.htm?uid=00000000-0000-4000-8000-000000000002",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-Abuse", value: /\babuse@salesmanago\.(?:pl|com)\b/i, origin: [PHISHING_POT] },
      { header: "Message-ID", value: /@smgrid\.pl/i, origin: [PHISHING_POT] },
      { header: "List-Unsubscribe", value: /@smgrid\.pl\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "salesmanago.pl", origin: [PHISHING_POT] },
      { suffix: "salesmanago.com", origin: [TRACKERDB] },
      { suffix: "smgrid.pl", origin: [PHISHING_POT] },
    ],
    note: "Its beacon was seen only as a CSS background and in a conditional comment.",
  },
  {
    id: "freshmail",
    name: "FreshMail",
    kind: "esp",
    company: "freshmail",
    opens: [
      {
        word: "o",
        label: "mail",
        path: /^\/o\/\w{10,}\/\w{10,}/,
        example: "https://mail.example.com/o/a1b2c3d4e5/f6g7h8i9j0",
        origin: [MTB],
        generic: true,
      },
    ],
    hosts: [{ suffix: "freshmail.pl", origin: [KNOWN] }],
  },
  {
    id: "mailup",
    name: "MailUp",
    kind: "esp",
    company: "mailup",
    opens: [
      {
        host: "musvc#.net",
        path: /^\/e\/tr\?q=/,
        example: "https://a1b2.musvc1.net/e/tr?q=aB3dE6gH9j",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        host: "musvc#.net",
        path: /^\/e\/t\?q=/,
        example: "https://a1b2.musvc1.net/e/t?q=aB3dE6gH9j",
        origin: [KNOWN],
      },
    ],
    headers: [
      { header: "X-Abuse", value: /\.musvc\d+\.net\b/i, origin: [ESP_PM] },
      { header: "X-BPS1", origin: [ESP_PM] },
    ],
    hosts: [
      { suffix: "musvc#.net", origin: [ESP_PM] },
      { suffix: "musvc.net", origin: [ESP_PM] },
    ],
  },
  {
    id: "dotdigital",
    name: "Dotdigital",
    kind: "esp",
    company: "dotdigital",
    opens: [
      {
        host: "trackedlink.net",
        path: /\/open\.aspx/i,
        example: "https://r1.trackedlink.net/1ABC-2DEF/open.aspx?ids=a1b2",
        origin: [KNOWN],
      },
      {
        host: "trackedlink.net",
        example: "https://r1.trackedlink.net/1ABC-2DEF",
        origin: [MTB],
        generic: true,
      },
      {
        host: "dmtrk.net",
        path: /^\/(?!signup\.ashx)/,
        example: "https://r1.dmtrk.net/1ABC-2DEF",
        origin: [MTB],
        generic: true,
      },
    ],
    clicks: [
      {
        host: "trackedlink.net",
        path: /^\/(?!signup\.ashx)/,
        example: "https://r1.trackedlink.net/c/1ABC-2DEF",
        origin: [KNOWN],
        generic: true,
      },
      {
        host: "dmtrk.net",
        path: /^\/(?!signup\.ashx)/,
        example: "https://r1.dmtrk.net/c/1ABC-2DEF",
        origin: [KNOWN],
        generic: true,
      },
    ],
    headers: [{ header: "X-Mailer", value: /\bdot(?:digital|mailer)\b/i, origin: [KNOWN] }],
    hosts: [
      { suffix: "trackedlink.net", origin: [MTB] },
      { suffix: "dmtrk.net", origin: [MTB] },
      { suffix: "dotdigital-pages.com", origin: [KNOWN] },
    ],
    note: "dmtrk.net also serves sign-up forms.",
  },
  {
    id: "omnisend",
    name: "Omnisend",
    kind: "esp",
    company: "omnisend",
    opens: [
      {
        word: "transactional",
        path: /^\/transactional\/track\/\w{20,28}\?signature=/,
        example:
          "https://api.example.com/transactional/track/0a1b2c3d4e5f6a7b8c9d0e1f?signature=a1b2",
        origin: [MTB],
      },
      {
        host: "soundestlink.com",
        path: /^\/ce\/o\//,
        example: "https://omni.soundestlink.com/ce/o/0a1b2c3d?signature=a1b2",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        host: "soundestlink.com",
        path: /^\/ce\/c\//,
        example: "https://omni.soundestlink.com/ce/c/0a1b2c3d/4e5f6a7b?signature=a1b2",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        host: "soundestlink.com",
        path: /\/contactsPreferences\/v2\/unsubscribe/,
        example: "https://omni.soundestlink.com/contactsPreferences/v2/unsubscribe?signature=a1b2",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "List-Unsubscribe", value: /\bsoundestlink\.com\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [{ suffix: "soundestlink.com", origin: [PHISHING_POT] }],
  },
  {
    id: "moosend",
    name: "Moosend",
    kind: "esp",
    company: "moosend",
    headers: [{ header: "X-MID", value: /msnd/i, origin: [ESP_PM] }],
    hosts: [{ suffix: "m-pages.com", origin: [KNOWN] }],
    note: "Its URL forms (`/track/open/`, `/track/click/`) are as everyone's and were not confirmed: none is kept.",
  },
  {
    id: "mdirector",
    name: "MDirector",
    kind: "esp",
    company: "antevenio",
    opens: [
      {
        host: "track.mdrctr.com",
        path: /^\/track\/open\/key\//,
        example: "https://track.mdrctr.com/track/open/key/a1b2c3d4",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "track.mdrctr.com",
        path: /^\/track\/click\//,
        example: "https://track.mdrctr.com/track/click/key/a1b2c3d4",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "Return-Path", value: /\bbounces\.mdrctr\.com\b/i, origin: [ESP_PM] }],
    hosts: [{ suffix: "mdrctr.com", origin: [MTB, ESP_PM] }],
  },
  {
    id: "e-goi",
    name: "E-goi",
    kind: "esp",
    company: "e-goi",
    headers: [{ header: "X-egoi-*", origin: [KNOWN] }],
    hosts: [
      { suffix: "e-goi.com", origin: [KNOWN] },
      { suffix: "egoiapp#.com", origin: [KNOWN] },
      { suffix: "egoi.page", origin: [KNOWN] },
    ],
  },
]);
