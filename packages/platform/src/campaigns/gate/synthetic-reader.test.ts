import type { Instant } from "@consentry/kernel";
import { isMeasurementPermit, isSendPermit } from "@consentry/law";
import { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
import { expect, test } from "vitest";

import { newOrganisationId } from "../../database/organisation-id.ts";
import type { Campaign } from "../campaign.ts";
import { syntheticReader } from "./synthetic-reader.ts";

const LEVELS = OPEN_LEVELS.flatMap((open) => CLICK_LEVELS.map((click) => ({ open, click })));
const PURPOSES = ["send.commercial", "send.newsletter", "send.charity", "send.political"] as const;

test.each(PURPOSES)("law gives the permits of every variant of a campaign for %s", (purpose) => {
  const campaign: Pick<Campaign, "purpose" | "measuring"> = {
    purpose,
    measuring: { open: [], click: [], purposes: ["track.open.individual"] },
  };
  const organisation = newOrganisationId();
  for (const levels of LEVELS) {
    const now = "2026-11-22T09:00:00Z" as Instant;
    const reader = syntheticReader("someone", levels, { organisation, campaign, now });
    expect(isSendPermit(reader.send.permit)).toBe(true);
    expect({ open: reader.open.level, click: reader.click.level }).toEqual(levels);
    for (const observed of [reader.open, reader.click]) {
      if (observed.level === "none") continue;
      expect(isMeasurementPermit(observed.permit)).toBe(true);
      const contact = observed.level === "aggregate" ? null : "someone";
      expect(observed.permit).toMatchObject({ organisation, contact });
    }
  }
});
