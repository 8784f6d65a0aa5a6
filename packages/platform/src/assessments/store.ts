import { err, ok, type Day, type Instant, type Result } from "@consentry/kernel";
import { isHighRisk, type CriterionId } from "@consentry/law";

import { newId, type OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { AssessmentContent, AssessmentVersion } from "./form/assessment.ts";

export interface Doing {
  readonly by: string;
  readonly at: Instant;
}

/** Opens an assessment with its first version and gives its id. */
export async function openAssessment(
  tx: Tx,
  organisation: OrganisationId,
  { content, calledBy }: Pick<AssessmentVersion, "content" | "calledBy">,
  { by, at }: Doing,
): Promise<string> {
  const id = newId();
  await tx.run(OPEN, [organisation, id, at, by]);
  await tx.run(SAVE, [organisation, id, 1, content, calledBy, false, null, by, at]);
  return id;
}

const OPEN = statement(
  "assessments.insert",
  `insert into assessments (organisation_id, assessment_id, opened_at, opened_by)
   values ($1, $2, $3, $4)`,
);

/** Whoever saves second finds the number taken, and nothing is overwritten. */
const SAVE = statement(
  "assessment_versions.insert",
  `insert into assessment_versions (organisation_id, assessment_id, version, content, called_by,
     is_decided, review_on, saved_by, saved_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
);

export type SaveFailure =
  "no-such-assessment" | "changed-meanwhile" | "undecided" | "no-review" | "high-risk-stays";

export interface Saving {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly content: AssessmentContent;
  readonly isDecided: boolean;
  readonly calledBy: readonly CriterionId[];
}

/**
 * Saves another version beside those before. Decided, it says what is done and when it is looked at
 * again; with a high risk left it is not simply gone ahead with.
 */
export async function saveAssessment(
  tx: Tx,
  organisation: OrganisationId,
  { id, version, content, isDecided, calledBy }: Saving,
  { by, at }: Doing,
): Promise<Result<null, SaveFailure>> {
  const latest = await findVersion(tx, organisation, { id, version: null });
  if (latest === null) return err("no-such-assessment");
  if (latest.version !== version) return err("changed-meanwhile");
  const reviewOn = isDecided ? content.reviewOn : null;
  if (isDecided) {
    const fault = faultOf(content, at.slice(0, 10) as Day);
    if (fault !== null) return err(fault);
  }
  const values = [content, calledBy, isDecided, reviewOn, by, at];
  const saved = await tx.run(SAVE, [organisation, id, version + 1, ...values]);
  return saved === 0 ? err("changed-meanwhile") : ok(null);
}

function faultOf({ decision, reviewOn, risks }: AssessmentContent, today: Day): SaveFailure | null {
  if (decision === null) return "undecided";
  if (reviewOn === null || reviewOn <= today) return "no-review";
  const goesAhead = decision === "go" || decision === "go-with-measures";
  return goesAhead && risks.some(({ after }) => isHighRisk(after)) ? "high-risk-stays" : null;
}

const COLUMNS = `assessment_id as assessment, version, content, called_by as "calledBy",
  is_decided as "isDecided", review_on as "reviewOn", saved_by as by, saved_at as at`;

/** One version, the last where none is named; `null` when there is none. */
export async function findVersion(
  tx: Tx,
  organisation: OrganisationId,
  { id, version }: { readonly id: string; readonly version: number | null },
): Promise<AssessmentVersion | null> {
  return (await tx.rows(FIND, [organisation, id, version]))[0] ?? null;
}

const FIND = statement<AssessmentVersion>(
  "assessment_versions.find",
  `select ${COLUMNS} from assessment_versions
    where organisation_id = $1 and assessment_id = $2 and ($3::integer is null or version = $3)
    order by version desc limit 1`,
);

/** The last version of each assessment, the newest first. */
export function listAssessments(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly AssessmentVersion[]> {
  return tx.rows(LIST, [organisation]);
}

const LIST = statement<AssessmentVersion>(
  "assessment_versions.list",
  `select * from (
     select distinct on (assessment_id) ${COLUMNS} from assessment_versions
      where organisation_id = $1
      order by assessment_id, version desc) as latest
    order by at desc, assessment`,
);

/** The last version of each that was decided: what counts until another one is. */
export function listDecided(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly AssessmentVersion[]> {
  return tx.rows(DECIDED, [organisation]);
}

const DECIDED = statement<AssessmentVersion>(
  "assessment_versions.decided",
  `select distinct on (assessment_id) ${COLUMNS} from assessment_versions
    where organisation_id = $1 and is_decided
    order by assessment_id, version desc`,
);

export type VersionLine = Pick<AssessmentVersion, "version" | "isDecided" | "by" | "at">;

/** Every saving of one, the last first. */
export function versionsOf(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<readonly VersionLine[]> {
  return tx.rows(VERSIONS, [organisation, id]);
}

const VERSIONS = statement<VersionLine>(
  "assessment_versions.of",
  `select version, is_decided as "isDecided", saved_by as by, saved_at as at
     from assessment_versions where organisation_id = $1 and assessment_id = $2
    order by version desc`,
);
