import type { Instant } from "@consentry/kernel";

import type { CampaignReport } from "../report.ts";

const HOUR = "2026-11-21T09:00:00Z" as Instant;
const NEXT = "2026-11-21T10:00:00Z" as Instant;
const LAST = "2026-11-23T15:00:00Z" as Instant;

/** A report of a campaign to a thousand people, of whom 410 agreed to be observed. */
export function aReport(changes: Partial<CampaignReport> = {}): CampaignReport {
  return {
    campaign: {
      id: "0197a1b2-0000-7000-8000-00000000000c",
      name: "Rehearsals in May",
      state: "finished",
      startedAt: HOUR,
      finishedAt: NEXT,
    },
    at: LAST,
    fewestPeople: 10,
    sending: {
      planned: 1_015,
      waiting: 0,
      inFlight: 0,
      sent: 1_000,
      bounced: 12,
      skipped: 3,
      cancelled: 0,
      possibleDuplicates: 2,
      bouncedBecause: [{ what: "address", messages: 12 }],
      skippedBecause: [{ reason: "suppression:unsubscribed", messages: 3 }],
    },
    responses: {
      delivered: 970,
      deferred: 30,
      bouncedLater: 0,
      replied: 14,
      unsubscribed: 5,
      complained: 0,
    },
    domains: [
      { domain: "example.org", sent: 900, bounced: 2 },
      { domain: null, sent: 100, bounced: 10 },
    ],
    trial: {
      parts: [
        { part: 0, sent: 100, replied: 4, unsubscribed: 2 },
        { part: 1, sent: 900, replied: 10, unsubscribed: 3 },
      ],
      waiting: 0,
      result: {
        judgedBy: "consented-opens",
        at: NEXT,
        winner: 1,
        because: "perhaps-chance",
        judgedOn: [40, 41],
        answers: [10, 20],
      },
    },
    opens: {
      people: {
        measured: 410,
        coverage: 0.41,
        readers: 180,
        events: 240,
        machines: { onlyMachines: 60, events: 90 },
        byHour: [
          { from: HOUR, to: NEXT, readers: 120, events: 150 },
          { from: NEXT, to: LAST, readers: 60, events: 90 },
        ],
        byLink: [],
        byDomain: [{ domain: null, measured: 410, readers: 180 }],
      },
      counted: {
        messages: 300,
        loads: 240,
        machines: null,
        byHour: [{ from: HOUR, to: LAST, loads: 240 }],
        byLink: [],
      },
    },
    clicks: {
      people: {
        measured: 350,
        coverage: 0.35,
        readers: 42,
        events: 60,
        machines: { onlyMachines: null, events: null },
        byHour: [{ from: HOUR, to: LAST, readers: 42, events: 60 }],
        byLink: [
          { link: 1, url: "https://choir.example/tickets?seat=a", readers: 31, events: 45 },
          { link: null, url: null, readers: 11, events: 15 },
        ],
        byDomain: [{ domain: null, measured: 350, readers: 42 }],
      },
      counted: { messages: 0, loads: null, machines: null, byHour: [], byLink: [] },
    },
    kept: [],
    texts: null,
    ...changes,
  };
}
