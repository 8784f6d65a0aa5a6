import { err, ok } from "@consentry/kernel";
import { ACTIVITY_IDS, REGISTER_QUESTIONS } from "@consentry/law";
import { Type, type Static } from "typebox";

import { withOrganisation } from "../database/database.ts";
import { newId } from "../database/organisation-id.ts";
import { route, workRoute, type ApiRoute, type Given } from "../http/api/route.ts";
import { fields, HashText, InstantText, named, nullable, oneOf } from "../http/api/shapes.ts";
import { isAskedForBasis } from "./activities/bases.ts";
import { ANSWER_FIELDS, BasisAnswer, ProcessorAnswer, QUESTION_IDS } from "./answers/answer.ts";
import { answerHistory, answerQuestion, BASIS, PROCESSOR } from "./answers/answers.ts";
import { RegisterDocument } from "./document.ts";
import { confirmRegister } from "./drift/confirmations.ts";
import { linesOf } from "./drift/lines.ts";
import { registerFacts } from "./facts.ts";
import type { RegisterOwn } from "./own.ts";
import { REGISTER_FORMATS, REGISTER_LANGUAGES, registerFile } from "./export/register-file.ts";
import { registerOf } from "./register.ts";

const LONGEST_KEY = 280;
const Key = Type.String({
  pattern: "^(?:machine|(?:host|source|own):[a-z0-9._:\\[\\]-]{1,260})$",
  maxLength: LONGEST_KEY,
  description: "As `showRegister` tells it.",
});

const Answering = named("RegisterAnswering", {
  controller: Type.Optional(nullable(ANSWER_FIELDS.controller)),
  officer: Type.Optional(nullable(ANSWER_FIELDS.officer)),
  representative: Type.Optional(nullable(ANSWER_FIELDS.representative)),
  "joint-controllers": Type.Optional(nullable(ANSWER_FIELDS["joint-controllers"])),
  "for-others": Type.Optional(nullable(ANSWER_FIELDS["for-others"])),
  sensitive: Type.Optional(nullable(ANSWER_FIELDS.sensitive)),
  security: Type.Optional(nullable(ANSWER_FIELDS.security)),
  basis: Type.Optional(fields({ activity: oneOf(ACTIVITY_IDS), answer: nullable(BasisAnswer) })),
});

/** What is done with people's data, whom they go to, and what is asked of that once. */
export const REGISTER_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showRegister",
    method: "GET",
    path: "/register",
    topic: "Register",
    summary: "The register of today",
    description:
      "Read from the configuration at this moment, completed by what was answered, and compared with what was confirmed. It names no person whose data are kept.",
    needs: "read",
    answer: RegisterDocument,
    handle: async (call) => ok(await documentOf(call)),
  }),
  route({
    id: "answerRegister",
    method: "PUT",
    path: "/register/answers",
    topic: "Register",
    summary: "Answer what no configuration knows",
    description:
      "What is left out stays; null takes an answer back. Answers before are kept for three years, with who gave them.",
    needs: "rights",
    body: Answering,
    answer: RegisterDocument,
    async handle(call) {
      const { tx, organisation, body, by, now } = call;
      const { basis } = body;
      if (basis !== undefined && !isAskedForBasis(basis.activity)) {
        const detail = `What ${basis.activity} rests on is not for anybody to say: it follows from its rules.`;
        return err({ kind: "not-possible", detail });
      }
      for (const id of QUESTION_IDS) {
        const answer = body[id];
        if (answer === undefined) continue;
        await answerQuestion(tx, organisation.id, { subject: id, answer, by, now });
      }
      if (basis !== undefined) {
        const { activity, answer } = basis;
        const subject = `${BASIS}${activity}`;
        await answerQuestion(tx, organisation.id, { subject, answer, by, now });
      }
      return ok(await documentOf(call));
    },
  }),
  route({
    id: "answerProcessor",
    method: "PUT",
    path: "/register/processors",
    topic: "Register",
    summary: "Say who somebody is to whom data go, and under which contract",
    description:
      "Of one that was found, by its key; without a key one is added that no configuration shows. Null takes back what was said.",
    needs: "rights",
    body: named("RegisterProcessorAnswering", {
      key: nullable(Key),
      answer: Type.Union([ProcessorAnswer, Type.Null()]),
    }),
    answer: RegisterDocument,
    async handle(call) {
      const { tx, organisation, body, by, now } = call;
      const { answer } = body;
      const { processors } = await registerFacts(call);
      const isKnown = body.key === null || processors.some(({ key }) => key === body.key);
      if (!isKnown) return err({ kind: "not-found" });
      const subject = `${PROCESSOR}${body.key ?? `own:${newId()}`}`;
      await answerQuestion(tx, organisation.id, { subject, answer, by, now });
      return ok(await documentOf(call));
    },
  }),
  route({
    id: "confirmRegister",
    method: "POST",
    path: "/register/confirmations",
    topic: "Register",
    summary: "Confirm that the register is right as it is",
    description:
      "What changes from then on is told. Refused where the configuration is no longer the one that was looked at.",
    needs: "rights",
    body: named("RegisterConfirming", { hash: HashText }),
    answer: RegisterDocument,
    async handle(call) {
      const { tx, organisation, body, by, now } = call;
      const lines = linesOf(await registerFacts(call));
      const done = await confirmRegister(tx, organisation.id, { lines, hash: body.hash, by, now });
      if (!done.ok) {
        const detail = "The configuration changed since you looked: look again, then confirm.";
        return err({ kind: "not-possible", detail });
      }
      return ok(await documentOf(call));
    },
  }),
  route({
    id: "listRegisterAnswers",
    method: "GET",
    path: "/register/answers",
    topic: "Register",
    summary: "Everything that was answered, by whom and when",
    needs: "rights",
    answer: named("RegisterAnswerHistory", {
      items: Type.Array(
        fields({
          subject: Type.String(),
          number: Type.Integer(),
          answer: Type.Unknown({ description: "Null: it was taken back." }),
          by: Type.String(),
          at: InstantText,
        }),
      ),
    }),
    handle: async ({ tx, organisation }) => ok({ items: await answerHistory(tx, organisation.id) }),
  }),
  ...REGISTER_FORMATS.map(({ format, name, gives }) =>
    workRoute({
      id: `exportRegisterAs${name}`,
      method: "GET",
      path: `/register/export/${format}`,
      topic: "Register",
      summary: `The register as ${name === "Html" ? "a page" : name.toUpperCase()}`,
      description:
        "The same cells in every format. It names who answers for the data, and nobody whose data they are.",
      needs: "read",
      query: fields({
        language: Type.Optional(oneOf(REGISTER_LANGUAGES, "`en` when left out.")),
      }),
      answer: null,
      gives,
      status: 200,
      async work(call) {
        const { database, organisation, query, now } = call;
        const register = await withOrganisation(database, organisation.id, (tx) =>
          registerOf({ ...call, tx }),
        );
        return ok(registerFile(register, { format, language: query.language ?? "en", now }));
      },
    }),
  ),
];

async function documentOf(own: RegisterOwn): Promise<Given<Static<typeof RegisterDocument>>> {
  const { asked, ...register } = await registerOf(own);
  return { ...register, questions: asked.map((id) => ({ id, ...REGISTER_QUESTIONS[id] })) };
}
