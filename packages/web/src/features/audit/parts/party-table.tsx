import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { useWords } from "../../../words/words.ts";
import type { ToldParty } from "../told-parties.ts";
import { companyLine, knownBy, partyName, senderSite, tierLine } from "../words-of-party.ts";
import { signOf } from "./party-signs.ts";

/** The map in words: who, told when, through which hosts, owned by whom, and who says so. */
export function PartyTable({ told }: { readonly told: readonly ToldParty[] }): ReactNode {
  const { table } = useWords().words.report.parties;
  return (
    <details className="unfold">
      <summary>{table.caption}</summary>
      <table className="table table-parties">
        <thead>
          <tr>
            {[table.who, table.told, table.through, table.owners, table.law, table.known].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {told.map((one) => (
            <Row key={one.hosts[0]} told={one} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ told }: { readonly told: ToldParty }): ReactNode {
  const { language, words } = useWords();
  const { parties: say } = words.report;
  const speaker = { words: say, language };
  const { party, hosts, opens, clicks, loads, isGuess, transfer } = told;
  const sign = signOf(told);
  const when = [
    opens > 0 ? say.opens(opens) : "",
    clicks > 0 ? say.clicks(clicks) : "",
    loads > 0 ? say.loads(loads) : "",
    isGuess ? say.guess : "",
  ].filter((part) => part !== "");
  const owners = party.owners.map((owner) => companyLine(owner, speaker)).join(" → ");
  const tier = tierLine(transfer, speaker);
  return (
    <tr>
      <th scope="row">
        {partyName(party, speaker)}
        <small>
          {party.role === "sender"
            ? senderSite(party)
            : party.company && companyLine(party.company, speaker)}
        </small>
      </th>
      <td data-label={say.table.told}>
        <span className={`mark-word mark-${sign}`}>
          <Mark kind={sign} />
          {when.join(", ")}
        </span>
      </td>
      <td data-label={say.table.through} className="host">
        {hosts.join(", ")}
      </td>
      <td data-label={say.table.owners}>{owners || say.none}</td>
      <td data-label={say.table.law}>
        {say.status[transfer?.status ?? "unknown"]}
        {tier === null ? null : <small>{tier}</small>}
      </td>
      <td data-label={say.table.known}>{knownBy(party, speaker) || say.status.unknown}</td>
    </tr>
  );
}
