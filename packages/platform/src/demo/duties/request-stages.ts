import { dayOf } from "@consentry/kernel";
import type { RightKind } from "@consentry/law/letters";

import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import { carryOut } from "../../rights/carrying-out/carry-out.ts";
import { receiveRequest } from "../../rights/receive/receive-request.ts";
import { sure } from "../sure.ts";
import type { Place, Stage } from "../time/stages.ts";

/** Somebody asked where their data came from and was told; somebody else waits for a correction. */
export function requestStages(place: Place): readonly Stage[] {
  const { past } = place;
  return [
    stage(place, past.moment(40, "10:12"), async (own) => {
      const told = await ask(own, 0, "source", "");
      const nothing = { changes: null, corrected: [], recipients: [] };
      if (told !== null) sure(await carryOut(own, told, { ...nothing, by: "system" }));
    }),
    stage(place, past.moment(12, "19:47"), async (own) => {
      const words =
        own.organisation.locale === "fr"
          ? "Mon nom s’écrit avec deux « n » : il est faux sur les étiquettes aussi."
          : "My name has two “n”: it is wrong on the labels, too.";
      await ask(own, 1, "rectification", words);
    }),
  ];
}

/** @param which one of those who have been there longest and are written to */
async function ask(
  own: Own,
  which: number,
  kind: RightKind,
  words: string,
): Promise<string | null> {
  const { tx, organisation, now } = own;
  const [person] = await tx.rows<{ readonly contact: string; readonly locale: string | null }>(
    `select contact_id as contact, locale from contacts as contact
      where organisation_id = $1 and not exists (
              select from suppressions
               where organisation_id = $1 and address_key = contact.address_key)
      order by keep_until desc, collected_on, contact_id
      limit 1 offset $2`,
    [organisation.id, which],
  );
  if (person === undefined) return null;
  const received = await receiveRequest(own, {
    kind,
    cameBy: "preference-centre",
    ...person,
    address: null,
    words,
    receivedOn: dayOf(now),
    by: "contact",
    isProved: true,
  });
  return received?.id ?? null;
}

function stage(
  { installation, organisation }: Place,
  at: Stage["at"],
  work: (own: Own) => Promise<void>,
): Stage {
  return {
    at,
    async run() {
      await asOrganisation({ ...installation, now: () => at }, organisation, work);
      return [];
    },
  };
}
