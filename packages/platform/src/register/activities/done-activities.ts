import type { ActivityId } from "@consentry/law";

import type { Configuration } from "../configuration/configuration.ts";
import { measuredPurposes } from "./measured-purposes.ts";

/** What is done, in the order of a register: of each, something shows it. */
export function doneActivities(configuration: Configuration): readonly ActivityId[] {
  const isDone: Readonly<Record<ActivityId, boolean>> = {
    mailing: configuration.hasPeople || configuration.sentFor.length > 0,
    automations: configuration.hasAutomations,
    measurement: measuredPurposes(configuration).length > 0,
    messages: configuration.hasMessages,
    consent: configuration.hasConsents,
    objections: configuration.hasSuppressions,
    answers: configuration.hasAnswers,
    requests: configuration.hasRequests,
    staff: configuration.hasMembers,
    "handed-in": configuration.hasHandedIn,
  };
  return (Object.keys(isDone) as ActivityId[]).filter((id) => isDone[id]);
}
