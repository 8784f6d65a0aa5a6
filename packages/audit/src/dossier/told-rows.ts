import type { AuditDocument, Transfer } from "../document.ts";
import type { Party, PartyCompany } from "../parties/party.ts";
import { ownListOf } from "./own-list.ts";
import { toldHosts } from "./timeline.ts";

/** A host that learns something of the reading, and who stands behind it as far as is known. */
export interface ToldRow {
  readonly host: string;
  readonly told: readonly Party["told"][number][];
  readonly company: Named | null;
  /** The last known owner on the mail's day. */
  readonly owner: Named | null;
  /** What the rules of the day said of the country; `null` where nobody judged. */
  readonly status: Transfer["status"] | null;
}

export interface Named {
  readonly name: string;
  readonly country: string | null;
  /** Nothing but hearsay says so: shown as such, and no letter rests on it. */
  readonly isHearsay: boolean;
  /** The table of the person's own that says so; `null` where ours does. */
  readonly list: string | null;
}

/** Hosts told of an opening or a click; who they are from the parties, else from the transfers. */
export function toldRows(document: AuditDocument): readonly ToldRow[] {
  return toldHosts(document).map((host) => {
    const party = document.parties.find(({ hosts }) => hosts.includes(host));
    const transfer = document.transfers.find((one) => one.host === host) ?? null;
    return {
      host,
      told: toldWhen(host, document),
      ...(party?.company ? behind(party) : { company: operatorOf(transfer), owner: null }),
      status: transfer?.status ?? null,
    };
  });
}

function toldWhen(
  host: string,
  { references, links }: Pick<AuditDocument, "references" | "links">,
): ToldRow["told"] {
  const opens = references.some((one) => one.tracker && one.host === host);
  const clicks = links.some((one) => one.tracked && one.host === host);
  return [...(opens ? (["open"] as const) : []), ...(clicks ? (["click"] as const) : [])];
}

/** `owners` begins with the company itself. */
function behind({ company, owners, evidence }: Party): Pick<ToldRow, "company" | "owner"> {
  const last = owners.at(-1);
  const isOwned = last !== undefined && last.name !== company?.name;
  return {
    company: company && { ...named(company), list: ownListOf(evidence, company) },
    owner: isOwned ? named(last) : null,
  };
}

function named({ name, country, source }: PartyCompany): Named {
  return { name, country, isHearsay: source.kind === "knowledge", list: null };
}

function operatorOf(transfer: Transfer | null): Named | null {
  if (!transfer || transfer.operator === null) return null;
  return { name: transfer.operator, country: transfer.country, isHearsay: false, list: null };
}
