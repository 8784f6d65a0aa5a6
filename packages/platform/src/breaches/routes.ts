import { assertNever, dayOf, err, ok } from "@consentry/kernel";
import { breachClock, OFFICE_LANGUAGES } from "@consentry/law";
import { Type, type Static } from "typebox";

import { withOrganisation } from "../database/database.ts";
import { allOf } from "../http/api/paging.ts";
import type { Problem } from "../http/api/problem.ts";
import {
  BY_ID,
  creatingRoute,
  route,
  workRoute,
  type ApiRoute,
  type Call,
} from "../http/api/route.ts";
import type { Given } from "../http/api/route.ts";
import {
  fields,
  Id,
  InstantText,
  LARGEST_NUMBER,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import { LANGUAGES } from "../http/public/languages.ts";
import { PAPER_FORMATS, paperFile } from "../papers/paper-file.ts";
import {
  BREACH_ROLE,
  BreachContent,
  LONGEST_TEXT,
  NOTED_STEPS,
  STEP_KINDS,
  type Breach,
} from "./breach.ts";
import {
  breachLetterPaper,
  breachPaper,
  breachRegisterPaper,
  momentsOf,
  type KnownBreach,
} from "./breach-paper.ts";
import { concernedBy, countConcerned } from "./concerned.ts";
import { beginLetter, lettersOf, type LetterFailure } from "./letters/begin-letter.ts";
import { letterIn, LetterTexts, type BreachLetter } from "./letters/letter.ts";
import {
  changeBreach,
  findBreach,
  listBreaches,
  openBreach,
  stepsOf,
  takeStep,
  type ChangeFailure,
  type StepFailure,
} from "./store.ts";

const Said = fields({ en: Type.String(), fr: Type.String() });

const Clock = fields({
  standing: oneOf(["owed", "overdue", "in-time", "late", "not-owed"]),
  dueAt: nullable(InstantText),
  asksReasons: Type.Boolean({ description: "Whether reasons for the delay go with it." }),
  text: Said,
  sources: Type.Array(Type.String()),
});

const BreachLine = {
  id: Id,
  version: Type.Integer({ description: "Hand it in when you save: it counts the savings." }),
  role: BREACH_ROLE,
  awareAt: InstantText,
  clock: Clock,
  toldAuthorityAt: nullable(InstantText),
  toldControllerAt: nullable(InstantText),
  closedAt: nullable(InstantText),
  changedAt: InstantText,
};

const BreachFields = named("Breach", { ...BreachLine, content: BreachContent });

const LetterFields = fields({
  id: Id,
  people: Type.Integer(),
  unreachable: Type.Integer({ description: "Nothing arrives in their mailboxes." }),
  told: Type.Integer(),
  languages: Type.Array(oneOf(LANGUAGES)),
  startedAt: InstantText,
  by: Type.String(),
  finishedAt: nullable(InstantText),
});

const BreachFile = named("BreachFile", {
  ...BreachLine,
  content: BreachContent,
  steps: Type.Array(
    fields({
      number: Type.Integer(),
      kind: oneOf(STEP_KINDS),
      at: InstantText,
      text: Type.String(),
      by: Type.String(),
      notedAt: InstantText,
    }),
  ),
  letters: Type.Array(LetterFields),
});

const Filter = Type.Unsafe<object>({
  type: "object",
  description: "Whom it concerns, as a segment's filter. One that reads measurement is refused.",
});

const FORMATS = [...PAPER_FORMATS, "json"] as const;

const PAPER_QUERY = fields({
  format: Type.Optional(oneOf(FORMATS, "`html` when left out.")),
  language: Type.Optional(oneOf(OFFICE_LANGUAGES, "`en` when left out.")),
});

/** Breaches of personal data: a register, a clock, what is decided, and letters. */
export const BREACH_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listBreaches",
    method: "GET",
    path: "/breaches",
    topic: "Breaches",
    summary: "Every breach, those that are open first",
    description: "Told to anybody or not. They name nobody concerned.",
    needs: "read",
    answer: allOf(BreachFields),
    async handle({ tx, organisation, now }) {
      const all = await listBreaches(tx, organisation.id);
      return ok({ items: all.map((breach) => documentOf(breach, now)) });
    },
  }),
  creatingRoute({
    id: "openBreach",
    method: "POST",
    path: "/breaches",
    topic: "Breaches",
    summary: "Open the file of a breach",
    description: "The clock runs from `awareAt`: when the organisation itself knew.",
    needs: "rights",
    body: named("NewBreach", { role: BREACH_ROLE, awareAt: InstantText, content: BreachContent }),
    answer: BreachFields,
    async create({ tx, organisation, body, by, now: at }) {
      if (body.awareAt > at) return err(NOT_YET);
      return ok(await openBreach(tx, organisation.id, body, { by, at }));
    },
    async read({ tx, organisation, now }, id) {
      const breach = await findBreach(tx, organisation.id, id);
      return breach && documentOf(breach, now);
    },
  }),
  route({
    id: "getBreach",
    method: "GET",
    path: "/breaches/{id}",
    topic: "Breaches",
    summary: "The file of a breach, with its log and its letters",
    needs: "read",
    params: BY_ID,
    answer: BreachFile,
    handle: async (call) => fileAnswer(call, call.params.id),
  }),
  route({
    id: "changeBreach",
    method: "PUT",
    path: "/breaches/{id}",
    topic: "Breaches",
    summary: "Save what is known now",
    description:
      "With the `version` you saw: where somebody saved in between, nothing is overwritten. The log keeps which fields were changed.",
    needs: "rights",
    params: BY_ID,
    body: named("BreachChange", {
      version: Type.Integer({ minimum: 1, maximum: LARGEST_NUMBER }),
      content: BreachContent,
    }),
    answer: BreachFile,
    async handle(call) {
      const { tx, organisation, params, body, by, now: at } = call;
      const changed = await changeBreach(tx, organisation.id, { ...params, ...body }, { by, at });
      if (!changed.ok) return err(CHANGE_PROBLEMS[changed.error]);
      return fileAnswer(call, params.id);
    },
  }),
  route({
    id: "noteBreachStep",
    method: "POST",
    path: "/breaches/{id}/steps",
    topic: "Breaches",
    summary: "Note what was done",
    description:
      "Nothing is sent by it. The first time the authority or the controller was told counts for the clock. A file is closed once everything about it is decided.",
    needs: "rights",
    params: BY_ID,
    body: named("NewBreachStep", {
      kind: oneOf(NOTED_STEPS),
      at: InstantText,
      text: Type.String({ maxLength: LONGEST_TEXT }),
    }),
    answer: BreachFile,
    async handle(call) {
      const { tx, organisation, params, body, by, now } = call;
      if (body.at > now) return err(NOT_YET);
      const step = { breach: params.id, ...body };
      const taken = await takeStep(tx, organisation.id, step, { by, at: now });
      if (!taken.ok) return err(STEP_PROBLEMS[taken.error]);
      return fileAnswer(call, params.id);
    },
  }),
  route({
    id: "countConcerned",
    method: "POST",
    path: "/breaches/concerned",
    topic: "Breaches",
    summary: "How many people a breach concerns",
    description: "Counted now, by a filter. Nobody is named and nothing is kept.",
    needs: "read",
    body: fields({ filter: Filter }),
    answer: named("Concerned", {
      people: Type.Integer(),
      unreachable: Type.Integer({ description: "Of these, nothing arrives in their mailboxes." }),
    }),
    async handle({ tx, organisation, body, now }) {
      const on = dayOf(now);
      const condition = concernedBy(body.filter, organisation.id, on);
      if (!condition.ok) return err({ kind: "bad-fields", fields: condition.error });
      return ok(await countConcerned(tx, condition.value, on));
    },
  }),
  route({
    id: "previewBreachLetter",
    method: "POST",
    path: "/breaches/letter-preview",
    topic: "Breaches",
    summary: "The letter to people as they would get it",
    needs: "read",
    body: fields({ texts: LetterTexts }),
    answer: named("BreachLetterPreview", {
      letters: Type.Array(
        fields({
          language: oneOf(LANGUAGES),
          subject: Type.String(),
          paragraphs: Type.Array(Type.String()),
        }),
      ),
    }),
    handle({ organisation, body }) {
      const written = LANGUAGES.filter((language) => body.texts[language] !== undefined);
      const letters = written.map((language) => {
        const { subject, before, after } = letterIn(body.texts, language, organisation);
        return { language, subject, paragraphs: [...before, ...after] };
      });
      return Promise.resolve(ok({ letters }));
    },
  }),
  route({
    id: "tellPeopleOfBreach",
    method: "POST",
    path: "/breaches/{id}/letters",
    topic: "Breaches",
    summary: "Tell people of a breach by e-mail",
    description:
      "Everybody whom the filter names and whose mailbox takes mail, also who unsubscribed, each in their language where it is written in that. It measures nothing. It goes on behind the answer and cannot be taken back; the decision to tell them comes first.",
    deed: "sent",
    needs: "rights",
    params: BY_ID,
    body: named("NewBreachLetter", { filter: Filter, texts: LetterTexts }),
    answer: BreachFile,
    async handle(call) {
      const { tx, organisation, params, body, by, now: at } = call;
      const letter = { breach: params.id, ...body };
      const begun = await beginLetter(tx, organisation.id, letter, { by, at });
      return begun.ok ? fileAnswer(call, params.id) : err(letterProblem(begun.error));
    },
  }),
  workRoute({
    id: "printBreachRegister",
    method: "GET",
    path: "/breaches-register",
    topic: "Breaches",
    summary: "The register of breaches as a paper",
    needs: "read",
    query: PAPER_QUERY,
    answer: null,
    gives: "application/octet-stream",
    status: 200,
    async work({ database, organisation, query, now }) {
      const { format = "html", language = "en" } = query;
      const all = await withOrganisation(database, organisation.id, async (tx) => {
        const known: KnownBreach[] = [];
        for (const breach of await listBreaches(tx, organisation.id)) {
          known.push({
            breach,
            steps: await stepsOf(tx, organisation.id, breach.id),
            letters: await lettersOf(tx, organisation.id, breach.id),
          });
        }
        return known;
      });
      if (format === "json") return ok(asJson({ madeAt: now, breaches: all }));
      const paper = breachRegisterPaper(all, { organisation, language, now });
      return ok(paperFile(paper, format, now));
    },
  }),
  workRoute({
    id: "printBreach",
    method: "GET",
    path: "/breaches/{id}/paper",
    topic: "Breaches",
    summary: "The file of a breach, or the draft of the letter that tells of it, as a paper",
    needs: "read",
    params: BY_ID,
    query: fields({
      what: Type.Optional(
        oneOf(
          ["file", "letter"],
          "`letter`: the draft for the authority, or, of a processor, for the controller.",
        ),
      ),
      format: Type.Optional(oneOf(FORMATS, "`html` when left out.")),
      language: Type.Optional(oneOf(OFFICE_LANGUAGES, "`en` when left out.")),
    }),
    answer: null,
    gives: "application/octet-stream",
    status: 200,
    async work({ database, organisation, params, query, now }) {
      const known = await withOrganisation(database, organisation.id, async (tx) => {
        const breach = await findBreach(tx, organisation.id, params.id);
        if (breach === null) return null;
        const steps = await stepsOf(tx, organisation.id, params.id);
        return { breach, steps, letters: await lettersOf(tx, organisation.id, params.id) };
      });
      if (known === null) return err<Problem>({ kind: "not-found" });
      const { what = "file", format = "html", language = "en" } = query;
      if (format === "json") return ok(asJson({ madeAt: now, ...known }));
      const setting = { organisation, language, now };
      const paper =
        what === "file" ? breachPaper(known, setting) : breachLetterPaper(known, setting);
      return ok(paperFile(paper, format, now));
    },
  }),
];

async function* asJson(data: object): AsyncGenerator<string> {
  yield `${JSON.stringify(data, null, 2)}\n`;
}

async function fileAnswer(
  { tx, organisation, now }: Pick<Call, "tx" | "organisation" | "now">,
  id: string,
) {
  const breach = await findBreach(tx, organisation.id, id);
  if (breach === null) return err<Problem>({ kind: "not-found" });
  const letters = await lettersOf(tx, organisation.id, id);
  return ok({
    ...documentOf(breach, now),
    steps: await stepsOf(tx, organisation.id, id),
    letters: letters.map(letterDocument),
  });
}

function letterDocument(letter: BreachLetter): Given<Static<typeof LetterFields>> {
  const { id, people, unreachable, told, languages, startedAt, by, finishedAt } = letter;
  return { id, people, unreachable, told, languages, startedAt, by, finishedAt };
}

function documentOf(breach: Breach, now: Call["now"]): Given<Static<typeof BreachFields>> {
  const { id, version, role, awareAt, content, changedAt } = breach;
  const { toldAuthorityAt, toldControllerAt, closedAt } = breach;
  const { standing, due, asksReasons, text, sources } = breachClock(momentsOf(breach), now);
  const clock = { standing, dueAt: due?.dueAt ?? null, asksReasons, text, sources };
  const told = { toldAuthorityAt, toldControllerAt, closedAt };
  return { id, version, role, awareAt, clock, ...told, changedAt, content };
}

const NOT_YET: Problem = {
  kind: "not-possible",
  detail: "A moment that is still to come cannot be noted.",
};

const CHANGE_PROBLEMS: Readonly<Record<ChangeFailure, Problem>> = {
  "no-such-breach": { kind: "not-found" },
  "changed-meanwhile": { kind: "changed-meanwhile" },
  closed: { kind: "not-possible", detail: "The file is closed. Open it again first." },
};

const STEP_PROBLEMS: Readonly<Record<StepFailure, Problem>> = {
  "no-such-breach": { kind: "not-found" },
  "not-decided": {
    kind: "not-possible",
    detail:
      "Before it is closed: decide about the people, and tell the authority or write down why not. A processor tells the controller first.",
  },
  "already-closed": { kind: "not-possible", detail: "The file is closed already." },
  "not-closed": { kind: "not-possible", detail: "The file is open already." },
};

function letterProblem(failure: LetterFailure): Problem {
  switch (failure.kind) {
    case "no-such-breach":
      return { kind: "not-found" };
    case "not-decided":
      return {
        kind: "not-possible",
        detail: "Write down first that the people are told, and why.",
      };
    case "nobody":
      return { kind: "not-possible", detail: "Nobody of these can be reached by e-mail." };
    case "bad-filter":
      return { kind: "bad-fields", fields: failure.problems };
    default:
      return assertNever(failure);
  }
}
