import { assertNever } from "@consentry/kernel";

import { formatNumber, localeOf } from "../../words/format.ts";
import { PEOPLE_WORDS } from "../../words/people/words.ts";
import type { PageLanguage } from "../../words/words.ts";
import { sayQuestion, type NamesOf } from "../segments/say-filter.ts";
import type { AttributeValue, Definition, Step, Trigger } from "./definition.ts";
import { WORDS } from "./words/words.ts";

/** How people come in, in a sentence without its full stop. */
export function sayTrigger(trigger: Trigger, names: NamesOf, language: PageLanguage): string {
  const { say } = WORDS[language];
  switch (trigger.kind) {
    case "joined-list":
      return say.trigger["joined-list"](names.lists.get(trigger.list) ?? say.unsaid);
    case "gave-consent":
      return say.trigger["gave-consent"](PEOPLE_WORDS[language].purposes[trigger.purpose]);
    case "date-attribute":
      return sayDay(trigger, language);
    case "inactive":
      return say.trigger.inactive(
        say.days(trigger.days),
        orUnsaid(trigger.by.map((sign) => say.signs[sign]).join(", "), language),
      );
    case "bought":
    case "by-hand":
      return say.trigger[trigger.kind];
    default:
      return assertNever(trigger);
  }
}

function sayDay(
  { attribute, offsetDays, yearly, at }: Extract<Trigger, { readonly kind: "date-attribute" }>,
  language: PageLanguage,
): string {
  const { say } = WORDS[language];
  const name = orUnsaid(attribute, language);
  const days = say.days(Math.abs(offsetDays));
  const when =
    offsetDays === 0
      ? say.onDay(name)
      : offsetDays < 0
        ? say.beforeDay(days, name)
        : say.afterDay(days, name);
  return `${yearly ? say.yearly(when) : when}, ${say.at(at)}`;
}

/** Who leaves before the end. */
export function sayGoals(leaveWhen: Definition["leaveWhen"], language: PageLanguage): string {
  const { goals } = WORDS[language];
  if (leaveWhen.length === 0) return goals.none;
  return goals.gist(leaveWhen.map((goal) => goals.shorts[goal]).join(goals.or));
}

/** What a step does, in a few words beside the name of its kind; empty where that says it all. */
export function sayStep(step: Step, names: NamesOf, language: PageLanguage): string {
  const { say, message } = WORDS[language];
  switch (step.kind) {
    case "wait":
      return say[step.unit](step.for);
    case "wait-until":
      return step.weekday === null
        ? say.at(step.at)
        : say.weekdayAt(nameWeekday(step.weekday, language), step.at);
    case "condition":
      return sayQuestion(step.filter, names, language, say.asks);
    case "message":
      return step.writing.subject.trim() === "" ? message.noSubject : step.writing.subject;
    case "text":
      return orUnsaid(step.text, language);
    case "set-attribute":
      return sayAttribute(step.name, step.value, language);
    case "add-tag":
    case "remove-tag":
      return orUnsaid(step.tag, language);
    case "join-list":
    case "leave-list":
      return names.lists.get(step.list) ?? say.unsaid;
    case "webhook":
      return orUnsaid(step.name, language);
    case "stop":
      return "";
    default:
      return assertNever(step);
  }
}

function sayAttribute(name: string, value: AttributeValue | null, language: PageLanguage): string {
  const { say } = WORDS[language];
  const of = orUnsaid(name, language);
  if (value === null) return say.unset(of);
  if (typeof value === "boolean") return say.set(of, value ? say.yes : say.no);
  if (typeof value === "number") return say.set(of, formatNumber(value, language));
  return say.set(of, typeof value === "string" ? value : value.join(", "));
}

function orUnsaid(text: string, language: PageLanguage): string {
  return text.trim() === "" ? WORDS[language].say.unsaid : text;
}

/** @param weekday 1 Monday to 7 Sunday */
export function nameWeekday(weekday: number, language: PageLanguage): string {
  // The first of January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(localeOf(language), { weekday: "long", timeZone: "UTC" }).format(
    day,
  );
}
