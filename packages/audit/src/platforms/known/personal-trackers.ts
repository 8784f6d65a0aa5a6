import { platforms } from "../platform.ts";
import { KNOWN, MTB, HEADER_LISTS } from "./origins.ts";

/** Add-ons with which one person tracks single letters. */
export const PERSONAL_TRACKERS = platforms([
  {
    id: "mailtrack",
    name: "Mailtrack",
    kind: "personal-tracker",
    company: "mailtrack",
    opens: [
      {
        host: "mailtrack.io",
        path: /^\/trace\/mail\//,
        example: "https://mailtrack.io/trace/mail/0a1b2c3d4e5f.png?u=100",
        origin: [MTB],
      },
      {
        host: "mltrk.io",
        path: /^\/pixel/,
        example: "https://mltrk.io/pixel/a1b2c3",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "mailtrack.io",
        path: /^\/(?:trace\/)?link\//,
        example: "https://mailtrack.io/trace/link/0a1b2c3d4e5f?url=https%3A%2F%2Fexample.com",
        origin: [MTB],
      },
    ],
    hosts: [
      { suffix: "mailtrack.io", origin: [MTB] },
      { suffix: "mltrk.io", origin: [MTB] },
    ],
  },
  {
    id: "yamm",
    name: "YAMM",
    kind: "personal-tracker",
    opens: [
      {
        host: "yamm-track.appspot.com",
        example: "https://yamm-track.appspot.com/Show?ukey=a1b2",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "yamm-track.appspot.com", origin: [MTB] }],
  },
  {
    id: "gmass",
    name: "GMass",
    kind: "personal-tracker",
    opens: [
      { host: "gmtrack.net", example: "https://a1.gmtrack.net/a1b2", origin: [MTB] },
      { host: "gmreg#.net", example: "https://link.gmreg2.net/a1b2", origin: [MTB] },
    ],
    hosts: [
      { suffix: "gmtrack.net", origin: [MTB] },
      { suffix: "gmreg#.net", origin: [MTB] },
    ],
  },
  {
    id: "streak",
    name: "Streak",
    kind: "personal-tracker",
    opens: [
      {
        host: "mailfoogae.appspot.com",
        example: "https://mailfoogae.appspot.com/t?sender=a1b2&type=zerocontent&guid=c3d4",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "mailfoogae.appspot.com", origin: [MTB] }],
  },
  {
    id: "mixmax",
    name: "Mixmax",
    kind: "personal-tracker",
    opens: [
      {
        host: "track.mixmax.com",
        path: /^\/api\/track\//,
        example: "https://track.mixmax.com/api/track/v2/a1b2c3/gif",
        origin: [MTB],
      },
      {
        host: "mixmax.com",
        path: /^\/api\/track\//,
        example: "https://app.mixmax.com/api/track/v2/a1b2c3",
        origin: [MTB],
      },
      {
        host: "email.mixmax.com",
        path: /^\/e\/o/,
        example: "https://email.mixmax.com/e/o/a1b2c3",
        origin: [MTB],
      },
    ],
    headers: [
      {
        header: "X-Mailer",
        value: /^\s*Mixmax\b/i,
        origin: [HEADER_LISTS],
      },
    ],
    hosts: [{ suffix: "mixmax.com", origin: [MTB] }],
  },
  {
    id: "yesware",
    name: "Yesware",
    kind: "personal-tracker",
    opens: [
      {
        host: "yesware.com",
        path: /^\/(?:trk|t\/)/,
        example: "https://t.yesware.com/t/a1b2/c3d4/spacer.gif",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "yesware.com",
        path: /^\/tl\//,
        example: "https://t.yesware.com/tl/a1b2/c3d4?ytl=https%3A%2F%2Fexample.com",
        origin: [KNOWN],
      },
    ],
    hosts: [{ suffix: "t.yesware.com", origin: [MTB] }],
  },
  {
    id: "superhuman",
    name: "Superhuman",
    kind: "personal-tracker",
    opens: [
      {
        host: "r.superhuman.com",
        example: "https://r.superhuman.com/aB3dE6gH9j.gif",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "r.superhuman.com", origin: [MTB] }],
  },
  {
    id: "outreach",
    name: "Outreach",
    kind: "personal-tracker",
    opens: [
      {
        word: "mailings",
        path: /^\/api\/mailings\/opened/,
        example: "https://a.outrch.com/api/mailings/opened/aB3dE6gH9j.gif",
        origin: [MTB],
      },
      {
        host: "app.outreach.io",
        path: /^\/(?:api\/)?mailings\//,
        example: "https://app.outreach.io/mailings/opened/aB3dE6gH9j.gif",
        origin: [MTB],
      },
    ],
    hosts: [
      { suffix: "outrch.com", origin: [MTB] },
      { suffix: "outreach.io", origin: [MTB] },
      { suffix: "getoutreach.com", origin: [MTB] },
    ],
  },
  {
    id: "salesloft",
    name: "Salesloft",
    kind: "personal-tracker",
    opens: [
      {
        host: "salesloft.com",
        path: /^\/email_trackers/,
        example: "https://cadence.salesloft.com/email_trackers/a1b2",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "salesloft.com", origin: [MTB] }],
  },
  {
    id: "bananatag",
    name: "Bananatag",
    kind: "personal-tracker",
    opens: [{ host: "bl-1.com", example: "https://bl-1.com/h/i/aB3dE6", origin: [MTB] }],
    hosts: [{ suffix: "bl-1.com", origin: [MTB] }],
  },
]);
