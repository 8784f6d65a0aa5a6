import { dayOf, err, ok } from "@consentry/kernel";
import { CRITERION_IDS, MEASURE_IDS, NOTICE_LANGUAGES, priorConsultation } from "@consentry/law";
import { Type, type Static } from "typebox";

import { withOrganisation } from "../database/database.ts";
import type { Problem } from "../http/api/problem.ts";
import {
  BY_ID,
  creatingRoute,
  route,
  workRoute,
  type ApiRoute,
  type Call,
  type Given,
} from "../http/api/route.ts";
import {
  DayText,
  fields,
  Id,
  InstantText,
  LARGEST_NUMBER,
  named,
  nullable,
  oneOf,
} from "../http/api/shapes.ts";
import { PAPER_FORMATS, paperFile } from "../papers/paper-file.ts";
import { registerFacts } from "../register/facts.ts";
import { assessmentPaper } from "./assessment-paper.ts";
import { answerCriterion } from "./criteria/answers.ts";
import { criteriaNow } from "./criteria/criteria.ts";
import { AssessmentContent, type AssessmentVersion } from "./form/assessment.ts";
import { draftAssessment } from "./form/draft.ts";
import { measureStates } from "./form/measure-states.ts";
import {
  findVersion,
  listAssessments,
  openAssessment,
  saveAssessment,
  versionsOf,
  type SaveFailure,
} from "./store.ts";

const Said = fields({ en: Type.String(), fr: Type.String() });
const Criterion = oneOf(CRITERION_IDS);

const Consultation = nullable(
  fields({
    text: Said,
    answerBy: DayText,
    extendedTo: DayText,
    sources: Type.Array(Type.String()),
  }),
);

const Line = {
  id: Id,
  version: Type.Integer({ description: "Hand it in when you save: it counts the savings." }),
  title: Type.String(),
  isDecided: Type.Boolean(),
  reviewOn: nullable(DayText),
  calledBy: Type.Array(Criterion, { description: "What called for it when it was saved." }),
  by: Type.String(),
  at: InstantText,
};

const Overview = named("Assessments", {
  standing: oneOf(["called-for", "to-consider", "not-called-for"]),
  text: Said,
  sources: Type.Array(Type.String()),
  criteria: Type.Array(
    fields({
      id: Criterion,
      shown: nullable(
        Type.Boolean({ description: "What the configuration shows; null: only people know." }),
      ),
      holds: Type.Boolean({ description: "As it was answered, else as it is shown." }),
      answer: nullable(
        fields({
          holds: Type.Boolean(),
          reason: Type.String(),
          by: Type.String(),
          at: InstantText,
        }),
      ),
    }),
  ),
  items: Type.Array(fields(Line)),
});

const AssessmentFields = named("Assessment", {
  ...Line,
  content: AssessmentContent,
  consultation: Consultation,
  newlyCalledBy: Type.Array(Criterion, {
    description: "What holds now and did not when this version was saved.",
  }),
  measures: Type.Array(
    fields({ id: oneOf(MEASURE_IDS), state: oneOf(["active", "missing", "unknown"]) }),
    { description: "Whether what lowers typical risks is done here today." },
  ),
  versions: Type.Array(
    fields({
      version: Type.Integer(),
      isDecided: Type.Boolean(),
      by: Type.String(),
      at: InstantText,
    }),
  ),
});

const Version = Type.Optional(
  Type.Integer({ minimum: 1, description: "An earlier saving; the last when left out." }),
);

const LONGEST_REASON = 2_000;

/** What is done here, what it risks for people, and what was decided about it. */
export const ASSESSMENT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listAssessments",
    method: "GET",
    path: "/assessments",
    topic: "Assessments",
    summary: "Whether an assessment is called for, why, and those there are",
    description:
      "Signs of a high risk are read from the configuration where it shows them; an answer of a person counts before that.",
    needs: "read",
    answer: Overview,
    handle: async (call) => ok(await overviewOf(call)),
  }),
  route({
    id: "answerCriterion",
    method: "PUT",
    path: "/assessments/criteria/{criterion}",
    topic: "Assessments",
    summary: "Say whether a sign of a high risk is there, and why",
    description: "Kept beside what was said before.",
    needs: "rights",
    params: fields({ criterion: Criterion }),
    body: named("CriterionAnswer", {
      holds: Type.Boolean(),
      reason: Type.String({ minLength: 1, maxLength: LONGEST_REASON }),
    }),
    answer: Overview,
    async handle(call) {
      const { tx, organisation, params, body, by, now: at } = call;
      await answerCriterion(tx, organisation.id, { ...params, ...body, by, at });
      return ok(await overviewOf(call));
    },
  }),
  creatingRoute({
    id: "openAssessment",
    method: "POST",
    path: "/assessments",
    topic: "Assessments",
    summary: "Open an assessment, filled with what is known",
    description:
      "What is done, typical risks, and the measures that are taken today; what only people know is left empty.",
    needs: "rights",
    body: named("NewAssessment", { language: oneOf(NOTICE_LANGUAGES) }),
    answer: AssessmentFields,
    async create(call) {
      const { tx, organisation, body, by, now: at } = call;
      const facts = await registerFacts(call);
      const { holding } = await criteriaNow(call);
      const content = draftAssessment(facts, await measureStates(call, facts), body.language);
      return ok(
        await openAssessment(tx, organisation.id, { content, calledBy: holding }, { by, at }),
      );
    },
    read: (call, id) => assessmentOf(call, { id, version: null }),
  }),
  route({
    id: "getAssessment",
    method: "GET",
    path: "/assessments/{id}",
    topic: "Assessments",
    summary: "An assessment, or an earlier saving of it",
    needs: "read",
    params: BY_ID,
    query: fields({ version: Version }),
    answer: AssessmentFields,
    async handle(call) {
      const { params, query } = call;
      const found = await assessmentOf(call, { ...params, version: query.version ?? null });
      return found === null ? err({ kind: "not-found" }) : ok(found);
    },
  }),
  route({
    id: "saveAssessment",
    method: "PUT",
    path: "/assessments/{id}",
    topic: "Assessments",
    summary: "Save another version, as a draft or as what is decided",
    description:
      "With the `version` you saw: where somebody saved in between, nothing is overwritten. Decided, it needs a decision and a day to look at it again; with a high risk left, only to consult or to stop.",
    needs: "rights",
    params: BY_ID,
    body: named("AssessmentChange", {
      version: Type.Integer({ minimum: 1, maximum: LARGEST_NUMBER }),
      content: AssessmentContent,
      isDecided: Type.Boolean(),
    }),
    answer: AssessmentFields,
    async handle(call) {
      const { tx, organisation, params, body, by, now: at } = call;
      const { holding: calledBy } = await criteriaNow(call);
      const saving = { ...params, ...body, calledBy };
      const saved = await saveAssessment(tx, organisation.id, saving, { by, at });
      if (!saved.ok) return err(PROBLEMS[saved.error]);
      const found = await assessmentOf(call, { ...params, version: null });
      return found === null ? err({ kind: "not-found" }) : ok(found);
    },
  }),
  workRoute({
    id: "printAssessment",
    method: "GET",
    path: "/assessments/{id}/paper",
    topic: "Assessments",
    summary: "An assessment as a paper",
    needs: "read",
    params: BY_ID,
    query: fields({
      version: Version,
      format: Type.Optional(oneOf(PAPER_FORMATS, "`html` when left out.")),
      language: Type.Optional(oneOf(NOTICE_LANGUAGES, "Of its headings; `en` when left out.")),
    }),
    answer: null,
    gives: "application/octet-stream",
    status: 200,
    async work({ database, organisation, params, query, now }) {
      const of = { id: params.id, version: query.version ?? null };
      const found = await withOrganisation(database, organisation.id, (tx) =>
        findVersion(tx, organisation.id, of),
      );
      if (found === null) return err<Problem>({ kind: "not-found" });
      const { format = "html", language = "en" } = query;
      const consultation = consultationOf(found, { organisation, now });
      return ok(
        paperFile(assessmentPaper(found, { organisation, language, consultation }), format, now),
      );
    },
  }),
];

type Asking = Pick<Call, "tx" | "organisation" | "keys" | "now" | "publicUrl" | "places">;

async function overviewOf(call: Asking): Promise<Given<Static<typeof Overview>>> {
  const { tx, organisation } = call;
  const { duty, criteria } = await criteriaNow(call);
  const items = await listAssessments(tx, organisation.id);
  const { standing, text, sources } = duty;
  return {
    standing,
    text,
    sources,
    criteria: criteria.map(({ id, shown, holds, answer }) => ({
      id,
      shown,
      holds,
      answer: answer && {
        holds: answer.holds,
        reason: answer.reason,
        by: answer.by,
        at: answer.at,
      },
    })),
    items: items.map(lineOf),
  };
}

function lineOf(one: AssessmentVersion): Given<Static<ReturnType<typeof fields<typeof Line>>>> {
  const { assessment: id, version, content, isDecided, reviewOn, calledBy, by, at } = one;
  return { id, version, title: content.title, isDecided, reviewOn, calledBy, by, at };
}

async function assessmentOf(
  call: Asking,
  of: { readonly id: string; readonly version: number | null },
): Promise<Given<Static<typeof AssessmentFields>> | null> {
  const { tx, organisation } = call;
  const found = await findVersion(tx, organisation.id, of);
  if (found === null) return null;
  const { holding } = await criteriaNow(call);
  const consultation = consultationOf(found, call);
  return {
    ...lineOf(found),
    content: found.content,
    consultation: consultation && {
      text: consultation.text,
      answerBy: consultation.answer.dueOn,
      extendedTo: consultation.extended.dueOn,
      sources: consultation.sources,
    },
    newlyCalledBy: holding.filter((id) => !found.calledBy.includes(id)),
    measures: await measureStates(call, await registerFacts(call)),
    versions: await versionsOf(tx, organisation.id, of.id),
  };
}

function consultationOf(
  { content }: AssessmentVersion,
  { organisation, now }: Pick<Call, "organisation" | "now">,
): ReturnType<typeof priorConsultation> {
  const after = content.risks.map((risk) => risk.after);
  return priorConsultation(after, dayOf(now), organisation.country);
}

const PROBLEMS: Readonly<Record<SaveFailure, Problem>> = {
  "no-such-assessment": { kind: "not-found" },
  "changed-meanwhile": { kind: "changed-meanwhile" },
  undecided: { kind: "bad-fields", fields: [{ path: "content.decision", expected: "a decision" }] },
  "no-review": {
    kind: "bad-fields",
    fields: [{ path: "content.reviewOn", expected: "a day to come, to look at it again" }],
  },
  "high-risk-stays": {
    kind: "not-possible",
    detail:
      "A high risk stays after the measures: lower it, consult the authority first, or do not do it.",
  },
};
