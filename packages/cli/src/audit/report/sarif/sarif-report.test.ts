import { auditMessage } from "@consentry/audit";
import { describe, expect, test } from "vitest";

import type { Io } from "../../../command.ts";
import { outcomeOf } from "../../batch/audit-task.ts";
import { unreadRecord, type AuditRecord } from "../../record.ts";
import {
  aDocument,
  aHostileDocument,
  anUnclearDocument,
  aTrackedDocument,
} from "../../testing/documents.ts";
import { aPlainMail, aTrackedMail } from "../../testing/messages.ts";
import { artifactUri } from "./artifact-uri.ts";
import type { SarifArtifact, SarifNotification, SarifResult, SarifRule } from "./sarif.ts";
import { SarifReport } from "./sarif-report.ts";

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { name: string; version: string; rules: SarifRule[] } };
    readonly results: readonly SarifResult[];
    readonly artifacts: readonly SarifArtifact[];
    readonly invocations: readonly {
      executionSuccessful: boolean;
      toolExecutionNotifications: SarifNotification[];
    }[];
    readonly columnKind: string;
  }[];
}

type Given = readonly (readonly [AuditRecord, Uint8Array | null])[];

async function logOf(given: Given, language: "en" | "fr" | "nl" | "de" = "en"): Promise<Log> {
  let written = "";
  const stdout = (text: string): void => void (written += text);
  const report = new SarifReport({ stdout } as Io);
  for (const [record, bytes] of given) {
    report.add(await outcomeOf(record, { shape: "sarif", options: { language } }, bytes));
  }
  report.end();
  return JSON.parse(written) as Log;
}

function audited(mail: string, file: string): readonly [AuditRecord, Uint8Array] {
  const bytes = new TextEncoder().encode(mail);
  return [auditMessage(bytes, { file }), bytes];
}

/** RFC 3986: what may stand in a URI reference, with nothing but whole escapes. */
const URI_REFERENCE = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})+$/;

/** The rules of SARIF 2.1.0 that concern what we write: required properties, enums, ranges. */
function expectValid(log: Log): void {
  expect(Object.keys(log).toSorted()).toEqual(["$schema", "runs", "version"]);
  expect(URL.canParse(log.$schema)).toBe(true);
  expect(log.version).toBe("2.1.0");
  expect(log.runs).toHaveLength(1);
  for (const { tool, results, artifacts, invocations, columnKind } of log.runs) {
    expect(tool.driver.name).toBe("Consentry");
    expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(["utf16CodeUnits", "unicodeCodePoints"]).toContain(columnKind);
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of tool.driver.rules) {
      for (const said of [rule.shortDescription, rule.fullDescription, rule.help]) {
        expect(said.text).toMatch(/\S/);
      }
      expect(["none", "note", "warning", "error"]).toContain(rule.defaultConfiguration.level);
    }
    for (const artifact of artifacts) {
      expect(artifact.location.uri).toMatch(URI_REFERENCE);
      expect(artifact.length).toBeGreaterThanOrEqual(0);
      expect(artifact.roles).toEqual(["analysisTarget"]);
      if (artifact.hashes) expect(artifact.hashes["sha-256"]).toMatch(/^[\da-f]{64}$/);
    }
    const uris = artifacts.map(({ location }) => location.uri);
    const notifications = invocations.flatMap((one) => one.toolExecutionNotifications);
    for (const { executionSuccessful } of invocations) {
      expect(executionSuccessful).toBeTypeOf("boolean");
    }
    for (const { level, message, locations } of [...results, ...notifications]) {
      expect(["none", "note", "warning", "error"]).toContain(level);
      expect(message.text).toMatch(/\S/);
      for (const { physicalLocation } of locations) {
        expect(uris).toContain(physicalLocation.artifactLocation.uri);
        const region = physicalLocation.region;
        if (!region) continue;
        const { startLine, endLine = startLine, startColumn = 1, endColumn = startColumn } = region;
        expect(startLine).toBeGreaterThanOrEqual(1);
        expect(startColumn).toBeGreaterThanOrEqual(1);
        expect(endLine).toBeGreaterThanOrEqual(startLine);
        if (endLine === startLine) expect(endColumn).toBeGreaterThanOrEqual(startColumn);
        expect(region.byteOffset).toBeGreaterThanOrEqual(0);
        expect(region.byteLength).toBeGreaterThanOrEqual(0);
      }
    }
    for (const { ruleId, partialFingerprints } of results) {
      expect(ids).toContain(ruleId);
      for (const value of Object.values(partialFingerprints)) expect(value).toMatch(/^[\da-f]+$/);
    }
  }
}

describe("SarifReport", () => {
  test.each(["en", "fr", "nl", "de"] as const)(
    "writes a valid log of anything (%s)",
    async (language) => {
      const records = [
        aDocument(),
        aTrackedDocument(),
        anUnclearDocument(),
        aHostileDocument(),
        unreadRecord("weg mit#.eml", "not-found"),
        unreadRecord(null, "auditor-failed"),
      ];
      expectValid(
        await logOf(
          records.map((record) => [record, null] as const),
          language,
        ),
      );
      expectValid(
        await logOf([audited(aTrackedMail(), "a.eml"), audited(aPlainMail(), "ü/b.eml")], language),
      );
      expectValid(await logOf([]));
    },
  );

  test("marks the very characters, in lines, columns and bytes", async () => {
    const mail = aTrackedMail();
    const [run] = (await logOf([audited(mail, "mail/a.eml")])).runs;
    const pixel = run?.results.find(({ ruleId }) => ruleId === "A01");
    expect(pixel).toMatchObject({ level: "error" });
    expect(pixel?.message.text).toContain("(open.shop.example)");
    const { artifactLocation, region } = pixel?.locations[0]?.physicalLocation ?? {};
    expect(artifactLocation?.uri).toBe("mail/a.eml");
    const url = "https://open.shop.example/o.gif?u=jeanne%40example.org";
    const line = mail.split("\r\n")[(region?.startLine ?? 0) - 1] ?? "";
    expect(line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1)).toBe(url);
    expect(region?.endLine).toBe(region?.startLine);
    expect(
      mail.slice(region?.byteOffset, (region?.byteOffset ?? 0) + (region?.byteLength ?? 0)),
    ).toBe(url);
  });

  test("gives each place a result and each finding one rule", async () => {
    const [run] = (await logOf([[aTrackedDocument(), null]])).runs;
    const count = (id: string) => run?.results.filter(({ ruleId }) => ruleId === id).length;
    expect([count("A01"), count("A04"), count("A07")]).toEqual([2, 14, 1]);
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(["A01", "A04", "A07"]);
    expect(run?.results.find(({ ruleId }) => ruleId === "A07")?.level).toBe("note");
    const prints = run?.results.map((one) => one.partialFingerprints["consentryPlace/v1"]) ?? [];
    expect(new Set(prints).size).toBe(prints.length);
  });

  test("keeps fingerprints when lines move and codes change", async () => {
    const prints = async (mail: string) =>
      (await logOf([audited(mail, "a.eml")])).runs[0]?.results.map(
        (one) => one.partialFingerprints,
      );
    const other = aTrackedMail("Une autre offre, plus longue")
      .replace("<p>Bonjour</p>", "<p>Bonjour</p>\r\n\r\n<p>Encore</p>")
      .replaceAll("jeanne", "karim");
    expect(await prints(other)).toEqual(await prints(aTrackedMail()));
  });

  test("says which messages could not be read, and that the run is not whole", async () => {
    const [run] = (
      await logOf([audited(aPlainMail(), "a.eml"), [unreadRecord("gone.eml", "not-found"), null]])
    ).runs;
    expect(run?.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error", descriptor: { id: "not-found" } }],
    });
    expect((await logOf([audited(aPlainMail(), "a.eml")])).runs[0]?.invocations[0]).toEqual({
      executionSuccessful: true,
      toolExecutionNotifications: [],
    });
  });
});

describe("artifactUri", () => {
  test.each([
    ["mail/a b.eml", "mail/a%20b.eml"],
    ["/srv/ü.eml", "/srv/%C3%BC.eml"],
    ["box.mbox#12", "box.mbox#12"],
    ["50%.eml", "50%25.eml"],
    ["a:b.eml", "a%3Ab.eml"],
    ["//host/a.eml", "/host/a.eml"],
    ["C:\\mail\\a.eml", "file:///C:/mail/a.eml"],
    ["\ud800", "%EF%BF%BD"],
    [null, "-"],
  ])("writes %j as %s", (file, uri) => {
    expect(artifactUri(file)).toBe(uri);
  });
});
