import type { Day } from "@consentry/kernel";
import {
  EXTENSION_REASONS,
  REFUSAL_REASONS,
  refusalsOf,
  RIGHT_KINDS,
  RIGHT_SOURCES,
} from "@consentry/law/letters";
import { Type, type Static } from "typebox";

import type { Given } from "../../http/api/route.ts";
import { DayText, fields, Id, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";
import {
  lastDay,
  RECIPIENT_ANSWERS,
  referenceOf,
  REQUEST_WAYS,
  SET_ASIDE_REASONS,
  type Recipient,
  type RightsRequest,
  type Step,
} from "../request.ts";

const REASONS = [...REFUSAL_REASONS, ...SET_ASIDE_REASONS, "person-gone"] as const;

export const RequestFields = named("RightsRequest", {
  id: Id,
  reference: Type.String({ description: "What letters name it by." }),
  kind: oneOf(RIGHT_KINDS),
  cameBy: oneOf(REQUEST_WAYS),
  contact: nullable(Id),
  address: nullable(
    Type.String({
      description:
        "Where they are answered: the one on file, or the one they gave; null where none is known, or the person is gone.",
    }),
  ),
  locale: nullable(Type.String()),
  words: Type.String({ description: "As they were written, or written down." }),
  receivedOn: DayText,
  madeAt: InstantText,
  madeBy: Type.String(),
  dueOn: Type.Unsafe<Day>({
    ...DayText,
    description: "The last day to answer, or to take longer.",
  }),
  lastDay: Type.Unsafe<Day>({
    ...DayText,
    description: "The last day to answer, as things stand.",
  }),
  extension: nullable(
    fields({ at: InstantText, until: DayText, because: oneOf(EXTENSION_REASONS) }),
  ),
  proof: fields({
    kind: oneOf(
      ["none", "asked", "mailbox", "member"],
      "How it was shown whose request it is: `mailbox` by a link out of it, `member` by what somebody here saw.",
    ),
    at: nullable(InstantText),
    by: nullable(Type.String()),
    how: nullable(Type.String()),
  }),
  state: fields({
    kind: oneOf(["open", "done", "refused", "set-aside"]),
    at: nullable(InstantText),
    by: nullable(Type.String()),
    because: nullable(oneOf(REASONS)),
    fileUntil: nullable(DayText),
  }),
  note: nullable(Type.String()),
  refusals: Type.Array(oneOf(REFUSAL_REASONS), {
    description: "The reasons for which this kind may be refused; none for direct marketing.",
  }),
  sources: Type.Array(Type.String(), { description: "The clauses that the right rests on." }),
});

export const WholeRequestFields = named("WholeRightsRequest", {
  ...RequestFields.properties,
  steps: Type.Array(
    fields({
      step: Type.Integer(),
      at: InstantText,
      by: Type.String(),
      kind: Type.String(),
      about: Type.Record(Type.String(), Type.Unknown()),
    }),
    { description: "What was done, in order; nothing of it is ever changed." },
  ),
  recipients: Type.Array(
    fields({
      recipient: Type.Integer(),
      name: Type.String(),
      address: nullable(Type.String()),
      toldBy: oneOf(["letter", "webhook", "other"]),
      toldAt: InstantText,
      answer: nullable(oneOf(RECIPIENT_ANSWERS)),
      answeredOn: nullable(DayText),
    }),
  ),
});

export function requestDocument(request: RightsRequest): Given<Static<typeof RequestFields>> {
  const { state, proof } = request;
  return {
    ...request,
    reference: referenceOf(request),
    lastDay: lastDay(request),
    proof: {
      kind: proof.kind,
      at: proof.kind === "none" ? null : proof.at,
      by: proof.kind === "member" ? proof.by : null,
      how: proof.kind === "member" ? proof.how : null,
    },
    state: {
      kind: state.kind,
      at: state.kind === "open" ? null : state.at,
      by: state.kind === "open" ? null : state.by,
      because: state.kind === "refused" || state.kind === "set-aside" ? state.because : null,
      fileUntil: state.kind === "done" ? state.fileUntil : null,
    },
    refusals: refusalsOf(request.kind),
    sources: RIGHT_SOURCES[request.kind],
  };
}

export function wholeDocument(
  request: RightsRequest,
  steps: readonly Step[],
  recipients: readonly Recipient[],
): Given<Static<typeof WholeRequestFields>> {
  return { ...requestDocument(request), steps, recipients };
}
