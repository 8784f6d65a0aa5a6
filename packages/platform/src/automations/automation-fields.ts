import { Type } from "typebox";

import { BlockPlaceFields } from "../campaigns/writing/writing-fields.ts";
import { fields, Id, InstantText, line, named, nullable, oneOf } from "../http/api/shapes.ts";
import { AUTOMATION_STATES, FINDING_CODES } from "./automation.ts";
import { RUN_STATES } from "./people/list-people.ts";
import { LONGEST_AUTOMATION_NAME } from "./store/keep-automation.ts";

/** Read by `parseDefinition`, which tells the path of whatever does not fit. */
export const DefinitionTree = Type.Unsafe<object>({
  type: "object",
  description: [
    'What it does: {"trigger":…,"againAfterDays":null|1…730,"sending":{"purpose","list","identity","offer"},"leaveWhen":["replied"|"bought"|"left-list"],"steps":[…]}.',
    'Triggers: {"kind":"joined-list","list"}, {"kind":"gave-consent","purpose"}, {"kind":"bought"}, {"kind":"date-attribute","attribute","offsetDays","at":"09:00","yearly"}, {"kind":"inactive","days","by":["replied"|"purchased"|"login"|"document-request"]}, {"kind":"by-hand"}.',
    'Steps, each with an id of its own (UUID): {"kind":"wait","for","unit":"hours"|"days"}, {"kind":"wait-until","at","weekday":null|1…7}, {"kind":"condition","filter" (as of segments),"purpose","otherwise":null|"yes"|"no","yes":[…],"no":[…]}, {"kind":"message","name","writing","measuring"}, {"kind":"text","name","text","language"}, {"kind":"set-attribute","name","value"}, {"kind":"add-tag"|"remove-tag","tag"}, {"kind":"join-list"|"leave-list","list"}, {"kind":"webhook","name"}, {"kind":"stop"}.',
  ].join(" "),
});

const TriggerTree = Type.Unsafe<object>({ type: "object", description: "As in a definition." });

export const NameLine = line(LONGEST_AUTOMATION_NAME, "What it is called here.");

const FindingFields = named("AutomationFinding", {
  step: Type.Union([Id, Type.Null()], { description: "null: of the whole." }),
  code: oneOf(FINDING_CODES),
  severity: oneOf(["block", "warn"], "Whether it may be activated with it."),
  message: Type.String({ description: "What is wrong and what to do; names nobody." }),
  because: Type.Union([Type.String(), Type.Null()], {
    description: "A finer word: what the gate calls it, or the field.",
  }),
  place: nullable(
    fields({
      part: oneOf(["source", "subject", "preheader", "text"]),
      line: Type.Integer({ description: "From 1." }),
      column: Type.Integer({ description: "From 1." }),
      block: Type.Optional(BlockPlaceFields),
    }),
  ),
});

export const AutomationFields = named("Automation", {
  id: Id,
  name: NameLine,
  state: oneOf(AUTOMATION_STATES),
  draft: DefinitionTree,
  revision: Type.Integer({ description: "Counts every change of the draft." }),
  findings: Type.Union([Type.Array(FindingFields), Type.Null()], {
    description: "What was found in the draft as it stands; null: it was not checked.",
  }),
  liveVersion: Type.Union([Type.Integer(), Type.Null()], {
    description: "The version that people come into; null: it was never active.",
  }),
  isChanged: Type.Boolean({ description: "Whether the draft is another than what runs." }),
  pausedBecause: nullable(Type.String()),
  madeAt: InstantText,
  changedAt: InstantText,
  activatedAt: nullable(InstantText),
  endedAt: nullable(InstantText),
});

export const AutomationLineFields = named("AutomationLine", {
  id: Id,
  name: NameLine,
  state: oneOf(AUTOMATION_STATES),
  trigger: TriggerTree,
  steps: Type.Integer({ description: "How many, those on the ways of conditions too." }),
  isChanged: Type.Boolean({ description: "Whether the draft is another than what runs." }),
  running: Type.Integer({ description: "People on their way." }),
  sent: Type.Integer({ description: "Messages of the last thirty days." }),
  sickSteps: Type.Integer({
    description: "Steps whose messages do not go out though it is active: resume it.",
  }),
  pausedBecause: nullable(Type.String()),
  changedAt: InstantText,
});

export const VersionFields = named("AutomationVersion", {
  version: Type.Integer(),
  madeAt: InstantText,
  madeBy: Type.String(),
  running: Type.Integer({ description: "People still on their way through it." }),
});

const ON_THEIR_WAY = {
  run: Id,
  enteredAt: InstantText,
  state: oneOf(RUN_STATES, "`left`: before the end; `reason` says why."),
  step: Type.String({ description: "Where they are, or were last." }),
  since: InstantText,
  dueAt: Type.Union([InstantText, Type.Null()], {
    description: "When they are looked at again; null once they are through or gone.",
  }),
  reason: Type.Union([Type.String(), Type.Null()], {
    description:
      "`erased`, `suppression:WHY`, `quarantine:RULE`, `law:RULE`, `bounced:CODE`, `overdue`, `autoreplied`, `replied`, `bought`, `left-list`, `ended`, …",
  }),
  endedAt: nullable(InstantText),
};

export const PersonInFields = named("PersonInAutomation", {
  ...ON_THEIR_WAY,
  contact: nullable(Id),
  email: Type.Union([Type.String(), Type.Null()], { description: "null: they were erased." }),
  version: Type.Integer(),
});

export const PathFields = named("PathThroughAutomation", {
  person: PersonInFields,
  moves: Type.Array(
    fields({
      step: Id,
      at: InstantText,
      outcome: Type.String({
        description:
          "`waited`, `sent`, `yes`, `no`, `unread` (nobody may be read for that purpose), `done`, `failed`.",
      }),
    }),
  ),
});

export const OfPersonFields = named("AutomationOfPerson", {
  ...ON_THEIR_WAY,
  automation: Id,
  name: Type.String(),
});

const Count = Type.Integer({ description: "People." });
const Messages = Type.Integer({ description: "Messages." });

export const StepReportFields = named("AutomationStepReport", {
  version: Type.Integer(),
  step: Id,
  here: Count,
  went: Type.Array(
    fields({
      outcome: Type.String(),
      people: Type.Union([Type.Integer(), Type.Null()], {
        description: "null: of who was observed, too few to be told.",
      }),
    }),
  ),
  left: Type.Array(fields({ reason: Type.String(), people: Count })),
  campaign: nullable(
    fields({
      id: Type.String({ description: "Whose report tells what came of the message." }),
      figures: nullable(
        fields({
          planned: Messages,
          waiting: Messages,
          inFlight: Messages,
          sent: Messages,
          bounced: Messages,
          skipped: Messages,
          cancelled: Messages,
          measured: Messages,
        }),
      ),
      trouble: nullable(Type.String({ description: "Why its messages do not go out, as a code." })),
    }),
  ),
});
