import { TRANSACTIONAL_KINDS } from "@consentry/law";
import { Type } from "typebox";

import {
  AddressText,
  DayText,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import {
  LONGEST_BODY,
  LONGEST_FILE_NAME,
  LONGEST_NAME,
  LONGEST_REFERENCE,
  LONGEST_SUBJECT,
  MOST_FILE_BYTES,
  MOST_FILES,
  MOST_IN_A_CALL,
  MOST_METADATA,
} from "./accept/limits.ts";
import { MESSAGE_EVENTS, MESSAGE_STATES } from "./message.ts";
import { ReasonOfMessage } from "./reason-fields.ts";

export const KindWord = oneOf(
  TRANSACTIONAL_KINDS.map(({ kind }) => kind),
  "What the message is. What is none of these is a campaign.",
);

export const StateWord = oneOf(
  MESSAGE_STATES,
  "`sent`: the next server has it. `bounced`: a server said no for good. `given-up`: it was tried for days. `held-back`: law or a bounce of the address kept it from leaving.",
);

const LongText = Type.String({ maxLength: LONGEST_BODY });

/** Base64 is four characters for three bytes. */
const LONGEST_BASE64 = Math.ceil(MOST_FILE_BYTES / 3) * 4 + 4;

export const DraftFields = named("MessageDraft", {
  kind: KindWord,
  to: fields({
    email: AddressText,
    name: Type.Optional(Type.String({ maxLength: LONGEST_NAME })),
    locale: Type.Optional(
      Type.String({
        maxLength: 50,
        description: "BCP 47, such as `fr-CH`: chooses the text of a template.",
      }),
    ),
  }),
  from: Type.Optional(
    Type.Unsafe<string>({
      ...Id,
      description: "A sender identity. Left out: the first that has a signing key.",
    }),
  ),
  replyTo: Type.Optional(AddressText),
  template: Type.Optional(
    Type.String({ maxLength: LONGEST_NAME, description: "Its name or its id, with `data`." }),
  ),
  version: Type.Optional(Type.Integer({ minimum: 1, description: "Left out: the published one." })),
  data: Type.Optional(
    Type.Unsafe<Readonly<Record<string, unknown>>>({
      type: "object",
      description: "What fills the template in. Everything it names must be there.",
    }),
  ),
  content: Type.Optional(
    fields({
      subject: Type.String({ maxLength: LONGEST_SUBJECT }),
      html: Type.Optional(LongText),
      text: Type.Optional(LongText),
    }),
  ),
  attachments: Type.Optional(
    Type.Array(
      fields({
        name: line(LONGEST_FILE_NAME, "Without a path."),
        type: line(127, "A media type, such as `application/pdf`."),
        base64: Type.String({ maxLength: LONGEST_BASE64 }),
      }),
      {
        maxItems: MOST_FILES,
        description: `Together ${MOST_FILE_BYTES / 1_000_000} MB at most; no programs and no pages.`,
      },
    ),
  ),
  idempotencyKey: Type.Optional(
    line(
      200,
      "The same key with the same message gives the same answer, as long as its log is kept.",
    ),
  ),
  sendAt: Type.Optional(InstantText),
  reference: Type.Optional(
    line(LONGEST_REFERENCE, "What you call it: an order number. No personal data."),
  ),
  metadata: Type.Optional(
    Type.Unsafe<Readonly<Record<string, string>>>({
      type: "object",
      additionalProperties: { type: "string" },
      description: `Up to ${MOST_METADATA} texts of yours, kept as long as the log. No personal data.`,
    }),
  ),
  receipt: Type.Optional(
    Type.Boolean({ description: "Asks for a read receipt (RFC 8098). The reader may refuse." }),
  ),
  proof: Type.Optional(
    oneOf(
      ["portal"],
      "A link to a page that says when its holder asked to be shown the notice. Nothing is measured.",
    ),
  ),
});

export const BatchFields = fields({
  messages: Type.Array(DraftFields, { minItems: 1, maxItems: MOST_IN_A_CALL }),
});

const Findings = Type.Array(ReasonOfMessage, {
  description: "What the gate noticed and let pass.",
});

export const AcceptedFields = named("AcceptedMessage", {
  id: Id,
  state: oneOf(["waiting", "scheduled"]),
  isRepeat: Type.Boolean({ description: "It was accepted before, under this key." }),
  findings: Findings,
});

export const OutcomeFields = named("MessageOutcome", {
  outcome: oneOf(["accepted", "refused"]),
  message: nullable(AcceptedFields),
  reasons: Type.Array(ReasonOfMessage, { description: "Why it was refused: all of it." }),
});

const LINE = {
  id: Id,
  kind: Type.String(),
  state: StateWord,
  recipient: nullable(Type.String({ description: "Null when its person was erased." })),
  recipientName: nullable(Type.String()),
  template: nullable(Type.String()),
  templateVersion: nullable(Type.Integer()),
  reference: nullable(Type.String()),
  acceptedAt: InstantText,
  sendAt: nullable(InstantText),
  dueAt: InstantText,
  sentAt: nullable(InstantText),
  reason: nullable(
    Type.String({ description: "What held it back, or the code that a server said." }),
  ),
};

export const MessageLineFields = named("MessageLine", LINE);

export const MessageFields = named("Message", {
  ...LINE,
  locale: nullable(Type.String()),
  from: nullable(Id),
  replyTo: nullable(Type.String()),
  templateId: nullable(Id),
  templateLocale: nullable(Type.String()),
  metadata: Type.Unsafe<Readonly<Record<string, string>>>({
    type: "object",
    additionalProperties: { type: "string" },
  }),
  receipt: Type.Boolean(),
  proof: nullable(oneOf(["portal"])),
  findings: Findings,
  acceptedBy: Type.String({ description: "`api-key:ID` or `member:ID`." }),
  attempts: Type.Integer({ description: "How often it was handed over." }),
  relay: nullable(Type.String()),
  possibleDuplicates: Type.Integer({
    description:
      "How often it was under way when its worker died: so often it may have arrived once more.",
  }),
  decision: nullable(
    fields({
      outcome: oneOf(["permitted", "refused", "contested"]),
      need: Type.String(),
      jurisdictions: Type.Array(Type.String()),
      rules: Type.Array(Type.String()),
      rulesVersion: Type.String(),
      on: DayText,
    }),
  ),
  keepUntil: DayText,
  content: nullable(
    fields({
      subject: Type.String(),
      html: nullable(Type.String()),
      text: Type.String(),
      keepUntil: DayText,
    }),
  ),
  files: Type.Array(fields({ name: Type.String(), type: Type.String(), bytes: Type.Integer() })),
  events: Type.Array(
    fields({
      kind: oneOf(MESSAGE_EVENTS),
      at: InstantText,
      code: nullable(Type.String()),
      detail: nullable(Type.String()),
    }),
  ),
});

const Days = Type.Integer({ minimum: 1, maximum: 3_660 });

export const RetentionFields = named("MessageRetention", {
  contentDays: Days,
  logDays: Days,
  fewestDays: Days,
  mostContentDays: Days,
  mostLogDays: Days,
});

export const ChosenFields = fields({ contentDays: Days, logDays: Days });
