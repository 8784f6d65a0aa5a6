import { ACTIVITY_IDS, type ActivityDraft, type ActivityId } from "./activity.ts";
import { answers, consent, objections, requests } from "./activities/duties.ts";
import { handedIn, staff } from "./activities/inside.ts";
import { automations, mailing } from "./activities/mailing.ts";
import { measurement } from "./activities/measurement.ts";
import { messages } from "./activities/messages.ts";

/** Everything that can be done with personal data here, by its id. */
export const ACTIVITIES: Readonly<Record<ActivityId, ActivityDraft>> = {
  mailing,
  automations,
  measurement,
  messages,
  consent,
  objections,
  answers,
  requests,
  staff,
  "handed-in": handedIn,
};

/** The same in the order in which a register tells them. */
export const ACTIVITY_LIST: readonly ActivityDraft[] = ACTIVITY_IDS.map((id) => ACTIVITIES[id]);
