import { platforms } from "../platform.ts";
import {
  EASYPRIVACY,
  ESP_PM,
  KNOWN,
  LIST_ARCHIVE,
  MTB,
  PAIR,
  PHISHING_POT,
  TRACKERDB,
} from "./origins.ts";

export const FRANCE = platforms([
  {
    id: "brevo",
    name: "Brevo (Sendinblue)",
    kind: "esp",
    company: "brevo",
    opens: [
      {
        word: "op",
        path: /^\/[a-z]{2}\/op\/[\w-]{40,}/,
        example: "https://r.mail.example.com/tr/op/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF-_xY6zA9",
        origin: [PAIR, LIST_ARCHIVE, MTB],
      },
      {
        host: "sendibww.com",
        path: /^\/track\//,
        example: "https://abc.sendibww.com/track/open/aB3dE6",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "cl",
        path: /^\/(?:tr|mk)\/cl\/(?:f\/)?[\w-]{40,}/,
        example: "https://r.mail.example.com/tr/cl/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF-_xY6zA9",
        origin: [PAIR, LIST_ARCHIVE],
      },
      {
        word: "mr",
        path: /^\/(?:tr|mk)\/mr\/[\w-]{40,}/,
        example: "https://r.mail.example.com/mk/mr/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF-_xY6zA9",
        origin: [PAIR],
      },
    ],
    actions: [
      {
        word: "un",
        path: /^\/(?:tr|mk)\/un\/[\w-]{40,}/,
        example: "https://r.mail.example.com/tr/un/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF-_xY6zA9",
        origin: [PAIR],
      },
      {
        word: "up",
        path: /^\/(?:tr|mk)\/up\/[\w-]{40,}/,
        example: "https://r.mail.example.com/tr/up/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF-_xY6zA9",
        origin: [PAIR],
      },
    ],
    images: [
      {
        word: "im",
        path: /^\/im\/\d+\/[0-9a-f]{32,}\.\w{3,4}\?e=[\w-]{20,}/,
        example:
          "https://img.mail.example.com/im/1000001/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.png?e=aB3dE6gH9jK2mN5pQ8sT1vW4",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-Mailin-*", origin: [PAIR, ESP_PM] },
      { header: "X-sib-id", origin: [PAIR] },
      { header: "Feedback-ID", value: /:Sendinblue$/i, origin: [PAIR, ESP_PM] },
      { header: "X-Mailer", value: /\bSendinblue\b/i, origin: [ESP_PM] },
      {
        header: "Origin-messageId",
        value: /smtp-relay\.(?:mailin|sendinblue)/i,
        origin: [LIST_ARCHIVE],
      },
      {
        header: "Message-ID",
        value: /@smtp-relay\.(?:mailin\.fr|sendinblue\.com)/i,
        origin: [PAIR],
      },
    ],
    hosts: [
      { suffix: "sendibm#.com", origin: [KNOWN] },
      { suffix: "sendibt#.com", origin: [KNOWN] },
      { suffix: "sendibtd.com", origin: [MTB] },
      { suffix: "sendibww.com", origin: [MTB] },
      { suffix: "brevo.com", origin: [KNOWN] },
      { suffix: "sendinblue.com", origin: [PAIR] },
      { suffix: "mailin.fr", origin: [LIST_ARCHIVE] },
    ],
    note: "Every visible image can be rewritten for each reader (`/im/…?e=`). X-Mailin-EID holds the recipient's address in base64.",
  },
  {
    id: "mailjet",
    name: "Mailjet",
    kind: "esp",
    company: "mailjet",
    opens: [
      {
        host: "mjt.lu",
        path: /^\/oo\//,
        example: "https://abcd.mjt.lu/oo/AVsAAAAAAAAAA/0a1b2c3d/e.gif",
        origin: [PHISHING_POT, MTB],
      },
      {
        word: "oo",
        path: /^\/oo\/[\w/+-]{10,}\/[0-9a-f]{8}\/e\.gif$/,
        example: "https://links.example.com/oo/AVsAAAAAAAAAAbBbCcCcDd/0a1b2c3d/e.gif",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        host: "mjt.lu",
        path: /^\/lnk\//,
        example: "https://abcd.mjt.lu/lnk/AVsAAAAAAAAAA/1/aBcD/aHR0cHM6Ly9leGFtcGxlLmNvbQ",
        origin: [PHISHING_POT],
      },
      {
        word: "lnk",
        path: /^\/lnk\/[\w-]{40,}\/\d+\//,
        example:
          "https://links.example.com/lnk/AVsAAAAAAAAAAbBbCcCcDdEeFfGgHhIiJjKkLlMmNn/1/aBcD/aHR0cHM6Ly9leGFtcGxlLmNvbQ",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        host: "mjt.lu",
        path: /^\/unsub2/,
        example: "https://abcd.mjt.lu/unsub2?m=&b=0a1b2c3d&e=4e5f6a7b",
        origin: [PHISHING_POT],
      },
    ],
    ordinary: [
      {
        host: "mjt.lu",
        path: /^\/(?:tplimg|img2)\//,
        example: "https://abcd.mjt.lu/tplimg/abcd/b/kl1m/n2op.png",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-MJ-*", origin: [PHISHING_POT] },
      { header: "X-Mailjet-*", origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "mjt.lu", origin: [PHISHING_POT, MTB] },
      { suffix: "mailjet.com", origin: [KNOWN] },
    ],
  },
  {
    id: "splio",
    name: "Splio",
    kind: "esp",
    company: "splio",
    opens: [
      {
        host: "trk-2.net",
        path: /^\/ouv/,
        example: "https://abc.trk-2.net/ouv?i=aB3dE6",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "trk-2.net",
        path: /^\/(?:l2|cl)\b/,
        example: "https://abc.trk-2.net/l2/aB3dE6",
        origin: [KNOWN],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /^\s*Splio\b/i, origin: [PHISHING_POT] },
      { header: "X-Abuse-Reports-To", value: /\babuse@splio\.com\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "trk-2.net", origin: [MTB] },
      { suffix: "splio.com", origin: [PHISHING_POT] },
    ],
  },
  {
    id: "sarbacane",
    name: "Sarbacane",
    kind: "esp",
    company: "sarbacane",
    hosts: [{ suffix: "sarbacane.com", origin: [PHISHING_POT] }],
    note: "No message with tracking URLs was found. The vendor's privacy page says that opens, clicks, software and town are measured.",
  },
  {
    id: "dolist",
    name: "Dolist",
    kind: "esp",
    company: "dolist",
    headers: [{ header: "X-Mailer", value: /\bDolist\b/i, origin: [KNOWN] }],
    hosts: [{ suffix: "dolist.net", origin: [KNOWN] }],
  },
  {
    id: "np6",
    name: "NP6 (MailPerformance)",
    kind: "esp",
    company: "np6",
    hosts: [
      { suffix: "np6.com", origin: [KNOWN] },
      { suffix: "mailperformance.com", origin: [KNOWN] },
      { suffix: "mailp#.com", origin: [KNOWN] },
    ],
  },
  {
    id: "mindbaz",
    name: "Mindbaz",
    kind: "esp",
    company: "mindbaz",
    hosts: [{ suffix: "mbz-tracking.com", origin: [KNOWN] }],
  },
  {
    id: "eulerian",
    name: "Eulerian",
    kind: "click-measurement",
    company: "eulerian",
    opens: [
      {
        host: "eulerian.net",
        path: /^\/ea\.gif\?/,
        example: "https://abc.eulerian.net/ea.gif?eml-name=letter",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        word: "dynclick",
        path: /^\/dynclick\/[^/]+\/\?(?:[^#]*&)?eml-/,
        example: "https://ae.example.com/dynclick/shop/?eml-publisher=crm&eml-name=letter",
        origin: [EASYPRIVACY],
      },
    ],
    hosts: [
      { suffix: "eulerian.net", origin: [EASYPRIVACY] },
      { suffix: "eulerian.com", origin: [KNOWN] },
    ],
  },
  {
    id: "commanders-act",
    name: "Commanders Act (TagCommander)",
    kind: "click-measurement",
    company: "commanders-act",
    clicks: [
      {
        host: "commander1.com",
        path: /^\/c3\/\?tcs=/,
        example: "https://brand.commander1.com/c3/?tcs=100&chn=email&url=https%3A%2F%2Fexample.com",
        origin: [{ kind: "list", where: "campaign links in public source code" }],
      },
      {
        // On a client's own domain, where only the form tells.
        word: "tcs",
        path: /^\/c3\/\?tcs=\d+&(?:[^&#]*&)*?url=https?(?::|%3A)/i,
        example: "https://c.example.com/c3/?tcs=100&chn=email&url=https%3A%2F%2Fexample.com",
        origin: [KNOWN],
      },
    ],
    hosts: [
      { suffix: "commander1.com", origin: [EASYPRIVACY] },
      { suffix: "tagcommander.com", origin: [EASYPRIVACY] },
    ],
    note: "A second hop behind the sending platform's own redirector. No open pixel was seen.",
  },
  {
    id: "at-internet",
    name: "AT Internet / Piano Analytics",
    kind: "analytics",
    company: "at-internet",
    opens: [
      {
        host: "xiti.com",
        path: /^\/hit\.xiti\?/,
        example: "https://logs.xiti.com/hit.xiti?s=100000&xto=ERE-1",
        origin: [KNOWN],
      },
    ],
    hosts: [
      { suffix: "xiti.com", origin: [TRACKERDB] },
      { suffix: "at-o.net", origin: [KNOWN] },
      { suffix: "pa-cd.com", origin: [KNOWN] },
    ],
    note: "Known by its link parameters (`at_*`, `xtor`), see the decorations.",
  },
]);
