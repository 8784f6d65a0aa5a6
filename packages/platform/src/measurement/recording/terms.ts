import { dayOf, type Instant } from "@consentry/kernel";
import { parseQuestion, type Message, type Question, type QuestionInput } from "@consentry/law";

import { nothingTold } from "../../contacts/ask-law.ts";
import type { AudiencePurpose } from "../../contacts/contacts/audience.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Load } from "./record-loads.ts";

/** What loads are decided by that is not one reader's own. */
export interface Terms {
  readonly organisation: OrganisationId;
  readonly now: Instant;
  /** A question to law of this day, by the readings that the organisation follows. */
  readonly question: Question;
  /** Of the loads' campaigns those that are still there: what kind of message each sent. */
  readonly campaigns: ReadonlyMap<string, Message>;
}

const MESSAGES: Readonly<Record<AudiencePurpose, Message>> = {
  "send.commercial": "commercial",
  "send.newsletter": "newsletter",
  "send.charity": "charity",
  "send.political": "political",
};

export async function readTerms(
  tx: Tx,
  organisation: OrganisationId,
  loads: readonly Load[],
  now: Instant,
): Promise<Terms> {
  const named = [...new Set(loads.map(({ token }) => token.campaign))];
  const rows = await tx.rows(READ, [organisation, named]);
  return {
    organisation,
    now,
    question: questionOf(rows[0]?.policy ?? {}, now),
    campaigns: new Map(rows.map(({ id, purpose }) => [id, MESSAGES[purpose]])),
  };
}

/** A policy that law does not take says nothing, and then the strict readings apply. */
function questionOf(policy: QuestionInput["policy"], now: Instant): Question {
  const on = dayOf(now);
  const parsed = parseQuestion({ act: "send", on, policy });
  const blank = parsed.ok ? parsed.value : nothingTold("send", on);
  return { ...blank, act: "measure", channel: "email" };
}

interface Row {
  readonly id: string;
  readonly purpose: AudiencePurpose;
  readonly policy: NonNullable<QuestionInput["policy"]>;
}

const READ = statement<Row>(
  "measure.terms",
  `select campaign.campaign_id as id, campaign.purpose, organisation.policy
     from campaigns as campaign
     join organisations as organisation on organisation.organisation_id = $1
    where campaign.organisation_id = $1 and campaign.campaign_id = any($2::uuid[])`,
);
