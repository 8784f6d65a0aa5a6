import { platforms } from "../platform.ts";
import { EASYPRIVACY, ESP_PM, KNOWN, LIST_ARCHIVE, MTB, PHISHING_POT } from "./origins.ts";

export const WORLD = platforms([
  {
    id: "setrow",
    name: "Setrow",
    kind: "esp",
    company: "setrow",
    opens: [
      {
        word: "goruntulenme",
        path: /\/goruntulenme\.php\?/,
        example: "https://e.example.com/system/goruntulenme.php?aid=100&bid=0a1b2c&m=200",
        origin: [LIST_ARCHIVE],
      },
    ],
    clicks: [
      {
        word: "gopage",
        path: /\/gopage\.php\?m=\d+&l=\d+/,
        example: "https://e.example.com/system/gopage.php?m=200&l=300&id=0a1b2c&g=4d5e6f",
        origin: [LIST_ARCHIVE],
      },
      {
        word: "emailshow",
        path: /\/emailshow\.php\?mid=/,
        example: "https://e.example.com/system/emailshow.php?mid=0a1b2c&m=200",
        origin: [LIST_ARCHIVE],
      },
    ],
    actions: [
      {
        word: "abonebilgiguncelleme",
        path: /\/abonebilgiguncelleme\.php\?/,
        example: "https://e.example.com/system/abonebilgiguncelleme.php?aid=100&m=200",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "X-STRW", origin: [LIST_ARCHIVE] },
      { header: "Message-ID", value: /\.ebulteni\.com\b/i, origin: [LIST_ARCHIVE] },
    ],
    hosts: [{ suffix: "setrow.com", origin: [LIST_ARCHIVE] }],
    note: "The open URL was seen with the recipient's address in clear.",
  },
  {
    id: "unisender",
    name: "UniSender",
    kind: "esp",
    company: "unisender",
    opens: [
      {
        host: "unisender.com",
        path: /\/mail_read_tracker\//,
        example: "https://us1.unisender.com/ru/mail_read_tracker/a1b2",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        host: "unisender.com",
        path: /\/mail_link_tracker/,
        example: "https://us1.unisender.com/ru/mail_link_tracker?hash=a1b2",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "X-UniSender-*", origin: [KNOWN] }],
    hosts: [{ suffix: "unisender.com", origin: [KNOWN] }],
  },
  {
    id: "zoho-campaigns",
    name: "Zoho Campaigns",
    kind: "esp",
    company: "zoho",
    opens: [
      {
        word: "open",
        path: /^\/clicks?\/[0-9a-f]+\/(?:[0-9a-f]+\/)?open\.gif/,
        example: "https://a1b2.maillist-manage.com/clicks/0a1b2c3d/4e5f6a7b/open.gif",
        origin: [PHISHING_POT, MTB],
      },
      {
        host: "maillist-manage.com",
        path: /^\/clicks\/[^?#]*open\.gif/,
        example: "https://a1b2.maillist-manage.com/clicks/0a1b2c3d/4e5f6a7b/open.gif",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "maillist-manage.com",
        path: /^\/click\/[0-9a-f]+\/[0-9a-f]+/,
        example: "https://a1b2.maillist-manage.com/click/0a1b2c3d/4e5f6a7b",
        origin: [PHISHING_POT],
      },
      {
        host: "maillist-manage.eu",
        path: /^\/click\/[0-9a-f]+\/[0-9a-f]+/,
        example: "https://a1b2.maillist-manage.eu/click/0a1b2c3d/4e5f6a7b",
        origin: [PHISHING_POT],
      },
      {
        host: "maillist-manage.in",
        path: /^\/click\/[0-9a-f]+\/[0-9a-f]+/,
        example: "https://a1b2.maillist-manage.in/click/0a1b2c3d/4e5f6a7b",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "ua",
        path: /^\/ua\/(?:optout|commpref|upc)\b/i,
        example: "https://a1b2.maillist-manage.com/ua/optout?od=a1b2",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-ZCSEND-*", origin: [KNOWN] },
      { header: "X-JID", shared: true, origin: [KNOWN] },
      { header: "Return-Path", value: /\bzcsend\.net\b/i, origin: [KNOWN] },
    ],
    hosts: [
      { suffix: "maillist-manage.com", origin: [PHISHING_POT, MTB] },
      { suffix: "maillist-manage.eu", origin: [PHISHING_POT] },
      { suffix: "maillist-manage.in", origin: [PHISHING_POT] },
      { suffix: "zcsend.net", origin: [PHISHING_POT] },
      { suffix: "campaign-view.com", origin: [KNOWN] },
    ],
  },
  {
    id: "arrobamail",
    name: "arrobaMail",
    kind: "esp",
    company: "arrobamail",
    opens: [
      {
        host: "arrobamail.com",
        path: /^\/class\/open_track\.php\?/,
        example: "https://s1.arrobamail.com/class/open_track.php?dataType=t3&sid=100&uid=200",
        origin: [LIST_ARCHIVE],
      },
    ],
    clicks: [
      {
        host: "arrobamail.com",
        path: /\/class\/click/,
        example: "https://s1.arrobamail.com/class/click_track.php?dataType=t3&sid=100&uid=200",
        origin: [KNOWN],
      },
    ],
    actions: [
      {
        host: "arrobamail.com",
        path: /^\/unsuscribe\.php\?/,
        example: "https://s1.arrobamail.com/unsuscribe.php?id=a1b2",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /\bFMMailer\b/i, origin: [LIST_ARCHIVE] },
      { header: "X-fmbh", origin: [LIST_ARCHIVE] },
      { header: "X-Fid", value: /^\s*[\w+/=]{20,}/, shared: true, origin: [LIST_ARCHIVE] },
    ],
    hosts: [{ suffix: "arrobamail.com", origin: [LIST_ARCHIVE] }],
    note: "X-Data, X-Fid and X-fmbh hold the recipient's address in base64.",
  },
  {
    id: "dinamize",
    name: "Dinamize (mail2easy)",
    kind: "esp",
    company: "dinamize",
    opens: [
      {
        word: "vw",
        path: /^\/vw\/\w{3,8}\/\w{2,6}\/[0-9a-f]{2,8}\/[\w-]{6,}/,
        example: "https://link.example.com/vw/ABCDE/fG1/2a3b/aB3dE6gH9jK/LMN_",
        origin: [PHISHING_POT],
      },
    ],
    clicks: [
      {
        word: "cl",
        path: /^\/cl\/\w{3,8}\/\w{2,6}\/[0-9a-f]{2,8}\/[\w-]{6,}\//,
        example: "https://link.example.com/cl/ABCDE/fG1/2a3b/aB3dE6gH9jK/LMN_/oP4-qR7sT0u/1/",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "oo",
        path: /^\/oo\/\w{3,8}\/\w{2,6}\/[0-9a-f]{2,8}\/[\w-]{6,}/,
        example: "https://link.example.com/oo/ABCDE/fG1/2a3b/aB3dE6gH9jK/LMN_/",
        origin: [PHISHING_POT],
      },
      {
        word: "lu",
        path: /^\/lu\/\w{3,8}\/\w{2,6}\/[0-9a-f]{2,8}\/[\w-]{6,}/,
        example: "https://link.example.com/lu/ABCDE/fG1/2a3b/aB3dE6gH9jK/LMN_",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "Feedback-Id", value: /:mail2easypro$/i, origin: [PHISHING_POT] },
      { header: "Message-Id", value: /\bma2e\.com\.br\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [{ suffix: "ma2e.com.br", origin: [PHISHING_POT] }],
    note: "Asks for its beacon through an image, a link, a background sound and CSS at once.",
  },
  {
    id: "webedm",
    name: "WebTouchSystem / webEDM",
    kind: "esp",
    company: "webtouch",
    opens: [
      {
        host: "tracer.webedmservice.com",
        path: /^\/img\//,
        example: "https://tracer.webedmservice.com/img/A1B2C3D4E5F6/spacer.gif/",
        origin: [LIST_ARCHIVE],
      },
    ],
    clicks: [
      {
        host: "tracer.webedmservice.com",
        path: /^\/url\//,
        example: "https://tracer.webedmservice.com/url/A1B2C3D4E5F6/aHR0cHM6Ly9leGFtcGxlLmNvbQ==",
        origin: [LIST_ARCHIVE],
      },
    ],
    actions: [
      {
        host: "tracer.webedmservice.com",
        path: /^\/action\//,
        example:
          "https://tracer.webedmservice.com/action/A1B2C3D4E5F6/aHR0cHM6Ly9leGFtcGxlLmNvbQ==",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "Touch-ID", origin: [LIST_ARCHIVE] },
      { header: "Message-ID", value: /@webtouchsystem\.com\b/i, origin: [LIST_ARCHIVE] },
    ],
    hosts: [
      { suffix: "webedmservice.com", origin: [LIST_ARCHIVE] },
      { suffix: "webtouchsystem.com", origin: [LIST_ARCHIVE] },
    ],
    note: "Its beacon is called spacer.gif.",
  },
  {
    id: "cuenote",
    name: "Cuenote",
    kind: "esp",
    company: "yumemi",
    opens: [
      {
        host: "cuenote.jp",
        path: /^\/c\/[^?#]+\.gif$/,
        example: "https://a100.cuenote.jp/c/aB3dE6gH9jK2mN5p.gif",
        origin: [EASYPRIVACY, MTB],
      },
    ],
    clicks: [
      {
        host: "cuenote.jp",
        path: /^\/c\/[0-9A-Za-z]{16,}$/,
        example: "https://a100.cuenote.jp/c/aB3dE6gH9jK2mN5p",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "X-Mailer", value: /\bCuenote\b/i, origin: [KNOWN] }],
    hosts: [{ suffix: "cuenote.jp", origin: [EASYPRIVACY] }],
  },
  {
    id: "sendpulse",
    name: "SendPulse",
    kind: "esp",
    company: "sendpulse",
    opens: [
      {
        host: "stat-pulse.com",
        path: /^\/(?!go\/)/,
        example: "https://s100.stat-pulse.com/tracker?h=a1b2",
        origin: [MTB],
        generic: true,
      },
    ],
    clicks: [
      {
        host: "stat-pulse.com",
        path: /^\/go\//,
        example: "https://s100.stat-pulse.com/go/a1b2c3/d4e5f6",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "X-Complaints-To", value: /\babuse@smtp-pulse\.com\b/i, origin: [ESP_PM] }],
    hosts: [
      { suffix: "stat-pulse.com", origin: [MTB] },
      { suffix: "s-r.to", origin: [KNOWN] },
    ],
  },
]);
