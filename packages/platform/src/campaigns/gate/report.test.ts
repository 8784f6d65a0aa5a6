import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { GATE_RULES, type Found } from "./finding.ts";
import { makeReport } from "./report.ts";

const LOOKED = {
  version: 3,
  checkedAt: "2026-05-02T09:30:00Z" as Instant,
  variants: [],
  sample: 0,
};

const found = (code: Found["code"], open: "none" | "individual" = "none"): Found => ({
  code,
  message: "wrong",
  place: null,
  url: null,
  variants: [{ open, click: "none" }],
});

const report = (all: readonly Found[], policy = {}) =>
  makeReport(all, LOOKED, { policy, country: "FR" });

test("what is found in several variants is one finding", () => {
  const { findings } = report([found("hollow-text"), found("hollow-text", "individual")]);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.variants).toEqual([
    { open: "none", click: "none" },
    { open: "individual", click: "none" },
  ]);
});

test("what blocks comes first, and warnings let a campaign pass", () => {
  const blocked = report([found("missing-why"), found("missing-unsubscribe")]);
  expect(blocked.passed).toBe(false);
  expect(blocked.findings.map(({ code }) => code)).toEqual(["missing-unsubscribe", "missing-why"]);
  expect(report([found("missing-why")]).passed).toBe(true);
  expect(report([]).passed).toBe(true);
});

test("an organisation may be stricter, or less strict where it is for it to say", () => {
  expect(report([found("missing-why")], { "missing-why": "block" }).passed).toBe(false);
  expect(report([found("hot-linked-resource")], { "hot-linked-resource": "warn" }).passed).toBe(
    true,
  );
  for (const [code, { isFixed }] of Object.entries(GATE_RULES)) {
    if (!isFixed) continue;
    const { passed } = report([found(code as Found["code"])], { [code]: "warn" });
    expect([code, passed]).toEqual([code, false]);
  }
});

test("each comes with the rules of its day", () => {
  expect(report([found("tracking-resource")]).findings[0]?.rules).not.toEqual([]);
  expect(report([found("missing-identity")]).findings[0]?.rules).toEqual(["X-IDENTITY"]);
});
