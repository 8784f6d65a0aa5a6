import { platforms } from "../platform.ts";
import { FIXTURE, KNOWN, MTB, TRACKERDB } from "./origins.ts";

/** Third parties that measure mail which others send. */
export const MEASUREMENT = platforms([
  {
    id: "validity",
    name: "Validity (Return Path / Everest / Litmus)",
    kind: "analytics",
    company: "validity",
    opens: [
      {
        host: "returnpath.net",
        path: /^\/pixel\.gif\?r=/,
        example:
          "https://pixel.app.returnpath.net/pixel.gif?r=0123456789abcdef0123456789abcdef01234567",
        origin: [FIXTURE, MTB],
      },
      {
        host: "everestengagement.com",
        path: /^\/ea\//,
        example: "https://example.everestengagement.com/ea/aB3dE6gH9j/?e=a1b2",
        origin: [MTB],
      },
      {
        word: "ea",
        path: /^\/ea\/\w{10}\/\?e=[\w-]{36}/,
        example: "https://a1.example.com/ea/aB3dE6gH9j/?e=00000000-0000-4000-8000-000000000001",
        origin: [MTB],
      },
      {
        host: "emltrk.com",
        example: "https://a1b2c3d4.emltrk.com/v2/a1b2c3d4?d=a1b2",
        origin: [MTB],
      },
    ],
    hosts: [
      { suffix: "returnpath.net", origin: [FIXTURE, MTB] },
      { suffix: "everestengagement.com", origin: [MTB] },
      { suffix: "emltrk.com", origin: [MTB] },
    ],
  },
  {
    id: "email-on-acid",
    name: "Email on Acid",
    kind: "analytics",
    opens: [
      {
        host: "eoapxl.com",
        example: "https://a1b2c3d4.eoapxl.com/a1b2c3d4.png",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "eoapxl.com", origin: [MTB] }],
  },
  {
    id: "liveintent",
    name: "LiveIntent",
    kind: "analytics",
    company: "liveintent",
    opens: [
      {
        word: "imp",
        path: /^\/imp\?s=\d{6,9}&(?:[^#]*&)?[em]=/,
        example:
          "https://li.example.com/imp?s=1000001&li=letter&m=0123456789abcdef0123456789abcdef",
        origin: [
          MTB,
          { kind: "docs", where: "Englehardt, Han, Narayanan, PoPETs 2018(1), section 4.5" },
        ],
      },
      {
        host: "liadm.com",
        path: /^\/imp\?/,
        example: "https://p.liadm.com/imp?s=1000001&e=a1b2",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        host: "liadm.com",
        path: /^\/click\?/,
        example: "https://p.liadm.com/click?s=1000001&e=a1b2",
        origin: [KNOWN],
      },
    ],
    hosts: [
      { suffix: "liadm.com", origin: [TRACKERDB] },
      { suffix: "liveintent.com", origin: [TRACKERDB] },
    ],
    note: "m= is often the MD5 of the recipient's address.",
  },
  {
    id: "movable-ink",
    name: "Movable Ink",
    kind: "analytics",
    company: "movable-ink",
    opens: [
      {
        word: "cp",
        path: /^\/p\/cp\/\w{16,32}\/o\.gif/,
        example: "https://www.movable-ink-100.com/p/cp/0a1b2c3d4e5f6a7b/o.gif?mi_u=a1b2",
        origin: [MTB],
      },
      {
        word: "up",
        path: /^\/p\/up\/\w{16,32}\/o\.gif/,
        example: "https://www.movable-ink-100.com/p/up/0a1b2c3d4e5f6a7b/o.gif?mi_u=a1b2",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "cp",
        path: /^\/p\/cp\/[0-9a-f]{16}\/url/,
        example: "https://www.movable-ink-100.com/p/cp/0a1b2c3d4e5f6a7b/url?mi_u=a1b2",
        origin: [KNOWN],
      },
      {
        word: "rp",
        path: /^\/p\/rp\/[0-9a-f]{16}\/url/,
        example: "https://www.movable-ink-100.com/p/rp/0a1b2c3d4e5f6a7b/url?mi_u=a1b2",
        origin: [KNOWN],
      },
    ],
    images: [
      {
        word: "rp",
        path: /^\/p\/rp\/[0-9a-f]{16}\.png/,
        example: "https://www.movable-ink-100.com/p/rp/0a1b2c3d4e5f6a7b.png?mi_u=a1b2",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "movable-ink-#.com", origin: [TRACKERDB] }],
    note: "Draws its pictures at the moment of opening.",
  },
  {
    id: "clickmeter",
    name: "ClickMeter (pixel.watch)",
    kind: "click-measurement",
    company: "clickmeter",
    opens: [
      {
        host: "pixel.watch",
        path: /^\/\w{3,12}$/,
        example: "https://pixel.watch/a1b2",
        origin: [FIXTURE, MTB],
      },
    ],
    hosts: [
      { suffix: "pixel.watch", origin: [FIXTURE, MTB] },
      { suffix: "clickmeter.com", origin: [KNOWN] },
    ],
  },
  {
    id: "adobe-analytics",
    name: "Adobe Analytics (in mail)",
    kind: "analytics",
    company: "adobe",
    opens: [
      {
        host: "omtrdc.net",
        path: /^\/b\/ss\//,
        example: "https://example.sc.omtrdc.net/b/ss/examplesuite/1/G.4--NS/0",
        origin: [FIXTURE],
        aggregate: true,
      },
      {
        host: "2o7.net",
        path: /^\/b\/ss\//,
        example: "https://example.112.2o7.net/b/ss/examplesuite/1/G.4--NS/0",
        origin: [FIXTURE, MTB],
        aggregate: true,
      },
      {
        host: "demdex.net",
        path: /^\/event\b/,
        example: "https://example.demdex.net/event?d_event=imp",
        origin: [MTB],
      },
    ],
    hosts: [
      { suffix: "omtrdc.net", origin: [TRACKERDB] },
      { suffix: "2o7.net", origin: [TRACKERDB, MTB] },
      { suffix: "demdex.net", origin: [TRACKERDB, MTB] },
    ],
  },
  {
    id: "google-analytics",
    name: "Google Analytics (in mail)",
    kind: "analytics",
    company: "google",
    opens: [
      {
        host: "google-analytics.com",
        path: /^\/(?:[a-z]\/)?collect\?/,
        example: "https://www.google-analytics.com/collect?v=1&tid=UA-1-1&cid=555&t=event",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "google-analytics.com", origin: [MTB] }],
  },
]);
