import { dayOf, ok } from "@consentry/kernel";
import { lastQuestionText, lastQuestionWindow } from "@consentry/law";
import { Type, type Static } from "typebox";

import { route, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import { DayText, fields, named } from "../../http/api/shapes.ts";
import { languageOf } from "../../http/public/languages.ts";
import { wordsIn } from "../../http/public/words/words.ts";
import { lastQuestionFigures } from "./read-last-questions.ts";
import { asksBeforeTheEnd, changeLastQuestion } from "./settings.ts";

const LastQuestion = named("LastQuestion", {
  isOn: Type.Boolean(),
  window: fields({
    first: { ...DayText, description: "The first last day somebody is asked about today." },
    last: { ...DayText, description: "The last one." },
  }),
  waiting: Type.Integer({ description: "People in that window who were not asked yet." }),
  asked: Type.Integer(),
  answered: Type.Integer(),
  notAsked: Type.Array(
    fields({
      reason: Type.String({ description: "A rule of law, or what they are suppressed by." }),
      people: Type.Integer(),
    }),
  ),
  text: fields({
    subject: Type.String(),
    told: Type.Array(Type.String()),
    answer: Type.String(),
    after: Type.Array(Type.String()),
  }),
});

/** Asking people once, before their last day, whether they want to stay. */
export const LAST_QUESTION_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showLastQuestion",
    method: "GET",
    path: "/retention/last-question",
    topic: "Retention",
    summary: "Whether people are asked before their last day, and what came of it",
    needs: "read",
    answer: LastQuestion,
    handle: async (call) => ok(await lastQuestionOf(call)),
  }),
  route({
    id: "changeLastQuestion",
    method: "PUT",
    path: "/retention/last-question",
    topic: "Retention",
    summary: "Ask people before their last day whether they want to stay, or not",
    description:
      "Each is asked once, by a mail that measures nothing, and only where law lets them be written to. Only a button on the page behind its link keeps somebody; silence lets them go.",
    needs: "own",
    deed: "sent",
    body: named("LastQuestionChange", { isOn: Type.Boolean() }),
    answer: LastQuestion,
    async handle(call) {
      const { tx, organisation, body, by, now: at } = call;
      await changeLastQuestion(tx, organisation.id, { isOn: body.isOn, by, at });
      return ok(await lastQuestionOf(call));
    },
  }),
];

async function lastQuestionOf({
  tx,
  organisation,
  now,
}: Pick<Call, "tx" | "organisation" | "now">): Promise<Given<Static<typeof LastQuestion>>> {
  const on = dayOf(now);
  const window = lastQuestionWindow(on);
  const language = languageOf(organisation.locale) ?? "en";
  const day = wordsIn(language).day(window.last);
  return {
    isOn: await asksBeforeTheEnd(tx, organisation.id),
    window,
    ...(await lastQuestionFigures(tx, organisation.id, on)),
    text: lastQuestionText(language, organisation.name, day),
  };
}
