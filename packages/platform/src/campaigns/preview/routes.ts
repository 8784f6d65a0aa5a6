import { assertNever, err, ok } from "@consentry/kernel";
import { CLICK_LEVELS, embeddedUrl, OPEN_LEVELS, WRITING_BLOCKS } from "@consentry/mail";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { AddressText, fields, Id, named, nullable, oneOf } from "../../http/api/shapes.ts";
import type { SenderIdentity } from "../identities/identity.ts";
import { imagePath } from "../images/images.ts";
import { dataBeforeAnyCampaign } from "../writing/fixed-data.ts";
import { WritingFields } from "../writing/writing-fields.ts";
import { drawCampaign, type DrawFailure, type DrawnCopy } from "./drawn-campaign.ts";
import { drawFor, STAND_INS, type DrawnWriting } from "./drawn-writing.ts";
import { MOST_TEST_ADDRESSES, sendTest, type TestFailure } from "./send-test.ts";
import { MOST_TESTS_A_DAY } from "./tests-of-the-day.ts";

const OF = oneOf(["writing", "trial"], "Which of the campaign's writings; its own when left out.");
const CONTACT = nullable(Id);

const HeaderFields = fields({ name: Type.String(), value: Type.String() });

const DrawnFields = named("CampaignPreview", {
  subject: Type.String(),
  html: Type.String({ description: "Pictures that the mail carries are shown by their address." }),
  text: Type.String(),
  headers: Type.Array(HeaderFields, { description: "What a mail program shows or acts on." }),
  addresses: Type.Array(
    fields({
      kind: oneOf(["link", "measured-link", "action", "pixel", "resource"]),
      url: Type.String(),
    }),
    {
      description:
        "Everything that opening it would ask for or a click would visit. `link` is the author's own address; what stands in for ours ends in preview.invalid.",
    },
  ),
  blocks: Type.Array(oneOf(WRITING_BLOCKS), {
    description: "Which of our blocks every reader finds in it.",
  }),
});

/** Looking at a campaign before it goes out. */
export const PREVIEW_ROUTES: readonly ApiRoute[] = [
  route({
    id: "previewCampaign",
    method: "POST",
    path: "/campaigns/{id}/preview",
    topic: "Campaigns",
    summary: "Draw a copy of a campaign",
    description:
      "For each pair of levels the campaign may have, and for anybody. It changes nothing, makes no mail and needs nobody's consent: where a measured copy holds addresses of ours, what stands in for them leads nowhere. With `writing`, what you have before you is drawn and not what was saved.",
    needs: "read",
    params: BY_ID,
    body: Type.Object(
      {
        of: Type.Optional(OF),
        open: Type.Optional(oneOf(OPEN_LEVELS, "none when left out.")),
        click: Type.Optional(oneOf(CLICK_LEVELS, "none when left out.")),
        contact: Type.Optional(CONTACT),
        writing: Type.Optional(nullable(WritingFields)),
      },
      { $id: "PreviewRequest", additionalProperties: false },
    ),
    answer: DrawnFields,
    async handle({ tx, organisation, publicUrl, params, body, now }) {
      const { of = "writing", open = "none", click = "none" } = body;
      const { contact = null, writing: unsaved = null } = body;
      const copy: DrawnCopy = { of, levels: { open, click }, contact, unsaved };
      const drawn = await drawCampaign(tx, organisation, params.id, copy, now);
      if (!drawn.ok) return err(problemOf(drawn.error));
      const { identity, drawing } = drawn.value;
      const urlOf = (id: string): string => `${publicUrl}${imagePath(organisation.id, id)}`;
      return ok(previewDocument(drawn.value, headersOf(identity, drawing.subject), urlOf));
    },
  }),
  route({
    id: "previewWriting",
    method: "POST",
    path: "/writings/preview",
    topic: "Writing",
    summary: "Draw something written that is in no campaign yet",
    description:
      "Like the preview of a campaign, with the organisation's own name where a sender's would stand. It keeps nothing.",
    needs: "read",
    body: Type.Object(
      {
        writing: WritingFields,
        open: Type.Optional(oneOf(OPEN_LEVELS, "none when left out.")),
        click: Type.Optional(oneOf(CLICK_LEVELS, "none when left out.")),
        contact: Type.Optional(CONTACT),
      },
      { $id: "WritingPreviewRequest", additionalProperties: false },
    ),
    answer: DrawnFields,
    async handle({ tx, organisation, publicUrl, body, now }) {
      const { writing, open = "none", click = "none", contact = null } = body;
      const fixed = dataBeforeAnyCampaign(organisation);
      const asked = { writing, fixed, levels: { open, click }, contact };
      const drawn = await drawFor(tx, organisation, asked, now);
      if (!drawn.ok) {
        return err(
          problemOf(
            drawn.error.kind === "unreadable"
              ? {
                  kind: "bad-writing",
                  faults: drawn.error.problems.map((problem) => ({ of: "writing", ...problem })),
                }
              : drawn.error,
          ),
        );
      }
      const urlOf = (id: string): string => `${publicUrl}${imagePath(organisation.id, id)}`;
      const subject = { name: "Subject", value: drawn.value.drawing.subject };
      return ok(previewDocument(drawn.value, [subject], urlOf));
    },
  }),
  route({
    id: "sendTest",
    method: "POST",
    path: "/campaigns/{id}/test",
    topic: "Campaigns",
    summary: "Send a copy to look at",
    description: `The unmeasured copy, marked as a test in its subject, signed, to at most ${MOST_TEST_ADDRESSES} addresses and ${MOST_TESTS_A_DAY} a day; its ways out lead nowhere. An address that must not be written to is refused. It goes where the installation's own mails go.`,
    needs: "write",
    deed: "sent",
    params: BY_ID,
    body: Type.Object(
      {
        of: Type.Optional(OF),
        to: Type.Array(AddressText, { minItems: 1, maxItems: MOST_TEST_ADDRESSES }),
        contact: Type.Optional(CONTACT),
      },
      { $id: "TestMail", additionalProperties: false },
    ),
    answer: fields({ sent: Type.Integer() }),
    async handle(call) {
      const { of = "writing", to, contact = null } = call.body;
      const sent = await sendTest(call, call.params.id, { of, to, contact });
      return sent.ok ? ok({ sent: sent.value }) : err(problemOf(sent.error));
    },
  }),
];

/** @param urlOf where a picture is that the mail would carry */
function previewDocument(
  { drawing, read }: DrawnWriting,
  headers: readonly { readonly name: string; readonly value: string }[],
  urlOf: (id: string) => string,
) {
  const html = read.pictures.reduce(
    (shown, { id }) => shown.replaceAll(embeddedUrl(id), urlOf(id)),
    drawing.html,
  );
  return {
    ...drawing,
    html,
    headers,
    blocks: [...read.blocks.html].filter((block) => read.blocks.text.has(block)),
  };
}

function headersOf({ name, address, replyTo }: SenderIdentity, subject: string) {
  return [
    { name: "From", value: `${name} <${address.reveal()}>` },
    ...(replyTo === null ? [] : [{ name: "Reply-To", value: replyTo.reveal() }]),
    { name: "Subject", value: subject },
    { name: "List-Unsubscribe", value: `<${STAND_INS.actions.unsubscribe}>` },
    { name: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  ];
}

function problemOf(failure: DrawFailure | TestFailure): Problem {
  switch (failure.kind) {
    case "bad-writing":
      return { kind: "bad-writing", writing: failure.faults };
    case "bad-addresses":
      return { kind: "bad-fields", fields: failure.problems };
    case "no-trial":
      return { kind: "not-possible", detail: "The campaign has no trial." };
    case "not-a-mail":
      return {
        kind: "not-possible",
        detail: "It is a text message: look at it with `previewText`.",
      };
    case "no-such-contact":
      return {
        kind: "bad-fields",
        fields: [{ path: "contact", expected: "somebody who is there, or null" }],
      };
    case "no-signing-key":
      return {
        kind: "not-possible",
        detail: "Its sender has no key to sign with: give it one with `signIdentity`.",
      };
    case "enough-today":
      return {
        kind: "not-possible",
        detail: `At most ${MOST_TESTS_A_DAY} test mails go out on a day: go on tomorrow.`,
      };
    case "no-such-campaign":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
