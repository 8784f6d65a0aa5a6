/**
 * Made from docs/api/openapi.json by `npm run docs`; a test holds it fresh. Types of everything
 * that the interface takes and gives, and where each operation stands.
 */

export type AcceptedMessage = {
  id: string;
  state: "waiting" | "scheduled";
  isRepeat: boolean;
  findings: readonly MessageReason[];
};

export type AnswerOfRecipient = { answer: "done" | "impossible" | "nothing-held"; on?: string };

export type ApiKey = {
  id: string;
  name: string;
  role: "viewer" | "editor" | "dpo" | "owner";
  scopes: readonly string[] | null;
  madeAt: string;
  expiresAt: string;
  usedOn: string | null;
  revokedAt: string | null;
};

export type AskedBackup = { id: string };

export type Assessment = {
  id: string;
  version: number;
  title: string;
  isDecided: boolean;
  reviewOn: string | null;
  calledBy: readonly (
    | "evaluation"
    | "automated-decision"
    | "monitoring"
    | "sensitive"
    | "large-scale"
    | "matching"
    | "vulnerable"
    | "innovative"
    | "prevents-right"
  )[];
  by: string;
  at: string;
  content: {
    title: string;
    texts: {
      description: string;
      necessity: string;
      proportionality: string;
      rights: string;
      views: string;
    };
    risks: readonly {
      title: string;
      means: string;
      before: { likelihood: number; severity: number };
      measures: string;
      after: { likelihood: number; severity: number };
    }[];
    measures: string;
    advice: string;
    adviceBy: string;
    adviceOn: string | null;
    decision: "go" | "go-with-measures" | "consult" | "stop" | null;
    decisionReasons: string;
    reviewOn: string | null;
  };
  consultation: {
    text: { en: string; fr: string };
    answerBy: string;
    extendedTo: string;
    sources: readonly string[];
  } | null;
  newlyCalledBy: readonly (
    | "evaluation"
    | "automated-decision"
    | "monitoring"
    | "sensitive"
    | "large-scale"
    | "matching"
    | "vulnerable"
    | "innovative"
    | "prevents-right"
  )[];
  measures: readonly {
    id:
      | "decided-per-message"
      | "measured-by-consent"
      | "direct-links"
      | "withdrawal-at-once"
      | "objection-outlives"
      | "proof-in-ledger"
      | "kept-apart"
      | "roles"
      | "leaves-on-its-day"
      | "double-opt-in"
      | "no-network-address"
      | "few-hidden"
      | "staff-log"
      | "backups"
      | "own-hosts";
    state: "active" | "missing" | "unknown";
  }[];
  versions: readonly { version: number; isDecided: boolean; by: string; at: string }[];
};

export type AssessmentChange = {
  version: number;
  content: {
    title: string;
    texts: {
      description: string;
      necessity: string;
      proportionality: string;
      rights: string;
      views: string;
    };
    risks: readonly {
      title: string;
      means: string;
      before: { likelihood: number; severity: number };
      measures: string;
      after: { likelihood: number; severity: number };
    }[];
    measures: string;
    advice: string;
    adviceBy: string;
    adviceOn: string | null;
    decision: "go" | "go-with-measures" | "consult" | "stop" | null;
    decisionReasons: string;
    reviewOn: string | null;
  };
  isDecided: boolean;
};

export type Assessments = {
  standing: "called-for" | "to-consider" | "not-called-for";
  text: { en: string; fr: string };
  sources: readonly string[];
  criteria: readonly {
    id:
      | "evaluation"
      | "automated-decision"
      | "monitoring"
      | "sensitive"
      | "large-scale"
      | "matching"
      | "vulnerable"
      | "innovative"
      | "prevents-right";
    shown: boolean | null;
    holds: boolean;
    answer: { holds: boolean; reason: string; by: string; at: string } | null;
  }[];
  items: readonly {
    id: string;
    version: number;
    title: string;
    isDecided: boolean;
    reviewOn: string | null;
    calledBy: readonly (
      | "evaluation"
      | "automated-decision"
      | "monitoring"
      | "sensitive"
      | "large-scale"
      | "matching"
      | "vulnerable"
      | "innovative"
      | "prevents-right"
    )[];
    by: string;
    at: string;
  }[];
};

export type Audience = {
  people: number;
  gets: { people: number; byBasis: readonly { need: string; rule: string; people: number }[] };
  resting: number | null;
  heldBack: readonly {
    by: "suppression" | "quarantine" | "reach" | "law" | "errand";
    why: string;
    people: number;
    sample: readonly string[];
  }[];
  variants: readonly {
    need: string;
    rule: string;
    open: "none" | "aggregate" | "day" | "individual";
    click: "none" | "aggregate" | "individual";
    people: number;
    sample: readonly string[];
  }[];
  countries: readonly {
    country: string | null;
    people: number;
    open: { none?: number; aggregate?: number; day?: number; individual?: number };
    click: { none?: number; aggregate?: number; individual?: number };
  }[];
  open: {
    levels: { none?: number; aggregate?: number; day?: number; individual?: number };
    coverage: number | null;
  };
  click: {
    levels: { none?: number; aggregate?: number; individual?: number };
    coverage: number | null;
  };
  texts: CountedTexts | null;
};

export type Automation = {
  id: string;
  name: string;
  state: "draft" | "active" | "paused" | "ended";
  draft: Readonly<Record<string, unknown>>;
  revision: number;
  findings: readonly AutomationFinding[] | null;
  liveVersion: number | null;
  isChanged: boolean;
  pausedBecause: string | null;
  madeAt: string;
  changedAt: string;
  activatedAt: string | null;
  endedAt: string | null;
};

export type AutomationFinding = {
  step: string | null;
  code:
    | "no-steps"
    | "unreachable"
    | "no-identity"
    | "no-signing-key"
    | "no-such-list"
    | "purpose-unclear"
    | "otherwise-missing"
    | "measurement-not-kept"
    | "inactive-not-sought"
    | "measurement-off"
    | "bad-message"
    | "bad-writing"
    | "gate";
  severity: "block" | "warn";
  message: string;
  because: string | null;
  place: {
    part: "source" | "subject" | "preheader" | "text";
    line: number;
    column: number;
    block?: { id: string; field: string };
  } | null;
};

export type AutomationLine = {
  id: string;
  name: string;
  state: "draft" | "active" | "paused" | "ended";
  trigger: Readonly<Record<string, unknown>>;
  steps: number;
  isChanged: boolean;
  running: number;
  sent: number;
  sickSteps: number;
  pausedBecause: string | null;
  changedAt: string;
};

export type AutomationOfPerson = {
  run: string;
  enteredAt: string;
  state: "running" | "done" | "left";
  step: string;
  since: string;
  dueAt: string | null;
  reason: string | null;
  endedAt: string | null;
  automation: string;
  name: string;
};

export type AutomationStepReport = {
  version: number;
  step: string;
  here: number;
  went: readonly { outcome: string; people: number | null }[];
  left: readonly { reason: string; people: number }[];
  campaign: {
    id: string;
    figures: {
      planned: number;
      waiting: number;
      inFlight: number;
      sent: number;
      bounced: number;
      skipped: number;
      cancelled: number;
      measured: number;
    } | null;
    trouble: string | null;
  } | null;
};

export type AutomationVersion = {
  version: number;
  madeAt: string;
  madeBy: string;
  running: number;
};

export type BackupKeeping = { dailyDays: number; monthlyMonths: number };

export type Backups = {
  folder: string | null;
  recipients: readonly string[];
  identityIsHere: boolean;
  identityKeptAt: string | null;
  keysWrittenAt: string | null;
  dailyDays: number;
  monthlyMonths: number;
  items: readonly {
    id: string;
    state: "asked" | "making" | "made" | "failed";
    askedBy: string;
    beganAt: string;
    madeAt: string | null;
    file: string | null;
    bytes: number | null;
    rows: number | null;
    failure: string | null;
    keptAs: "daily" | "monthly" | null;
    keepUntil: string | null;
    triedAt: string | null;
    trialFault: string | null;
  }[];
};

export type Blacklist = {
  id: string;
  name: string;
  zone: string;
  kinds: readonly ("ip4" | "ip6" | "domain")[];
  meaning: string;
  delistUrl: string | null;
  isOn: boolean;
  isWaiting: boolean;
  lookedAt: string | null;
  health: "answers" | "refuses" | "dead" | "silent" | null;
  answers: readonly { subject: string; state: "listed" | "clean" | "unknown"; at: string }[];
};

export type Blacklists = {
  items: readonly Blacklist[];
  subjects: readonly string[];
  listings: readonly {
    list: string;
    subject: string;
    codes: readonly string[];
    words: string | null;
    listedAt: string;
    delistedAt: string | null;
  }[];
  offered: readonly {
    name: string;
    zone: string;
    kinds: readonly ("ip4" | "ip6" | "domain")[];
    meaning: { en: string; fr: string };
    url: string;
  }[];
};

export type BlockDocument = {
  version: 1;
  theme: {
    ground: string;
    paper: string;
    ink: string;
    accent: string;
    font: "sans" | "serif" | "typewriter";
    width: number;
    corner: number;
  };
  blocks: readonly (
    | {
        kind: "heading";
        id: string;
        level: 1 | 2 | 3;
        text: string;
        align: "left" | "center" | "right";
      }
    | {
        kind: "text";
        id: string;
        content: readonly (
          | {
              kind: "paragraph";
              runs: readonly {
                text: string;
                bold?: boolean | null;
                italic?: boolean | null;
                link?: string | null;
              }[];
            }
          | {
              kind: "bullets";
              items: readonly (readonly {
                text: string;
                bold?: boolean | null;
                italic?: boolean | null;
                link?: string | null;
              }[])[];
            }
          | {
              kind: "numbers";
              items: readonly (readonly {
                text: string;
                bold?: boolean | null;
                italic?: boolean | null;
                link?: string | null;
              }[])[];
            }
        )[];
        align: "left" | "center" | "right";
      }
    | { kind: "button"; id: string; text: string; link: string; align: "left" | "center" | "right" }
    | {
        kind: "image";
        id: string;
        source: { kind: "carried"; image: string } | { kind: "remote"; url: string };
        alt: string;
        link: string | null;
        share: number;
      }
    | { kind: "divider"; id: string }
    | { kind: "spacer"; id: string; height: number }
    | { kind: "quote"; id: string; text: string; by: string }
    | {
        kind: "social";
        id: string;
        links: readonly { name: string; url: string }[];
        align: "left" | "center" | "right";
      }
    | { kind: "footer"; id: string; align: "left" | "center" | "right" }
    | {
        kind: "legal-identity";
        id: string;
        words: string | null;
        align: "left" | "center" | "right";
      }
    | { kind: "why"; id: string; words: string | null; align: "left" | "center" | "right" }
    | { kind: "unsubscribe"; id: string; words: string | null; align: "left" | "center" | "right" }
    | { kind: "preferences"; id: string; words: string | null; align: "left" | "center" | "right" }
    | {
        kind: "withdraw-measurement";
        id: string;
        words: string | null;
        align: "left" | "center" | "right";
      }
    | {
        kind: "columns";
        id: string;
        columns: readonly (readonly (
          | {
              kind: "heading";
              id: string;
              level: 1 | 2 | 3;
              text: string;
              align: "left" | "center" | "right";
            }
          | {
              kind: "text";
              id: string;
              content: readonly (
                | {
                    kind: "paragraph";
                    runs: readonly {
                      text: string;
                      bold?: boolean | null;
                      italic?: boolean | null;
                      link?: string | null;
                    }[];
                  }
                | {
                    kind: "bullets";
                    items: readonly (readonly {
                      text: string;
                      bold?: boolean | null;
                      italic?: boolean | null;
                      link?: string | null;
                    }[])[];
                  }
                | {
                    kind: "numbers";
                    items: readonly (readonly {
                      text: string;
                      bold?: boolean | null;
                      italic?: boolean | null;
                      link?: string | null;
                    }[])[];
                  }
              )[];
              align: "left" | "center" | "right";
            }
          | {
              kind: "button";
              id: string;
              text: string;
              link: string;
              align: "left" | "center" | "right";
            }
          | {
              kind: "image";
              id: string;
              source: { kind: "carried"; image: string } | { kind: "remote"; url: string };
              alt: string;
              link: string | null;
              share: number;
            }
          | { kind: "divider"; id: string }
          | { kind: "spacer"; id: string; height: number }
          | { kind: "quote"; id: string; text: string; by: string }
          | {
              kind: "social";
              id: string;
              links: readonly { name: string; url: string }[];
              align: "left" | "center" | "right";
            }
          | { kind: "footer"; id: string; align: "left" | "center" | "right" }
          | {
              kind: "legal-identity";
              id: string;
              words: string | null;
              align: "left" | "center" | "right";
            }
          | { kind: "why"; id: string; words: string | null; align: "left" | "center" | "right" }
          | {
              kind: "unsubscribe";
              id: string;
              words: string | null;
              align: "left" | "center" | "right";
            }
          | {
              kind: "preferences";
              id: string;
              words: string | null;
              align: "left" | "center" | "right";
            }
          | {
              kind: "withdraw-measurement";
              id: string;
              words: string | null;
              align: "left" | "center" | "right";
            }
        )[])[];
      }
  )[];
};

export type Breach = {
  id: string;
  version: number;
  role: "controller" | "processor";
  awareAt: string;
  clock: {
    standing: "owed" | "overdue" | "in-time" | "late" | "not-owed";
    dueAt: string | null;
    asksReasons: boolean;
    text: { en: string; fr: string };
    sources: readonly string[];
  };
  toldAuthorityAt: string | null;
  toldControllerAt: string | null;
  closedAt: string | null;
  changedAt: string;
  content: {
    title: string;
    natures: readonly ("confidentiality" | "integrity" | "availability")[];
    happenedAt: string | null;
    happened: string;
    people: string;
    peopleCount: number | null;
    records: string;
    recordsCount: number | null;
    contact: string;
    consequences: string;
    measures: string;
    authorityDecision: "notify" | "no-risk" | null;
    authorityReasons: string;
    personsDecision: "tell" | "no-high-risk" | "unintelligible" | "averted" | "in-public" | null;
    personsReasons: string;
    delayReasons: string;
  };
};

export type BreachChange = {
  version: number;
  content: {
    title: string;
    natures: readonly ("confidentiality" | "integrity" | "availability")[];
    happenedAt: string | null;
    happened: string;
    people: string;
    peopleCount: number | null;
    records: string;
    recordsCount: number | null;
    contact: string;
    consequences: string;
    measures: string;
    authorityDecision: "notify" | "no-risk" | null;
    authorityReasons: string;
    personsDecision: "tell" | "no-high-risk" | "unintelligible" | "averted" | "in-public" | null;
    personsReasons: string;
    delayReasons: string;
  };
};

export type BreachFile = {
  id: string;
  version: number;
  role: "controller" | "processor";
  awareAt: string;
  clock: {
    standing: "owed" | "overdue" | "in-time" | "late" | "not-owed";
    dueAt: string | null;
    asksReasons: boolean;
    text: { en: string; fr: string };
    sources: readonly string[];
  };
  toldAuthorityAt: string | null;
  toldControllerAt: string | null;
  closedAt: string | null;
  changedAt: string;
  content: {
    title: string;
    natures: readonly ("confidentiality" | "integrity" | "availability")[];
    happenedAt: string | null;
    happened: string;
    people: string;
    peopleCount: number | null;
    records: string;
    recordsCount: number | null;
    contact: string;
    consequences: string;
    measures: string;
    authorityDecision: "notify" | "no-risk" | null;
    authorityReasons: string;
    personsDecision: "tell" | "no-high-risk" | "unintelligible" | "averted" | "in-public" | null;
    personsReasons: string;
    delayReasons: string;
  };
  steps: readonly {
    number: number;
    kind:
      | "opened"
      | "changed"
      | "decided"
      | "letter-begun"
      | "letter-done"
      | "told-authority"
      | "told-controller"
      | "told-public"
      | "note"
      | "closed"
      | "reopened";
    at: string;
    text: string;
    by: string;
    notedAt: string;
  }[];
  letters: readonly {
    id: string;
    people: number;
    unreachable: number;
    told: number;
    languages: readonly ("en" | "fr" | "nl" | "de")[];
    startedAt: string;
    by: string;
    finishedAt: string | null;
  }[];
};

export type BreachLetterPreview = {
  letters: readonly {
    language: "en" | "fr" | "nl" | "de";
    subject: string;
    paragraphs: readonly string[];
  }[];
};

export type Campaign = {
  name: string;
  purpose: "send.commercial" | "send.newsletter" | "send.charity" | "send.political";
  list: string | null;
  segment: string | null;
  identity: string;
  writing: Writing;
  trial: Trial | null;
  measuring: Measuring;
  offer: {
    analogous?: boolean;
    sameLegalPerson?: boolean;
    relatedToProfession?: boolean;
    sector?: "energy-renovation" | "home-adaptation" | "press" | "lottery" | null;
  };
  errand: Errand | null;
  startsAt: string | null;
  atLocalTime: boolean;
  perHour: number | null;
  id: string;
  channel: "email" | "sms";
  version: number;
  state: "draft" | "planning" | "scheduled" | "sending" | "paused" | "finished" | "cancelled";
  gateVersion: number | null;
  gate: "not-checked" | "passed" | "refused";
  pausedBecause: string | null;
  madeAt: string;
  plannedAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
};

export type CampaignFigures = {
  planned: number;
  waiting: number;
  inFlight: number;
  sent: number;
  bounced: number;
  skipped: number;
  cancelled: number;
  measured: number;
};

export type CampaignLine = {
  name: string;
  purpose: "send.commercial" | "send.newsletter" | "send.charity" | "send.political";
  list: string | null;
  segment: string | null;
  identity: string;
  measuring: Measuring;
  offer: {
    analogous?: boolean;
    sameLegalPerson?: boolean;
    relatedToProfession?: boolean;
    sector?: "energy-renovation" | "home-adaptation" | "press" | "lottery" | null;
  };
  errand: Errand | null;
  startsAt: string | null;
  atLocalTime: boolean;
  perHour: number | null;
  id: string;
  channel: "email" | "sms";
  version: number;
  state: "draft" | "planning" | "scheduled" | "sending" | "paused" | "finished" | "cancelled";
  gateVersion: number | null;
  gate: "not-checked" | "passed" | "refused";
  pausedBecause: string | null;
  madeAt: string;
  plannedAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  subject: string;
  audience: number | null;
  figures: CampaignFigures | null;
};

export type CampaignPreview = {
  subject: string;
  html: string;
  text: string;
  headers: readonly { name: string; value: string }[];
  addresses: readonly {
    kind: "link" | "measured-link" | "action" | "pixel" | "resource";
    url: string;
  }[];
  blocks: readonly (
    "legal-identity" | "why" | "unsubscribe" | "preferences" | "withdraw-measurement"
  )[];
};

export type CampaignReport = {
  campaign: {
    id: string;
    name: string;
    state: "draft" | "planning" | "scheduled" | "sending" | "paused" | "finished" | "cancelled";
    startedAt: string | null;
    finishedAt: string | null;
  };
  at: string;
  fewestPeople: number;
  sending: {
    planned: number;
    waiting: number;
    inFlight: number;
    sent: number;
    bounced: number;
    skipped: number;
    cancelled: number;
    possibleDuplicates: number;
    bouncedBecause: readonly {
      what:
        | "address"
        | "mailbox"
        | "mail-system"
        | "network"
        | "protocol"
        | "content"
        | "policy"
        | "other";
      messages: number;
    }[];
    skippedBecause: readonly { reason: string; messages: number }[];
  };
  responses: {
    delivered: number;
    deferred: number;
    bouncedLater: number;
    replied: number;
    unsubscribed: number;
    complained: number;
  };
  domains: readonly { domain: string | null; sent: number; bounced: number }[];
  trial: {
    parts: readonly { part: number; sent: number; replied: number; unsubscribed: number }[];
    waiting: number;
    result: {
      judgedBy: "replied" | "unsubscribed" | "consented-opens" | "consented-clicks";
      at: string;
      winner: 0 | 1;
      because: "better" | "perhaps-chance" | "equal" | "too-few";
      judgedOn: readonly number[];
      answers: readonly (number | null)[];
    } | null;
  } | null;
  opens: SignalReport;
  clicks: SignalReport;
  kept: readonly KeptStatistics[];
  texts: TextFacts | null;
};

export type Closing = {
  closed: { closedAt: string; closedBy: string; goesOn: string } | null;
  wouldGoOn: string;
};

export type ClosingConfirmed = { name: string };

export type Concerned = { people: number; unreachable: number };

export type ConsentAct = {
  sequence: number;
  hash: string;
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners";
  alsoNames: readonly (
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners"
  )[];
  channel: "email" | "sms" | "mms" | "autocall" | "voice" | "post" | "unknown";
  action:
    | "requested"
    | "given"
    | "refused"
    | "withdrawn"
    | "objected"
    | "expired"
    | "invalidated"
    | "legacy-informed";
  wording: string | null;
  method:
    | "form"
    | "double-opt-in"
    | "preference-centre"
    | "one-click"
    | "email-reply"
    | "text-reply"
    | "api"
    | "import"
    | "paper"
    | "phone"
    | "member"
    | "complaint"
    | "system";
  place: string | null;
  actor: string;
  at: string;
  doubleOptIn: { requestedAt: string; confirmedAt: string } | null;
};

export type ConsentCoverage = {
  countedAt: string | null;
  isBeingCounted: boolean;
  people: number;
  purposes: readonly PurposeCoverage[];
};

export type ConsentMapping = {
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners";
  channel: "email" | "sms" | "mms" | "autocall" | "voice" | "post";
  column: string | null;
  yes: readonly string[];
  no?: readonly string[];
  at: string;
  requestedAt: string | null;
  evidence: readonly string[];
  wording: string | null;
};

export type ConsentStanding = {
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners";
  channel: "email" | "sms" | "mms" | "autocall" | "voice" | "post" | "unknown";
  answer: {
    action:
      | "requested"
      | "given"
      | "refused"
      | "withdrawn"
      | "objected"
      | "expired"
      | "invalidated"
      | "legacy-informed";
    at: string;
    alsoNames: readonly (
      | "send.commercial"
      | "send.newsletter"
      | "send.charity"
      | "send.political"
      | "send.transactional"
      | "track.open.individual"
      | "track.open.aggregate"
      | "track.click.individual"
      | "track.click.aggregate"
      | "personalise.by_opens"
      | "personalise.by_clicks"
      | "frequency.performance"
      | "optimise.campaign"
      | "hygiene.inactive"
      | "profile.cross_channel"
      | "fraud.detection"
      | "security.authentication"
      | "proof.legal_notice"
      | "link.action"
      | "read.receipt"
      | "remote.resource"
      | "share.partners"
    )[];
  } | null;
  askedAt: string | null;
};

export type Contact = {
  id: string;
  email: string;
  phone: string | null;
  locale: string | null;
  country: string | null;
  kind: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
  relation:
    "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
  attributes: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  tags: readonly string[];
  source: string;
  collectedOn: string;
  lastContactOn: string | null;
  relationEndedOn: string | null;
  keepUntil: string;
  keepRule: string;
  quarantinedBy: string | null;
  madeAt: string;
  changedAt: string;
};

export type ContactByAddress = { email: string };

export type ContactByNumber = { phone: string };

export type ContactLine = {
  id: string;
  email: string;
  name: string | null;
  locale: string | null;
  country: string | null;
  kind: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
  relation:
    "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
  tags: readonly string[];
  source: { id: string; name: string };
  collectedOn: string;
  lastContactOn: string | null;
  keepUntil: string;
  quarantinedBy: string | null;
  suppressed:
    | "unsubscribed"
    | "objected"
    | "complained"
    | "bounced"
    | "erased"
    | "imported"
    | "requested"
    | null;
  consents: readonly {
    purpose:
      | "send.commercial"
      | "send.newsletter"
      | "send.charity"
      | "send.political"
      | "send.transactional"
      | "track.open.individual"
      | "track.open.aggregate"
      | "track.click.individual"
      | "track.click.aggregate"
      | "personalise.by_opens"
      | "personalise.by_clicks"
      | "frequency.performance"
      | "optimise.campaign"
      | "hygiene.inactive"
      | "profile.cross_channel"
      | "fraud.detection"
      | "security.authentication"
      | "proof.legal_notice"
      | "link.action"
      | "read.receipt"
      | "remote.resource"
      | "share.partners";
    state:
      | "requested"
      | "given"
      | "refused"
      | "withdrawn"
      | "objected"
      | "expired"
      | "invalidated"
      | "legacy-informed";
  }[];
};

export type ContactNumber = {
  phone: string;
  country: string | null;
  source: string;
  collectedOn: string;
};

export type CountedAudience = {
  state: "not-asked" | "counting" | "counted" | "not-possible";
  version: number | null;
  askedAt: string | null;
  countedAt: string | null;
  seen: number;
  of: number | null;
  detail: string | null;
  audience: Audience | null;
};

export type CountedPeople = { people: number; areMore: boolean };

export type CountedTexts = {
  segments: number;
  longest: { segments: number; characters: number };
  wide: number;
  unwritable: number;
  countries: readonly {
    country: string | null;
    people: number;
    segments: number;
    sender: string | null;
    cost: { thousandths: number; currency: string } | null;
  }[];
};

export type CriterionAnswer = { holds: boolean; reason: string };

export type Delivery = {
  id: string;
  contact: string | null;
  address: string | null;
  state: "waiting" | "in-flight" | "sent" | "bounced" | "skipped" | "cancelled";
  reason: string | null;
  part: number;
  open: "none" | "aggregate" | "day" | "individual" | null;
  click: "none" | "aggregate" | "individual" | null;
  dueAt: string | null;
  sentAt: string | null;
  attempts: number;
  possibleDuplicates: number;
};

export type DeliveryReports = {
  from: string;
  until: string;
  domains: readonly string[];
  addresses: readonly string[];
  reporters: readonly {
    reporter: string;
    kind: "dmarc" | "tls";
    reports: number;
    lastAt: string;
  }[];
  mails: {
    days: readonly { day: string; proved: number; passedOn: number; unproved: number }[];
    sources: readonly {
      address: string;
      name: string | null;
      isOurs: boolean;
      proved: number;
      passedOn: number;
      unproved: number;
      signed: number;
      fromOurServers: number;
      quarantined: number;
      rejected: number;
      reporters: number;
      firstDay: string;
      lastDay: string;
      author: string | null;
      signedBy: string | null;
      returnPath: string | null;
    }[];
  };
  connections: {
    days: readonly { day: string; encrypted: number; failed: number }[];
    failures: readonly {
      type: string;
      receiver: string | null;
      sessions: number;
      reporters: number;
      lastDay: string;
    }[];
  };
};

export type DeliveryToPerson = {
  id: string;
  campaign: string;
  name: string;
  channel: "email" | "sms";
  text: { sender: string; segments: number } | null;
  purpose: string;
  state: "waiting" | "in-flight" | "sent" | "bounced" | "skipped" | "cancelled";
  at: string;
  sentAt: string | null;
  part: number;
  openLevel: string | null;
  clickLevel: string | null;
  purposes: readonly string[];
  reason: string | null;
  possibleDuplicates: number;
  keepUntil: string;
  responses: readonly {
    kind: string;
    at: string;
    code: string | null;
    about: "address" | "mailbox" | "message" | "policy" | "system" | "unknown" | null;
    diagnostic: string | null;
  }[];
  decision: KeptDecision | null;
};

export type DkimKey = {
  id: string | null;
  sender: { id: string; name: string };
  state: "in-use" | "next" | "retired";
  selector: string;
  algorithm: "rsa-sha256" | "ed25519-sha256";
  record: { name: string; value: string };
  staysUntil: string | null;
  mayGo: boolean;
};

export type DkimRecord = { name: string; value: string };

export type DomainCheck = {
  name:
    "spf" | "dkim" | "dmarc" | "addresses" | "mx" | "one-click" | "mta-sts" | "tls-rpt" | "bimi";
  about: string | null;
  title: { en: string; fr: string };
  why: { en: string; fr: string };
  state: "wrong" | "unknown" | "improve" | "good";
  found: readonly string[];
  remarks: readonly DomainRemark[];
  record: { name: string; type: "TXT" | "MX" | "PTR"; value: string } | null;
};

export type DomainLook = {
  at: string;
  state: "wrong" | "unknown" | "improve" | "good";
  checks: readonly DomainCheck[];
  spf: readonly {
    domain: string;
    lookups: number;
    mostLookups: number;
    lines: readonly { depth: number; text: string; lookups: number; isVoid: boolean }[];
  }[];
  providers: readonly {
    provider: string;
    demand: string;
    title: { en: string; fr: string };
    appliesFrom: string;
    above: number | null;
    concerns: boolean;
    state: "wrong" | "unknown" | "improve" | "good";
    confidence: "own" | "several";
    source: string;
  }[];
};

export type DomainRemark = {
  code: string;
  is: { en: string; fr: string };
  should: { en: string; fr: string } | null;
};

export type DrawnForm = {
  language: "en" | "fr" | "nl" | "de";
  html: string;
  script: string;
  page: string;
  words: string;
  boxes: readonly { id: string; question: string; explanation: string }[];
};

export type EditableAttribute = {
  attribute: string;
  labels: { en?: string; fr?: string; nl?: string; de?: string };
};

export type Erasure = {
  id: string;
  at: string;
  by: string;
  wasContact: boolean;
  removed: Readonly<Record<string, number>>;
  reach: readonly ErasureReach[];
};

export type ErasureReach = {
  what: "database" | "files" | "storage" | "backups";
  at: string | null;
  until: string | null;
  failure: string | null;
};

export type Errand = {
  kind: "consent-request" | "information";
  purposes: readonly (
    | "send.newsletter"
    | "send.commercial"
    | "send.charity"
    | "send.political"
    | "track.open.individual"
    | "track.click.individual"
    | "track.open.aggregate"
    | "track.click.aggregate"
    | "hygiene.inactive"
    | "frequency.performance"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "optimise.campaign"
    | "profile.cross_channel"
    | "share.partners"
  )[];
};

export type ExtensionOfRequest = { because: "complex" | "many" };

export type Fact = {
  kind:
    | "bounced"
    | "replied"
    | "purchased"
    | "login"
    | "document-request"
    | "complained"
    | "autoreplied"
    | "delivered"
    | "stayed";
  at: string;
  detail: Readonly<Record<string, string | number | boolean>>;
};

export type Form = {
  id: string;
  name: string;
  definition: {
    texts: {
      en?: { title: string; intro: string };
      fr?: { title: string; intro: string };
      nl?: { title: string; intro: string };
      de?: { title: string; intro: string };
    };
    boxes: readonly {
      purpose:
        | "send.newsletter"
        | "send.commercial"
        | "send.charity"
        | "send.political"
        | "track.open.individual"
        | "track.click.individual"
        | "track.open.aggregate"
        | "track.click.aggregate"
        | "hygiene.inactive"
        | "frequency.performance"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "optimise.campaign"
        | "profile.cross_channel"
        | "share.partners";
      channel?: "sms";
      alsoNames?: readonly (
        | "send.newsletter"
        | "send.commercial"
        | "send.charity"
        | "send.political"
        | "track.open.individual"
        | "track.click.individual"
        | "track.open.aggregate"
        | "track.click.aggregate"
        | "hygiene.inactive"
        | "frequency.performance"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "optimise.campaign"
        | "profile.cross_channel"
        | "share.partners"
      )[];
      list?: string;
      texts?: {
        en?: { question: string; explanation: string };
        fr?: { question: string; explanation: string };
        nl?: { question: string; explanation: string };
        de?: { question: string; explanation: string };
      };
    }[];
    doubleOptIn?: boolean;
    keepsNetworkAddress?: boolean;
  };
  source: string;
  isOpen: boolean;
};

export type FormAnswers = {
  email: string;
  phone?: string;
  yes: readonly string[];
  words: string;
  language: "en" | "fr" | "nl" | "de";
};

export type FormPreview = {
  definition: {
    texts: {
      en?: { title: string; intro: string };
      fr?: { title: string; intro: string };
      nl?: { title: string; intro: string };
      de?: { title: string; intro: string };
    };
    boxes: readonly {
      purpose:
        | "send.newsletter"
        | "send.commercial"
        | "send.charity"
        | "send.political"
        | "track.open.individual"
        | "track.click.individual"
        | "track.open.aggregate"
        | "track.click.aggregate"
        | "hygiene.inactive"
        | "frequency.performance"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "optimise.campaign"
        | "profile.cross_channel"
        | "share.partners";
      channel?: "sms";
      alsoNames?: readonly (
        | "send.newsletter"
        | "send.commercial"
        | "send.charity"
        | "send.political"
        | "track.open.individual"
        | "track.click.individual"
        | "track.open.aggregate"
        | "track.click.aggregate"
        | "hygiene.inactive"
        | "frequency.performance"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "optimise.campaign"
        | "profile.cross_channel"
        | "share.partners"
      )[];
      list?: string;
      texts?: {
        en?: { question: string; explanation: string };
        fr?: { question: string; explanation: string };
        nl?: { question: string; explanation: string };
        de?: { question: string; explanation: string };
      };
    }[];
    doubleOptIn?: boolean;
    keepsNetworkAddress?: boolean;
  };
  language: "en" | "fr" | "nl" | "de";
};

export type GateFinding = {
  code:
    | "writing"
    | "reader-in-address"
    | "unexplained-address"
    | "readers-told-apart"
    | "not-read-whole"
    | "missing-unsubscribe"
    | "missing-identity"
    | "missing-withdrawal"
    | "errand-without-answer"
    | "errand-promotes"
    | "tracked-author-link"
    | "tracking-resource"
    | "hollow-text"
    | "hot-linked-resource"
    | "third-country-host"
    | "text-no-sender"
    | "text-no-stop"
    | "text-stop-cannot-arrive"
    | "text-mobile-sender"
    | "text-no-sender-name"
    | "text-shortened-link"
    | "text-too-long"
    | "text-many-messages"
    | "text-short-of-room"
    | "text-no-price"
    | "missing-why"
    | "missing-preferences";
  severity: "block" | "warn";
  message: string;
  place: {
    part: "source" | "subject" | "preheader" | "text";
    line: number;
    column: number;
    block?: { id: string; field: string };
  } | null;
  url: string | null;
  rules: readonly string[];
  sources: readonly string[];
  variants: readonly {
    open: "none" | "aggregate" | "day" | "individual";
    click: "none" | "aggregate" | "individual";
  }[];
};

export type GatePolicy = {
  "tracked-author-link": "block" | "warn";
  "tracking-resource": "block" | "warn";
  "hollow-text": "block" | "warn";
  "hot-linked-resource": "block" | "warn";
  "third-country-host": "block" | "warn";
  "text-many-messages": "block" | "warn";
  "text-short-of-room": "block" | "warn";
  "text-no-price": "block" | "warn";
  "missing-why": "block" | "warn";
  "missing-preferences": "block" | "warn";
};

export type GateReport = {
  version: number;
  checkedAt: string;
  passed: boolean;
  findings: readonly GateFinding[];
  variants: readonly {
    levels: {
      open: "none" | "aggregate" | "day" | "individual";
      click: "none" | "aggregate" | "individual";
    };
    verdict: "tracked" | "untracked" | "unclear";
    references: number;
    links: number;
  }[];
  sample: number;
};

export type GoOn = { campaign: string; provider: string };

export type GoingEvents = {
  until: string;
  events: number;
  first: string | null;
  downloads: readonly { until: string; events: number; at: string; by: string }[];
};

export type Home = {
  needs: readonly Need[];
  people: {
    all: number | null;
    mayBeWrittenTo: number | null;
    measured: number | null;
    countedAt: string | null;
    isBeingCounted: boolean;
  };
  lastCampaign: LastCampaign | null;
  steps: { source: boolean; form: boolean; people: boolean; sender: boolean; campaign: boolean };
};

export type Hygiene = {
  isOn: boolean;
  months: number;
  isMeasured: boolean;
  dryRun: {
    months: number;
    countedAt: string;
    people: number | null;
    byRule: readonly { rule: string; people: number }[];
  } | null;
  isBeingCounted: boolean;
  resting: number | null;
  lastRun: { on: string; people: number | null; hasMore: boolean } | null;
  mostARun: number;
  noWinBack: Reason;
};

export type HygieneChange = { isOn: boolean; months: number };

export type Image = {
  id: string;
  name: string;
  mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
  width: number;
  height: number;
  size: number;
  url: string;
  madeAt: string;
};

export type Import = {
  id: string;
  source: string;
  fileName: string;
  state: "reading" | "checked" | "applying" | "applied" | "failed";
  rowsRead: number;
  rowsApplied: number;
  share: number | null;
  outcome: ImportOutcome;
  failure: string | null;
  startedBy: string;
  startedAt: string;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  appliedAt: string | null;
  keepUntil: string;
  file: {
    id: string;
    container: "text" | "workbook" | "archive";
    tables: readonly ImportTable[];
    bytes: number;
  };
  mapping: ImportMapping;
  report: ImportReport | null;
};

export type ImportFile = {
  id: string;
  container: "text" | "workbook" | "archive";
  tables: readonly ImportTable[];
  bytes: number;
  format: "mailchimp" | "brevo" | "listmonk" | "table";
  proposal: ImportMapping | null;
};

export type ImportInList = {
  id: string;
  source: string;
  fileName: string;
  state: "reading" | "checked" | "applying" | "applied" | "failed";
  rowsRead: number;
  rowsApplied: number;
  share: number | null;
  outcome: ImportOutcome;
  failure: string | null;
  startedBy: string;
  startedAt: string;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  appliedAt: string | null;
  keepUntil: string;
};

export type ImportMapping = {
  address: string;
  locale: string | null;
  country: string | null;
  phone?: string | null;
  tags: string | null;
  collectedOn: string | null;
  dates: "ymd" | "dmy" | "mdy";
  kind: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
  relation:
    "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
  attributes: readonly {
    column: string;
    name: string;
    type: "text" | "number" | "boolean" | "date" | "json";
  }[];
  lists: readonly string[];
  suppress: readonly { column: string; values: readonly string[] | null }[];
  suppressTables: readonly string[];
  suppressedAt: readonly string[];
  consents: readonly ConsentMapping[];
};

export type ImportOutcome = {
  added: number;
  changed: number;
  unchanged: number;
  leftOut: number;
  suppressed: number;
  consents: number;
  notWidened: number;
};

export type ImportReport = {
  rows: number;
  good: number;
  rejected: Readonly<Record<string, number>>;
  repeated: number;
  known: number;
  suppressed: number;
  suppressing: number;
  role: number;
  disposable: number;
  overdue: number;
  typos: readonly { domain: string; meant: string; rows: number }[];
  columns: readonly {
    column: string;
    concern: "special-category" | "unneeded";
    shape: "iban" | "card" | "national-number" | "birth-date" | null;
    isTaken: boolean;
  }[];
  unreadable: Readonly<Record<string, number>>;
  consents: readonly {
    purpose:
      | "send.commercial"
      | "send.newsletter"
      | "send.charity"
      | "send.political"
      | "send.transactional"
      | "track.open.individual"
      | "track.open.aggregate"
      | "track.click.individual"
      | "track.click.aggregate"
      | "personalise.by_opens"
      | "personalise.by_clicks"
      | "frequency.performance"
      | "optimise.campaign"
      | "hygiene.inactive"
      | "profile.cross_channel"
      | "fraud.detection"
      | "security.authentication"
      | "proof.legal_notice"
      | "link.action"
      | "read.receipt"
      | "remote.resource"
      | "share.partners";
    channel: "email" | "sms" | "mms" | "autocall" | "voice" | "post";
    given: number;
    refused?: number;
    unproven: number;
    notGiven: number;
  }[];
  skews: readonly {
    of: "domain" | "country" | "missing";
    name: string;
    before: number;
    now: number;
  }[];
  alerts: readonly (
    | "source-quarantined"
    | "special-category-taken"
    | "unneeded-taken"
    | "many-rejected"
    | "many-typos"
    | "many-disposable"
    | "unlike-the-last-file"
    | "consents-unproven"
    | "overdue"
  )[];
  profile: {
    rows: number;
    domains: Readonly<Record<string, number>>;
    countries: Readonly<Record<string, number>>;
    missing: Readonly<Record<string, number>>;
  };
};

export type ImportTable = {
  name: string | null;
  columns: readonly string[];
  text: {
    encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
    delimiter: "," | ";" | "\t";
    lineEnd: "\n" | "\r";
  } | null;
};

export type InactiveQuestion = { months: number };

export type Inbox = {
  endsHere: boolean;
  address: string | null;
  daysKept: number;
  mails: { inbox: number; audit: number };
};

export type InboxMail = {
  id: string;
  folder: "inbox" | "audit";
  sender: string;
  recipient: string;
  subject: string;
  verdict: "tracked" | "untracked" | "unclear" | null;
  came: "whole" | "attached" | "inline";
  handedInBy: string;
  bytes: number;
  receivedAt: string;
  keepUntil: string;
};

export type InboxText = {
  id: string;
  number: string;
  sender: string;
  body: string;
  direction: "out" | "in";
  at: string;
  keepUntil: string;
};

export type IncomingMail = {
  id: string;
  kind: "bounce" | "complaint" | "read-receipt" | "automatic" | "reply" | "unreadable";
  cameBy: "smtp" | "mailbox";
  receivedAt: string;
  keepUntil: string;
  foundBy: "address" | "unsubscribe-link" | "feedback-id" | "message-id" | null;
  contact: string | null;
  address: string | null;
  campaign: string | null;
  campaignName: string | null;
  delivery: string | null;
  message: string | null;
  outcome: "arrived" | "for-now" | "for-good" | null;
  about: "address" | "mailbox" | "message" | "policy" | "system" | "unknown" | null;
  status: string | null;
  diagnostic: string | null;
  said: string | null;
  followed: readonly (
    | "delivered"
    | "deferred"
    | "bounced"
    | "suppressed"
    | "complained"
    | "replied"
    | "left"
    | "confirmed"
    | "wish"
    | "read"
  )[];
  hasLetter: boolean;
};

export type IncomingMailWhole = {
  id: string;
  kind: "bounce" | "complaint" | "read-receipt" | "automatic" | "reply" | "unreadable";
  cameBy: "smtp" | "mailbox";
  receivedAt: string;
  keepUntil: string;
  foundBy: "address" | "unsubscribe-link" | "feedback-id" | "message-id" | null;
  contact: string | null;
  address: string | null;
  campaign: string | null;
  campaignName: string | null;
  delivery: string | null;
  message: string | null;
  outcome: "arrived" | "for-now" | "for-good" | null;
  about: "address" | "mailbox" | "message" | "policy" | "system" | "unknown" | null;
  status: string | null;
  diagnostic: string | null;
  said: string | null;
  followed: readonly (
    | "delivered"
    | "deferred"
    | "bounced"
    | "suppressed"
    | "complained"
    | "replied"
    | "left"
    | "confirmed"
    | "wish"
    | "read"
  )[];
  hasLetter: boolean;
  letter: { from: string | null; subject: string; words: string } | null;
};

export type IncomingSetup = {
  isListening: boolean;
  domains: readonly {
    domain: string;
    senders: readonly string[];
    record: { name: string; type: "MX"; value: string };
    feedbackAddress: string;
    asksForComplaints: boolean;
  }[];
};

export type IncomingText = {
  id: string;
  phone: string | null;
  contact: string | null;
  writtenTo: string;
  body: string;
  readAs: "stop" | "start" | "help" | "other";
  campaign: string | null;
  text: string | null;
  receivedAt: string;
  seenAt: string | null;
  keepUntil: string;
};

export type Informing = {
  id: string;
  informedOn: string;
  mailText: string;
  evidence: string;
  list: string;
  people: number;
  leftOut: number;
  saidBy: string;
  saidAt: string;
};

export type Invitation = {
  id: string;
  email: string;
  role: "viewer" | "editor" | "dpo" | "owner";
  madeAt: string;
  expiresAt: string;
};

export type KeptAnswer = {
  outcome: string;
  need: string;
  jurisdictions: readonly string[];
  rules: readonly string[];
  reasons: readonly Reason[] | null;
};

export type KeptDecision = {
  on: string;
  rulesVersion: string;
  send: KeptAnswer;
  heldBack: { by: "suppression" | "quarantine" | "reach" | "law" | "errand"; what: string } | null;
  open: KeptObserving;
  click: KeptObserving;
};

export type KeptObserving = {
  level: string;
  purposes: readonly string[];
  by: KeptAnswer | null;
  refused: readonly RefusedLevel[];
};

export type KeptStatistics = {
  sentBefore: string | null;
  keptAt: string;
  opens: {
    measured: number;
    coverage: number | null;
    readers: number | null;
    events: number | null;
    machines: { onlyMachines: number | null; events: number | null };
    byHour: readonly { from: string; to: string; readers: number; events: number }[];
    byLink: readonly { link: number | null; url: string | null; readers: number; events: number }[];
    byDomain: readonly { domain: string | null; measured: number; readers: number }[];
  };
  clicks: {
    measured: number;
    coverage: number | null;
    readers: number | null;
    events: number | null;
    machines: { onlyMachines: number | null; events: number | null };
    byHour: readonly { from: string; to: string; readers: number; events: number }[];
    byLink: readonly { link: number | null; url: string | null; readers: number; events: number }[];
    byDomain: readonly { domain: string | null; measured: number; readers: number }[];
  };
};

export type LastCampaign = {
  id: string;
  name: string;
  channel: "email" | "sms";
  finishedAt: string;
  sent: number;
  bounced: number;
  measured: number;
  coverage: number | null;
  replied: number;
  left: number;
  complained: number;
};

export type LastQuestion = {
  isOn: boolean;
  window: { first: string; last: string };
  waiting: number;
  asked: number;
  answered: number;
  notAsked: readonly { reason: string; people: number }[];
  text: { subject: string; told: readonly string[]; answer: string; after: readonly string[] };
};

export type LastQuestionChange = { isOn: boolean };

export type LastQuestionPut = {
  dueOn: string;
  askedAt: string | null;
  notAsked: string | null;
  answeredAt: string | null;
};

export type LedgerEntry = { hash: string; event: Readonly<Record<string, unknown>> };

export type LedgerVerdict = {
  isWhole: boolean;
  entries: number;
  checkpoints: number | null;
  entry: number | null;
  checkpoint: number | null;
  fault: string | null;
};

export type LedgerVerification = {
  entries: number;
  isRunning: boolean;
  checked: number | null;
  checkedAt: string | null;
  by: string | null;
  verdict: LedgerVerdict | null;
};

export type LeftInPeace = {
  purpose:
    | "send.newsletter"
    | "send.commercial"
    | "send.charity"
    | "send.political"
    | "track.open.individual"
    | "track.click.individual"
    | "track.open.aggregate"
    | "track.click.aggregate"
    | "hygiene.inactive"
    | "frequency.performance"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "optimise.campaign"
    | "profile.cross_channel"
    | "share.partners";
  because: "said-no" | "not-answered" | "objected";
  mayBeAskedFrom: string | null;
};

export type List = {
  id: string;
  name: string;
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional";
  isPublic: boolean;
};

export type ListWithCount = {
  id: string;
  name: string;
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional";
  isPublic: boolean;
  members: number;
};

export type MadeApiKey = {
  id: string;
  name: string;
  role: "viewer" | "editor" | "dpo" | "owner";
  scopes: readonly string[] | null;
  madeAt: string;
  expiresAt: string;
  usedOn: string | null;
  revokedAt: string | null;
  key: string;
};

export type MadeInvitation = {
  id: string;
  email: string;
  role: "viewer" | "editor" | "dpo" | "owner";
  madeAt: string;
  expiresAt: string;
  link: string;
};

export type MadeWebhook = { id: string; secret: string };

export type MailToday = {
  purpose: string;
  isMailable: boolean;
  outcome: string;
  need: string;
  reasons: readonly Reason[];
  conditions: readonly string[];
  conditionsFr: readonly string[];
  quarantine: Reason | null;
  quarantinedBy: string | null;
  suppressed: string | null;
  observing: readonly ObservingToday[];
};

export type Mailbox = {
  id: string;
  name: string;
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  user: string;
  folder: string;
  afterwards: "seen" | "move" | "delete";
  moveTo: string | null;
  isOn: boolean;
  lookedAt: string | null;
  dueAt: string;
  trouble: "host" | "connection" | "tls" | "timeout" | "login" | "folder" | "answer" | null;
  troubleSince: string | null;
  mailsRead: number;
  mailsOurs: number;
};

export type MailingDecision = {
  isMailable: boolean;
  outcome: string;
  need: string;
  reasons: readonly Reason[];
  conditions: readonly string[];
  quarantinedBy: string | null;
  suppressed: string | null;
  rulesVersion: string;
  disclaimer: string;
};

export type MeasuredPurpose = {
  purpose:
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource";
  level: "aggregate" | "day" | "individual";
  signals: readonly ("open" | "click")[];
  isOn: boolean;
  switched: { at: string; by: string } | null;
  readers: readonly ("campaign-report" | "trial" | "inactivity")[];
  people: {
    agreed: number;
    exempt: number;
    refused: number;
    notAsked: number;
    byRule: number;
  } | null;
  exemptBy: readonly { rule: string; people: number }[];
  rules: readonly {
    country: string | null;
    people: number | null;
    standing: "consent" | "exempt" | "contested" | "forbidden";
    mayUnasked: boolean;
    reason: Reason | null;
  }[];
  held: { rows: number; until: string | null } | null;
};

export type MeasurementOverview = {
  countedAt: string | null;
  isBeingCounted: boolean;
  people: number | null;
  purposes: readonly MeasuredPurpose[];
  never: readonly (
    "fraud.detection" | "security.authentication" | "proof.legal_notice" | "read.receipt"
  )[];
};

export type MeasurementSwitch = { isOn: boolean };

export type Measuring = {
  open: readonly ("aggregate" | "day" | "individual")[];
  click: readonly ("aggregate" | "individual")[];
  purposes: readonly (
    | "track.open.individual"
    | "track.click.individual"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "profile.cross_channel"
  )[];
};

export type MeasuringAnswer = {
  outcome: "permitted" | "refused" | "contested";
  need: string;
  reasons: readonly Reason[];
};

export type MeasuringIn = {
  country: string;
  notAsked: MeasuringOfReader;
  agreed: MeasuringOfReader;
};

export type MeasuringOfReader = {
  gets: boolean;
  open: {
    level: "none" | "aggregate" | "day" | "individual";
    by: MeasuringAnswer | null;
    refused: readonly {
      level: "none" | "aggregate" | "day" | "individual";
      answer: MeasuringAnswer;
    }[];
  };
  click: {
    level: "none" | "aggregate" | "individual";
    by: MeasuringAnswer | null;
    refused: readonly { level: "none" | "aggregate" | "individual"; answer: MeasuringAnswer }[];
  };
};

export type Member = {
  id: string;
  name: string;
  email: string;
  role: "viewer" | "editor" | "dpo" | "owner";
  joinedAt: string;
  hasSecondFactor: boolean;
};

export type Membership = {
  id: string;
  name: string;
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional";
  isPublic: boolean;
  since: string;
};

export type Message = {
  id: string;
  kind: string;
  state:
    | "scheduled"
    | "waiting"
    | "in-flight"
    | "sent"
    | "bounced"
    | "given-up"
    | "held-back"
    | "cancelled";
  recipient: string | null;
  recipientName: string | null;
  template: string | null;
  templateVersion: number | null;
  reference: string | null;
  acceptedAt: string;
  sendAt: string | null;
  dueAt: string;
  sentAt: string | null;
  reason: string | null;
  locale: string | null;
  from: string | null;
  replyTo: string | null;
  templateId: string | null;
  templateLocale: string | null;
  metadata: Readonly<Record<string, string>>;
  receipt: boolean;
  proof: "portal" | null;
  findings: readonly MessageReason[];
  acceptedBy: string;
  attempts: number;
  relay: string | null;
  possibleDuplicates: number;
  decision: {
    outcome: "permitted" | "refused" | "contested";
    need: string;
    jurisdictions: readonly string[];
    rules: readonly string[];
    rulesVersion: string;
    on: string;
  } | null;
  keepUntil: string;
  content: { subject: string; html: string | null; text: string; keepUntil: string } | null;
  files: readonly { name: string; type: string; bytes: number }[];
  events: readonly {
    kind:
      | "accepted"
      | "scheduled"
      | "handed-over"
      | "deferred"
      | "refused"
      | "bounced"
      | "delivered"
      | "read-receipt"
      | "portal-seen"
      | "complained"
      | "cancelled";
    at: string;
    code: string | null;
    detail: string | null;
  }[];
};

export type MessageDraft = {
  kind:
    | "order"
    | "delivery"
    | "invoice"
    | "receipt"
    | "payment"
    | "appointment"
    | "service"
    | "support"
    | "account-confirmation"
    | "password-reset"
    | "login-code"
    | "new-device"
    | "security-alert"
    | "breach-notice"
    | "contract-change"
    | "legal-notice";
  to: { email: string; name?: string; locale?: string };
  from?: string;
  replyTo?: string;
  template?: string;
  version?: number;
  data?: Readonly<Record<string, unknown>>;
  content?: { subject: string; html?: string; text?: string };
  attachments?: readonly { name: string; type: string; base64: string }[];
  idempotencyKey?: string;
  sendAt?: string;
  reference?: string;
  metadata?: Readonly<Record<string, string>>;
  receipt?: boolean;
  proof?: "portal";
};

export type MessageLine = {
  id: string;
  kind: string;
  state:
    | "scheduled"
    | "waiting"
    | "in-flight"
    | "sent"
    | "bounced"
    | "given-up"
    | "held-back"
    | "cancelled";
  recipient: string | null;
  recipientName: string | null;
  template: string | null;
  templateVersion: number | null;
  reference: string | null;
  acceptedAt: string;
  sendAt: string | null;
  dueAt: string;
  sentAt: string | null;
  reason: string | null;
};

export type MessageOutcome = {
  outcome: "accepted" | "refused";
  message: AcceptedMessage | null;
  reasons: readonly MessageReason[];
};

export type MessageReason = {
  code: string;
  message: string;
  path: string | null;
  rules: readonly string[];
};

export type MessageRetention = {
  contentDays: number;
  logDays: number;
  fewestDays: number;
  mostContentDays: number;
  mostLogDays: number;
};

export type MessageTemplate = {
  id: string;
  name: string;
  kind: string;
  current: number | null;
  madeAt: string;
  versions: readonly MessageTemplateVersionLine[];
};

export type MessageTemplateContent = {
  defaultLocale: string;
  texts: readonly MessageText[];
  testData: Readonly<Record<string, unknown>>;
};

export type MessageTemplateLine = {
  id: string;
  name: string;
  kind: string;
  current: number | null;
  madeAt: string;
  draft: number | null;
  locales: readonly string[];
  changedAt: string;
};

export type MessageTemplatePreview = {
  locale: string;
  subject: string;
  html: string;
  text: string;
  findings: readonly {
    refuses: boolean;
    code: string;
    message: string;
    rules: readonly string[];
  }[];
};

export type MessageTemplatePreviewRequest = {
  version?: number;
  locale?: string;
  data?: Readonly<Record<string, unknown>>;
  text?: MessageText;
};

export type MessageTemplateTest = {
  version?: number;
  locale?: string;
  data?: Readonly<Record<string, unknown>>;
  to: readonly string[];
};

export type MessageTemplateVersion = {
  version: number;
  changedAt: string;
  changedBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
  defaultLocale: string;
  texts: readonly MessageText[];
  testData: Readonly<Record<string, unknown>>;
};

export type MessageTemplateVersionLine = {
  version: number;
  changedAt: string;
  changedBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
};

export type MessageText = {
  locale: string;
  format: "blocks" | "mjml" | "html" | "markdown";
  source: string;
  subject: string;
  preheader: string;
  text: string | null;
};

export type Need = {
  kind:
    | "everything-stopped"
    | "installation-unwell"
    | "breach-to-tell"
    | "campaign-stopped"
    | "automation-stopped"
    | "many-complained"
    | "many-left"
    | "people-unanswered"
    | "people-ask"
    | "read-in-bulk"
    | "blacklisted"
    | "domain-wrong"
    | "servers-refuse"
    | "provider-held"
    | "unknown-sender"
    | "proof-fails-more"
    | "backup-missing"
    | "backup-does-not-come-back"
    | "ledger-unsigned"
    | "import-unfinished"
    | "import-waiting"
    | "retention-failed"
    | "erasures-unfinished"
    | "people-overdue"
    | "campaign-refused"
    | "campaign-ready"
    | "campaign-unchecked"
    | "assessment-called-for"
    | "assessment-review"
    | "notice-drifted"
    | "register-drifted"
    | "breach-open"
    | "webhook-failing"
    | "mailbox-trouble"
    | "text-carrier-trouble"
    | "texts-unanswered"
    | "key-ending"
    | "people-due"
    | "holds-ending"
    | "signing-key-waits"
    | "sender-unsigned"
    | "backup-key-here"
    | "relay-missing";
  about: { id: string; name: string } | null;
  count: number | null;
  due: string | null;
  because: string | null;
};

export type NewAssessment = { language: "en" | "fr" };

export type NewAutomation = { name: string; definition: Readonly<Record<string, unknown>> };

export type NewBlacklist = {
  name: string;
  zone: string;
  kinds: readonly ("ip4" | "ip6" | "domain")[];
  meaning?: string;
  delistUrl?: string | null;
  isOn?: boolean;
};

export type NewBreach = {
  role: "controller" | "processor";
  awareAt: string;
  content: {
    title: string;
    natures: readonly ("confidentiality" | "integrity" | "availability")[];
    happenedAt: string | null;
    happened: string;
    people: string;
    peopleCount: number | null;
    records: string;
    recordsCount: number | null;
    contact: string;
    consequences: string;
    measures: string;
    authorityDecision: "notify" | "no-risk" | null;
    authorityReasons: string;
    personsDecision: "tell" | "no-high-risk" | "unintelligible" | "averted" | "in-public" | null;
    personsReasons: string;
    delayReasons: string;
  };
};

export type NewBreachLetter = {
  filter: Readonly<Record<string, unknown>>;
  texts: {
    en?: {
      happened: string;
      consequences: string;
      measures: string;
      advice: string;
      contact: string;
    };
    fr?: {
      happened: string;
      consequences: string;
      measures: string;
      advice: string;
      contact: string;
    };
    nl?: {
      happened: string;
      consequences: string;
      measures: string;
      advice: string;
      contact: string;
    };
    de?: {
      happened: string;
      consequences: string;
      measures: string;
      advice: string;
      contact: string;
    };
  };
};

export type NewBreachStep = {
  kind: "told-authority" | "told-controller" | "told-public" | "note" | "closed" | "reopened";
  at: string;
  text: string;
};

export type NewCampaign = {
  name: string;
  purpose: "send.commercial" | "send.newsletter" | "send.charity" | "send.political";
  list?: string | null;
  segment?: string | null;
  identity: string;
  writing: Writing;
  trial?: Trial | null;
  measuring?: Measuring;
  offer?: {
    analogous?: boolean;
    sameLegalPerson?: boolean;
    relatedToProfession?: boolean;
    sector?: "energy-renovation" | "home-adaptation" | "press" | "lottery" | null;
  };
  errand?: Errand | null;
  startsAt?: string | null;
  atLocalTime?: boolean;
  perHour?: number | null;
  channel?: "email" | "sms";
};

export type NewConsentAct = {
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners";
  channel?: "email" | "sms" | "mms" | "autocall" | "voice" | "post";
  action: "requested" | "given" | "refused" | "withdrawn" | "objected";
  wording?: ShownWording;
  list?: string;
  method?: "paper" | "phone" | "email-reply";
  place?: string;
  at?: string;
  evidence?: { networkAddress?: string; userAgent?: string; note?: string };
};

export type NewContact = {
  email: string;
  source: string;
  collectedOn: string;
  phone?: string;
  locale?: string | null;
  country?: string | null;
  kind?: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
  relation?:
    "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
  attributes?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  tags?: readonly string[];
};

export type NewFact = {
  kind:
    | "bounced"
    | "replied"
    | "purchased"
    | "login"
    | "document-request"
    | "complained"
    | "autoreplied"
    | "delivered"
    | "stayed";
  at: string;
  detail?: Readonly<Record<string, string | number | boolean>>;
};

export type NewForm = {
  name: string;
  definition: {
    texts: {
      en?: { title: string; intro: string };
      fr?: { title: string; intro: string };
      nl?: { title: string; intro: string };
      de?: { title: string; intro: string };
    };
    boxes: readonly {
      purpose:
        | "send.newsletter"
        | "send.commercial"
        | "send.charity"
        | "send.political"
        | "track.open.individual"
        | "track.click.individual"
        | "track.open.aggregate"
        | "track.click.aggregate"
        | "hygiene.inactive"
        | "frequency.performance"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "optimise.campaign"
        | "profile.cross_channel"
        | "share.partners";
      channel?: "sms";
      alsoNames?: readonly (
        | "send.newsletter"
        | "send.commercial"
        | "send.charity"
        | "send.political"
        | "track.open.individual"
        | "track.click.individual"
        | "track.open.aggregate"
        | "track.click.aggregate"
        | "hygiene.inactive"
        | "frequency.performance"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "optimise.campaign"
        | "profile.cross_channel"
        | "share.partners"
      )[];
      list?: string;
      texts?: {
        en?: { question: string; explanation: string };
        fr?: { question: string; explanation: string };
        nl?: { question: string; explanation: string };
        de?: { question: string; explanation: string };
      };
    }[];
    doubleOptIn?: boolean;
    keepsNetworkAddress?: boolean;
  };
};

export type NewImport = {
  file: string;
  source: string;
  fileName?: string;
  mapping?: ImportMapping | null;
};

export type NewInforming = {
  informedOn: string;
  mailText: string;
  evidence: string;
  list: string;
  language: "en" | "fr" | "nl" | "de";
  namedEveryUse: boolean;
  hadAWayToObject: boolean;
};

export type NewList = {
  name: string;
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional";
  isPublic?: boolean;
};

export type NewMailbox = {
  name: string;
  host: string;
  port?: number;
  security?: "tls" | "starttls" | "none";
  user: string;
  password: string;
  folder?: string;
  afterwards?: "seen" | "move" | "delete";
  moveTo?: string | null;
  isOn?: boolean;
};

export type NewMessageTemplate = {
  name: string;
  kind:
    | "order"
    | "delivery"
    | "invoice"
    | "receipt"
    | "payment"
    | "appointment"
    | "service"
    | "support"
    | "account-confirmation"
    | "password-reset"
    | "login-code"
    | "new-device"
    | "security-alert"
    | "breach-notice"
    | "contract-change"
    | "legal-notice";
  defaultLocale: string;
  texts: readonly MessageText[];
  testData: Readonly<Record<string, unknown>>;
};

export type NewRefusal = {
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners";
  channel?: "email" | "sms" | "mms" | "autocall" | "voice" | "post";
  action: "withdrawn" | "objected";
  wording?: ShownWording;
  list?: string;
  method?: "paper" | "phone" | "email-reply";
  place?: string;
  at?: string;
  evidence?: { networkAddress?: string; userAgent?: string; note?: string };
};

export type NewRelay = {
  name: string;
  url: string;
  weight?: number;
  connections?: number;
  perSecond?: number | null;
  needsTls?: boolean;
  isOn?: boolean;
};

export type NewRetentionHold = {
  kind: "contact" | "source" | "campaign" | "everything";
  about: string | null;
  reason: string;
  until: string;
};

export type NewRightsRequest = {
  kind:
    "access" | "rectification" | "erasure" | "restriction" | "portability" | "objection" | "source";
  cameBy: "mail" | "post" | "phone" | "in-person" | "api";
  contact?: string | null;
  address?: string | null;
  locale?: string | null;
  words?: string;
  receivedOn?: string;
};

export type NewSegment = {
  name: string;
  filter: Readonly<Record<string, unknown>>;
  purpose?:
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | null;
};

export type NewSenderIdentity = {
  name: string;
  address: string;
  replyTo?: string | null;
  legalIdentity: string;
  timeZone?: string;
  returnDomain?: string | null;
};

export type NewSigning = {
  domain: string;
  selector: string;
  algorithm?: "rsa-sha256" | "ed25519-sha256";
  privateKey?: string | null;
};

export type NewSource = {
  kind:
    | "form"
    | "sale"
    | "account"
    | "partner"
    | "scraped"
    | "guessed"
    | "public"
    | "import"
    | "unknown"
    | "purchased";
  name: string;
  obtainedOn?: string | null;
  terms?: string | null;
  namesUs?: boolean | null;
  informedOn?: string | null;
  informedWording?: string | null;
  optOutOffered?: boolean | null;
};

export type NewTemplate = { name: string; writing: Writing };

export type NewTextCarrier = { name: string; url: string; isOn?: boolean };

export type NewTextTemplate = {
  name: string;
  kind:
    | "order"
    | "delivery"
    | "invoice"
    | "receipt"
    | "payment"
    | "appointment"
    | "service"
    | "support"
    | "account-confirmation"
    | "password-reset"
    | "login-code"
    | "new-device"
    | "security-alert"
    | "breach-notice"
    | "contract-change"
    | "legal-notice";
  defaultLocale: string;
  texts: readonly TextTemplateWords[];
  testData: Readonly<Record<string, unknown>>;
};

export type NewTransitionMailing = {
  kind: "consent-request" | "information";
  name: string;
  language: "en" | "fr" | "nl" | "de" | "it";
  purposes?: readonly (
    | "send.newsletter"
    | "send.commercial"
    | "send.charity"
    | "send.political"
    | "track.open.individual"
    | "track.click.individual"
    | "track.open.aggregate"
    | "track.click.aggregate"
    | "hygiene.inactive"
    | "frequency.performance"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "optimise.campaign"
    | "profile.cross_channel"
    | "share.partners"
  )[];
  purpose?: "send.commercial" | "send.newsletter" | "send.charity" | "send.political";
  identity: string;
  list?: string | null;
  segment?: string | null;
};

export type NewWebhook = {
  name: string;
  url: string;
  kinds: readonly (
    | "message.accepted"
    | "message.sent"
    | "message.deferred"
    | "message.bounced"
    | "message.delivered"
    | "message.complained"
    | "message.read"
    | "message.portal_seen"
    | "text.sent"
    | "text.delivered"
    | "text.failed"
    | "text.stopped"
    | "delivery.bounced"
    | "delivery.complained"
    | "consent.given"
    | "consent.refused"
    | "consent.withdrawn"
    | "consent.objected"
    | "contact.unsubscribed"
    | "contact.rectified"
    | "contact.restricted"
    | "contact.released"
    | "contact.erased"
    | "campaign.finished"
    | "automation.reached"
    | "staff.read_in_bulk"
    | "domain.changed"
    | "blacklist.changed"
  )[];
  addressWhy?: string | null;
  isOn?: boolean;
};

export type Notice = {
  hash: string;
  pages: { en: NoticePage; fr: NoticePage };
  additions: {
    who?: { en?: string; fr?: string };
    what?: { en?: string; fr?: string };
    measurement?: { en?: string; fr?: string };
    origin?: { en?: string; fr?: string };
    recipients?: { en?: string; fr?: string };
    transfers?: { en?: string; fr?: string };
    rights?: { en?: string; fr?: string };
    objection?: { en?: string; fr?: string };
    machines?: { en?: string; fr?: string };
    authority?: { en?: string; fr?: string };
  };
  additionsVersion: number;
  missing: readonly { en: string; fr: string }[];
  address: string;
  isPublished: boolean;
  isLinked: boolean;
  named: string | null;
  drift: {
    en: readonly {
      id:
        | "who"
        | "what"
        | "measurement"
        | "origin"
        | "recipients"
        | "transfers"
        | "rights"
        | "objection"
        | "machines"
        | "authority";
      title: string;
      added: readonly string[];
      removed: readonly string[];
    }[];
    fr: readonly {
      id:
        | "who"
        | "what"
        | "measurement"
        | "origin"
        | "recipients"
        | "transfers"
        | "rights"
        | "objection"
        | "machines"
        | "authority";
      title: string;
      added: readonly string[];
      removed: readonly string[];
    }[];
  };
  versions: readonly {
    number: number;
    hash: string;
    address: string;
    publishedAt: string;
    by: string;
  }[];
};

export type NoticeAdditions = {
  version: number;
  additions: {
    who?: { en?: string; fr?: string };
    what?: { en?: string; fr?: string };
    measurement?: { en?: string; fr?: string };
    origin?: { en?: string; fr?: string };
    recipients?: { en?: string; fr?: string };
    transfers?: { en?: string; fr?: string };
    rights?: { en?: string; fr?: string };
    objection?: { en?: string; fr?: string };
    machines?: { en?: string; fr?: string };
    authority?: { en?: string; fr?: string };
  };
};

export type NoticePage = {
  title: string;
  lead: string;
  sections: readonly {
    id:
      | "who"
      | "what"
      | "measurement"
      | "origin"
      | "recipients"
      | "transfers"
      | "rights"
      | "objection"
      | "machines"
      | "authority";
    title: string;
    blocks: readonly (
      | { kind: "text" | "strong" | "heading"; text: string }
      | { kind: "list"; items: readonly string[] }
      | { kind: "facts"; rows: readonly { label: string; text: string }[] }
    )[];
    own: string;
  }[];
};

export type NoticePublication = { hash: string; isLinked: boolean };

export type ObservedOfPerson = {
  campaign: string;
  purpose: string;
  signal: "open" | "click";
  byPerson: number;
  byMachine: number;
  first: string;
  last: string;
  keepUntil: string;
};

export type ObservingToday = {
  purpose: string;
  signal: "open" | "click";
  level: "aggregate" | "day" | "individual";
  isGiven: boolean;
  isSwitchedOff: boolean;
  outcome: string | null;
  need: string | null;
  reasons: readonly Reason[];
};

export type Organisation = {
  id: string;
  name: string;
  contact: string;
  privacyNotice: string | null;
  locale: string;
  country: string | null;
  goesOn: string | null;
};

export type Pace = {
  domains: readonly {
    domain: string;
    isNew: boolean;
    limits: readonly {
      provider: string;
      name: string;
      perHour: number | null;
      perDay: number | null;
    }[];
    warmUp: {
      because: "new-domain" | "new-address";
      startedOn: string;
      endedOn: string | null;
      plan: readonly number[];
      day: number;
      today: number | null;
      sentToday: number;
    } | null;
    providers: readonly {
      provider: string;
      name: string;
      sent: number;
      bounced: number;
      refused: number;
      deferred: number;
      today: number;
      rest: { until: string; isOver: boolean; code: string; perHour: number } | null;
    }[];
    days: readonly {
      day: string;
      sent: number;
      bounced: number;
      refused: number;
      deferred: number;
    }[];
  }[];
  held: readonly {
    campaign: { id: string; name: string };
    provider: string;
    name: string;
    since: string;
    because: string;
  }[];
  known: readonly { provider: string; name: string }[];
  usualPlan: readonly number[];
};

export type PaceLimit = {
  domain: string;
  provider: string;
  perHour: number | null;
  perDay: number | null;
};

export type PathThroughAutomation = {
  person: PersonInAutomation;
  moves: readonly { step: string; at: string; outcome: string }[];
};

export type Person = {
  contact: Contact;
  kept: Reason;
  source: Source;
  quarantine: Reason | null;
  lists: readonly Membership[];
  consents: readonly ConsentStanding[];
  acts: readonly ConsentAct[];
  wordings: readonly Wording[];
  suppressions: readonly Suppression[];
  leftInPeace: readonly LeftInPeace[];
  unproven: readonly UnprovenChoice[];
  facts: readonly Fact[];
  lastQuestions: readonly LastQuestionPut[];
  reducedOn: string | null;
};

export type PersonDue = { contact: string; until: string; because: string; isHeld: boolean };

export type PersonInAutomation = {
  run: string;
  enteredAt: string;
  state: "running" | "done" | "left";
  step: string;
  since: string;
  dueAt: string | null;
  reason: string | null;
  endedAt: string | null;
  contact: string | null;
  email: string | null;
  version: number;
};

export type Policy = {
  frAggregateReading?: "A" | "B" | null;
  frJointConsent?: boolean | null;
  frLegacyUntil?: string | null;
  readings?: {
    "FR-03"?: "A" | "B" | null;
    "FR-M-AGG"?: "A" | "B" | null;
    "FR-M-NOTICE"?: "A" | "B" | null;
    "NL-03"?: "A" | "B" | null;
    "NL-08"?: "A" | "B" | null;
    "NL-M-AGG"?: "A" | "B" | null;
    "NL-M-CLICK"?: "A" | "B" | null;
    "NL-M-HYGIENE"?: "A" | "B" | null;
    "EU-04"?: "A" | "B" | null;
    "EU-08"?: "A" | "B" | null;
  } | null;
  jurisdictions?: readonly string[] | null;
} | null;

export type PossibleDuplicate = {
  delivery: string;
  contact: string | null;
  address: string | null;
  times: number;
};

export type PreviewRequest = {
  of?: "writing" | "trial";
  open?: "none" | "aggregate" | "day" | "individual";
  click?: "none" | "aggregate" | "individual";
  contact?: string | null;
  writing?: Writing | null;
};

export type PreviewedForm = {
  language: "en" | "fr" | "nl" | "de";
  languages: readonly ("en" | "fr" | "nl" | "de")[];
  page: string;
};

export type Problem = {
  type: string;
  kind:
    | "bad-request"
    | "bad-fields"
    | "bad-cursor"
    | "no-key"
    | "key-over"
    | "not-signed-in"
    | "wrong-code"
    | "step-over"
    | "second-factor-needed"
    | "sign-on-needed"
    | "sign-on-unreachable"
    | "sign-on-refused"
    | "sign-on-unverified"
    | "sign-on-elsewhere"
    | "sign-on-uninvited"
    | "sign-on-taken"
    | "sign-on-unconnected"
    | "not-allowed"
    | "organisation-closed"
    | "foreign-request"
    | "not-from-here"
    | "not-found"
    | "already-there"
    | "last-owner"
    | "changed-meanwhile"
    | "in-use"
    | "erased-stays"
    | "too-large"
    | "not-json"
    | "not-a-file"
    | "not-the-same-request"
    | "bad-writing"
    | "not-possible"
    | "message-refused"
    | "link-over"
    | "code-rests"
    | "too-many"
    | "no-room"
    | "broken";
  title: string;
  status: number;
  detail?: string;
  fields?: readonly { path: string; expected: string }[];
  reasons?: readonly MessageReason[];
  writing?: readonly WritingFault[];
};

export type ProofOfRequest = { how: string };

export type PurposeCoverage = {
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners";
  now: {
    yes: number;
    no: number;
    withdrawn: number;
    ended: number;
    waiting: number;
    neverAsked: number;
  };
  series: readonly {
    day: string;
    yes: number;
    no: number;
    withdrawn: number;
    ended: number;
    waiting: number;
    neverAsked: number;
  }[];
  wordings: readonly {
    hash: string;
    language: string;
    question: string;
    explanation: string;
    acts: number;
    first: string;
    last: string;
  }[];
};

export type PurposeForecast = {
  purpose:
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource";
  cells: readonly {
    as: "agreed" | "exempt" | "may-be-informed" | "may-be-asked" | "left-in-peace" | "not";
    because: string | null;
    people: number;
  }[];
  askedAgain: readonly { month: string; people: number }[];
};

export type Reason = {
  rule: string;
  effect: string;
  because: string;
  becauseFr: string;
  sources: readonly string[];
  status: string;
  confidence: string;
};

export type RefusalOfRequest = {
  because: "identity" | "unfounded" | "excessive" | "exception" | "others";
  words?: string;
};

export type RefusedLevel = {
  level: string;
  outcome: string;
  need: string;
  jurisdictions: readonly string[];
  rules: readonly string[];
  reasons: readonly Reason[] | null;
};

export type Register = {
  on: string;
  controller: {
    name: string;
    country: string | null;
    contact: string;
    privacyNotice: string | null;
    legalIdentities: readonly string[];
  };
  activities: readonly RegisterActivity[];
  processors: readonly RegisterProcessor[];
  exposures: readonly RegisterExposure[];
  measures: readonly {
    id: string;
    title: { en: string; fr: string };
    state: "active" | "missing" | "unknown";
  }[];
  answers: RegisterAnswers;
  questions: readonly {
    id: string;
    title: { en: string; fr: string };
    why: { en: string; fr: string };
    sources: readonly string[];
  }[];
  open: readonly { subject: string; title: { en: string; fr: string } }[];
  hash: string;
  confirmed: { at: string; by: string } | null;
  drift: readonly {
    kind:
      | "country"
      | "activity"
      | "purpose"
      | "data"
      | "basis"
      | "processor"
      | "transfer"
      | "exposure"
      | "retention"
      | "measure";
    change: "appeared" | "vanished" | "changed";
    name: { en: string; fr: string };
    before: { en: string; fr: string } | null;
    after: { en: string; fr: string } | null;
  }[];
};

export type RegisterActivity = {
  id:
    | "mailing"
    | "automations"
    | "measurement"
    | "messages"
    | "consent"
    | "objections"
    | "answers"
    | "requests"
    | "staff"
    | "handed-in";
  title: { en: string; fr: string };
  objective: { en: string; fr: string };
  purposes: readonly { en: string; fr: string }[];
  people: readonly { id: string; title: { en: string; fr: string } }[];
  data: readonly { id: string; title: { en: string; fr: string } }[];
  details: readonly string[];
  origins: readonly { id: string; title: { en: string; fr: string } }[];
  bases: readonly {
    basis: "consent" | "contract" | "legal-obligation" | "legitimate-interest" | "public-task";
    title: { en: string; fr: string };
    rule: string | null;
    about: { en: string; fr: string } | null;
    sources: readonly string[];
  }[];
  isBasisOpen: boolean;
  basisWhy: string;
  recipients: readonly { en: string; fr: string }[];
  processors: readonly string[];
  retention: readonly {
    rule:
      | "prospects"
      | "customers"
      | "unsubscribed"
      | "behaviour"
      | "deliveries"
      | "message-content"
      | "message-log"
      | "incoming-letters"
      | "incoming-reports"
      | "delivery-reports"
      | "requests"
      | "questions"
      | "imports"
      | "service-mails"
      | "automation-steps"
      | "program-log"
      | "local-inbox"
      | "suppressions"
      | "consent-proof"
      | "counts"
      | "erasures"
      | "register-answers"
      | "holds"
      | "staff-access"
      | "staff-log"
      | "backups"
      | "closed-organisation";
    length: number | null;
    unit: "days" | "months";
    text: { en: string; fr: string };
    sources: readonly string[];
  }[];
  isGivingNeeded: { en: string; fr: string };
};

export type RegisterAnswerHistory = {
  items: readonly { subject: string; number: number; answer: unknown; by: string; at: string }[];
};

export type RegisterAnswering = {
  controller?: RegisterController | null;
  officer?: { party: { name: string; contact: string } | null } | null;
  representative?: { party: { name: string; contact: string } | null } | null;
  "joint-controllers"?: RegisterJointControllers | null;
  "for-others"?: RegisterForOthers | null;
  sensitive?: RegisterSensitive | null;
  security?: RegisterSecurity | null;
  basis?: {
    activity:
      | "mailing"
      | "automations"
      | "measurement"
      | "messages"
      | "consent"
      | "objections"
      | "answers"
      | "requests"
      | "staff"
      | "handed-in";
    answer: RegisterBasis | null;
  };
};

export type RegisterAnswers = {
  controller: RegisterController | null;
  officer: { party: { name: string; contact: string } | null } | null;
  representative: { party: { name: string; contact: string } | null } | null;
  "joint-controllers": RegisterJointControllers | null;
  "for-others": RegisterForOthers | null;
  sensitive: RegisterSensitive | null;
  security: RegisterSecurity | null;
};

export type RegisterBasis = {
  bases: readonly (
    "consent" | "contract" | "legal-obligation" | "legitimate-interest" | "public-task"
  )[];
  why: string;
};

export type RegisterConfirming = { hash: string };

export type RegisterController = { legalName: string; address: string; representedBy: string };

export type RegisterExposure = {
  host: string;
  uses: readonly ("relay" | "mailbox" | "webhook" | "sign-on" | "database" | "writing")[];
  known: RegisterKnownCompany | null;
  country: string | null;
  status: "eea" | "adequate" | "check-list" | "none" | "unknown";
  basis: readonly string[];
};

export type RegisterForOthers = {
  controllers: readonly { name: string; contact: string; forWhat: string }[];
};

export type RegisterJointControllers = {
  parties: readonly { name: string; contact: string; forWhat: string }[];
};

export type RegisterKnownCompany = {
  service: string | null;
  name: string;
  country: string | null;
  parent: string | null;
  parentCountry: string | null;
};

export type RegisterProcessor = {
  key: string;
  name: string;
  host: string | null;
  uses: readonly {
    use:
      | "machine"
      | "database"
      | "relay"
      | "mailbox"
      | "webhook"
      | "sign-on"
      | "text-carrier"
      | "partner"
      | "stated";
    name: string;
  }[];
  activities: readonly (
    | "mailing"
    | "automations"
    | "measurement"
    | "messages"
    | "consent"
    | "objections"
    | "answers"
    | "requests"
    | "staff"
    | "handed-in"
  )[];
  known: RegisterKnownCompany | null;
  answer: RegisterProcessorAnswer | null;
  answeredAt: string | null;
  answeredBy: string | null;
  country: string | null;
  transfer: {
    status: "eea" | "adequate" | "check-list" | "none" | "unknown";
    basis: readonly string[];
    note: { en: string; fr: string };
    sources: readonly string[];
    isOpen: boolean;
  };
  isRecipient: boolean;
  isGone: boolean;
};

export type RegisterProcessorAnswer = {
  name: string;
  role: "processor" | "controller" | "joint" | "ourselves";
  country: string | null;
  whatFor: string;
  contract: "signed" | "none" | "not-needed";
  contractOn: string | null;
  reference: string;
  safeguard: "scc" | "bcr" | "listed" | null;
  isAssessed: boolean;
  subProcessors: readonly { name: string; country: string | null; whatFor: string }[];
  endedOn: string | null;
};

export type RegisterProcessorAnswering = {
  key: string | null;
  answer: RegisterProcessorAnswer | null;
};

export type RegisterSecurity = { measures: string };

export type RegisterSensitive = { isHeld: boolean; which: string };

export type Relay = {
  id: string;
  name: string;
  weight: number;
  connections: number;
  perSecond: number | null;
  needsTls: boolean;
  isOn: boolean;
  server: string;
  hasLogin: boolean;
};

export type RequestDone = {
  changes?: {
    locale?: string | null;
    country?: string | null;
    kind?: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
    relation?:
      "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
    attributes?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
    tags?: readonly string[];
  } | null;
  corrected?: readonly string[];
  recipients?: readonly { name: string; address?: string | null }[];
};

export type RequestSetAside = {
  because: "not-a-request" | "twice" | "taken-back";
  note?: string | null;
};

export type RestEnd = { domain: string; provider: string };

export type Restriction = { restriction: { since: string; until: string | null } | null };

export type Retention = {
  standingOrder: { peopleGoByThemselves: boolean; at: string | null; by: string | null };
  rules: readonly {
    id:
      | "prospects"
      | "customers"
      | "unsubscribed"
      | "behaviour"
      | "deliveries"
      | "message-content"
      | "message-log"
      | "incoming-letters"
      | "incoming-reports"
      | "delivery-reports"
      | "requests"
      | "questions"
      | "imports"
      | "service-mails"
      | "automation-steps"
      | "program-log"
      | "local-inbox"
      | "suppressions"
      | "consent-proof"
      | "counts"
      | "erasures"
      | "register-answers"
      | "holds"
      | "staff-access"
      | "staff-log"
      | "backups"
      | "closed-organisation";
    title: { en: string; fr: string };
    countedFrom: { en: string; fr: string };
    unit: "days" | "months";
    usual: number | null;
    chosen: number | null;
    choice: { least: number; most: number | null } | null;
    chosenAt: string | null;
    chosenBy: string | null;
    isMoved: boolean;
    end: "erased" | "anonymised" | "aggregated" | "reduced" | "kept";
    isOfPeople: boolean;
    standing: "recommended" | "practice" | "own";
    sources: readonly {
      id: string;
      title: string;
      says: string;
      read: "text" | "quote" | "secondary" | "recalled";
    }[];
  }[];
  lastRun: RetentionRun | null;
};

export type RetentionHold = {
  id: string;
  kind: "contact" | "source" | "campaign" | "everything";
  about: string | null;
  reason: string;
  by: string;
  madeAt: string;
  until: string;
};

export type RetentionHoldChange = { until: string };

export type RetentionPeriodChange = {
  rule:
    | "prospects"
    | "customers"
    | "unsubscribed"
    | "behaviour"
    | "deliveries"
    | "message-content"
    | "message-log"
    | "incoming-letters"
    | "incoming-reports"
    | "delivery-reports"
    | "requests"
    | "questions"
    | "imports"
    | "service-mails"
    | "automation-steps"
    | "program-log"
    | "local-inbox"
    | "suppressions"
    | "consent-proof"
    | "counts"
    | "erasures"
    | "register-answers"
    | "holds"
    | "staff-access"
    | "staff-log"
    | "backups"
    | "closed-organisation";
  length: number | null;
};

export type RetentionPlan = {
  on: string;
  people: number;
  rules: readonly {
    rule: string;
    rows: number;
    held: number;
    oldest: string | null;
    newest: string | null;
    soon: number;
  }[];
};

export type RetentionReport = { run: string; report: string };

export type RetentionRun = {
  id: string;
  day: string;
  startedBy: string;
  startedAt: string;
  withPeople: boolean;
  endedAt: string | null;
  failedAt: string | null;
  steps: readonly {
    rule: string;
    removed: Readonly<Record<string, number>>;
    held: number;
    oldest: string | null;
    newest: string | null;
    failure: string | null;
    endedAt: string | null;
  }[];
};

export type RetentionRunRequest = { people: number | null };

export type RightsRequest = {
  id: string;
  reference: string;
  kind:
    "access" | "rectification" | "erasure" | "restriction" | "portability" | "objection" | "source";
  cameBy: "preference-centre" | "reply" | "mail" | "post" | "phone" | "in-person" | "api";
  contact: string | null;
  address: string | null;
  locale: string | null;
  words: string;
  receivedOn: string;
  madeAt: string;
  madeBy: string;
  dueOn: string;
  lastDay: string;
  extension: { at: string; until: string; because: "complex" | "many" } | null;
  proof: {
    kind: "none" | "asked" | "mailbox" | "member";
    at: string | null;
    by: string | null;
    how: string | null;
  };
  state: {
    kind: "open" | "done" | "refused" | "set-aside";
    at: string | null;
    by: string | null;
    because:
      | "identity"
      | "unfounded"
      | "excessive"
      | "exception"
      | "others"
      | "not-a-request"
      | "twice"
      | "taken-back"
      | "person-gone"
      | null;
    fileUntil: string | null;
  };
  note: string | null;
  refusals: readonly ("identity" | "unfounded" | "excessive" | "exception" | "others")[];
  sources: readonly string[];
};

export type SampledImportFile = {
  id: string;
  container: "text" | "workbook" | "archive";
  tables: readonly ImportTable[];
  bytes: number;
  format: "mailchimp" | "brevo" | "listmonk" | "table";
  proposal: ImportMapping | null;
  sample: readonly { table: number; rows: readonly (readonly string[])[] }[];
};

export type ScopesOfRole = {
  role: "viewer" | "editor" | "dpo" | "owner";
  scopes: readonly string[];
};

export type Segment = {
  id: string;
  name: string;
  filter: Readonly<Record<string, unknown>>;
  purpose:
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | null;
  madeBy: string;
  madeAt: string;
  changedAt: string;
};

export type SenderIdentity = {
  id: string;
  name: string;
  address: string;
  replyTo: string | null;
  legalIdentity: string;
  timeZone: string;
  returnDomain: string | null;
  signing: { domain: string; selector: string; algorithm: "rsa-sha256" | "ed25519-sha256" } | null;
  madeAt: string;
};

export type SendingAddresses = { addresses: readonly string[] };

export type SendingDomain = {
  domain: string;
  senders: readonly string[];
  state: "wrong" | "unknown" | "improve" | "good" | null;
  lookedAt: string | null;
  isWaiting: boolean;
  addresses: readonly string[];
  look: DomainLook | null;
  keys: readonly DkimKey[];
  changes: readonly {
    at: string;
    name:
      "spf" | "dkim" | "dmarc" | "addresses" | "mx" | "one-click" | "mta-sts" | "tls-rpt" | "bimi";
    about: string | null;
    title: { en: string; fr: string };
    before: "wrong" | "unknown" | "improve" | "good";
    after: "wrong" | "unknown" | "improve" | "good";
    remarks: readonly DomainRemark[];
  }[];
};

export type SendingDomainSummary = {
  domain: string;
  senders: readonly string[];
  state: "wrong" | "unknown" | "improve" | "good" | null;
  lookedAt: string | null;
  isWaiting: boolean;
  wrong: number;
  improvable: number;
};

export type SendingProgress = {
  at: string;
  state: "draft" | "planning" | "scheduled" | "sending" | "paused" | "finished" | "cancelled";
  pausedBecause: string | null;
  startsAt: string | null;
  counts: {
    planned: number;
    waiting: number;
    inFlight: number;
    sent: number;
    bounced: number;
    skipped: number;
    cancelled: number;
    possibleDuplicates: number;
  };
  waitingFor: { turn: number; hour: number; trialEnd: number };
  perMinute: number;
  estimatedEnd: string | null;
  rests: {
    why: "relay-trouble" | "hour" | "trial";
    since: string | null;
    until: string | null;
    code: string | null;
  } | null;
};

export type ShownWording = {
  language: string;
  question: string;
  explanation: string;
  shownAs?: string | null;
};

export type SignInRules = { secondFactorFrom: string | null };

export type SignOnProvider = {
  issuer: string;
  clientId: string;
  domains: readonly string[];
  newcomers: "viewer" | "editor" | "dpo" | null;
  isRequired: boolean;
  hasSecret: boolean;
  provenAt: string | null;
};

export type SignalReport = {
  people: {
    measured: number;
    coverage: number | null;
    readers: number | null;
    events: number | null;
    machines: { onlyMachines: number | null; events: number | null };
    byHour: readonly { from: string; to: string; readers: number; events: number }[];
    byLink: readonly { link: number | null; url: string | null; readers: number; events: number }[];
    byDomain: readonly { domain: string | null; measured: number; readers: number }[];
  };
  counted: {
    messages: number;
    loads: number | null;
    machines: number | null;
    byHour: readonly { from: string; to: string; loads: number }[];
    byLink: readonly { link: number | null; url: string | null; loads: number }[];
  };
};

export type SignedReceipt = { jws: string };

export type Source = {
  id: string;
  kind:
    | "form"
    | "sale"
    | "account"
    | "partner"
    | "scraped"
    | "guessed"
    | "public"
    | "import"
    | "unknown"
    | "purchased";
  name: string;
  obtainedOn: string | null;
  terms: string | null;
  namesUs: boolean | null;
  informedOn: string | null;
  informedWording: string | null;
  optOutOffered: boolean | null;
  declaredBy: string;
  declaredAt: string;
  quarantinedBy: string | null;
};

export type SourceName = { address: string; name: string | null };

export type SourceWithCount = {
  id: string;
  kind:
    | "form"
    | "sale"
    | "account"
    | "partner"
    | "scraped"
    | "guessed"
    | "public"
    | "import"
    | "unknown"
    | "purchased";
  name: string;
  obtainedOn: string | null;
  terms: string | null;
  namesUs: boolean | null;
  informedOn: string | null;
  informedWording: string | null;
  optOutOffered: boolean | null;
  declaredBy: string;
  declaredAt: string;
  quarantinedBy: string | null;
  contacts: number;
};

export type StaffAct = {
  sequence: number;
  at: string;
  actor: string;
  actorName: string | null;
  deed: "saw" | "exported" | "changed" | "sent" | "came-in" | "was-refused";
  operation: string;
  about: string | null;
  contact: { id: string; email: string } | null;
  people: number | null;
};

export type StaffAlert = {
  id: string;
  actor: string;
  actorName: string | null;
  operation: string;
  people: number | null;
  at: string;
  seenAt: string | null;
  seenBy: string | null;
};

export type StaffLogVerdict = {
  isWhole: boolean;
  beginsAfter: number | null;
  entries: number | null;
  seals: number | null;
  sequence: number | null;
  fault: string | null;
};

export type StandingOrderChange = { peopleGoByThemselves: boolean };

export type Suppression = {
  channel: "email" | "sms" | "mms" | "autocall" | "voice" | "post" | "unknown" | "all";
  topic: string | null;
  reason: string;
  since: string;
  until: string | null;
  saidBy: string;
};

export type TakenReports = { counted: number; known: number; foreign: number; outOfTime: number };

export type Template = { id: string; name: string; writing: Writing; changedAt: string };

export type TemplateLine = { id: string; name: string; subject: string; changedAt: string };

export type TestMail = { of?: "writing" | "trial"; to: readonly string[]; contact?: string | null };

export type TestText = { to: string; contact?: string | null };

export type Text = {
  id: string;
  kind: string;
  state:
    | "waiting"
    | "in-flight"
    | "sent"
    | "delivered"
    | "failed"
    | "unknown"
    | "held-back"
    | "cancelled";
  phone: string | null;
  contact: string | null;
  country: string | null;
  sender: string;
  segments: number;
  costThousandths: number | null;
  currency: string | null;
  reference: string | null;
  template: string | null;
  acceptedAt: string;
  sendAt: string | null;
  sentAt: string | null;
  deliveredAt: string | null;
  reason: string | null;
  templateVersion: number | null;
  templateLocale: string | null;
  expiresAt: string;
  acceptedBy: string;
  attempts: number;
  carrier: string | null;
  possibleDuplicates: number;
  decision: {
    outcome: "permitted" | "refused" | "contested";
    need: string;
    jurisdictions: readonly string[];
    rules: readonly string[];
    rulesVersion: string;
    on: string;
  } | null;
  findings: readonly MessageReason[];
  keepUntil: string;
  text: string | null;
  events: readonly {
    kind:
      | "accepted"
      | "handed-over"
      | "deferred"
      | "refused"
      | "failed"
      | "unknown"
      | "delivered"
      | "cancelled";
    at: string;
    code: string | null;
  }[];
};

export type TextCarrier = {
  id: string;
  name: string;
  isOn: boolean;
  server: string;
  hasLogin: boolean;
  troubleSince: string | null;
  troubleCode: string | null;
  news: { url: string; secret: string } | null;
};

export type TextCountry = {
  country: string;
  sender: string | null;
  thousandths: number | null;
  currency: string | null;
  usedSender: string | null;
};

export type TextDraft = {
  kind:
    | "order"
    | "delivery"
    | "invoice"
    | "receipt"
    | "payment"
    | "appointment"
    | "service"
    | "support"
    | "account-confirmation"
    | "password-reset"
    | "login-code"
    | "new-device"
    | "security-alert"
    | "breach-notice"
    | "contract-change"
    | "legal-notice";
  to: { phone: string; country?: string; locale?: string };
  text?: string;
  template?: string;
  version?: number;
  data?: Readonly<Record<string, unknown>>;
  sendAt?: string;
  validForSeconds?: number;
  reference?: string;
};

export type TextFacts = {
  segments: number;
  costs: readonly { thousandths: number; currency: string }[];
  unpriced: number;
  countries: readonly {
    country: string | null;
    texts: number;
    segments: number;
    delivered: number;
    failed: number;
  }[];
  failures: readonly { code: string; texts: number }[];
  stops: number;
};

export type TextLine = {
  id: string;
  kind: string;
  state:
    | "waiting"
    | "in-flight"
    | "sent"
    | "delivered"
    | "failed"
    | "unknown"
    | "held-back"
    | "cancelled";
  phone: string | null;
  contact: string | null;
  country: string | null;
  sender: string;
  segments: number;
  costThousandths: number | null;
  currency: string | null;
  reference: string | null;
  template: string | null;
  acceptedAt: string;
  sendAt: string | null;
  sentAt: string | null;
  deliveredAt: string | null;
  reason: string | null;
};

export type TextOverview = {
  endsHere: boolean;
  states: readonly {
    state:
      | "waiting"
      | "in-flight"
      | "sent"
      | "delivered"
      | "failed"
      | "unknown"
      | "held-back"
      | "cancelled";
    texts: number;
  }[];
  costs: readonly { currency: string; thousandths: number }[];
  waiting: number;
};

export type TextPreview = {
  text: string;
  encoding: "gsm-7" | "ucs-2";
  segments: number;
  units: number;
  unitsLeft: number;
  foreign: readonly string[];
  sender: string | null;
  country: string | null;
  cost: { thousandths: number; currency: string } | null;
  mayGoNow: boolean;
  until: string | null;
  next: string | null;
};

export type TextPreviewRequest = {
  contact?: string | null;
  writing?: { text: string; language: "en" | "fr" | "nl" | "de" } | null;
};

export type TextTemplate = {
  id: string;
  name: string;
  kind: string;
  current: number | null;
  madeAt: string;
  versions: readonly TextTemplateVersionLine[];
};

export type TextTemplateContent = {
  defaultLocale: string;
  texts: readonly TextTemplateWords[];
  testData: Readonly<Record<string, unknown>>;
};

export type TextTemplateLine = {
  id: string;
  name: string;
  kind: string;
  current: number | null;
  madeAt: string;
  draft: number | null;
  locales: readonly string[];
  changedAt: string;
};

export type TextTemplatePreview = {
  locale: string;
  text: string;
  encoding: "gsm-7" | "ucs-2";
  segments: number;
  units: number;
  unitsLeft: number;
  foreign: readonly string[];
  country: string | null;
  sender: string | null;
  cost: { thousandths: number; currency: string } | null;
  longest: { segments: number; cost: { thousandths: number; currency: string } | null } | null;
  findings: readonly {
    refuses: boolean;
    code: string;
    message: string;
    rules: readonly string[];
  }[];
};

export type TextTemplatePreviewRequest = {
  version?: number;
  locale?: string;
  data?: Readonly<Record<string, unknown>>;
  text?: TextTemplateWords;
};

export type TextTemplateTest = {
  version?: number;
  locale?: string;
  data?: Readonly<Record<string, unknown>>;
  to: string;
};

export type TextTemplateVersion = {
  version: number;
  changedAt: string;
  changedBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
  defaultLocale: string;
  texts: readonly TextTemplateWords[];
  testData: Readonly<Record<string, unknown>>;
};

export type TextTemplateVersionLine = {
  version: number;
  changedAt: string;
  changedBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
};

export type TextTemplateWords = { locale: string; text: string };

export type Transition = {
  countedAt: string | null;
  isBeingCounted: boolean;
  people: number | null;
  ofOld: number | null;
  informed: number | null;
  countries: readonly {
    country: string | null;
    people: number;
    purposes: readonly PurposeForecast[];
  }[];
  dates: readonly {
    jurisdiction: string;
    on: string;
    isOver: boolean;
    what: string;
    whatFr: string;
    source: string | null;
  }[];
  window: { jurisdiction: string; collectedBefore: string; informedBy: string; isOpen: boolean };
};

export type TransitionMailing = {
  id: string;
  name: string;
  state: "draft" | "planning" | "scheduled" | "sending" | "paused" | "finished" | "cancelled";
  kind: "consent-request" | "information";
  purposes: readonly (
    | "send.newsletter"
    | "send.commercial"
    | "send.charity"
    | "send.political"
    | "track.open.individual"
    | "track.click.individual"
    | "track.open.aggregate"
    | "track.click.aggregate"
    | "hygiene.inactive"
    | "frequency.performance"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "optimise.campaign"
    | "profile.cross_channel"
    | "share.partners"
  )[];
  startedAt: string | null;
  put: number;
  yes: number;
  no: number;
};

export type Trial = {
  writing: Writing;
  share: number;
  judgedBy: "replied" | "unsubscribed" | "consented-opens" | "consented-clicks";
  hours: number;
};

export type UnprovenChoice = {
  purpose:
    | "send.commercial"
    | "send.newsletter"
    | "send.charity"
    | "send.political"
    | "send.transactional"
    | "track.open.individual"
    | "track.open.aggregate"
    | "track.click.individual"
    | "track.click.aggregate"
    | "personalise.by_opens"
    | "personalise.by_clicks"
    | "frequency.performance"
    | "optimise.campaign"
    | "hygiene.inactive"
    | "profile.cross_channel"
    | "fraud.detection"
    | "security.authentication"
    | "proof.legal_notice"
    | "link.action"
    | "read.receipt"
    | "remote.resource"
    | "share.partners";
  channel: "email" | "sms" | "mms" | "autocall" | "voice" | "post" | "unknown";
  reason: "no-moment" | "future-moment" | "no-evidence" | "unclear-answer";
  written: string;
  import: string;
  recordedAt: string;
};

export type WarmUpEnd = { domain: string };

export type WarmUpStart = {
  domain: string;
  because: "new-domain" | "new-address";
  plan?: readonly number[];
};

export type Webhook = {
  id: string;
  name: string;
  url: string;
  kinds: readonly string[];
  addressWhy: string | null;
  isOn: boolean;
  addressBy: string | null;
  addressSince: string | null;
  madeBy: string;
  madeAt: string;
  failingSince: string | null;
  lastFailure: string | null;
  pausedAt: string | null;
  waiting: number;
};

export type WebhookDelivery = {
  event: string;
  kind: string;
  at: string;
  state: "waiting" | "taken" | "given-up";
  dueAt: string | null;
  attempts: readonly {
    at: string;
    status: number | null;
    failure:
      | "no-such-host"
      | "private-address"
      | "timeout"
      | "unreachable"
      | "bad-certificate"
      | "redirect"
      | "gone"
      | "refused"
      | null;
    durationMs: number;
  }[];
};

export type WebhookReplay = { count: number };

export type WebhookSecret = { secret: string };

export type WebhookTest = { event: string };

export type WholeRightsRequest = {
  id: string;
  reference: string;
  kind:
    "access" | "rectification" | "erasure" | "restriction" | "portability" | "objection" | "source";
  cameBy: "preference-centre" | "reply" | "mail" | "post" | "phone" | "in-person" | "api";
  contact: string | null;
  address: string | null;
  locale: string | null;
  words: string;
  receivedOn: string;
  madeAt: string;
  madeBy: string;
  dueOn: string;
  lastDay: string;
  extension: { at: string; until: string; because: "complex" | "many" } | null;
  proof: {
    kind: "none" | "asked" | "mailbox" | "member";
    at: string | null;
    by: string | null;
    how: string | null;
  };
  state: {
    kind: "open" | "done" | "refused" | "set-aside";
    at: string | null;
    by: string | null;
    because:
      | "identity"
      | "unfounded"
      | "excessive"
      | "exception"
      | "others"
      | "not-a-request"
      | "twice"
      | "taken-back"
      | "person-gone"
      | null;
    fileUntil: string | null;
  };
  note: string | null;
  refusals: readonly ("identity" | "unfounded" | "excessive" | "exception" | "others")[];
  sources: readonly string[];
  steps: readonly {
    step: number;
    at: string;
    by: string;
    kind: string;
    about: Readonly<Record<string, unknown>>;
  }[];
  recipients: readonly {
    recipient: number;
    name: string;
    address: string | null;
    toldBy: "letter" | "webhook" | "other";
    toldAt: string;
    answer: "done" | "impossible" | "nothing-held" | null;
    answeredOn: string | null;
  }[];
};

export type Wording = {
  hash: string;
  language: string;
  question: string;
  explanation: string;
  shownAs: string | null;
};

export type Writing = {
  format: "blocks" | "mjml" | "html" | "markdown";
  source: string;
  subject: string;
  preheader: string;
  text: string | null;
  language: "en" | "fr" | "nl" | "de";
};

export type WritingFault = {
  of: "writing" | "trial";
  locale?: string;
  part: "source" | "subject" | "preheader" | "text";
  line: number;
  column: number;
  block?: { id: string; field: string };
  code: string;
  message: string;
};

export type WritingPreviewRequest = {
  writing: Writing;
  open?: "none" | "aggregate" | "day" | "individual";
  click?: "none" | "aggregate" | "individual";
  contact?: string | null;
};

/** What each operation takes and gives. */
export interface Operations {
  getOrganisation: { params: null; query: null; body: null; answer: Organisation };
  changeOrganisation: {
    params: null;
    query: null;
    body: {
      name?: string;
      contact?: string;
      privacyNotice?: string | null;
      locale?: "en" | "fr" | "nl" | "de";
    };
    answer: Organisation;
  };
  getPolicy: { params: null; query: null; body: null; answer: Policy };
  replacePolicy: { params: null; query: null; body: Policy; answer: Policy };
  showClosing: { params: null; query: null; body: null; answer: Closing };
  closeOrganisation: { params: null; query: null; body: ClosingConfirmed; answer: Closing };
  reopenOrganisation: { params: null; query: null; body: null; answer: Closing };
  exportOrganisation: { params: null; query: null; body: null; answer: Blob };
  showHome: { params: null; query: null; body: null; answer: Home };
  listMembers: { params: null; query: null; body: null; answer: { items: readonly Member[] } };
  changeMember: {
    params: { id: string };
    query: null;
    body: { role: "viewer" | "editor" | "dpo" | "owner" };
    answer: Member;
  };
  removeMember: { params: { id: string }; query: null; body: null; answer: null };
  endSessionsOfMember: { params: { id: string }; query: null; body: null; answer: null };
  listInvitations: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly Invitation[] };
  };
  invite: {
    params: null;
    query: null;
    body: { email: string; role: "viewer" | "editor" | "dpo" | "owner" };
    answer: MadeInvitation;
  };
  withdrawInvitation: { params: { id: string }; query: null; body: null; answer: null };
  getSignInRules: { params: null; query: null; body: null; answer: SignInRules };
  replaceSignInRules: {
    params: null;
    query: null;
    body: { secondFactorFrom: string | null };
    answer: SignInRules;
  };
  getSignOn: {
    params: null;
    query: null;
    body: null;
    answer: { provider: SignOnProvider | null; redirectUri: string };
  };
  replaceSignOn: {
    params: null;
    query: null;
    body: {
      issuer: string;
      clientId: string;
      domains: readonly string[];
      newcomers: "viewer" | "editor" | "dpo" | null;
      isRequired: boolean;
      clientSecret?: string | null;
    };
    answer: SignOnProvider;
  };
  removeSignOn: { params: null; query: null; body: null; answer: null };
  listApiKeys: { params: null; query: null; body: null; answer: { items: readonly ApiKey[] } };
  makeApiKey: {
    params: null;
    query: null;
    body: {
      name: string;
      role: "viewer" | "editor" | "dpo" | "owner";
      scopes?: readonly string[] | null;
      days?: number;
    };
    answer: MadeApiKey;
  };
  listScopes: { params: null; query: null; body: null; answer: { items: readonly ScopesOfRole[] } };
  revokeApiKey: { params: { id: string }; query: null; body: null; answer: null };
  listSources: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly SourceWithCount[] };
  };
  declareSource: { params: null; query: null; body: NewSource; answer: Source };
  judgeSource: {
    params: null;
    query: null;
    body: {
      kind:
        | "form"
        | "sale"
        | "account"
        | "partner"
        | "scraped"
        | "guessed"
        | "public"
        | "import"
        | "unknown"
        | "purchased";
      namesUs: boolean | null;
    };
    answer: { quarantine: Reason | null };
  };
  getSource: { params: { id: string }; query: null; body: null; answer: Source };
  redeclareSource: {
    params: { id: string };
    query: null;
    body: {
      kind?:
        | "form"
        | "sale"
        | "account"
        | "partner"
        | "scraped"
        | "guessed"
        | "public"
        | "import"
        | "unknown"
        | "purchased";
      name?: string;
      obtainedOn?: string | null;
      terms?: string | null;
      namesUs?: boolean | null;
      informedOn?: string | null;
      informedWording?: string | null;
      optOutOffered?: boolean | null;
    };
    answer: { source: Source; rejudged: number };
  };
  listContacts: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      source?: string;
      list?: string;
      segment?: string;
      tag?: string;
      country?: string;
      locale?: string;
      kind?: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
      relation?:
        "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
      quarantined?: boolean;
      suppressed?: boolean;
      purpose?:
        | "send.commercial"
        | "send.newsletter"
        | "send.charity"
        | "send.political"
        | "send.transactional"
        | "track.open.individual"
        | "track.open.aggregate"
        | "track.click.individual"
        | "track.click.aggregate"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "frequency.performance"
        | "optimise.campaign"
        | "hygiene.inactive"
        | "profile.cross_channel"
        | "fraud.detection"
        | "security.authentication"
        | "proof.legal_notice"
        | "link.action"
        | "read.receipt"
        | "remote.resource"
        | "share.partners";
      consent?:
        | "requested"
        | "given"
        | "refused"
        | "withdrawn"
        | "objected"
        | "expired"
        | "invalidated"
        | "legacy-informed"
        | "never-asked";
    };
    body: null;
    answer: { items: readonly Contact[]; next: string | null };
  };
  addContact: { params: null; query: null; body: NewContact; answer: Contact };
  searchContacts: {
    params: null;
    query: null;
    body: {
      source?: string;
      list?: string;
      segment?: string;
      tag?: string;
      country?: string;
      locale?: string;
      kind?: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
      relation?:
        "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
      quarantined?: boolean;
      suppressed?: boolean;
      purpose?:
        | "send.commercial"
        | "send.newsletter"
        | "send.charity"
        | "send.political"
        | "send.transactional"
        | "track.open.individual"
        | "track.open.aggregate"
        | "track.click.individual"
        | "track.click.aggregate"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "frequency.performance"
        | "optimise.campaign"
        | "hygiene.inactive"
        | "profile.cross_channel"
        | "fraud.detection"
        | "security.authentication"
        | "proof.legal_notice"
        | "link.action"
        | "read.receipt"
        | "remote.resource"
        | "share.partners";
      consent?:
        | "requested"
        | "given"
        | "refused"
        | "withdrawn"
        | "objected"
        | "expired"
        | "invalidated"
        | "legacy-informed"
        | "never-asked";
      text?: string;
      sort?: "added" | "email" | "name" | "collected";
      descending?: boolean;
      after?: string;
      limit?: number;
    };
    answer: { items: readonly ContactLine[]; next: string | null };
  };
  countContacts: {
    params: null;
    query: null;
    body: {
      source?: string;
      list?: string;
      segment?: string;
      tag?: string;
      country?: string;
      locale?: string;
      kind?: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
      relation?:
        "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
      quarantined?: boolean;
      suppressed?: boolean;
      purpose?:
        | "send.commercial"
        | "send.newsletter"
        | "send.charity"
        | "send.political"
        | "send.transactional"
        | "track.open.individual"
        | "track.open.aggregate"
        | "track.click.individual"
        | "track.click.aggregate"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "frequency.performance"
        | "optimise.campaign"
        | "hygiene.inactive"
        | "profile.cross_channel"
        | "fraud.detection"
        | "security.authentication"
        | "proof.legal_notice"
        | "link.action"
        | "read.receipt"
        | "remote.resource"
        | "share.partners";
      consent?:
        | "requested"
        | "given"
        | "refused"
        | "withdrawn"
        | "objected"
        | "expired"
        | "invalidated"
        | "legacy-informed"
        | "never-asked";
      text?: string;
    };
    answer: CountedPeople;
  };
  exportContacts: {
    params: null;
    query: {
      source?: string;
      list?: string;
      segment?: string;
      tag?: string;
      country?: string;
      locale?: string;
      kind?: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
      relation?:
        "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
      quarantined?: boolean;
      suppressed?: boolean;
      purpose?:
        | "send.commercial"
        | "send.newsletter"
        | "send.charity"
        | "send.political"
        | "send.transactional"
        | "track.open.individual"
        | "track.open.aggregate"
        | "track.click.individual"
        | "track.click.aggregate"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "frequency.performance"
        | "optimise.campaign"
        | "hygiene.inactive"
        | "profile.cross_channel"
        | "fraud.detection"
        | "security.authentication"
        | "proof.legal_notice"
        | "link.action"
        | "read.receipt"
        | "remote.resource"
        | "share.partners";
      consent?:
        | "requested"
        | "given"
        | "refused"
        | "withdrawn"
        | "objected"
        | "expired"
        | "invalidated"
        | "legacy-informed"
        | "never-asked";
    };
    body: null;
    answer: Blob;
  };
  findContact: {
    params: null;
    query: null;
    body: ContactByAddress | ContactByNumber;
    answer: Contact;
  };
  getContact: { params: { id: string }; query: null; body: null; answer: Contact };
  changeContact: {
    params: { id: string };
    query: null;
    body: {
      locale?: string | null;
      country?: string | null;
      kind?: "b2c" | "b2b-named" | "sole-trader" | "generic" | "unknown";
      relation?:
        "prospect" | "account" | "freemium" | "customer" | "ex-customer" | "donor" | "subscriber";
      attributes?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
      tags?: readonly string[];
    };
    answer: Contact;
  };
  eraseContact: { params: { id: string }; query: null; body: null; answer: null };
  getContactNumber: { params: { id: string }; query: null; body: null; answer: ContactNumber };
  setContactNumber: {
    params: { id: string };
    query: null;
    body: { phone: string; source?: string; collectedOn?: string };
    answer: ContactNumber;
  };
  removeContactNumber: { params: { id: string }; query: null; body: null; answer: null };
  getPerson: { params: { id: string }; query: null; body: null; answer: Person };
  mayWriteTo: {
    params: { id: string };
    query: {
      purpose: "send.commercial" | "send.newsletter" | "send.charity" | "send.political";
      channel?: "email" | "sms" | "mms" | "autocall" | "voice" | "post";
      list?: string;
    };
    body: null;
    answer: MailingDecision;
  };
  recordFact: { params: { id: string }; query: null; body: NewFact; answer: Contact };
  getPersonToday: {
    params: { id: string };
    query: null;
    body: null;
    answer: { rulesVersion: string; disclaimer: string; mails: readonly MailToday[] };
  };
  listDeliveriesToPerson: {
    params: { id: string };
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly DeliveryToPerson[]; next: string | null };
  };
  listObservedOfPerson: {
    params: { id: string };
    query: null;
    body: null;
    answer: { items: readonly ObservedOfPerson[] };
  };
  copyContact: {
    params: { id: string };
    query: { language?: "en" | "fr" };
    body: null;
    answer: Blob;
  };
  portContact: { params: { id: string }; query: null; body: null; answer: Blob };
  copyAddress: {
    params: null;
    query: null;
    body: { address: string; form?: "copy" | "portable"; language?: "en" | "fr" };
    answer: Blob;
  };
  eraseAddress: { params: null; query: null; body: { address: string }; answer: Erasure };
  listErasures: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly Erasure[]; next: string | null };
  };
  getErasure: { params: { id: string }; query: null; body: null; answer: Erasure };
  listEditableAttributes: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly EditableAttribute[] };
  };
  allowEditing: {
    params: { attribute: string };
    query: null;
    body: { labels: { en?: string; fr?: string; nl?: string; de?: string } };
    answer: EditableAttribute;
  };
  disallowEditing: { params: { attribute: string }; query: null; body: null; answer: null };
  uploadImportFile: { params: null; query: null; body: Blob; answer: ImportFile };
  getImportFile: { params: { file: string }; query: null; body: null; answer: SampledImportFile };
  removeImportFile: { params: { file: string }; query: null; body: null; answer: null };
  startImport: { params: null; query: null; body: NewImport; answer: Import };
  listImports: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly ImportInList[]; next: string | null };
  };
  getImport: { params: { id: string }; query: null; body: null; answer: Import };
  dropImport: { params: { id: string }; query: null; body: null; answer: null };
  acknowledgeImport: {
    params: { id: string };
    query: null;
    body: {
      alerts: readonly (
        | "source-quarantined"
        | "special-category-taken"
        | "unneeded-taken"
        | "many-rejected"
        | "many-typos"
        | "many-disposable"
        | "unlike-the-last-file"
        | "consents-unproven"
        | "overdue"
      )[];
    };
    answer: Import;
  };
  applyImport: { params: { id: string }; query: null; body: null; answer: Import };
  getRejectedRows: { params: { id: string }; query: null; body: null; answer: Blob };
  listLists: { params: null; query: null; body: null; answer: { items: readonly ListWithCount[] } };
  makeList: { params: null; query: null; body: NewList; answer: List };
  getList: { params: { id: string }; query: null; body: null; answer: List };
  changeList: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      purpose?:
        | "send.commercial"
        | "send.newsletter"
        | "send.charity"
        | "send.political"
        | "send.transactional";
      isPublic?: boolean;
    };
    answer: List;
  };
  removeList: { params: { id: string }; query: null; body: null; answer: null };
  addToList: {
    params: { id: string };
    query: null;
    body: { contacts: readonly string[] };
    answer: { added: number };
  };
  takeOffList: {
    params: { id: string };
    query: null;
    body: { contacts: readonly string[] };
    answer: { removed: number };
  };
  listSegments: { params: null; query: null; body: null; answer: { items: readonly Segment[] } };
  makeSegment: { params: null; query: null; body: NewSegment; answer: Segment };
  previewSegment: {
    params: null;
    query: null;
    body: { filter: Readonly<Record<string, unknown>> };
    answer: { counted: CountedPeople; sample: readonly ContactLine[] };
  };
  getSegment: { params: { id: string }; query: null; body: null; answer: Segment };
  changeSegment: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      filter: Readonly<Record<string, unknown>>;
      purpose:
        | "track.open.individual"
        | "track.open.aggregate"
        | "track.click.individual"
        | "track.click.aggregate"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "frequency.performance"
        | "optimise.campaign"
        | "hygiene.inactive"
        | "profile.cross_channel"
        | "fraud.detection"
        | "security.authentication"
        | "proof.legal_notice"
        | "link.action"
        | "read.receipt"
        | "remote.resource"
        | null;
    };
    answer: Segment;
  };
  removeSegment: { params: { id: string }; query: null; body: null; answer: null };
  countSegment: { params: { id: string }; query: null; body: null; answer: { contacts: number } };
  listSegmentContacts: {
    params: { id: string };
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly Contact[]; next: string | null };
  };
  listForms: { params: null; query: null; body: null; answer: { items: readonly Form[] } };
  makeForm: { params: null; query: null; body: NewForm; answer: Form };
  getForm: { params: { id: string }; query: null; body: null; answer: Form };
  changeForm: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      definition?: {
        texts: {
          en?: { title: string; intro: string };
          fr?: { title: string; intro: string };
          nl?: { title: string; intro: string };
          de?: { title: string; intro: string };
        };
        boxes: readonly {
          purpose:
            | "send.newsletter"
            | "send.commercial"
            | "send.charity"
            | "send.political"
            | "track.open.individual"
            | "track.click.individual"
            | "track.open.aggregate"
            | "track.click.aggregate"
            | "hygiene.inactive"
            | "frequency.performance"
            | "personalise.by_opens"
            | "personalise.by_clicks"
            | "optimise.campaign"
            | "profile.cross_channel"
            | "share.partners";
          channel?: "sms";
          alsoNames?: readonly (
            | "send.newsletter"
            | "send.commercial"
            | "send.charity"
            | "send.political"
            | "track.open.individual"
            | "track.click.individual"
            | "track.open.aggregate"
            | "track.click.aggregate"
            | "hygiene.inactive"
            | "frequency.performance"
            | "personalise.by_opens"
            | "personalise.by_clicks"
            | "optimise.campaign"
            | "profile.cross_channel"
            | "share.partners"
          )[];
          list?: string;
          texts?: {
            en?: { question: string; explanation: string };
            fr?: { question: string; explanation: string };
            nl?: { question: string; explanation: string };
            de?: { question: string; explanation: string };
          };
        }[];
        doubleOptIn?: boolean;
        keepsNetworkAddress?: boolean;
      };
      isOpen?: boolean;
    };
    answer: Form;
  };
  drawForm: {
    params: { id: string };
    query: { language: "en" | "fr" | "nl" | "de" };
    body: null;
    answer: DrawnForm;
  };
  previewForm: { params: null; query: null; body: FormPreview; answer: PreviewedForm };
  submitAnswers: { params: { id: string }; query: null; body: FormAnswers; answer: null };
  showCoverage: {
    params: null;
    query: {
      purpose?:
        | "send.commercial"
        | "send.newsletter"
        | "send.charity"
        | "send.political"
        | "send.transactional"
        | "track.open.individual"
        | "track.open.aggregate"
        | "track.click.individual"
        | "track.click.aggregate"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "frequency.performance"
        | "optimise.campaign"
        | "hygiene.inactive"
        | "profile.cross_channel"
        | "fraud.detection"
        | "security.authentication"
        | "proof.legal_notice"
        | "link.action"
        | "read.receipt"
        | "remote.resource"
        | "share.partners";
      from?: string;
      to?: string;
      by?: "day" | "week" | "month";
    };
    body: null;
    answer: ConsentCoverage;
  };
  recordAct: { params: { id: string }; query: null; body: NewConsentAct; answer: ConsentAct };
  recordRefusal: { params: { id: string }; query: null; body: NewRefusal; answer: ConsentAct };
  getAct: { params: { id: string; sequence: number }; query: null; body: null; answer: ConsentAct };
  listLedger: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly LedgerEntry[]; next: string | null };
  };
  listCheckpoints: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly Readonly<Record<string, unknown>>[] };
  };
  listPublicKeys: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly Readonly<Record<string, string>>[] };
  };
  showLedgerVerification: { params: null; query: null; body: null; answer: LedgerVerification };
  verifyLedger: { params: null; query: null; body: null; answer: LedgerVerification };
  issueReceipt: {
    params: { id: string };
    query: null;
    body: { acts: readonly number[] };
    answer: SignedReceipt;
  };
  proveConsent: {
    params: { id: string };
    query: { language?: "en" | "fr" | "nl" | "de" };
    body: null;
    answer: Blob;
  };
  checkSuppressions: {
    params: null;
    query: null;
    body: {
      emails: readonly string[];
      channel?: "email" | "sms" | "mms" | "autocall" | "voice" | "post";
      list?: string;
    };
    answer: { reasons: readonly (string | null)[] };
  };
  suppress: {
    params: null;
    query: null;
    body: {
      emails: readonly string[];
      channel?: "email" | "sms" | "mms" | "autocall" | "voice" | "post" | "all";
      list?: string;
      reason?: "requested" | "unsubscribed" | "objected" | "complained";
    };
    answer: null;
  };
  showMeasurement: { params: null; query: null; body: null; answer: MeasurementOverview };
  switchMeasurement: {
    params: {
      purpose:
        | "track.open.aggregate"
        | "track.click.aggregate"
        | "track.open.individual"
        | "track.click.individual"
        | "personalise.by_opens"
        | "personalise.by_clicks"
        | "frequency.performance"
        | "optimise.campaign"
        | "profile.cross_channel"
        | "hygiene.inactive";
    };
    query: null;
    body: MeasurementSwitch;
    answer: MeasurementOverview;
  };
  showHygiene: { params: null; query: null; body: null; answer: Hygiene };
  changeHygiene: { params: null; query: null; body: HygieneChange; answer: Hygiene };
  countInactive: { params: null; query: null; body: InactiveQuestion; answer: Hygiene };
  showTransition: { params: null; query: null; body: null; answer: Transition };
  listTransitionMailings: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly TransitionMailing[] };
  };
  prepareTransitionMailing: {
    params: null;
    query: null;
    body: NewTransitionMailing;
    answer: Campaign;
  };
  listInformings: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly Informing[] };
  };
  recordInforming: { params: null; query: null; body: NewInforming; answer: Informing };
  listCampaigns: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      sort?: "latest" | "needs" | "name";
      state?: "draft" | "planning" | "scheduled" | "sending" | "paused" | "finished" | "cancelled";
    };
    body: null;
    answer: { items: readonly CampaignLine[]; next: string | null };
  };
  makeCampaign: { params: null; query: null; body: NewCampaign; answer: Campaign };
  getCampaign: { params: { id: string }; query: null; body: null; answer: Campaign };
  changeCampaign: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      purpose?: "send.commercial" | "send.newsletter" | "send.charity" | "send.political";
      list?: string | null;
      segment?: string | null;
      identity?: string;
      writing?: Writing;
      trial?: Trial | null;
      measuring?: Measuring;
      offer?: {
        analogous?: boolean;
        sameLegalPerson?: boolean;
        relatedToProfession?: boolean;
        sector?: "energy-renovation" | "home-adaptation" | "press" | "lottery" | null;
      };
      errand?: Errand | null;
      startsAt?: string | null;
      atLocalTime?: boolean;
      perHour?: number | null;
    };
    answer: Campaign;
  };
  removeCampaign: { params: { id: string }; query: null; body: null; answer: null };
  previewCampaign: {
    params: { id: string };
    query: null;
    body: PreviewRequest;
    answer: CampaignPreview;
  };
  previewWriting: {
    params: null;
    query: null;
    body: WritingPreviewRequest;
    answer: CampaignPreview;
  };
  sendTest: { params: { id: string }; query: null; body: TestMail; answer: { sent: number } };
  previewText: {
    params: { id: string };
    query: null;
    body: TextPreviewRequest;
    answer: TextPreview;
  };
  sendTestText: { params: { id: string }; query: null; body: TestText; answer: { text: string } };
  showAudience: { params: { id: string }; query: null; body: null; answer: CountedAudience };
  countAudience: { params: { id: string }; query: null; body: null; answer: CountedAudience };
  explainMeasuring: {
    params: { id: string };
    query: { countries?: string };
    body: null;
    answer: { items: readonly MeasuringIn[] };
  };
  checkCampaign: { params: { id: string }; query: null; body: null; answer: GateReport };
  getCheck: { params: { id: string }; query: null; body: null; answer: GateReport };
  getGatePolicy: { params: null; query: null; body: null; answer: GatePolicy };
  changeGatePolicy: {
    params: null;
    query: null;
    body: {
      "tracked-author-link"?: "block" | "warn";
      "tracking-resource"?: "block" | "warn";
      "hollow-text"?: "block" | "warn";
      "hot-linked-resource"?: "block" | "warn";
      "third-country-host"?: "block" | "warn";
      "text-many-messages"?: "block" | "warn";
      "text-short-of-room"?: "block" | "warn";
      "text-no-price"?: "block" | "warn";
      "missing-why"?: "block" | "warn";
      "missing-preferences"?: "block" | "warn";
    };
    answer: GatePolicy;
  };
  startCampaign: {
    params: { id: string };
    query: null;
    body: { startsAt?: string | null; atLocalTime?: boolean; perHour?: number | null };
    answer: Campaign;
  };
  pauseCampaign: {
    params: { id: string };
    query: null;
    body: { because?: string };
    answer: Campaign;
  };
  resumeCampaign: { params: { id: string }; query: null; body: null; answer: Campaign };
  cancelCampaign: {
    params: { id: string };
    query: null;
    body: null;
    answer: { cancelled: number };
  };
  getSending: { params: null; query: null; body: null; answer: { isStopped: boolean } };
  stopSending: { params: null; query: null; body: null; answer: { paused: number } };
  allowSending: { params: null; query: null; body: null; answer: { isStopped: boolean } };
  getSendingProgress: { params: { id: string }; query: null; body: null; answer: SendingProgress };
  listDeliveries: {
    params: { id: string };
    query: {
      after?: string;
      limit?: number;
      state?: "waiting" | "in-flight" | "sent" | "bounced" | "skipped" | "cancelled";
      reason?: string;
    };
    body: null;
    answer: { items: readonly Delivery[]; next: string | null };
  };
  getCampaignReport: { params: { id: string }; query: null; body: null; answer: CampaignReport };
  getCampaignReportTable: { params: { id: string }; query: null; body: null; answer: Blob };
  listPossibleDuplicates: {
    params: { id: string };
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly PossibleDuplicate[]; next: string | null };
  };
  recordReply: {
    params: { id: string };
    query: null;
    body: { delivery: string; at: string };
    answer: null;
  };
  listTemplates: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly TemplateLine[] };
  };
  makeTemplate: { params: null; query: null; body: NewTemplate; answer: Template };
  getTemplate: { params: { id: string }; query: null; body: null; answer: Template };
  changeTemplate: {
    params: { id: string };
    query: null;
    body: { name?: string; writing?: Writing };
    answer: Template;
  };
  removeTemplate: { params: { id: string }; query: null; body: null; answer: null };
  listStarters: {
    params: null;
    query: { language: "en" | "fr" | "nl" | "de" };
    body: null;
    answer: {
      items: readonly {
        name: "newsletter" | "announcement" | "invitation";
        document: BlockDocument;
      }[];
    };
  };
  convertWriting: {
    params: null;
    query: null;
    body: { writing: Writing; to: "mjml" | "html" | "markdown" | "text" };
    answer: { source: string | null; lost: readonly ("blocks" | "look" | "columns" | "brevity")[] };
  };
  keepImage: { params: null; query: { name: string }; body: Blob; answer: Image };
  listImages: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly Image[]; next: string | null };
  };
  getImage: { params: { id: string }; query: null; body: null; answer: Image };
  removeImage: { params: { id: string }; query: null; body: null; answer: null };
  listIdentities: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly SenderIdentity[] };
  };
  makeIdentity: { params: null; query: null; body: NewSenderIdentity; answer: SenderIdentity };
  getIdentity: { params: { id: string }; query: null; body: null; answer: SenderIdentity };
  changeIdentity: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      address?: string;
      replyTo?: string | null;
      legalIdentity?: string;
      timeZone?: string;
      returnDomain?: string | null;
    };
    answer: SenderIdentity;
  };
  removeIdentity: { params: { id: string }; query: null; body: null; answer: null };
  signIdentity: { params: { id: string }; query: null; body: NewSigning; answer: DkimRecord };
  getSigningRecord: { params: { id: string }; query: null; body: null; answer: DkimRecord };
  listRelays: { params: null; query: null; body: null; answer: { items: readonly Relay[] } };
  makeRelay: { params: null; query: null; body: NewRelay; answer: Relay };
  getRelay: { params: { id: string }; query: null; body: null; answer: Relay };
  changeRelay: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      weight?: number;
      connections?: number;
      perSecond?: number | null;
      needsTls?: boolean;
      isOn?: boolean;
      url?: string;
    };
    answer: Relay;
  };
  removeRelay: { params: { id: string }; query: null; body: null; answer: null };
  listAutomations: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly AutomationLine[]; next: string | null };
  };
  makeAutomation: { params: null; query: null; body: NewAutomation; answer: Automation };
  getAutomation: { params: { id: string }; query: null; body: null; answer: Automation };
  changeAutomation: {
    params: { id: string };
    query: null;
    body: { name?: string; definition?: Readonly<Record<string, unknown>> };
    answer: Automation;
  };
  removeAutomation: { params: { id: string }; query: null; body: null; answer: null };
  listAutomationVersions: {
    params: { id: string };
    query: null;
    body: null;
    answer: { items: readonly AutomationVersion[] };
  };
  getAutomationVersion: {
    params: { id: string; version: number };
    query: null;
    body: null;
    answer: { definition: Readonly<Record<string, unknown>> };
  };
  checkAutomation: { params: { id: string }; query: null; body: null; answer: Automation };
  activateAutomation: { params: { id: string }; query: null; body: null; answer: Automation };
  pauseAutomation: {
    params: { id: string };
    query: null;
    body: { because?: string };
    answer: Automation;
  };
  resumeAutomation: { params: { id: string }; query: null; body: null; answer: Automation };
  endAutomation: { params: { id: string }; query: null; body: null; answer: { left: number } };
  listPeopleInAutomation: {
    params: { id: string };
    query: { after?: string; limit?: number; state?: "running" | "done" | "left"; step?: string };
    body: null;
    answer: { items: readonly PersonInAutomation[]; next: string | null };
  };
  enrolInAutomation: {
    params: { id: string };
    query: null;
    body: { contacts: readonly string[] };
    answer: { entered: readonly string[] };
  };
  getPathThroughAutomation: {
    params: { id: string; run: string };
    query: null;
    body: null;
    answer: PathThroughAutomation;
  };
  tellAutomations: {
    params: null;
    query: null;
    body: {
      email: string;
      kind: "replied" | "purchased" | "login" | "document-request";
      at: string;
    };
    answer: null;
  };
  listAutomationsOfPerson: {
    params: { id: string };
    query: null;
    body: null;
    answer: { items: readonly AutomationOfPerson[] };
  };
  getAutomationReport: {
    params: { id: string };
    query: null;
    body: null;
    answer: { items: readonly AutomationStepReport[] };
  };
  sendMessage: { params: null; query: null; body: MessageDraft; answer: AcceptedMessage };
  listMessages: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      kind?:
        | "order"
        | "delivery"
        | "invoice"
        | "receipt"
        | "payment"
        | "appointment"
        | "service"
        | "support"
        | "account-confirmation"
        | "password-reset"
        | "login-code"
        | "new-device"
        | "security-alert"
        | "breach-notice"
        | "contract-change"
        | "legal-notice";
      state?:
        | "scheduled"
        | "waiting"
        | "in-flight"
        | "sent"
        | "bounced"
        | "given-up"
        | "held-back"
        | "cancelled";
      email?: string;
      reference?: string;
      since?: string;
      until?: string;
      mayBeTwice?: boolean;
    };
    body: null;
    answer: { items: readonly MessageLine[]; next: string | null };
  };
  sendMessages: {
    params: null;
    query: null;
    body: { messages: readonly MessageDraft[] };
    answer: { items: readonly MessageOutcome[] };
  };
  getMessageRetention: { params: null; query: null; body: null; answer: MessageRetention };
  chooseMessageRetention: {
    params: null;
    query: null;
    body: { contentDays: number; logDays: number };
    answer: MessageRetention;
  };
  getMessage: { params: { id: string }; query: null; body: null; answer: Message };
  cancelMessage: { params: { id: string }; query: null; body: null; answer: Message };
  sendMessageAgain: { params: { id: string }; query: null; body: null; answer: Message };
  listMessageTemplates: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly MessageTemplateLine[] };
  };
  makeMessageTemplate: {
    params: null;
    query: null;
    body: NewMessageTemplate;
    answer: MessageTemplate;
  };
  getMessageTemplate: { params: { id: string }; query: null; body: null; answer: MessageTemplate };
  removeMessageTemplate: { params: { id: string }; query: null; body: null; answer: null };
  getMessageTemplateVersion: {
    params: { id: string; version: number };
    query: null;
    body: null;
    answer: MessageTemplateVersion;
  };
  beginMessageTemplateDraft: {
    params: { id: string };
    query: null;
    body: null;
    answer: { version: number };
  };
  keepMessageTemplateDraft: {
    params: { id: string };
    query: null;
    body: MessageTemplateContent;
    answer: null;
  };
  dropMessageTemplateDraft: { params: { id: string }; query: null; body: null; answer: null };
  publishMessageTemplate: {
    params: { id: string };
    query: null;
    body: null;
    answer: { version: number };
  };
  previewMessageTemplate: {
    params: { id: string };
    query: null;
    body: MessageTemplatePreviewRequest;
    answer: MessageTemplatePreview;
  };
  testMessageTemplate: {
    params: { id: string };
    query: null;
    body: MessageTemplateTest;
    answer: { sent: number };
  };
  sendText: { params: null; query: null; body: TextDraft; answer: Text };
  listTexts: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      kind?: string;
      state?:
        | "waiting"
        | "in-flight"
        | "sent"
        | "delivered"
        | "failed"
        | "unknown"
        | "held-back"
        | "cancelled";
      phone?: string;
      contact?: string;
    };
    body: null;
    answer: { items: readonly TextLine[]; next: string | null };
  };
  getTextOverview: { params: null; query: null; body: null; answer: TextOverview };
  getText: { params: { id: string }; query: null; body: null; answer: Text };
  cancelText: { params: { id: string }; query: null; body: null; answer: Text };
  listIncomingTexts: {
    params: null;
    query: { after?: string; limit?: number; waiting?: boolean; contact?: string };
    body: null;
    answer: { items: readonly IncomingText[]; next: string | null };
  };
  seeToIncomingText: { params: { id: string }; query: null; body: null; answer: IncomingText };
  listTextCarriers: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly TextCarrier[] };
  };
  makeTextCarrier: { params: null; query: null; body: NewTextCarrier; answer: TextCarrier };
  changeTextCarrier: {
    params: { id: string };
    query: null;
    body: { name?: string; isOn?: boolean; url?: string };
    answer: TextCarrier;
  };
  removeTextCarrier: { params: { id: string }; query: null; body: null; answer: null };
  listTextCountries: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly TextCountry[] };
  };
  sayTextCountry: {
    params: { country: string };
    query: null;
    body: { sender: string | null; thousandths: number | null; currency: string | null };
    answer: TextCountry;
  };
  forgetTextCountry: { params: { country: string }; query: null; body: null; answer: null };
  listInboxTexts: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly InboxText[]; next: string | null };
  };
  emptyInboxTexts: { params: null; query: null; body: null; answer: { removed: number } };
  answerInboxText: {
    params: { id: string };
    query: null;
    body: { text: string };
    answer: { readAs: "stop" | "start" | "help" | "other" };
  };
  listTextTemplates: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly TextTemplateLine[] };
  };
  makeTextTemplate: { params: null; query: null; body: NewTextTemplate; answer: TextTemplate };
  getTextTemplate: { params: { id: string }; query: null; body: null; answer: TextTemplate };
  removeTextTemplate: { params: { id: string }; query: null; body: null; answer: null };
  getTextTemplateVersion: {
    params: { id: string; version: number };
    query: null;
    body: null;
    answer: TextTemplateVersion;
  };
  beginTextTemplateDraft: {
    params: { id: string };
    query: null;
    body: null;
    answer: { version: number };
  };
  keepTextTemplateDraft: {
    params: { id: string };
    query: null;
    body: TextTemplateContent;
    answer: null;
  };
  dropTextTemplateDraft: { params: { id: string }; query: null; body: null; answer: null };
  publishTextTemplate: {
    params: { id: string };
    query: null;
    body: null;
    answer: { version: number };
  };
  previewTextTemplate: {
    params: { id: string };
    query: null;
    body: TextTemplatePreviewRequest;
    answer: TextTemplatePreview;
  };
  testTextTemplate: {
    params: { id: string };
    query: null;
    body: TextTemplateTest;
    answer: { text: string };
  };
  listSendingDomains: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly SendingDomainSummary[] };
  };
  getSendingDomain: { params: { domain: string }; query: null; body: null; answer: SendingDomain };
  lookAtSendingDomain: {
    params: { domain: string };
    query: null;
    body: null;
    answer: SendingDomain;
  };
  changeSendingAddresses: {
    params: { domain: string };
    query: null;
    body: SendingAddresses;
    answer: SendingDomain;
  };
  beginKeyRotation: { params: { id: string }; query: null; body: null; answer: DkimKey };
  forgetNextKey: { params: { id: string }; query: null; body: null; answer: null };
  listBlacklists: { params: null; query: null; body: null; answer: Blacklists };
  addBlacklist: { params: null; query: null; body: NewBlacklist; answer: Blacklist };
  changeBlacklist: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      zone?: string;
      kinds?: readonly ("ip4" | "ip6" | "domain")[];
      meaning?: string;
      delistUrl?: string | null;
      isOn?: boolean;
    };
    answer: Blacklist;
  };
  removeBlacklist: { params: { id: string }; query: null; body: null; answer: null };
  askBlacklist: { params: { id: string }; query: null; body: null; answer: Blacklist };
  listIncoming: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      kind?: "bounce" | "complaint" | "read-receipt" | "automatic" | "reply" | "unreadable";
      campaign?: string;
    };
    body: null;
    answer: { items: readonly IncomingMail[]; next: string | null };
  };
  getIncomingSetup: { params: null; query: null; body: null; answer: IncomingSetup };
  getIncoming: { params: { id: string }; query: null; body: null; answer: IncomingMailWhole };
  listMailboxes: { params: null; query: null; body: null; answer: { items: readonly Mailbox[] } };
  makeMailbox: { params: null; query: null; body: NewMailbox; answer: Mailbox };
  getMailbox: { params: { id: string }; query: null; body: null; answer: Mailbox };
  changeMailbox: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      host?: string;
      port?: number;
      security?: "tls" | "starttls" | "none";
      user?: string;
      folder?: string;
      afterwards?: "seen" | "move" | "delete";
      moveTo?: string | null;
      isOn?: boolean;
      password?: string;
    };
    answer: Mailbox;
  };
  removeMailbox: { params: { id: string }; query: null; body: null; answer: null };
  testMailbox: {
    params: { id: string };
    query: null;
    body: null;
    answer: {
      trouble: "host" | "connection" | "tls" | "timeout" | "login" | "folder" | "answer" | null;
      mails: number | null;
    };
  };
  showDeliveryReports: {
    params: null;
    query: { from?: string; until?: string; domain?: string };
    body: null;
    answer: DeliveryReports;
  };
  takeDeliveryReport: { params: null; query: null; body: Blob; answer: TakenReports };
  nameSource: { params: null; query: null; body: SourceName; answer: null };
  showPace: { params: null; query: null; body: null; answer: Pace };
  setPaceLimit: { params: null; query: null; body: PaceLimit; answer: Pace };
  beginWarmUp: { params: null; query: null; body: WarmUpStart; answer: Pace };
  endWarmUp: { params: null; query: null; body: WarmUpEnd; answer: Pace };
  endProviderRest: { params: null; query: null; body: RestEnd; answer: Pace };
  letCampaignGoOn: { params: null; query: null; body: GoOn; answer: Pace };
  listRequests: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      state?: "open" | "settled";
      kind?:
        | "access"
        | "rectification"
        | "erasure"
        | "restriction"
        | "portability"
        | "objection"
        | "source";
      contact?: string;
    };
    body: null;
    answer: { items: readonly RightsRequest[]; next: string | null };
  };
  addRequest: { params: null; query: null; body: NewRightsRequest; answer: WholeRightsRequest };
  listKnownRecipients: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly { name: string; address: string | null }[] };
  };
  getRequest: { params: { id: string }; query: null; body: null; answer: WholeRightsRequest };
  askForProof: { params: { id: string }; query: null; body: null; answer: WholeRightsRequest };
  acceptProof: {
    params: { id: string };
    query: null;
    body: ProofOfRequest;
    answer: WholeRightsRequest;
  };
  extendRequest: {
    params: { id: string };
    query: null;
    body: ExtensionOfRequest;
    answer: WholeRightsRequest;
  };
  refuseRequest: {
    params: { id: string };
    query: null;
    body: RefusalOfRequest;
    answer: WholeRightsRequest;
  };
  setRequestAside: {
    params: { id: string };
    query: null;
    body: RequestSetAside;
    answer: WholeRightsRequest;
  };
  carryOutRequest: {
    params: { id: string };
    query: null;
    body: RequestDone;
    answer: WholeRightsRequest;
  };
  noteAnswerOfRecipient: {
    params: { id: string; recipient: number };
    query: null;
    body: AnswerOfRecipient;
    answer: WholeRightsRequest;
  };
  showRestriction: { params: { id: string }; query: null; body: null; answer: Restriction };
  liftRestriction: { params: { id: string }; query: null; body: null; answer: Restriction };
  getInbox: { params: null; query: null; body: null; answer: Inbox };
  listInboxMails: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      folder?: "inbox" | "audit";
      search?: string;
      verdict?: "tracked" | "untracked" | "unclear";
    };
    body: null;
    answer: { items: readonly InboxMail[]; next: string | null };
  };
  handInMail: { params: null; query: null; body: Blob; answer: InboxMail };
  emptyInboxFolder: {
    params: null;
    query: { folder: "inbox" | "audit" };
    body: null;
    answer: { removed: number };
  };
  getInboxMail: { params: { id: string }; query: null; body: null; answer: InboxMail };
  removeInboxMail: { params: { id: string }; query: null; body: null; answer: null };
  listCopiesOfInboxMail: {
    params: { id: string };
    query: null;
    body: null;
    answer: { items: readonly InboxMail[] };
  };
  getInboxMailSource: { params: { id: string }; query: null; body: null; answer: Blob };
  listWebhooks: { params: null; query: null; body: null; answer: { items: readonly Webhook[] } };
  makeWebhook: { params: null; query: null; body: NewWebhook; answer: MadeWebhook };
  getWebhook: { params: { id: string }; query: null; body: null; answer: Webhook };
  changeWebhook: {
    params: { id: string };
    query: null;
    body: {
      name?: string;
      url?: string;
      kinds?: readonly (
        | "message.accepted"
        | "message.sent"
        | "message.deferred"
        | "message.bounced"
        | "message.delivered"
        | "message.complained"
        | "message.read"
        | "message.portal_seen"
        | "text.sent"
        | "text.delivered"
        | "text.failed"
        | "text.stopped"
        | "delivery.bounced"
        | "delivery.complained"
        | "consent.given"
        | "consent.refused"
        | "consent.withdrawn"
        | "consent.objected"
        | "contact.unsubscribed"
        | "contact.rectified"
        | "contact.restricted"
        | "contact.released"
        | "contact.erased"
        | "campaign.finished"
        | "automation.reached"
        | "staff.read_in_bulk"
        | "domain.changed"
        | "blacklist.changed"
      )[];
      addressWhy?: string | null;
      isOn?: boolean;
    };
    answer: Webhook;
  };
  removeWebhook: { params: { id: string }; query: null; body: null; answer: null };
  rotateWebhookSecret: {
    params: { id: string };
    query: null;
    body: { oldForHours: number };
    answer: WebhookSecret;
  };
  testWebhook: { params: { id: string }; query: null; body: null; answer: WebhookTest };
  listWebhookDeliveries: {
    params: { id: string };
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly WebhookDelivery[]; next: string | null };
  };
  replayWebhook: {
    params: { id: string };
    query: null;
    body: { event: string } | { since: string };
    answer: WebhookReplay;
  };
  showRegister: { params: null; query: null; body: null; answer: Register };
  answerRegister: { params: null; query: null; body: RegisterAnswering; answer: Register };
  listRegisterAnswers: { params: null; query: null; body: null; answer: RegisterAnswerHistory };
  answerProcessor: {
    params: null;
    query: null;
    body: RegisterProcessorAnswering;
    answer: Register;
  };
  confirmRegister: { params: null; query: null; body: RegisterConfirming; answer: Register };
  exportRegisterAsHtml: {
    params: null;
    query: { language?: "en" | "fr" };
    body: null;
    answer: Blob;
  };
  exportRegisterAsPdf: {
    params: null;
    query: { language?: "en" | "fr" };
    body: null;
    answer: Blob;
  };
  exportRegisterAsCsv: {
    params: null;
    query: { language?: "en" | "fr" };
    body: null;
    answer: Blob;
  };
  exportRegisterAsJson: {
    params: null;
    query: { language?: "en" | "fr" };
    body: null;
    answer: unknown;
  };
  listBreaches: { params: null; query: null; body: null; answer: { items: readonly Breach[] } };
  openBreach: { params: null; query: null; body: NewBreach; answer: Breach };
  getBreach: { params: { id: string }; query: null; body: null; answer: BreachFile };
  changeBreach: { params: { id: string }; query: null; body: BreachChange; answer: BreachFile };
  noteBreachStep: { params: { id: string }; query: null; body: NewBreachStep; answer: BreachFile };
  countConcerned: {
    params: null;
    query: null;
    body: { filter: Readonly<Record<string, unknown>> };
    answer: Concerned;
  };
  previewBreachLetter: {
    params: null;
    query: null;
    body: {
      texts: {
        en?: {
          happened: string;
          consequences: string;
          measures: string;
          advice: string;
          contact: string;
        };
        fr?: {
          happened: string;
          consequences: string;
          measures: string;
          advice: string;
          contact: string;
        };
        nl?: {
          happened: string;
          consequences: string;
          measures: string;
          advice: string;
          contact: string;
        };
        de?: {
          happened: string;
          consequences: string;
          measures: string;
          advice: string;
          contact: string;
        };
      };
    };
    answer: BreachLetterPreview;
  };
  tellPeopleOfBreach: {
    params: { id: string };
    query: null;
    body: NewBreachLetter;
    answer: BreachFile;
  };
  printBreachRegister: {
    params: null;
    query: { format?: "html" | "pdf" | "json"; language?: "en" | "fr" };
    body: null;
    answer: Blob;
  };
  printBreach: {
    params: { id: string };
    query: { what?: "file" | "letter"; format?: "html" | "pdf" | "json"; language?: "en" | "fr" };
    body: null;
    answer: Blob;
  };
  listAssessments: { params: null; query: null; body: null; answer: Assessments };
  openAssessment: { params: null; query: null; body: NewAssessment; answer: Assessment };
  answerCriterion: {
    params: {
      criterion:
        | "evaluation"
        | "automated-decision"
        | "monitoring"
        | "sensitive"
        | "large-scale"
        | "matching"
        | "vulnerable"
        | "innovative"
        | "prevents-right";
    };
    query: null;
    body: CriterionAnswer;
    answer: Assessments;
  };
  getAssessment: {
    params: { id: string };
    query: { version?: number };
    body: null;
    answer: Assessment;
  };
  saveAssessment: {
    params: { id: string };
    query: null;
    body: AssessmentChange;
    answer: Assessment;
  };
  printAssessment: {
    params: { id: string };
    query: { version?: number; format?: "html" | "pdf"; language?: "en" | "fr" };
    body: null;
    answer: Blob;
  };
  showNotice: { params: null; query: null; body: null; answer: Notice };
  changeNoticeAdditions: { params: null; query: null; body: NoticeAdditions; answer: Notice };
  publishNotice: { params: null; query: null; body: NoticePublication; answer: Notice };
  showRetention: { params: null; query: null; body: null; answer: Retention };
  chooseRetentionPeriod: {
    params: null;
    query: null;
    body: RetentionPeriodChange;
    answer: Retention;
  };
  changeStandingOrder: { params: null; query: null; body: StandingOrderChange; answer: Retention };
  planRetention: { params: null; query: null; body: null; answer: RetentionPlan };
  listPeopleDue: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly PersonDue[]; next: string | null };
  };
  startRetentionRun: { params: null; query: null; body: RetentionRunRequest; answer: RetentionRun };
  listRetentionRuns: {
    params: null;
    query: { after?: string; limit?: number };
    body: null;
    answer: { items: readonly RetentionRun[]; next: string | null };
  };
  showRetentionRun: { params: { id: string }; query: null; body: null; answer: RetentionRun };
  showRetentionReport: { params: { id: string }; query: null; body: null; answer: RetentionReport };
  listRetentionHolds: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly RetentionHold[] };
  };
  addRetentionHold: { params: null; query: null; body: NewRetentionHold; answer: RetentionHold };
  changeRetentionHold: {
    params: { id: string };
    query: null;
    body: RetentionHoldChange;
    answer: RetentionHold;
  };
  removeRetentionHold: { params: { id: string }; query: null; body: null; answer: null };
  showLastQuestion: { params: null; query: null; body: null; answer: LastQuestion };
  changeLastQuestion: { params: null; query: null; body: LastQuestionChange; answer: LastQuestion };
  showGoingEvents: { params: null; query: null; body: null; answer: GoingEvents };
  downloadGoingEvents: { params: null; query: null; body: null; answer: Blob };
  listBackups: { params: null; query: null; body: null; answer: Backups };
  askForBackup: { params: null; query: null; body: null; answer: AskedBackup };
  keepBackups: { params: null; query: null; body: BackupKeeping; answer: Backups };
  noteBackupKeyKept: { params: null; query: null; body: null; answer: Backups };
  listStaffLog: {
    params: null;
    query: {
      after?: string;
      limit?: number;
      actor?: string;
      deed?: "saw" | "exported" | "changed" | "sent" | "came-in" | "was-refused";
      contact?: string;
    };
    body: null;
    answer: { items: readonly StaffAct[]; next: string | null };
  };
  listStaffActors: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly { actor: string; name: string | null; acts: number }[] };
  };
  listStaffAlerts: {
    params: null;
    query: null;
    body: null;
    answer: { items: readonly StaffAlert[] };
  };
  seeStaffAlert: { params: { id: string }; query: null; body: null; answer: StaffAlert };
  verifyStaffLog: { params: null; query: null; body: null; answer: StaffLogVerdict };
}

/** Where each operation stands, below the interface's base. */
export const OPERATIONS = {
  getOrganisation: ["GET", "/organisation"],
  changeOrganisation: ["PATCH", "/organisation"],
  getPolicy: ["GET", "/organisation/policy"],
  replacePolicy: ["PUT", "/organisation/policy"],
  showClosing: ["GET", "/organisation/closing"],
  closeOrganisation: ["POST", "/organisation/closing"],
  reopenOrganisation: ["DELETE", "/organisation/closing"],
  exportOrganisation: ["GET", "/organisation/export"],
  showHome: ["GET", "/home"],
  listMembers: ["GET", "/members"],
  changeMember: ["PATCH", "/members/{id}"],
  removeMember: ["DELETE", "/members/{id}"],
  endSessionsOfMember: ["DELETE", "/members/{id}/sessions"],
  listInvitations: ["GET", "/invitations"],
  invite: ["POST", "/invitations"],
  withdrawInvitation: ["DELETE", "/invitations/{id}"],
  getSignInRules: ["GET", "/sign-in-rules"],
  replaceSignInRules: ["PUT", "/sign-in-rules"],
  getSignOn: ["GET", "/sign-on"],
  replaceSignOn: ["PUT", "/sign-on"],
  removeSignOn: ["DELETE", "/sign-on"],
  listApiKeys: ["GET", "/api-keys"],
  makeApiKey: ["POST", "/api-keys"],
  listScopes: ["GET", "/api-keys/scopes"],
  revokeApiKey: ["DELETE", "/api-keys/{id}"],
  listSources: ["GET", "/sources"],
  declareSource: ["POST", "/sources"],
  judgeSource: ["POST", "/sources/judge"],
  getSource: ["GET", "/sources/{id}"],
  redeclareSource: ["PATCH", "/sources/{id}"],
  listContacts: ["GET", "/contacts"],
  addContact: ["POST", "/contacts"],
  searchContacts: ["POST", "/contacts/search"],
  countContacts: ["POST", "/contacts/count"],
  exportContacts: ["GET", "/contacts/export"],
  findContact: ["POST", "/contacts/find"],
  getContact: ["GET", "/contacts/{id}"],
  changeContact: ["PATCH", "/contacts/{id}"],
  eraseContact: ["DELETE", "/contacts/{id}"],
  getContactNumber: ["GET", "/contacts/{id}/number"],
  setContactNumber: ["PUT", "/contacts/{id}/number"],
  removeContactNumber: ["DELETE", "/contacts/{id}/number"],
  getPerson: ["GET", "/contacts/{id}/everything"],
  mayWriteTo: ["GET", "/contacts/{id}/may-be-written-to"],
  recordFact: ["POST", "/contacts/{id}/facts"],
  getPersonToday: ["GET", "/contacts/{id}/today"],
  listDeliveriesToPerson: ["GET", "/contacts/{id}/deliveries"],
  listObservedOfPerson: ["GET", "/contacts/{id}/observed"],
  copyContact: ["GET", "/contacts/{id}/copy"],
  portContact: ["GET", "/contacts/{id}/portable"],
  copyAddress: ["POST", "/copies"],
  eraseAddress: ["POST", "/erasures"],
  listErasures: ["GET", "/erasures"],
  getErasure: ["GET", "/erasures/{id}"],
  listEditableAttributes: ["GET", "/editable-attributes"],
  allowEditing: ["PUT", "/editable-attributes/{attribute}"],
  disallowEditing: ["DELETE", "/editable-attributes/{attribute}"],
  uploadImportFile: ["POST", "/import-files"],
  getImportFile: ["GET", "/import-files/{file}"],
  removeImportFile: ["DELETE", "/import-files/{file}"],
  startImport: ["POST", "/imports"],
  listImports: ["GET", "/imports"],
  getImport: ["GET", "/imports/{id}"],
  dropImport: ["DELETE", "/imports/{id}"],
  acknowledgeImport: ["POST", "/imports/{id}/acknowledge"],
  applyImport: ["POST", "/imports/{id}/apply"],
  getRejectedRows: ["GET", "/imports/{id}/rejected"],
  listLists: ["GET", "/lists"],
  makeList: ["POST", "/lists"],
  getList: ["GET", "/lists/{id}"],
  changeList: ["PATCH", "/lists/{id}"],
  removeList: ["DELETE", "/lists/{id}"],
  addToList: ["POST", "/lists/{id}/add"],
  takeOffList: ["POST", "/lists/{id}/remove"],
  listSegments: ["GET", "/segments"],
  makeSegment: ["POST", "/segments"],
  previewSegment: ["POST", "/segments/preview"],
  getSegment: ["GET", "/segments/{id}"],
  changeSegment: ["PUT", "/segments/{id}"],
  removeSegment: ["DELETE", "/segments/{id}"],
  countSegment: ["GET", "/segments/{id}/count"],
  listSegmentContacts: ["GET", "/segments/{id}/contacts"],
  listForms: ["GET", "/forms"],
  makeForm: ["POST", "/forms"],
  getForm: ["GET", "/forms/{id}"],
  changeForm: ["PATCH", "/forms/{id}"],
  drawForm: ["GET", "/forms/{id}/drawn"],
  previewForm: ["POST", "/forms/preview"],
  submitAnswers: ["POST", "/forms/{id}/answers"],
  showCoverage: ["GET", "/consent/coverage"],
  recordAct: ["POST", "/contacts/{id}/acts"],
  recordRefusal: ["POST", "/contacts/{id}/refusals"],
  getAct: ["GET", "/contacts/{id}/acts/{sequence}"],
  listLedger: ["GET", "/ledger/entries"],
  listCheckpoints: ["GET", "/ledger/checkpoints"],
  listPublicKeys: ["GET", "/ledger/keys"],
  showLedgerVerification: ["GET", "/ledger/verification"],
  verifyLedger: ["POST", "/ledger/verify"],
  issueReceipt: ["POST", "/contacts/{id}/receipts"],
  proveConsent: ["GET", "/contacts/{id}/proof"],
  checkSuppressions: ["POST", "/suppressions/check"],
  suppress: ["POST", "/suppressions"],
  showMeasurement: ["GET", "/measurement"],
  switchMeasurement: ["PUT", "/measurement/purposes/{purpose}"],
  showHygiene: ["GET", "/measurement/hygiene"],
  changeHygiene: ["PUT", "/measurement/hygiene"],
  countInactive: ["POST", "/measurement/hygiene/count"],
  showTransition: ["GET", "/transition"],
  listTransitionMailings: ["GET", "/transition/mailings"],
  prepareTransitionMailing: ["POST", "/transition/mailings"],
  listInformings: ["GET", "/transition/informings"],
  recordInforming: ["POST", "/transition/informings"],
  listCampaigns: ["GET", "/campaigns"],
  makeCampaign: ["POST", "/campaigns"],
  getCampaign: ["GET", "/campaigns/{id}"],
  changeCampaign: ["PATCH", "/campaigns/{id}"],
  removeCampaign: ["DELETE", "/campaigns/{id}"],
  previewCampaign: ["POST", "/campaigns/{id}/preview"],
  previewWriting: ["POST", "/writings/preview"],
  sendTest: ["POST", "/campaigns/{id}/test"],
  previewText: ["POST", "/campaigns/{id}/text"],
  sendTestText: ["POST", "/campaigns/{id}/test-text"],
  showAudience: ["GET", "/campaigns/{id}/audience"],
  countAudience: ["POST", "/campaigns/{id}/audience"],
  explainMeasuring: ["GET", "/campaigns/{id}/measuring"],
  checkCampaign: ["POST", "/campaigns/{id}/check"],
  getCheck: ["GET", "/campaigns/{id}/check"],
  getGatePolicy: ["GET", "/gate-policy"],
  changeGatePolicy: ["PATCH", "/gate-policy"],
  startCampaign: ["POST", "/campaigns/{id}/start"],
  pauseCampaign: ["POST", "/campaigns/{id}/pause"],
  resumeCampaign: ["POST", "/campaigns/{id}/resume"],
  cancelCampaign: ["POST", "/campaigns/{id}/cancel"],
  getSending: ["GET", "/sending"],
  stopSending: ["POST", "/sending/stop"],
  allowSending: ["POST", "/sending/allow"],
  getSendingProgress: ["GET", "/campaigns/{id}/progress"],
  listDeliveries: ["GET", "/campaigns/{id}/deliveries"],
  getCampaignReport: ["GET", "/campaigns/{id}/report"],
  getCampaignReportTable: ["GET", "/campaigns/{id}/report.csv"],
  listPossibleDuplicates: ["GET", "/campaigns/{id}/possible-duplicates"],
  recordReply: ["POST", "/campaigns/{id}/replies"],
  listTemplates: ["GET", "/templates"],
  makeTemplate: ["POST", "/templates"],
  getTemplate: ["GET", "/templates/{id}"],
  changeTemplate: ["PATCH", "/templates/{id}"],
  removeTemplate: ["DELETE", "/templates/{id}"],
  listStarters: ["GET", "/writings/starters"],
  convertWriting: ["POST", "/writings/convert"],
  keepImage: ["POST", "/images"],
  listImages: ["GET", "/images"],
  getImage: ["GET", "/images/{id}"],
  removeImage: ["DELETE", "/images/{id}"],
  listIdentities: ["GET", "/identities"],
  makeIdentity: ["POST", "/identities"],
  getIdentity: ["GET", "/identities/{id}"],
  changeIdentity: ["PATCH", "/identities/{id}"],
  removeIdentity: ["DELETE", "/identities/{id}"],
  signIdentity: ["PUT", "/identities/{id}/signing"],
  getSigningRecord: ["GET", "/identities/{id}/signing"],
  listRelays: ["GET", "/relays"],
  makeRelay: ["POST", "/relays"],
  getRelay: ["GET", "/relays/{id}"],
  changeRelay: ["PATCH", "/relays/{id}"],
  removeRelay: ["DELETE", "/relays/{id}"],
  listAutomations: ["GET", "/automations"],
  makeAutomation: ["POST", "/automations"],
  getAutomation: ["GET", "/automations/{id}"],
  changeAutomation: ["PATCH", "/automations/{id}"],
  removeAutomation: ["DELETE", "/automations/{id}"],
  listAutomationVersions: ["GET", "/automations/{id}/versions"],
  getAutomationVersion: ["GET", "/automations/{id}/versions/{version}"],
  checkAutomation: ["POST", "/automations/{id}/check"],
  activateAutomation: ["POST", "/automations/{id}/activate"],
  pauseAutomation: ["POST", "/automations/{id}/pause"],
  resumeAutomation: ["POST", "/automations/{id}/resume"],
  endAutomation: ["POST", "/automations/{id}/end"],
  listPeopleInAutomation: ["GET", "/automations/{id}/people"],
  enrolInAutomation: ["POST", "/automations/{id}/people"],
  getPathThroughAutomation: ["GET", "/automations/{id}/people/{run}"],
  tellAutomations: ["POST", "/automations/events"],
  listAutomationsOfPerson: ["GET", "/contacts/{id}/automations"],
  getAutomationReport: ["GET", "/automations/{id}/report"],
  sendMessage: ["POST", "/messages"],
  listMessages: ["GET", "/messages"],
  sendMessages: ["POST", "/messages/batch"],
  getMessageRetention: ["GET", "/message-retention"],
  chooseMessageRetention: ["PUT", "/message-retention"],
  getMessage: ["GET", "/messages/{id}"],
  cancelMessage: ["POST", "/messages/{id}/cancel"],
  sendMessageAgain: ["POST", "/messages/{id}/again"],
  listMessageTemplates: ["GET", "/message-templates"],
  makeMessageTemplate: ["POST", "/message-templates"],
  getMessageTemplate: ["GET", "/message-templates/{id}"],
  removeMessageTemplate: ["DELETE", "/message-templates/{id}"],
  getMessageTemplateVersion: ["GET", "/message-templates/{id}/versions/{version}"],
  beginMessageTemplateDraft: ["POST", "/message-templates/{id}/draft"],
  keepMessageTemplateDraft: ["PUT", "/message-templates/{id}/draft"],
  dropMessageTemplateDraft: ["DELETE", "/message-templates/{id}/draft"],
  publishMessageTemplate: ["POST", "/message-templates/{id}/publish"],
  previewMessageTemplate: ["POST", "/message-templates/{id}/preview"],
  testMessageTemplate: ["POST", "/message-templates/{id}/test"],
  sendText: ["POST", "/texts"],
  listTexts: ["GET", "/texts"],
  getTextOverview: ["GET", "/text-overview"],
  getText: ["GET", "/texts/{id}"],
  cancelText: ["POST", "/texts/{id}/cancel"],
  listIncomingTexts: ["GET", "/incoming-texts"],
  seeToIncomingText: ["POST", "/incoming-texts/{id}/seen"],
  listTextCarriers: ["GET", "/text-carriers"],
  makeTextCarrier: ["POST", "/text-carriers"],
  changeTextCarrier: ["PATCH", "/text-carriers/{id}"],
  removeTextCarrier: ["DELETE", "/text-carriers/{id}"],
  listTextCountries: ["GET", "/text-countries"],
  sayTextCountry: ["PUT", "/text-countries/{country}"],
  forgetTextCountry: ["DELETE", "/text-countries/{country}"],
  listInboxTexts: ["GET", "/inbox/texts"],
  emptyInboxTexts: ["DELETE", "/inbox/texts"],
  answerInboxText: ["POST", "/inbox/texts/{id}/answer"],
  listTextTemplates: ["GET", "/text-templates"],
  makeTextTemplate: ["POST", "/text-templates"],
  getTextTemplate: ["GET", "/text-templates/{id}"],
  removeTextTemplate: ["DELETE", "/text-templates/{id}"],
  getTextTemplateVersion: ["GET", "/text-templates/{id}/versions/{version}"],
  beginTextTemplateDraft: ["POST", "/text-templates/{id}/draft"],
  keepTextTemplateDraft: ["PUT", "/text-templates/{id}/draft"],
  dropTextTemplateDraft: ["DELETE", "/text-templates/{id}/draft"],
  publishTextTemplate: ["POST", "/text-templates/{id}/publish"],
  previewTextTemplate: ["POST", "/text-templates/{id}/preview"],
  testTextTemplate: ["POST", "/text-templates/{id}/test"],
  listSendingDomains: ["GET", "/deliverability/domains"],
  getSendingDomain: ["GET", "/deliverability/domains/{domain}"],
  lookAtSendingDomain: ["POST", "/deliverability/domains/{domain}/look"],
  changeSendingAddresses: ["PUT", "/deliverability/domains/{domain}/addresses"],
  beginKeyRotation: ["POST", "/identities/{id}/next-key"],
  forgetNextKey: ["DELETE", "/identities/{id}/next-key"],
  listBlacklists: ["GET", "/deliverability/blacklists"],
  addBlacklist: ["POST", "/deliverability/blacklists"],
  changeBlacklist: ["PATCH", "/deliverability/blacklists/{id}"],
  removeBlacklist: ["DELETE", "/deliverability/blacklists/{id}"],
  askBlacklist: ["POST", "/deliverability/blacklists/{id}/look"],
  listIncoming: ["GET", "/incoming"],
  getIncomingSetup: ["GET", "/incoming/setup"],
  getIncoming: ["GET", "/incoming/{id}"],
  listMailboxes: ["GET", "/mailboxes"],
  makeMailbox: ["POST", "/mailboxes"],
  getMailbox: ["GET", "/mailboxes/{id}"],
  changeMailbox: ["PATCH", "/mailboxes/{id}"],
  removeMailbox: ["DELETE", "/mailboxes/{id}"],
  testMailbox: ["POST", "/mailboxes/{id}/test"],
  showDeliveryReports: ["GET", "/deliverability/reports"],
  takeDeliveryReport: ["POST", "/deliverability/reports"],
  nameSource: ["PUT", "/deliverability/sources"],
  showPace: ["GET", "/deliverability/pace"],
  setPaceLimit: ["PUT", "/deliverability/pace/limits"],
  beginWarmUp: ["POST", "/deliverability/pace/warm-up"],
  endWarmUp: ["POST", "/deliverability/pace/warm-up/end"],
  endProviderRest: ["POST", "/deliverability/pace/end-rest"],
  letCampaignGoOn: ["POST", "/deliverability/pace/let-go-on"],
  listRequests: ["GET", "/requests"],
  addRequest: ["POST", "/requests"],
  listKnownRecipients: ["GET", "/requests/known-recipients"],
  getRequest: ["GET", "/requests/{id}"],
  askForProof: ["POST", "/requests/{id}/confirmation"],
  acceptProof: ["POST", "/requests/{id}/proof"],
  extendRequest: ["POST", "/requests/{id}/extension"],
  refuseRequest: ["POST", "/requests/{id}/refusal"],
  setRequestAside: ["POST", "/requests/{id}/set-aside"],
  carryOutRequest: ["POST", "/requests/{id}/done"],
  noteAnswerOfRecipient: ["PUT", "/requests/{id}/recipients/{recipient}"],
  showRestriction: ["GET", "/contacts/{id}/restriction"],
  liftRestriction: ["POST", "/contacts/{id}/restriction/end"],
  getInbox: ["GET", "/inbox"],
  listInboxMails: ["GET", "/inbox/mails"],
  handInMail: ["POST", "/inbox/mails"],
  emptyInboxFolder: ["DELETE", "/inbox/mails"],
  getInboxMail: ["GET", "/inbox/mails/{id}"],
  removeInboxMail: ["DELETE", "/inbox/mails/{id}"],
  listCopiesOfInboxMail: ["GET", "/inbox/mails/{id}/copies"],
  getInboxMailSource: ["GET", "/inbox/mails/{id}/source"],
  listWebhooks: ["GET", "/webhooks"],
  makeWebhook: ["POST", "/webhooks"],
  getWebhook: ["GET", "/webhooks/{id}"],
  changeWebhook: ["PATCH", "/webhooks/{id}"],
  removeWebhook: ["DELETE", "/webhooks/{id}"],
  rotateWebhookSecret: ["POST", "/webhooks/{id}/secret"],
  testWebhook: ["POST", "/webhooks/{id}/test"],
  listWebhookDeliveries: ["GET", "/webhooks/{id}/deliveries"],
  replayWebhook: ["POST", "/webhooks/{id}/replay"],
  showRegister: ["GET", "/register"],
  answerRegister: ["PUT", "/register/answers"],
  listRegisterAnswers: ["GET", "/register/answers"],
  answerProcessor: ["PUT", "/register/processors"],
  confirmRegister: ["POST", "/register/confirmations"],
  exportRegisterAsHtml: ["GET", "/register/export/html"],
  exportRegisterAsPdf: ["GET", "/register/export/pdf"],
  exportRegisterAsCsv: ["GET", "/register/export/csv"],
  exportRegisterAsJson: ["GET", "/register/export/json"],
  listBreaches: ["GET", "/breaches"],
  openBreach: ["POST", "/breaches"],
  getBreach: ["GET", "/breaches/{id}"],
  changeBreach: ["PUT", "/breaches/{id}"],
  noteBreachStep: ["POST", "/breaches/{id}/steps"],
  countConcerned: ["POST", "/breaches/concerned"],
  previewBreachLetter: ["POST", "/breaches/letter-preview"],
  tellPeopleOfBreach: ["POST", "/breaches/{id}/letters"],
  printBreachRegister: ["GET", "/breaches-register"],
  printBreach: ["GET", "/breaches/{id}/paper"],
  listAssessments: ["GET", "/assessments"],
  openAssessment: ["POST", "/assessments"],
  answerCriterion: ["PUT", "/assessments/criteria/{criterion}"],
  getAssessment: ["GET", "/assessments/{id}"],
  saveAssessment: ["PUT", "/assessments/{id}"],
  printAssessment: ["GET", "/assessments/{id}/paper"],
  showNotice: ["GET", "/notice"],
  changeNoticeAdditions: ["PUT", "/notice/additions"],
  publishNotice: ["POST", "/notice/versions"],
  showRetention: ["GET", "/retention"],
  chooseRetentionPeriod: ["PUT", "/retention/period"],
  changeStandingOrder: ["PUT", "/retention/people"],
  planRetention: ["GET", "/retention/plan"],
  listPeopleDue: ["GET", "/retention/plan/people"],
  startRetentionRun: ["POST", "/retention/runs"],
  listRetentionRuns: ["GET", "/retention/runs"],
  showRetentionRun: ["GET", "/retention/runs/{id}"],
  showRetentionReport: ["GET", "/retention/runs/{id}/report"],
  listRetentionHolds: ["GET", "/retention/holds"],
  addRetentionHold: ["POST", "/retention/holds"],
  changeRetentionHold: ["PATCH", "/retention/holds/{id}"],
  removeRetentionHold: ["DELETE", "/retention/holds/{id}"],
  showLastQuestion: ["GET", "/retention/last-question"],
  changeLastQuestion: ["PUT", "/retention/last-question"],
  showGoingEvents: ["GET", "/retention/events"],
  downloadGoingEvents: ["GET", "/retention/events/archive"],
  listBackups: ["GET", "/backups"],
  askForBackup: ["POST", "/backups"],
  keepBackups: ["POST", "/backups/keeping"],
  noteBackupKeyKept: ["POST", "/backups/key-kept"],
  listStaffLog: ["GET", "/staff-log"],
  listStaffActors: ["GET", "/staff-log/actors"],
  listStaffAlerts: ["GET", "/staff-log/alerts"],
  seeStaffAlert: ["POST", "/staff-log/alerts/{id}/seen"],
  verifyStaffLog: ["POST", "/staff-log/verify"],
} as const satisfies Record<keyof Operations, readonly [string, string]>;
