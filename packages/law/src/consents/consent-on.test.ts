import type { Day, Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import type { Consent } from "../question/question.ts";
import type { ConsentState } from "../question/vocabulary.ts";
import { consentOn } from "./consent-on.ts";

function event(state: ConsentState, at: string | undefined, more: Partial<Consent> = {}): Consent {
  return {
    purpose: "send.commercial",
    channel: "email",
    state,
    at: at as Day | Instant | undefined,
    alsoNames: [],
    ...more,
  };
}

function standing(consents: Consent[], on = "2026-11-21"): string {
  const wanted = { purpose: "send.commercial", channel: "email", mayBeJoint: false } as const;
  return consentOn(consents, { ...wanted, on: on as Day }).kind;
}

describe("consentOn", () => {
  test("finds a consent from its day on", () => {
    expect(standing([event("given", "2026-05-02")], "2026-05-01")).toBe("none");
    expect(standing([event("given", "2026-05-02")], "2026-05-02")).toBe("given");
  });

  test("lets a withdrawal of the same day win", () => {
    const sameDay = [event("given", "2026-05-02"), event("withdrawn", "2026-05-02")];
    expect(standing(sameDay)).toBe("ended");
  });

  test("lets a consent surely given after a withdrawal stand", () => {
    const morning = event("withdrawn", "2026-05-02T08:00:00Z");
    expect(standing([morning, event("given", "2026-05-02T09:00:00Z")])).toBe("given");
    expect(standing([morning, event("given", "2026-05-02")])).toBe("ended");
    expect(standing([event("withdrawn", "2026-05-02"), event("given", "2026-05-03")])).toBe(
      "given",
    );
  });

  test("takes an undated withdrawal as still standing, and an undated consent as none", () => {
    expect(standing([event("given", "2026-05-02"), event("withdrawn", undefined)])).toBe("ended");
    expect(standing([event("given", undefined)])).toBe("none");
  });

  test("takes a withdrawal without a channel for every channel, a consent without one for none", () => {
    const everywhere = event("withdrawn", "2026-06-01", { channel: undefined });
    expect(standing([event("given", "2026-05-02"), everywhere])).toBe("ended");
    expect(standing([event("given", "2026-05-02", { channel: undefined })])).toBe("none");
  });

  test("does not count a request as an answer", () => {
    expect(standing([event("requested", "2026-05-02")])).toBe("none");
    expect(standing([event("given", "2026-05-02"), event("requested", "2026-06-01")])).toBe(
      "given",
    );
  });
});
