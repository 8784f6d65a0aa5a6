import { statement } from "../database/statement.ts";
import { need, type Looking, type Need } from "../home/need.ts";
import { countWaiting } from "./incoming/read-incoming.ts";

/** A carrier that takes nothing, and answers that nobody has read. */
export async function textNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  const troubled = await tx.rows(TROUBLED, [organisation.id]);
  const waiting = await countWaiting(tx, organisation.id);
  return [
    ...troubled.map(({ id, name, because }) =>
      need("text-carrier-trouble", { about: { id, name }, because }),
    ),
    ...(waiting > 0 ? [need("texts-unanswered", { count: waiting })] : []),
  ];
}

const TROUBLED = statement<{
  readonly id: string;
  readonly name: string;
  readonly because: string | null;
}>(
  "text_carriers.troubled",
  `select carrier_id as id, name, trouble_code as because from text_carriers
    where organisation_id = $1 and is_on and trouble_since is not null`,
);
