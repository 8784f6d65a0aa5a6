import { shown } from "@consentry/audit/dossier";
import { REGISTER_WORDS } from "@consentry/law";

import type { Register } from "../register.ts";
import { activitySheet } from "./parts/activity-sheet.ts";
import { controllerSheet } from "./parts/controller-sheet.ts";
import { exposureSheet } from "./parts/exposure-sheet.ts";
import { forOthersSheet } from "./parts/for-others-sheet.ts";
import { measuresSheet } from "./parts/measures-sheet.ts";
import { processorSheet } from "./parts/processor-sheet.ts";
import type { Part, RegisterLanguage, RegisterSheets, Say, Sheet } from "./sheets.ts";
import { CHANGE_WORDS, EXPORT_WORDS as WORDS } from "./words.ts";

/**
 * Lays a register out in the general shape authorities give: who is responsible, the list of
 * activities, a sheet for each, then whom data go to, hosts abroad, security, and what is open.
 */
export function registerSheets(register: Register, language: RegisterLanguage): RegisterSheets {
  const say: Say = (text) => text[language];
  const { activities, processors, exposures, answers } = register;
  const part = (id: string, title: string, sheets: readonly Sheet[]): readonly Part[] =>
    sheets.length === 0 ? [] : [{ id, title, sheets }];
  return {
    language,
    title: say(REGISTER_WORDS.title),
    lead: leadOf(register, say),
    parts: [
      ...part("controller", say(WORDS.identity), [controllerSheet(register, say)]),
      ...part("activities", say(WORDS.list), listOf(register, say)),
      ...part(
        "activity",
        say(WORDS.sheets),
        activities.map((activity) => activitySheet(activity, register, say)),
      ),
      ...part(
        "processors",
        say(WORDS.processors),
        processors.map((processor) => processorSheet(processor, say)),
      ),
      ...part(
        "exposures",
        say(WORDS.exposures),
        exposures
          .filter(({ status }) => status !== "eea")
          .map((exposure) => exposureSheet(exposure, say)),
      ),
      ...part("security", say(REGISTER_WORDS.security), [measuresSheet(register, say)]),
      ...part(
        "for-others",
        say(REGISTER_WORDS.processorTitle),
        (answers["for-others"]?.controllers ?? []).map((one, at) =>
          forOthersSheet(one, { at, register, say }),
        ),
      ),
      ...part("open", say(WORDS.open), openOf(register, say)),
      ...part("drift", say(WORDS.drift), driftOf(register, say)),
    ],
  };
}

function leadOf({ on, confirmed, controller }: Register, say: Say): readonly string[] {
  const when = confirmed === null ? say(WORDS.never) : confirmed.at.slice(0, 10);
  return [
    `${say(WORDS.of)}${colon(say)}${shown(controller.name)}`,
    `${say(WORDS.onDay)} ${on}`,
    `${say(WORDS.confirmed)}${colon(say)}${when}`,
    say(WORDS.notAdvice),
  ];
}

function listOf({ activities }: Register, say: Say): readonly Sheet[] {
  if (activities.length === 0) return [];
  const cells = activities.map(({ id, title, objective }) => ({
    field: id,
    label: say(title),
    values: [say(objective)],
  }));
  return [{ id: "list", title: say(WORDS.list), cells }];
}

function openOf({ open }: Register, say: Say): readonly Sheet[] {
  if (open.length === 0) return [];
  const values = open.map(({ title }) => shown(say(title)));
  const cells = [{ field: "open", label: say(WORDS.unanswered), values }];
  return [{ id: "open", title: say(WORDS.open), cells }];
}

function driftOf({ drift }: Register, say: Say): readonly Sheet[] {
  if (drift.length === 0) return [];
  const cells = drift.map(({ kind, change, name, before, after }) => ({
    field: kind,
    label: shown(say(name)),
    values: [
      [
        say(CHANGE_WORDS[change]),
        ...[before, after].flatMap((value) =>
          value === null || say(value) === "" ? [] : [shown(say(value))],
        ),
      ].join(" → "),
    ],
  }));
  return [{ id: "drift", title: say(WORDS.drift), cells }];
}

function colon(say: Say): string {
  return say({ en: ": ", fr: "\u00a0: " });
}
