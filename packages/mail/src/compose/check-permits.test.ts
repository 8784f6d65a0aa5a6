import type { MeasurementPermit, SendPermit } from "@consentry/law";
import { describe, expect, test } from "vitest";

import { composeMessage } from "./compose-message.ts";
import type { ClickMeasurement, OpenMeasurement } from "./measurement.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { aMeasuredMessage, aMessage } from "./testing/a-message.ts";
import { aMeasurementPermit, aSendPermit } from "./testing/permits.ts";
import { aWriting } from "./testing/a-writing.ts";
import { makeVariant } from "./variant.ts";

const PIXEL = "https://mail.example.org/o/1";
const BEN = { organisation: "o-1", contact: "c-ben" };
const EVERYBODY = { organisation: "o-1", contact: null };

/** Of the same shape, and made by nobody. */
const copyOf = <Permit extends object>(permit: Permit): Permit => Object.assign({}, permit);

const compose = (message: OutgoingMessage) =>
  composeMessage(
    makeVariant(aWriting(), { open: message.open.level, click: message.click.level }),
    message,
  );
const opening = (
  level: "aggregate" | "day" | "individual",
  permit: MeasurementPermit,
): OutgoingMessage => aMessage({ open: { level, permit, pixelUrl: PIXEL } });
const clicking = (level: "aggregate" | "individual", permit: MeasurementPermit): OutgoingMessage =>
  aMessage({
    click: { level, permit, linkUrl: (number) => `https://mail.example.org/l/${number}` },
  });

describe("a message with the permits of its levels is composed", () => {
  test.each([
    ["nothing measured", aMessage()],
    ["everything measured", aMeasuredMessage()],
    ["a day", opening("day", aMeasurementPermit("hygiene.inactive"))],
    ["a counter", opening("aggregate", aMeasurementPermit("track.open.aggregate"))],
    [
      "a counter of nobody",
      opening("aggregate", aMeasurementPermit("track.open.aggregate", EVERYBODY)),
    ],
    [
      "counted clicks",
      clicking("aggregate", aMeasurementPermit("track.click.aggregate", EVERYBODY)),
    ],
    ["a purpose of its own", opening("individual", aMeasurementPermit("personalise.by_opens"))],
  ])("%s", (_, message) => {
    expect(compose(message)).toMatchObject({ ok: true });
  });
});

describe("P12 closed-by-default: a message with other permits is none", () => {
  const individual = aMeasurementPermit("track.open.individual");
  test.each<[string, OutgoingMessage]>([
    ["a copy of a send permit", aMessage({ send: copyOf(aSendPermit()) })],
    ["another reader's", aMessage({ send: aSendPermit(BEN) })],
    ["nobody's", aMessage({ send: aSendPermit(EVERYBODY) })],
    [
      "another organisation's",
      aMessage({ send: aSendPermit({ ...BEN, contact: "c-ada", organisation: "o-2" }) }),
    ],
    ["a permit to measure", aMessage({ send: individual as unknown as SendPermit })],
    ["a permit to send", opening("individual", aSendPermit() as unknown as MeasurementPermit)],
    ["a copied permit to measure", opening("individual", copyOf(individual))],
    [
      "another reader's measuring",
      opening("individual", aMeasurementPermit("track.open.individual", BEN)),
    ],
    [
      "nobody's measuring",
      opening("individual", aMeasurementPermit("track.open.individual", EVERYBODY)),
    ],
    [
      "a counter of another reader",
      opening("aggregate", aMeasurementPermit("track.open.aggregate", BEN)),
    ],
    ["a day's for more", opening("individual", aMeasurementPermit("hygiene.inactive"))],
    ["more than a day's for a day", opening("day", individual)],
    ["a counter's for a reader", opening("individual", aMeasurementPermit("track.open.aggregate"))],
    [
      "a click's for an opening",
      opening("individual", aMeasurementPermit("track.click.individual")),
    ],
    ["an opening's for a click", clicking("individual", individual)],
    [
      "a counter's for a reader's click",
      clicking("individual", aMeasurementPermit("track.click.aggregate")),
    ],
  ])("%s", (_, message) => {
    expect(() => compose(message)).toThrow(/^a message needs/);
  });

  test("nor one of a variant with other levels", () => {
    const plain = makeVariant(aWriting(), { open: "none", click: "none" });
    expect(() => composeMessage(plain, aMeasuredMessage())).toThrow("the variant's levels");
    const measured = makeVariant(aWriting(), { open: "individual", click: "individual" });
    expect(() => composeMessage(measured, aMessage())).toThrow("the variant's levels");
  });
});

test("forgetting a permit does not compile", () => {
  const permit = aMeasurementPermit("track.open.individual");
  const shape = { kind: permit.kind, purpose: permit.purpose, at: permit.at, rules: permit.rules };
  // @ts-expect-error -- an image needs a permit
  const open: OpenMeasurement = { level: "individual", pixelUrl: PIXEL };
  // @ts-expect-error -- `none` has no image
  const none: OpenMeasurement = { level: "none", pixelUrl: PIXEL };
  // @ts-expect-error -- a link is measured by a permit, not by its shape
  const click: ClickMeasurement = { level: "aggregate", permit: shape, linkUrl: String };
  const { send: _, ...rest } = aMessage();
  // @ts-expect-error -- no message without a permit to send it
  const unsent: OutgoingMessage = rest;
  // @ts-expect-error -- leave to measure is no leave to send
  const swapped: OutgoingMessage = { ...rest, send: permit };
  for (const message of [{ ...aMessage(), open }, { ...aMessage(), click }, unsent, swapped]) {
    expect(() => compose(message)).toThrow();
  }
  expect(none.level).toBe("none");
});
