import type { Day } from "@consentry/kernel";
import {
  NOTHING_KNOWN,
  type AuditDocument,
  type Finding,
  type Link,
  type PartyCompany,
  type Place,
  type Reference,
} from "@consentry/audit";

/** An audited message in which nothing tracks; tests change what they are about. */
export function aDocument(changes: Partial<AuditDocument> = {}): AuditDocument {
  return {
    schema: "consentry.audit/1",
    file: "mail.eml",
    sha256: "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
    bytes: 1234,
    notices: [],
    message: {
      date: "2022-09-14T08:02:11Z",
      from: "Chorale <bonjour@chorale.example>",
      to: ["jeanne@example.org"],
      subject: "Répétition de jeudi",
      messageId: "<1@chorale.example>",
      parts: [{ path: "1", type: "text/plain", bytes: 800 }],
    },
    platform: null,
    references: [],
    links: [],
    findings: [],
    transfers: [],
    ...NOTHING_KNOWN,
    text: "present",
    summary: { openTrackers: 0, trackedLinks: 0, untrackedLinks: 0, verdict: "untracked" },
    ...changes,
  };
}

export function aPlace(line: number, changes: Partial<Place> = {}): Place {
  return { part: "1.2", offset: line * 76, length: 64, line, ...changes };
}

export function aReference(changes: Partial<Reference> = {}): Reference {
  return {
    url: "https://images.host.example/o/optiext.png?ID=9rX1p_4hQx0sKd7",
    host: "images.host.example",
    technique: "img",
    when: "open",
    class: "beacon",
    tracker: true,
    identifies: "recipient",
    grade: "documented",
    because: ["1x1", "token:query:id"],
    carries: [],
    visible: false,
    at: aPlace(88),
    ...changes,
  };
}

export function aLink(changes: Partial<Link> = {}): Link {
  return {
    url: "https://click.host.example/optiext/optiextension.dll?ID=Hq8wZ1kf_20s9dXv7bQp",
    host: "click.host.example",
    via: "a",
    text: "Voir les nouveaux tarifs",
    tracked: true,
    kind: "content",
    identifies: "recipient",
    grade: "documented",
    because: ["platform:posta"],
    carries: [],
    destination: null,
    at: aPlace(120),
    ...changes,
  };
}

export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: "A01",
    technique: "hidden-image",
    observes: ["open", "device", "location"],
    severity: "violation_if_no_consent",
    grade: "documented",
    title: "2 hidden images report that you opened this mail",
    explanation:
      "They are one point large and transparent: you cannot see them. When your mail program loads them, the sender learns that you opened the mail, when, with which device and roughly where.",
    urls: ["https://images.host.example/o/optiext.png?ID=9rX1p_4hQx0sKd7"],
    at: [aPlace(88), aPlace(301)],
    practice: "open.individual",
    rules: ["BASE-01"],
    sources: ["eprivacy:5(3)"],
    cannotProve: "Whether you agreed to it earlier.",
    ...changes,
  };
}

function aCompany(
  name: string,
  country: string,
  changes: Partial<PartyCompany> = {},
): PartyCompany {
  const source = { kind: "docs", where: `${name}, annual report` } as const;
  return { name, country, from: null, until: null, source, ...changes };
}

/** The founding case in small: two pixels, fourteen of fifteen links through a redirector. */
export function aTrackedDocument(): AuditDocument {
  const lines = [120, 133, 140, 151, 166, 170, 171, 180, 190, 201, 220, 240, 260];
  const links = [
    ...lines.map((line) => aLink({ at: aPlace(line) })),
    aLink({
      url: "https://t.partner.example/r?to=https%3A%2F%2Fshop.example%2F&at_recipient_id=771",
      host: "t.partner.example",
      text: "Offre partenaire",
      destination: "https://shop.example/",
      because: ["parameter:at_recipient_id", "leads-elsewhere"],
      grade: "likely",
      at: aPlace(280),
    }),
    aLink({
      url: "https://www.host.example/mentions",
      host: "www.host.example",
      text: "Mentions légales",
      tracked: false,
      identifies: "none",
      because: [],
      at: aPlace(300),
    }),
  ];
  return aDocument({
    file: "prix.eml",
    bytes: 61_234,
    message: {
      ...aDocument().message,
      from: "Hébergeur <info@news.host.example>",
      subject: "Évolution de nos tarifs",
    },
    platform: {
      name: "Posta",
      company: "Posta NV",
      country: "BE",
      parent: "Big Holding Inc.",
      parentCountry: "US",
      confidence: 0.98,
      evidence: ["header:X-Posta"],
    },
    references: [
      aReference(),
      aReference({ at: aPlace(301) }),
      aReference({
        url: "https://cdn.host.example/logo.png",
        host: "cdn.host.example",
        class: "ordinary",
        tracker: false,
        identifies: "none",
        because: [],
        visible: true,
        at: aPlace(60),
      }),
    ],
    links,
    findings: [
      aFinding(),
      aFinding({
        id: "A04",
        practice: "click.individual",
        technique: "redirected-link",
        observes: ["click"],
        title: "14 links go through a counter before they arrive",
        explanation:
          "Each carries a code of your own. The counter notes your click and then sends you on.",
        at: links.filter(({ tracked }) => tracked).map(({ at }) => at),
      }),
      aFinding({
        id: "A07",
        practice: "text-alternative",
        technique: "hollow-text-part",
        observes: [],
        severity: "info",
        grade: "proved",
        title: "The plain-text version is hollow",
        explanation: "It holds nothing but a tracked link to an online version.",
        at: [aPlace(31, { part: "1.1" })],
      }),
    ],
    parties: [
      {
        hosts: ["images.host.example", "click.host.example"],
        byHeader: [],
        told: ["open", "click"],
        role: "provider",
        service: "Posta",
        company: aCompany("Posta NV", "BE"),
        owners: [
          aCompany("Big Holding Inc.", "US", {
            from: "2021-03-01" as Day,
            until: "2025-11-24" as Day,
          }),
        ],
        evidence: ["platform:posta", "storage:Sheds & Co"],
      },
      {
        hosts: ["t.partner.example"],
        byHeader: [],
        told: ["click"],
        role: "provider",
        service: null,
        company: aCompany("Partner Inc.", "US", {
          source: { kind: "knowledge", where: "hearsay" },
        }),
        owners: [],
        evidence: ["cname:t.partner.example>edge.partner.example"],
      },
      {
        hosts: ["cdn.host.example"],
        byHeader: [],
        told: ["open"],
        role: "sender",
        service: null,
        company: null,
        owners: [],
        evidence: ["from:host.example"],
      },
      {
        hosts: ["bounces.relay.example"],
        byHeader: ["bounces.relay.example"],
        told: ["delivery"],
        role: "unknown",
        service: null,
        company: null,
        owners: [],
        evidence: [],
      },
    ],
    transfers: [
      {
        host: "images.host.example",
        operator: "Posta NV (Big Holding Inc.)",
        country: "US",
        tier: "T2",
        on: "2022-09-14",
        status: "none",
        basis: [],
      },
      {
        host: "click.host.example",
        operator: "Posta NV (Big Holding Inc.)",
        country: "US",
        tier: "T2",
        on: "2022-09-14",
        status: "none",
        basis: [],
      },
      {
        host: "t.partner.example",
        operator: "Partner Inc.",
        country: "US",
        tier: "T1",
        on: "2022-09-14",
        status: "none",
        basis: [],
      },
    ],
    text: "hollow",
    summary: { openTrackers: 2, trackedLinks: 14, untrackedLinks: 1, verdict: "tracked" },
  });
}

/** Nothing but a guess speaks for tracking. */
export function anUnclearDocument(): AuditDocument {
  return aDocument({
    file: "unklar.eml",
    references: [
      aReference({
        url: "https://img.shop.example/2024/banner-8842.png",
        host: "img.shop.example",
        class: "personalised-image",
        identifies: "unknown",
        grade: "possible",
        because: ["token:path:short"],
        visible: true,
      }),
    ],
    notices: [{ code: "truncated-multipart", part: "1" }],
    summary: { openTrackers: 1, trackedLinks: 0, untrackedLinks: 0, verdict: "unclear" },
  });
}

/** A mail that tries to rewrite the reader's screen, wherever a page quotes it. */
export function aHostileDocument(): AuditDocument {
  const attack = "\x1b[2J\x1b]0;owned\x07\u009b31m\u202egnp.exe\u2066\u200bx\r\n";
  const url = `https://evil.example/${attack}?${"a".repeat(300)}`;
  return aDocument({
    file: `${attack}.eml`,
    message: {
      ...aDocument().message,
      subject: `Bonjour ${attack}`,
      from: `${attack} <a@evil.example>`,
      to: [`${attack}@example.org`],
      messageId: attack,
    },
    platform: {
      name: attack,
      company: attack,
      country: "\x1b",
      parent: attack,
      parentCountry: attack,
      confidence: 1,
      evidence: [attack],
    },
    references: [
      aReference({ url, host: `evil${attack}.example`, because: [`1x1:${attack}`, attack] }),
    ],
    links: [aLink({ url, text: attack, destination: url, because: [attack] })],
    findings: [aFinding({ title: attack, explanation: attack })],
    notices: [{ code: "unknown-charset", part: attack }],
    parties: [
      {
        hosts: [`evil${attack}.example`, attack],
        byHeader: [],
        told: ["open"],
        role: "provider",
        service: attack,
        company: aCompany(attack, attack),
        owners: [aCompany(attack, attack)],
        evidence: [attack, `cname:${attack}>${attack}`],
      },
      {
        hosts: [attack],
        byHeader: [attack],
        told: ["delivery"],
        role: "unknown",
        service: null,
        company: null,
        owners: [],
        evidence: [],
      },
    ],
    transfers: [
      {
        host: `evil${attack}.example`,
        operator: attack,
        country: attack,
        tier: "T3",
        on: null,
        status: "unknown",
        basis: [attack],
      },
    ],
    summary: { openTrackers: 1, trackedLinks: 1, untrackedLinks: 0, verdict: "tracked" },
  });
}
