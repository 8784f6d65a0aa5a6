import type { AuditDocument } from "@consentry/audit";
import type { ReactNode } from "react";

import { Section } from "../../../ui/section.tsx";
import { useWords } from "../../../words/words.ts";
import { MOST_HOSTS_NAMED, MOST_PARTIES } from "../limits.ts";
import { listTold } from "../told.ts";
import { namedByHeader, toldParties } from "../told-parties.ts";
import { partyName } from "../words-of-party.ts";
import { PartyMap } from "./party-map.tsx";
import { PartyTable } from "./party-table.tsx";
import { SentWith } from "./sent-with.tsx";

/** Who is told: drawn as a map, and the same in a table with the source of each fact. */
export function Parties({ document }: { readonly document: AuditDocument }): ReactNode {
  const { language, words } = useWords();
  const { parties: say } = words.report;
  const all = toldParties(document);
  const told = all.slice(0, MOST_PARTIES);
  const byHeader = namedByHeader(document).map((party) =>
    partyName(party, { words: say, language }),
  );
  const onlyClicked = listTold(document)
    .filter(({ roles }) => roles[0] === "link")
    .map(({ host }) => host);
  return (
    <Section title={say.title} className="section-wide">
      {document.platform ? <SentWith platform={document.platform} /> : null}
      {told.length === 0 ? <p>{say.nobody}</p> : null}
      {told.length === 0 ? null : (
        <>
          <PartyMap told={told} />
          <PartyTable told={told} />
        </>
      )}
      {all.length > told.length ? (
        <p className="faint">{say.more(all.length - told.length)}</p>
      ) : null}
      {byHeader.length === 0 ? null : <p className="faint">{say.headerOnly(listed(byHeader))}</p>}
      {onlyClicked.length === 0 ? null : (
        <p className="faint breakable">{say.onlyClicked(listed(onlyClicked))}</p>
      )}
    </Section>
  );
}

function listed(names: readonly string[]): string {
  const each = [...new Set(names)];
  const rest = each.length - MOST_HOSTS_NAMED;
  return each.slice(0, MOST_HOSTS_NAMED).join(", ") + (rest > 0 ? ` … (+${rest})` : "");
}
