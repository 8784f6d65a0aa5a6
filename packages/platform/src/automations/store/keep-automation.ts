import { isDeepStrictEqual } from "node:util";

import { Bug, err, ok, type Instant, type Result } from "@consentry/kernel";

import { isOneLine, type FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Automation, AutomationState } from "../automation.ts";
import { messagesOf, type Definition } from "../definition.ts";
import { parseDefinition } from "../parse-definition.ts";
import { lockAutomation, readAutomation } from "./read-automation.ts";

/** As it comes from outside: the definition is JSON that nobody looked at yet. */
export interface AutomationDraft {
  readonly name: string;
  readonly definition: unknown;
}

export type AutomationFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "no-such-automation" }
  | { readonly kind: "wrong-state"; readonly state: AutomationState };

/** As the table bounds it. */
export const LONGEST_AUTOMATION_NAME = 200;

/** Makes a draft: nobody comes into it. */
export async function makeAutomation(
  tx: Tx,
  organisation: OrganisationId,
  draft: AutomationDraft,
  at: Instant,
): Promise<Result<Automation, AutomationFailure>> {
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  const id = newId();
  const { name, definition } = checked.value;
  await tx.run(INSERT, [organisation, id, name, definition, at, sendsTexts(definition)]);
  return ok(await sure(tx, organisation, id));
}

/**
 * Changes the name, or the draft, which is to be checked anew then. What runs stays as it was
 * activated. An ended one stays as it is.
 */
export async function changeAutomation(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  changes: Partial<AutomationDraft>,
  at: Instant,
): Promise<Result<Automation, AutomationFailure>> {
  const state = await lockAutomation(tx, organisation, id);
  const known = state && (await readAutomation(tx, organisation, id));
  if (known === null) return err({ kind: "no-such-automation" });
  if (known.state === "ended") return err({ kind: "wrong-state", state: known.state });
  const checked = checkDraft({ name: known.name, definition: known.draft, ...changes });
  if (!checked.ok) return checked;
  const { name, definition } = checked.value;
  const isOther = !isDeepStrictEqual(definition, known.draft);
  const values = [organisation, id, name, definition, isOther, at];
  await tx.run(UPDATE, [...values, sendsTexts(definition)]);
  return ok(await sure(tx, organisation, id));
}

/** Removes one that was never active. Whatever ran is accounted for, and stays. */
export async function removeAutomation(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, AutomationFailure>> {
  const state = await lockAutomation(tx, organisation, id);
  if (state === null) return err({ kind: "no-such-automation" });
  if (state !== "draft") return err({ kind: "wrong-state", state });
  await tx.run(REMOVE, [organisation, id]);
  return ok(null);
}

function sendsTexts(definition: Definition): boolean {
  return messagesOf(definition).some(({ kind }) => kind === "text");
}

function checkDraft({
  name: given,
  definition: json,
}: AutomationDraft): Result<
  { readonly name: string; readonly definition: Definition },
  AutomationFailure
> {
  const name = given.trim();
  const problems: FieldProblem[] = [];
  if (name === "" || name.length > LONGEST_AUTOMATION_NAME || !isOneLine(name)) {
    const expected = `a line of at most ${LONGEST_AUTOMATION_NAME} characters`;
    problems.push({ path: "name", expected });
  }
  const definition = parseDefinition(json);
  if (!definition.ok) problems.push(...definition.error);
  return definition.ok && problems.length === 0
    ? ok({ name, definition: definition.value })
    : err({ kind: "bad-fields", problems });
}

async function sure(tx: Tx, organisation: OrganisationId, id: string): Promise<Automation> {
  const automation = await readAutomation(tx, organisation, id);
  if (automation === null) throw new Bug("an automation went while it was kept");
  return automation;
}

const INSERT = statement(
  "automations.insert",
  `insert into automations (organisation_id, automation_id, name, draft, made_at, changed_at,
     sends_texts)
   values ($1, $2, $3, $4, $5, $5, $6)`,
);

/** Whatever it sent once, a version that still runs may send. */
const UPDATE = statement(
  "automations.update",
  `update automations
      set name = $3, draft = $4, changed_at = $6, sends_texts = sends_texts or $7,
          revision = case when $5 then revision + 1 else revision end
    where organisation_id = $1 and automation_id = $2`,
);

const REMOVE = statement(
  "automations.remove",
  "delete from automations where organisation_id = $1 and automation_id = $2",
);
