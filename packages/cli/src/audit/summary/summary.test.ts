import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readFixtures } from "../../../../../fixtures/read-fixtures.ts";
import { aZip } from "../input/testing/zip-file.ts";
import type { AuditRecord } from "../record.ts";
import { aMailbox, aPlainMail, aTrackedMail } from "../testing/messages.ts";
import { runConsentry } from "../testing/run-consentry.ts";
import { SUMMARY_WORDS } from "../words/summary/index.ts";
import { Corpus } from "./corpus.ts";
import { FrequentNames } from "./frequent-names.ts";
import { FIGURES, type MessageFacts } from "./message-facts.ts";
import type { SummaryDocument } from "./summary-document.ts";
import { summaryPage } from "./summary-page.ts";
import { summaryText } from "./summary-text.ts";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-summary-"));
  mkdirSync(at("all"));
  for (const [index, { bytes }] of readFixtures().entries()) {
    writeFileSync(at(`all/${index}.eml`), bytes);
  }
  writeFileSync(at("all/copy.eml"), readFixtures()[0]?.bytes ?? "");
  writeFileSync(at("all/nothing.eml"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function summaryOf(path: string): Promise<SummaryDocument> {
  const { stdout } = await runConsentry(["audit", path, "--summary", "--format", "json"]);
  return JSON.parse(stdout) as SummaryDocument;
}

async function recordsOf(path: string): Promise<readonly AuditRecord[]> {
  const { stdout } = await runConsentry(["audit", path, "--format", "jsonl"]);
  const lines = stdout.trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as AuditRecord);
}

describe("the summary of a corpus", () => {
  test("counts what a recount of the documents counts", async () => {
    const summary = await summaryOf(at("all"));
    const records = await recordsOf(at("all"));
    const unread = records.filter(({ error }) => error !== undefined);
    const read = records.filter(({ error }) => error === undefined);
    const once = [...new Map(read.map((record) => [record.sha256, record])).values()];
    const count = (is: (record: AuditRecord) => boolean): number => once.filter(is).length;
    expect(summary).toMatchObject({
      schema: "consentry.summary/1",
      messages: once.length,
      unread: unread.length,
      duplicates: read.length - once.length,
      senderDomains: new Set(once.flatMap(({ message: { from } }) => from?.split("@")[1] ?? []))
        .size,
    });
    expect(summary.duplicates).toBeGreaterThan(0);
    expect(summary.verdicts).toEqual({
      tracked: count(({ summary: { verdict } }) => verdict === "tracked"),
      untracked: count(({ summary: { verdict } }) => verdict === "untracked"),
      unclear: count(({ summary: { verdict } }) => verdict === "unclear"),
    });
    const opens = count(({ references }) =>
      references.some(({ tracker, grade }) => tracker && grade !== "possible"),
    );
    const leaks = count(({ references }) =>
      references.some(
        ({ carries, when }) =>
          when === "open" && carries.some(({ what }) => what === "recipient-address"),
      ),
    );
    expect(summary.figures.openTracked.messages).toBe(opens);
    expect(summary.figures.addressOnView.messages).toBe(leaks);
    expect(summary.figures.textMissing.messages).toBe(count(({ text }) => text === "missing"));
    expect(summary.figures.textHollow.messages).toBe(count(({ text }) => text === "hollow"));
    for (const { name, messages } of summary.platforms) {
      expect(messages).toBe(count(({ platform }) => (platform?.name ?? null) === name));
    }
    for (const { year, messages } of summary.years) {
      const ofYear = ({ message: { date } }: AuditRecord): boolean =>
        (date === null ? null : Number(date.slice(0, 4))) === year;
      expect(messages).toBe(count(ofYear));
    }
    for (const { technique, messages } of summary.techniques) {
      const uses = ({ references }: AuditRecord): boolean =>
        references.some(
          (one) => one.technique === technique && one.tracker && one.grade !== "possible",
        );
      expect(messages).toBe(count(uses));
    }
  }, 60_000);

  test("is the same from a Maildir, a mailbox, an archive and a packed mailbox", async () => {
    const mails = [aPlainMail("1"), aTrackedMail("2"), aTrackedMail("3"), aTrackedMail("2")];
    mkdirSync(at("few/cur"), { recursive: true });
    mkdirSync(at("few/new"));
    for (const [index, mail] of mails.entries()) writeFileSync(at(`few/cur/${index}`), mail);
    writeFileSync(at("few/dovecot-uidlist"), "3 V1 N5\n");
    const files = Object.fromEntries(mails.map((mail, index) => [`in/${index}.eml`, mail]));
    writeFileSync(at("few.zip"), aZip(files));
    const summary = await summaryOf(at("few"));
    expect(summary).toMatchObject({ messages: 3, duplicates: 1, unread: 0 });
    expect(summary.figures.openTracked.share).toBeCloseTo(2 / 3);
    expect(summary.figures.addressOnView.messages).toBe(2);
    expect(await summaryOf(at("few.zip"))).toEqual(summary);
    writeFileSync(at("few.mbox"), aMailbox(mails));
    expect(await summaryOf(at("few.mbox"))).toEqual(summary);
    writeFileSync(at("few.mbox.gz"), gzipSync(aMailbox(mails)));
    expect(await summaryOf(at("few.mbox.gz"))).toEqual(summary);
  });

  test("names no reader, no subject and no file", async () => {
    writeFileSync(at("one.eml"), aTrackedMail("Offre secrète"));
    for (const format of ["json", "text", "html"]) {
      const { stdout } = await runConsentry([
        "audit",
        at("one.eml"),
        "--summary",
        "--format",
        format,
      ]);
      expect(stdout).not.toMatch(/jeanne|secrète|one\.eml/);
    }
  });

  test("is written in every language, and its page loads nothing", async () => {
    writeFileSync(
      at("two.mbox"),
      aMailbox([aTrackedMail("1"), aTrackedMail("2").replace("2022", "2023")]),
    );
    const summary = await summaryOf(at("two.mbox"));
    for (const language of ["en", "fr", "nl", "de"] as const) {
      const words = SUMMARY_WORDS[language];
      const page = summaryPage(summary, language);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain(`aria-label="${words.heading.years}: ${words.column.watching}"`);
      expect(page).not.toMatch(/<script|\ssrc=|\shref=|url\(/);
      const text = summaryText(summary, { columns: 80, hasColour: false, language });
      expect(text).toContain(words.heading.countries);
    }
  });

  test("keeps a host that is markup from being any", async () => {
    const host = "open.<b>shop</b>.example";
    const mail = aTrackedMail().replace("open.shop.example", host.replaceAll("<", "%3C"));
    writeFileSync(at("markup.eml"), mail);
    const { stdout } = await runConsentry([
      "audit",
      at("markup.eml"),
      "--summary",
      "--format",
      "html",
    ]);
    expect(stdout).not.toContain("<b>shop");
  });

  test("of nothing says so, and exits as unread", async () => {
    mkdirSync(at("empty"));
    const { stdout, exitCode } = await runConsentry(["audit", at("empty"), "--summary"]);
    expect(stdout).toContain("No mail could be read.");
    expect(exitCode).toBe(3);
  });

  test("is not written as lines, and says what it is written as", async () => {
    const args = ["--summary", "--format", "jsonl"];
    const { stderr, exitCode } = await runConsentry(["audit", at("all"), ...args]);
    expect(stderr).toContain("--summary is written as text, json, html, not as jsonl");
    expect(exitCode).toBe(2);
  });
});

describe("Corpus", () => {
  const facts: fc.Arbitrary<MessageFacts> = fc.record({
    sha256: fc
      .nat(30)
      .map((number) => String(number).padStart(64, "0").split("").toReversed().join("")),
    verdict: fc.constantFrom("tracked", "untracked", "unclear"),
    figures: fc.subarray([...FIGURES]),
    year: fc.constantFrom(null, 2021, 2022),
    senderDomain: fc.constantFrom(null, "a.example", "b.example", "c.example"),
    platform: fc.constantFrom(null, "A", "B"),
    techniques: fc.subarray(["img", "css-font"]),
    toldHosts: fc.subarray(["x.example", "y.example"]),
    toldCountries: fc.subarray([null, "FR", "US"]),
  });

  test("counts each copy once, and every row adds up to the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.option(facts)), (all) => {
        const corpus = new Corpus();
        for (const one of all) corpus.add(one);
        const read = all.filter((one) => one !== null);
        expect(corpus.messages).toBe(new Set(read.map(({ sha256 }) => sha256)).size);
        expect(corpus.messages + corpus.duplicates + corpus.unread).toBe(all.length);
        for (const rows of [corpus.platforms, corpus.years]) {
          const sum = [...rows.values()].reduce((total, { messages }) => total + messages, 0);
          expect(sum).toBe(corpus.messages);
        }
      }),
    );
  });

  test("says where its bounds were met", () => {
    const corpus = new Corpus({ remembered: 2, senders: 2, hosts: 2 });
    const [one] = fc.sample(facts, { numRuns: 1, seed: 1 });
    if (!one) throw new Error("no sample");
    for (let index = 0; index < 5; index++) {
      const senderDomain = `${index}.example`;
      const sha256 = `${index}`.padEnd(64, "a");
      corpus.add({ ...one, sha256, senderDomain, toldHosts: ["often.example", senderDomain] });
    }
    expect(corpus).toMatchObject({ messages: 5, areSendersPartial: true, senderDomains: 2 });
    expect(corpus.areDuplicatesPartial).toBe(true);
    expect(corpus.hosts.isPartial).toBe(true);
    expect(corpus.hosts.sorted()[0]).toEqual(["often.example", 5]);
  });
});

describe("FrequentNames", () => {
  test("never holds more than its bound, and never counts a name too often", () => {
    const names = fc.array(fc.integer({ min: 0, max: 20 }).map(String), { maxLength: 200 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 8 }), (all, most) => {
        const counts = new FrequentNames(most);
        for (const name of all) counts.add(name);
        expect(counts.sorted().length).toBeLessThanOrEqual(most);
        for (const [name, count] of counts.sorted()) {
          expect(count).toBeLessThanOrEqual(all.filter((one) => one === name).length);
        }
      }),
    );
  });
});
