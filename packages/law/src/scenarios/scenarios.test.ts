// All worked scenarios in one file, in the order of their numbers, to be read through in one go.

import type { Day, Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { lawOfTheDay } from "../auditor/law-of-the-day.ts";
import { aConsent, aMeasurement, aSend, aSubscription, CUSTOMER } from "../cases/builders.ts";
import { dueBy } from "../deadlines/due-by.ts";
import { decide } from "../decide.ts";
import type { Decision } from "../decision/decision.ts";
import { parseQuestion } from "../question/parse-question.ts";
import type { QuestionInput } from "../question/question-shape.ts";
import { keepUntil } from "../retention/keep-until.ts";
import { transferStatus } from "../transfers/transfer-status.ts";

/** The worked scenarios of the research, by their numbers: facts, decision, rules, sources. */

function decided(input: QuestionInput): Decision {
  const parsed = parseQuestion(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return decide(parsed.value);
}

/** Outcome, and each reason as `effect rule` with its sources. */
function read(input: QuestionInput): {
  outcome: string;
  because: Record<string, readonly string[]>;
} {
  const { outcome, reasons } = decided(input);
  const because = Object.fromEntries(
    reasons.map(({ rule, effect, sources }) => [`${effect} ${rule}`, sources]),
  );
  return { outcome, because };
}

const RETENTION = { "notes X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"] };
const PROFESSION = { relatedToProfession: true, sector: null };
const day = (text: string): Day => text as Day;

describe("1 to 3, addresses from a professional network", () => {
  const nestor = aSend(
    "FR",
    { on: "2020-12-08", recipient: "b2b-named" },
    {
      source: { kind: "scraped" },
      collectedAt: "2019-05-02",
      offer: { relatedToProfession: false, sector: null },
      optOut: { atCollection: false, inMessage: false },
    },
  );

  test("1: meals offered to scraped professional addresses in 2020 are refused on every count", () => {
    expect(read(nestor)).toEqual({
      outcome: "refused",
      because: {
        "refuses X-IDENTITY": ["eprivacy:13(4)", "cpce:L34-5"],
        "refuses X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
        "refuses X-INFORM": ["gdpr:14", "gdpr:14(2)(f)", "gdpr:13"],
        "refuses FR-06": ["cpce:L34-5", "san-2020-018:b2b", "gdpr:6(1)(f)"],
      },
    });
  });

  const payroll = (jurisdiction: string): QuestionInput =>
    aSend(
      jurisdiction,
      { recipient: "b2b-named" },
      { source: { kind: "scraped" }, sourceStated: true, offer: PROFESSION },
    );

  test("2: payroll software with the source stated is allowed in France, the origin still flagged", () => {
    expect(read(payroll("FR"))).toEqual({
      outcome: "permitted",
      because: {
        "notes X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
        ...RETENTION,
        "permits FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
      },
    });
  });

  test("2: the pixel in that mail is not", () => {
    const pixel = { ...payroll("FR"), act: "measure", purpose: "track.open.individual" } as const;
    expect(read(pixel).because).toEqual({
      "refuses FR-M-OPEN": [
        "lil:82",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "cnil-2026-042:2.1",
        "edpb-2-2023:50-51",
        "wp118:V",
      ],
    });
  });

  test("3: the same mail is refused in the Netherlands and in Germany", () => {
    expect(read(payroll("NL")).because["refuses NL-01"]).toEqual(["tw:11.7(1)"]);
    expect(read(payroll("DE")).because["refuses DE-01"]).toEqual([
      "uwg:7(2)(2)",
      "bgh-i-zr-164-09:proof",
      "bgh-vi-zr-225-17:review",
    ]);
    expect([read(payroll("NL")).outcome, read(payroll("DE")).outcome]).toEqual([
      "refused",
      "refused",
    ]);
  });
});

test("4: an offer to info@ is allowed in France and Belgium, contested in the Netherlands", () => {
  const info = (jurisdiction: string): QuestionInput =>
    aSend(jurisdiction, { recipient: "generic" }, {});
  expect(read(info("FR"))).toEqual({
    outcome: "permitted",
    because: { "permits FR-07": ["cpce:L34-5", "cnil-b2b:generic"] },
  });
  expect(read(info("NL"))).toEqual({
    outcome: "contested",
    because: {
      "contests NL-03": ["tw:11.7(1)", "tw:11.7-designated"],
      "refuses NL-03-DESIGNATED": ["tw:11.7-designated"],
    },
  });
  expect(read(info("BE"))).toEqual({
    outcome: "permitted",
    because: { "permits BE-03": ["rd-2003-04-04:impersonal"] },
  });
});

describe("5 and 6, a customer", () => {
  test("5: shoes after shoes are allowed, a sister company's insurance is not", () => {
    const shoes = aSend("FR", { relation: "customer", on: "2026-06-15" }, CUSTOMER);
    expect(read(shoes)).toEqual({
      outcome: "permitted",
      because: { "permits FR-02": ["cpce:L34-5"] },
    });
    const offer = { analogous: false, sameLegalPerson: false, sector: null };
    const insurance = aSend("FR", { relation: "customer" }, { ...CUSTOMER, offer });
    expect(read(insurance)).toEqual({
      outcome: "refused",
      because: {
        "refuses FR-01": ["cpce:L34-5", "gdpr:4(11)"],
        "refuses FR-02": ["cpce:L34-5"],
      },
    });
  });

  test("6: a pixel for deliverability is refused: soft opt-in is no requested mail", () => {
    const pixel = aMeasurement(
      "FR",
      { purpose: "hygiene.inactive", message: "commercial", relation: "customer" },
      { ...CUSTOMER, consents: [], measure: DAY_ONLY },
    );
    expect(read(pixel)).toEqual({
      outcome: "refused",
      because: { "refuses FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
    });
  });
});

const DAY_ONLY = {
  stores: ["last-open-day"],
  uses: ["hygiene"],
  exclusive: true,
  perRecipient: true,
  ipKept: false,
};

test("7: a free account of 2026 is contested, and the decision shows the other reading", () => {
  const facts = { ...CUSTOMER, source: { kind: "account" as const } };
  const decision = decided(aSend("FR", { relation: "freemium" }, facts));
  const contested = decision.reasons.find(({ rule }) => rule === "FR-03");
  expect(decision.outcome).toBe("contested");
  expect(contested?.sources).toEqual(["cpce:L34-5", "c-654-23:sale", "san-2020-018:accounts"]);
  expect(contested?.status).toBe("contested");
  expect(contested?.because).toContain("Reading B");
  const account = read(aSend("FR", { relation: "account" }, facts));
  expect(account.because["refuses FR-04"]).toEqual(["cpce:L34-5", "san-2020-018:accounts"]);
});

test("8: a charity writes to past sympathisers in France, and not in the Netherlands", () => {
  const appeal = (jurisdiction: string): QuestionInput =>
    aSend(jurisdiction, { message: "charity" }, { informedAt: "2025-02-01" });
  expect(read(appeal("FR"))).toEqual({
    outcome: "permitted",
    because: { "permits FR-08": ["gdpr:6(1)(f)", "gdpr:21(2)", "cpce:L34-5"] },
  });
  expect(read(appeal("NL"))).toEqual({
    outcome: "refused",
    because: { "refuses NL-01": ["tw:11.7(1)"] },
  });
});

describe("9 and 10, pixels in transactional mail", () => {
  test("9: a reset mail may check the known device, and not feed a score too", () => {
    const reset = (uses: string[], exclusive: boolean): QuestionInput =>
      aMeasurement(
        "FR",
        { purpose: "security.authentication", message: "authentication" },
        { measure: { stores: [], uses, exclusive } },
      );
    const sources = ["lil:82", "cnil-2026-042:3.2"];
    expect(read(reset(["security"], true))).toEqual({
      outcome: "permitted",
      because: { "permits FR-M-SECURITY": sources },
    });
    expect(read(reset(["security", "scoring"], false))).toEqual({
      outcome: "refused",
      because: { "refuses FR-M-SECURITY": sources },
    });
  });

  test("10: an order confirmation is not exempt by nature", () => {
    const dashboard = aMeasurement(
      "FR",
      { purpose: "track.open.individual", message: "transactional", relation: "customer" },
      { consents: [] },
    );
    const { outcome, because } = read(dashboard);
    expect(outcome).toBe("refused");
    expect(because["refuses FR-M-OPEN"]).toContain("lil:82");
  });
});

describe("11 to 13, requested newsletters", () => {
  const hygiene = (jurisdiction: string, measure: object): QuestionInput =>
    aMeasurement(jurisdiction, { purpose: "hygiene.inactive" }, { measure });

  test("11: the day of the last opening is exempt in France alone", () => {
    expect(read(hygiene("FR", DAY_ONLY))).toEqual({
      outcome: "permitted",
      because: { "permits FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
    });
    expect(read(hygiene("IT", DAY_ONLY)).because["refuses IT-M-HYGIENE"]).toContain(
      "garante-284-2026:6",
    );
    expect(read(hygiene("NL", DAY_ONLY)).outcome).toBe("contested");
    expect(read(hygiene("DE", DAY_ONLY)).outcome).toBe("refused");
  });

  test("12: the time and the IP address, or a win-back campaign, end the exemption", () => {
    const timed = { ...DAY_ONLY, stores: ["timestamp", "ip"], ipKept: true };
    const winBack = { ...DAY_ONLY, uses: ["hygiene", "reactivation"], exclusive: false };
    for (const measure of [timed, winBack]) {
      expect(read(hygiene("FR", measure))).toEqual({
        outcome: "refused",
        because: { "refuses FR-M-HYGIENE": ["lil:82", "cnil-2026-042:3.2"] },
      });
    }
  });

  test("13: one pixel for all is contested, arguable, allowed or refused by country", () => {
    const counter = (jurisdiction: string): QuestionInput =>
      aMeasurement(
        jurisdiction,
        { purpose: "track.open.aggregate" },
        { measure: { stores: ["counter"], perRecipient: false, ipKept: false } },
      );
    expect(["FR", "NL", "IT", "DE"].map((country) => read(counter(country)).outcome)).toEqual([
      "contested",
      "contested",
      "permitted",
      "refused",
    ]);
    expect(read(counter("IT")).because).toEqual({
      "permits IT-M-AGG": ["codice-privacy:122", "garante-284-2026:5(1)"],
    });
    expect(read(counter("NL")).because["contests NL-M-AGG"]).toContain("tw:11.7a(3)(b)");
    expect(read(counter("FR")).because["contests FR-M-AGG"]).toContain("cnil-2026-042:3.2");
    expect(read(counter("DE")).because["refuses DE-M-AGG"]).toContain("c-673-17:68-70");
  });
});

describe("14 to 16, consent and the French transition", () => {
  test("14: a subscription of May 2026 allows the newsletter and no pixel", () => {
    const newsletter = aSend(
      "FR",
      { message: "newsletter", relation: "subscriber" },
      { consents: [aSubscription()] },
    );
    expect(read(newsletter)).toEqual({
      outcome: "permitted",
      because: { "permits FR-10": ["gdpr:4(11)", "gdpr:7(1)", "cpce:L34-5"] },
    });
    const pixel = aMeasurement("FR", { purpose: "track.open.individual" }, {});
    expect(read({ ...pixel, facts: { ...pixel.facts, collectedAt: "2026-05-02" } }).outcome).toBe(
      "refused",
    );
  });

  test("15: an address of 2024 is tolerated when informed in time, and only then", () => {
    const old = (on: string, informedAt: string | null, objectedAt: string | null): QuestionInput =>
      aMeasurement(
        "FR",
        { purpose: "track.open.individual", on },
        { consents: [], collectedAt: "2024-05-02", informedAt, objectedAt },
      );
    const sources = ["lil:82", "cnil-2026-042:transition"];
    expect(read(old("2026-11-21", "2026-06-20", null))).toEqual({
      outcome: "permitted",
      because: { "permits FR-M-LEGACY": sources },
    });
    expect(read(old("2026-07-15", null, null)).because["refuses FR-M-LEGACY"]).toEqual(sources);
    expect(read(old("2026-07-15", null, null)).outcome).toBe("refused");
    expect(read(old("2026-11-21", "2026-06-20", "2026-06-25")).outcome).toBe("refused");
  });

  test("16: the mail that asks carries its link and no pixel, and may itself be refused", () => {
    const ask = { message: "consent-request", relation: "subscriber" } as const;
    const link = aMeasurement(
      "FR",
      { ...ask, purpose: "link.action" },
      { measure: { exclusive: true } },
    );
    expect(read(link)).toEqual({
      outcome: "permitted",
      because: { "permits X-M-ACTION": ["eprivacy:5(3)", "rfc8058:3.1"] },
    });
    const pixel = aMeasurement("FR", { ...ask, purpose: "track.open.individual" }, {});
    expect(read(pixel).because["refuses X-M-REQUEST"]).toEqual([
      "eprivacy:5(3)",
      "gdpr:4(11)",
      "cnil-2026-042:4",
    ]);
    expect(read(aSend("FR", ask, { consents: [aSubscription()] })).outcome).toBe("permitted");
    expect(read(aSend("NL", { message: "consent-request" }, {}))).toEqual({
      outcome: "refused",
      because: { "refuses X-CONSENT-REQ": ["tw:11.7(1)"], "refuses NL-01": ["tw:11.7(1)"] },
    });
  });
});

describe("17 to 20, what machines and withdrawals do", () => {
  test("17: a scanner's visit is no contact of the person, and only a POST acts", () => {
    const contacts = [
      { kind: "scanner-click" as const, at: day("2026-06-01"), lawfullyObserved: true },
    ];
    const kept = keepUntil(
      "prospect",
      { collectedAt: day("2025-01-10"), contacts },
      day("2026-11-21"),
    );
    expect(kept.until).toBe("2028-01-10");
    const link = aMeasurement("FR", { purpose: "link.action" }, { measure: { exclusive: true } });
    expect(decided(link).conditions).toEqual(["only a POST acts; a GET shows the page"]);
    expect(decided(link).reasons[0]?.sources).toContain("rfc8058:3.1");
  });

  test("18: after a one-click unsubscribe marketing is refused, an order confirmation is not", () => {
    const suppressed = { consents: [aConsent({})], suppressed: true };
    expect(read(aSend("FR", {}, suppressed)).because["refuses X-SUPPRESS"]).toEqual([
      "gdpr:21(2)",
      "gdpr:21(3)",
      "eprivacy:13(4)",
      "cpce:L34-5",
    ]);
    expect(read(aSend("FR", { message: "transactional" }, suppressed))).toEqual({
      outcome: "permitted",
      because: { "permits FR-09": ["gdpr:6(1)(b)", "cpce:L34-5"] },
    });
    const objectedAt = day("2026-09-01");
    expect(keepUntil("suppression", { objectedAt }, day("2026-11-21"))).toMatchObject({
      kind: "at-least",
      until: "2029-09-01",
    });
  });

  const withdrawn = [
    aSubscription(),
    aConsent({ purpose: "track.open.individual" }),
    aConsent({ purpose: "track.open.individual", state: "withdrawn", at: "2026-09-01" }),
  ];

  test("19: an August mail opened again after the withdrawal records nothing", () => {
    const load = (on: string): string =>
      read(aMeasurement("FR", { purpose: "track.open.individual", on }, { consents: withdrawn }))
        .outcome;
    expect([load("2026-08-31"), load("2026-09-03")]).toEqual(["permitted", "refused"]);
  });

  test("20: tracking withdrawn leaves the newsletter; unsubscribed ends both", () => {
    const newsletter = { message: "newsletter", relation: "subscriber" } as const;
    expect(read(aSend("FR", newsletter, { consents: withdrawn })).outcome).toBe("permitted");
    const consents = [aSubscription(), aConsent({ purpose: "track.open.individual" })];
    const measured = { purpose: "track.open.individual" } as const;
    expect(read(aMeasurement("FR", measured, { consents, suppressed: true }))).toMatchObject({
      outcome: "refused",
      because: { "refuses X-M-SUPPRESS": ["gdpr:21(2)", "gdpr:21(3)"] },
    });
  });
});

describe("21, the end of a French prospect", () => {
  const prospect = (on: string, lastContactAt: string | null): QuestionInput =>
    aSend(
      "FR",
      { recipient: "b2b-named", on },
      { offer: PROFESSION, informedAt: "2022-03-10", collectedAt: "2022-03-10", lastContactAt },
    );

  test("three years from collection, opens not counting", () => {
    expect(read(prospect("2025-03-10", null)).outcome).toBe("permitted");
    expect(read(prospect("2025-03-11", null)).because["refuses X-EXPIRED"]).toEqual([
      "cnil-2021-131:prospects",
      "gdpr:5(1)(e)",
    ]);
    expect(read(prospect("2025-03-11", null)).outcome).toBe("refused");
  });

  test("three years from a human click that was lawfully observed, or a requested document", () => {
    const collectedAt = day("2022-03-10");
    const until = (
      kind: "click" | "open" | "document-request",
      lawfullyObserved?: boolean,
    ): unknown =>
      keepUntil(
        "prospect",
        { collectedAt, contacts: [{ kind, at: day("2024-06-01"), lawfullyObserved }] },
        day("2024-12-01"),
      ).until;
    expect(until("click", true)).toBe("2027-06-01");
    expect(until("click")).toBe("2025-03-10");
    expect(until("open", true)).toBe("2025-03-10");
    expect(until("document-request")).toBe("2027-06-01");
  });
});

test("22: STOP ends the SMS and leaves the e-mail", () => {
  const consents = [
    aConsent({}),
    aConsent({ channel: "sms" }),
    aConsent({ channel: "sms", state: "withdrawn", at: "2026-06-01" }),
  ];
  expect(read(aSend("FR", { channel: "sms" }, { consents }))).toEqual({
    outcome: "refused",
    because: { ...RETENTION, "refuses FR-11": ["cpce:L34-5"] },
  });
  expect(read(aSend("FR", {}, { consents })).outcome).toBe("permitted");
});

test("23: a call to a French consumer before and after 11 August 2026", () => {
  const call = (on: string, runningContract: boolean): QuestionInput =>
    aSend(
      "FR",
      { channel: "voice", on },
      { informedAt: "2026-05-02", onOptOutRegister: false, runningContract },
    );
  expect(read(call("2026-07-30", false))).toEqual({
    outcome: "permitted",
    because: { ...RETENTION, "permits FR-13": ["conso:L223-1-bloctel", "gdpr:6(1)(f)"] },
  });
  expect(read(call("2026-08-12", false))).toEqual({
    outcome: "refused",
    because: {
      ...RETENTION,
      "refuses FR-14": ["conso:L223-1"],
      "refuses FR-14-CONTRACT": ["conso:L223-1"],
    },
  });
  expect(read(call("2026-08-12", true))).toEqual({
    outcome: "permitted",
    because: { ...RETENTION, "permits FR-14-CONTRACT": ["conso:L223-1"] },
  });
});

test("24: a hidden pixel in letters to students is refused; a receipt or an Italian notice is not", () => {
  const letter = { message: "transactional", relation: "account" } as const;
  const proof = { ...letter, purpose: "proof.legal_notice" } as const;
  const duty = { measure: { exclusive: true, legalDuty: true } };
  const hidden = read(aMeasurement("NL", { ...proof, on: "2019-08-07" }, duty));
  expect(hidden).toEqual({
    outcome: "refused",
    because: {
      "refuses NL-M-NOTICE": [
        "tw:11.7a(1)",
        "eprivacy:5(3)",
        "gdpr:4(11)",
        "wp118:V",
        "ap-duo-2019:statement",
      ],
    },
  });
  const receipt = aMeasurement("NL", { ...letter, purpose: "read.receipt" }, duty);
  expect(read(receipt)).toEqual({
    outcome: "permitted",
    because: { "permits X-M-RECEIPT": ["rfc8098:1", "wp118:V"] },
  });
  expect(read(aMeasurement("IT", proof, duty)).because).toEqual({
    "permits IT-M-NOTICE": ["codice-privacy:122", "garante-284-2026:5(3)"],
  });
});

describe("25 to 28, what the auditor asks of the day of a mail", () => {
  test("25: opens and clicks per person in France on 2022-09-14", () => {
    expect(lawOfTheDay("open.individual", day("2022-09-14"), "FR")).toMatchObject({
      need: "consent",
      rules: ["FR-M-OPEN"],
      sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)", "wp118:V"],
      statusOf: "in_force",
    });
    expect(lawOfTheDay("click.individual", day("2022-09-14"), "FR")).toMatchObject({
      need: "consent",
      rules: ["FR-M-CLICK"],
      sources: ["lil:82", "eprivacy:5(3)", "gdpr:4(11)"],
    });
    expect(lawOfTheDay("text-alternative", day("2022-09-14"), "FR")).toMatchObject({
      need: "none",
      rules: [],
    });
    expect(transferStatus("US", day("2022-09-14"), "FR")).toMatchObject({
      status: "none",
      sources: ["c-311-18:ruling", "gdpr:44", "gdpr:46"],
    });
  });

  test("26: in 2024 the transfer becomes a look at the list, and the rest stays", () => {
    expect(transferStatus("US", day("2024-09-14"), "FR")).toMatchObject({
      status: "check-list",
      sources: ["eu-2023-1795:1"],
    });
    expect(lawOfTheDay("open.individual", day("2024-09-14"), "FR").rules).toEqual(["FR-M-OPEN"]);
  });

  test("27: São Paulo and London over time", () => {
    const status = (country: string, on: string): string => transferStatus(country, day(on)).status;
    expect([status("BR", "2026-01-10"), status("BR", "2026-02-10")]).toEqual(["none", "adequate"]);
    expect(transferStatus("BR", day("2026-02-10")).sources).toEqual(["eu-2026-179:1"]);
    expect(transferStatus("GB", day("2021-03-01"))).toMatchObject({
      status: "adequate",
      sources: ["tca:FINPROV.10A"],
    });
    expect(transferStatus("GB", day("2021-07-01")).sources).toEqual(["eu-2021-1772:1"]);
    expect(status("GB", "2032-01-01")).toBe("none");
  });

  test("28: a logo common to all is no tracker, one with a mark of its own is", () => {
    const logo = (perRecipient: boolean): string =>
      read(
        aMeasurement(
          "FR",
          { purpose: "remote.resource" },
          { measure: { perRecipient, ipKept: false } },
        ),
      ).outcome;
    expect([logo(false), logo(true)]).toEqual(["permitted", "refused"]);
    expect(lawOfTheDay("remote-resource", day("2026-11-21"), "FR")).toMatchObject({
      need: "information-objection",
      sources: ["gdpr:13", "gdpr:44", "edpb-2-2023:54-55"],
    });
    expect(lawOfTheDay("open.individual", day("2026-11-21"), "FR").need).toBe("consent");
  });
});

describe("29 and 30, deadlines", () => {
  test("29: a request of Friday 30 January 2026 is due on Monday 2 March", () => {
    expect(dueBy("request", day("2026-01-30"), "FR")).toMatchObject({
      dueOn: "2026-03-02",
      sources: ["gdpr:12(3)", "reg-1182-71:3"],
    });
    expect(dueBy("request-extended", day("2026-01-30"), "FR").dueOn).toBe("2026-04-30");
  });

  test("30: a breach known on Monday at 18:00 is due on Thursday at 18:00", () => {
    const known = "2026-11-16T18:00:00Z" as Instant;
    expect(dueBy("breach-authority", known, "FR")).toMatchObject({
      dueAt: "2026-11-19T18:00:00Z",
      sources: ["gdpr:33(1)", "reg-1182-71:3"],
    });
  });
});

describe("31 to 35", () => {
  const ofPartner = (namesUs: boolean, sourceStated: boolean): QuestionInput =>
    aSend(
      "FR",
      {},
      { consents: [aConsent({})], source: { kind: "partner", namesUs }, sourceStated },
    );

  test("31: a list bought as opt-in for partners is refused, one that named the sender is not", () => {
    const { outcome, because } = read(ofPartner(false, true));
    expect(outcome).toBe("refused");
    expect(because["refuses FR-17"]).toEqual([
      "cnil-partners-2018:partners",
      "san-canal-2023:partners",
      "san-2025-001:broker",
      "c-317-25:referral",
    ]);
    expect(because["refuses X-PARTNER"]).toEqual(["gdpr:4(11)", "gdpr:7(1)"]);
    expect(read(ofPartner(true, true)).outcome).toBe("permitted");
  });

  test("32: an automatic reply prolongs nothing", () => {
    const contacts = [
      { kind: "autoreply" as const, at: day("2026-06-01"), lawfullyObserved: true },
    ];
    const kept = keepUntil(
      "prospect",
      { collectedAt: day("2024-01-10"), contacts },
      day("2026-11-21"),
    );
    expect(kept.until).toBe("2027-01-10");
    expect(kept.sources).toEqual(["cnil-2021-131:prospects", "gdpr:5(1)(e)"]);
  });

  test("33: energy renovation is refused although the consumer consented", () => {
    const offer = { sector: "energy-renovation" as const };
    const { outcome, because } = read(
      aSend("FR", { on: "2026-10-15" }, { consents: [aConsent({})], offer }),
    );
    expect(outcome).toBe("refused");
    expect(because["refuses X-SECTOR-FR"]).toEqual(["loi-2025-594:13"]);
    expect(because["permits FR-01"]).toEqual(["cpce:L34-5", "gdpr:4(11)"]);
  });

  test("34: a disputed single opt-in is refused in Germany, and so is a voucher to confirm it", () => {
    const disputed = [aConsent({}), aConsent({ state: "invalidated", at: "2026-07-01" })];
    for (const consents of [disputed, []]) {
      const { outcome, because } = read(aSend("DE", {}, { consents }));
      expect(outcome).toBe("refused");
      expect(because["refuses DE-01"]).toContain("bgh-i-zr-164-09:proof");
    }
  });

  test("35: one French box carries the mailing, personalisation and frequency, no profile", () => {
    const joint = aConsent({
      alsoNames: ["personalise.by_opens", "frequency.performance", "profile.cross_channel"],
    });
    const consents = [joint];
    const measured = (
      purpose: "personalise.by_opens" | "frequency.performance" | "profile.cross_channel",
      frJointConsent: boolean,
    ): string =>
      read(
        aMeasurement(
          "FR",
          { purpose, message: "commercial", policy: { frJointConsent } },
          { consents },
        ),
      ).outcome;
    expect(read(aSend("FR", {}, { consents })).outcome).toBe("permitted");
    expect(measured("personalise.by_opens", true)).toBe("permitted");
    expect(measured("frequency.performance", true)).toBe("permitted");
    expect(measured("frequency.performance", false)).toBe("refused");
    expect(measured("profile.cross_channel", true)).toBe("refused");
  });
});
