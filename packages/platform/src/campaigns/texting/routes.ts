import { assertNever, err, ok } from "@consentry/kernel";
import { WRITING_LANGUAGES } from "@consentry/mail";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, InstantText, line, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { TextCostFields } from "./estimate/counted-texts-fields.ts";
import { MOST_TESTS_A_DAY } from "../preview/tests-of-the-day.ts";
import { previewText } from "./preview/preview-text.ts";
import { sendTestText, type TestTextFailure } from "./preview/send-test-text.ts";

/** As of a writing's text; what is longer is no text message. */
const LONGEST_TEXT = 10_000;

const ShownTextFields = named("TextPreview", {
  text: Type.String(),
  encoding: oneOf(["gsm-7", "ucs-2"], "3GPP TS 23.038: the default alphabet, or UCS-2."),
  segments: Type.Integer({
    description: "Messages that it is cut into, each of which is paid for.",
  }),
  units: Type.Integer({
    description: "Septets of the default alphabet, or 16-bit units of UCS-2.",
  }),
  unitsLeft: Type.Integer({ description: "Units that still fit into the last message." }),
  foreign: Type.Array(Type.String(), {
    description: "Characters for whose sake it is written in UCS-2, where fewer fit.",
  }),
  sender: nullable(
    Type.String({ description: "What it comes from; null: nobody said for this country." }),
  ),
  country: nullable(Type.String({ description: "Of the number, ISO 3166-1 alpha-2." })),
  cost: nullable(TextCostFields),
  mayGoNow: Type.Boolean({ description: "Whether this is an hour at which it may go." }),
  until: nullable({ ...InstantText, description: "When that ends; null: it does not, or is not." }),
  next: nullable({ ...InstantText, description: "When it may go; null: now." }),
});

/** As people write them, with spaces. */
const LONGEST_NUMBER = 40;

/** Looking at a campaign of texts. */
export const TEXTING_ROUTES: readonly ApiRoute[] = [
  route({
    id: "previewText",
    method: "POST",
    path: "/campaigns/{id}/text",
    topic: "Campaigns",
    summary: "Show the text of a campaign as somebody would get it, and what it comes to",
    description:
      "Filled in for anybody, counted as it is cut and paid for, with its sender, its price and its hours. It changes nothing. With `writing`, what you have before you is shown and not what was saved.",
    needs: "read",
    params: BY_ID,
    body: Type.Object(
      {
        contact: Type.Optional(nullable(Id)),
        writing: Type.Optional(
          nullable(
            fields({
              text: Type.String({ maxLength: LONGEST_TEXT }),
              language: oneOf(WRITING_LANGUAGES),
            }),
          ),
        ),
      },
      { $id: "TextPreviewRequest", additionalProperties: false },
    ),
    answer: ShownTextFields,
    async handle({ tx, organisation, params, body, now }) {
      const { contact = null, writing: unsaved = null } = body;
      const shown = await previewText(tx, organisation, params.id, { contact, unsaved }, now);
      if (!shown.ok) return err(problemOf(shown.error));
      const { counted, hour, ...rest } = shown.value;
      return ok({
        ...rest,
        ...counted,
        foreign: [...counted.foreign],
        mayGoNow: hour.isOpen,
        until: hour.isOpen ? hour.until : null,
        next: hour.isOpen ? null : hour.next,
      });
    },
  }),
  route({
    id: "sendTestText",
    method: "POST",
    path: "/campaigns/{id}/test-text",
    topic: "Campaigns",
    summary: "Send a text to look at",
    description: `Marked as a test, to one number, and at most ${MOST_TESTS_A_DAY} tests a day with those of mails. A number that said stop is refused. It goes the way of texts to one person, at whatever hour.`,
    needs: "write",
    deed: "sent",
    params: BY_ID,
    body: Type.Object(
      {
        to: line(LONGEST_NUMBER, "With its country's code, or as it is dialled in your country."),
        contact: Type.Optional(nullable(Id)),
      },
      { $id: "TestText", additionalProperties: false },
    ),
    answer: fields({ text: Id }),
    async handle(call) {
      const { to, contact = null } = call.body;
      const sent = await sendTestText(call, call.params.id, { to, contact, by: call.by });
      return sent.ok ? ok({ text: sent.value }) : err(problemOf(sent.error));
    },
  }),
];

function problemOf(failure: TestTextFailure): Problem {
  switch (failure.kind) {
    case "bad-number":
      return wrongNumber("a mobile number, with its country's code");
    case "closed":
      return wrongNumber("a number that may be written to");
    case "no-sender":
      return {
        kind: "not-possible",
        detail: "Nobody said what texts to this country come from: say it first.",
      };
    case "enough-today":
      return {
        kind: "not-possible",
        detail: `At most ${MOST_TESTS_A_DAY} tests go out on a day: go on tomorrow.`,
      };
    case "bad-writing":
      return { kind: "bad-writing", writing: failure.faults };
    case "not-a-text":
      return { kind: "not-possible", detail: "It is a mail: look at it with `previewCampaign`." };
    case "no-such-contact":
      return {
        kind: "bad-fields",
        fields: [{ path: "contact", expected: "somebody who is there, or null" }],
      };
    case "no-such-campaign":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}

function wrongNumber(expected: string): Problem {
  return { kind: "bad-fields", fields: [{ path: "to", expected }] };
}
