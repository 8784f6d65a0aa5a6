import { Bug } from "@consentry/kernel";
import { isMeasurementPermit, isSendPermit, type Purpose } from "@consentry/law";

import type { VariantLevels } from "./flatten.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";

/** What a permit for a level is for. Law answers each purpose by a rule of its own. */
const OPEN_PURPOSES = {
  aggregate: new Set<Purpose>(["track.open.aggregate"]),
  day: new Set<Purpose>(["hygiene.inactive"]),
  individual: new Set<Purpose>([
    "track.open.individual",
    "personalise.by_opens",
    "frequency.performance",
    "optimise.campaign",
    "profile.cross_channel",
  ]),
} as const;

const CLICK_PURPOSES = {
  aggregate: new Set<Purpose>(["track.click.aggregate"]),
  individual: new Set<Purpose>([
    "track.click.individual",
    "personalise.by_clicks",
    "frequency.performance",
    "optimise.campaign",
    "profile.cross_channel",
  ]),
} as const;

/**
 * Holds a message against its permits once more, for what types cannot say: that they were made by
 * law and not copied, that they name this organisation and this reader, and that each is for what
 * its level does. A message that fails was put together wrongly, by us.
 */
export function checkPermits(message: OutgoingMessage, levels: VariantLevels): void {
  const { send, open, click, contact } = message;
  expect(isSendPermit(send), "a send permit of law");
  expect(send.organisation === message.organisation, "a send permit of this organisation");
  expect(send.contact === contact, "a send permit for this reader");
  expect(open.level === levels.open && click.level === levels.click, "the variant's levels");
  if (open.level !== "none") checkMeasurement(message, open, OPEN_PURPOSES[open.level]);
  if (click.level !== "none") checkMeasurement(message, click, CLICK_PURPOSES[click.level]);
}

type Measured = Exclude<OutgoingMessage["open" | "click"], { readonly level: "none" }>;

function checkMeasurement(
  { organisation, contact }: OutgoingMessage,
  { level, permit }: Measured,
  purposes: ReadonlySet<Purpose>,
): void {
  expect(isMeasurementPermit(permit), `a permit of law to measure (${level})`);
  expect(permit.organisation === organisation, `a ${level} permit of this organisation`);
  // A counter common to all concerns nobody in particular.
  const isCommon = level === "aggregate" && permit.contact === null;
  expect(isCommon || permit.contact === contact, `a ${level} permit for this reader`);
  expect(purposes.has(permit.purpose), `a permit for what ${level} measuring does`);
}

function expect(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Bug(`a message needs ${what}`);
}
