import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Definition, Step } from "./definition.ts";
import { flowOf, unreachable } from "./flow.ts";
import { parseDefinition } from "./parse-definition.ts";
import { aDefinition, anId, aMessage, condition } from "./testing/a-definition.ts";

function problemsOf(json: unknown): readonly string[] {
  const read = parseDefinition(json);
  return read.ok ? [] : read.error.map(({ path }) => path);
}

const wait = (): Step => ({ kind: "wait", id: anId(), for: 1, unit: "days" });
const stop = (): Step => ({ kind: "stop", id: anId() });

describe("parseDefinition", () => {
  test("reads every kind of trigger and of step as it was written", () => {
    const steps: readonly Step[] = [
      wait(),
      { kind: "wait-until", id: anId(), at: "09:00", weekday: 1 },
      condition({ kind: "tag", tag: "singer" }, [aMessage()], [stop()]),
      { kind: "set-attribute", id: anId(), name: "welcomed", value: true },
      { kind: "add-tag", id: anId(), tag: "welcomed" },
      { kind: "remove-tag", id: anId(), tag: "new" },
      { kind: "join-list", id: anId(), list: anId() },
      { kind: "leave-list", id: anId(), list: anId() },
      { kind: "webhook", id: anId(), name: "welcomed" },
    ];
    const triggers: readonly Definition["trigger"][] = [
      { kind: "joined-list", list: anId() },
      { kind: "gave-consent", purpose: "send.newsletter" },
      { kind: "bought" },
      {
        kind: "date-attribute",
        attribute: "birthday",
        offsetDays: -3,
        at: "09:00",
        yearly: true,
      },
      { kind: "inactive", days: 90, by: ["purchased"] },
      { kind: "by-hand" },
    ];
    for (const trigger of triggers) {
      const definition = aDefinition({ trigger, steps });
      expect(parseDefinition(JSON.parse(JSON.stringify(definition)))).toEqual({
        ok: true,
        value: definition,
      });
    }
  });

  test.each([
    ["a kind that nobody knows", [{ ...wait(), kind: "jump" }], "definition.steps[0].kind"],
    ["a field that the kind has not", [{ ...wait(), to: anId() }], "definition.steps[0]"],
    ["an hour that there is not", [{ ...wait(), kind: "wait-until", at: "24:00" }], null],
    ["a wait longer than two years", [{ ...wait(), for: 731 }], "definition.steps[0].for"],
    [
      "a filter that reads a field nobody knows",
      [condition({ kind: "tag", tag: "a", or: "b" } as never, [], [])],
      "definition.steps[0].filter",
    ],
    [
      "a step within a way",
      [condition({ kind: "quarantined" }, [{ ...stop(), id: "x" }], [])],
      "definition.steps[0].yes[0].id",
    ],
  ])("refuses %s, and says where", (_what, steps, path) => {
    const problems = problemsOf(aDefinition({ steps: steps as readonly Step[] }));
    expect(problems.length).toBeGreaterThan(0);
    if (path !== null) expect(problems).toContain(path);
  });

  test("refuses one id at two steps: what is counted of them could not be told apart", () => {
    const twice = wait();
    const steps = [twice, condition({ kind: "quarantined" }, [twice], [])];
    expect(problemsOf(aDefinition({ steps }))).toEqual(["definition.steps[1].yes[0].id"]);
  });

  test("takes fifty steps and five lists within each other, and no more", () => {
    const fifty = Array.from({ length: 50 }, wait);
    expect(problemsOf(aDefinition({ steps: fifty }))).toEqual([]);
    expect(problemsOf(aDefinition({ steps: [...fifty, wait()] }))).not.toEqual([]);
    const below = (depth: number): Step =>
      depth === 1 ? wait() : condition({ kind: "quarantined" }, [below(depth - 1)], []);
    expect(problemsOf(aDefinition({ steps: [below(5)] }))).toEqual([]);
    expect(problemsOf(aDefinition({ steps: [below(6)] }))).not.toEqual([]);
  });

  test("survives whatever is handed in", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseDefinition(json).ok).toBe(false);
        expect(parseDefinition({ ...aDefinition(), steps: [json] }).ok).toBe(false);
        expect(parseDefinition({ ...aDefinition(), trigger: json }).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the flow of a definition", () => {
  const [before, yes, no, behind] = [wait(), wait(), stop(), wait()];
  const fork = condition({ kind: "quarantined" }, [yes], [no]);
  const flow = flowOf({ steps: [before, fork, behind] });

  test("brings both ways of a condition together behind it, and nobody back", () => {
    expect(flow.first).toBe(before.id);
    expect(flow.after(before.id)).toBe(fork.id);
    expect([flow.into(fork, "yes"), flow.into(fork, "no")]).toEqual([yes.id, no.id]);
    expect(flow.after(yes.id)).toBe(behind.id);
    expect(flow.after(no.id)).toBeNull();
    expect(flow.after(behind.id)).toBeNull();
  });

  test("goes past an empty way, out of as many lists as end there", () => {
    const inner = condition({ kind: "quarantined" }, [], []);
    const outer = condition({ kind: "quarantined" }, [inner], []);
    const nested = flowOf({ steps: [outer, behind] });
    expect(nested.into(inner, "no")).toBe(behind.id);
    expect(flowOf({ steps: [outer] }).into(inner, "no")).toBeNull();
  });

  test("names the steps that nobody comes to", () => {
    expect(unreachable({ steps: [before, fork, behind] })).toEqual([]);
    const over = condition({ kind: "quarantined" }, [stop()], [stop()]);
    expect(unreachable({ steps: [over, fork, behind] })).toEqual([
      fork.id,
      yes.id,
      no.id,
      behind.id,
    ]);
  });
});
