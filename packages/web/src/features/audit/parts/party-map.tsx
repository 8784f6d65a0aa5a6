import type { PartyCompany } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { MOST_HOSTS_DRAWN } from "../limits.ts";
import type { ToldParty } from "../told-parties.ts";
import { doubtsOf, partyName, senderSite } from "../words-of-party.ts";
import { signOf, statusSign } from "./party-signs.ts";

/** From the reader to the servers told, the companies behind them and their owners. */
export function PartyMap({ told }: { readonly told: readonly ToldParty[] }): ReactNode {
  const { parties: words } = useWords().words.report;
  const { you, server, company, owner } = words.columns;
  return (
    <figure className="map">
      <figcaption className="visually-hidden">{words.drawing}</figcaption>
      <p className="map-you">{you}</p>
      <p className="map-heads">
        <span>{server}</span>
        <span>{company}</span>
        <span>{owner}</span>
      </p>
      {told.map((one) => (
        <Lane key={one.hosts[0]} told={one} />
      ))}
    </figure>
  );
}

function Lane({ told }: { readonly told: ToldParty }): ReactNode {
  const { language, words } = useWords();
  const { parties: say } = words.report;
  const { party, hosts, transfer } = told;
  const roles = [
    told.opens > 0 ? say.role.open : "",
    told.clicks > 0 ? say.role.click : "",
    told.opens + told.clicks === 0 ? say.role.load : "",
  ].filter((role) => role !== "");
  const rest = hosts.length - MOST_HOSTS_DRAWN;
  const owner = party.owners.findLast(({ name }) => name !== party.company?.name);
  const status = transfer?.status ?? "unknown";
  return (
    <div className={`lane lane-${signOf(told)}`}>
      <p className="lane-role">{roles.join(" + ")}</p>
      <div className="box box-hosts">
        {hosts.slice(0, MOST_HOSTS_DRAWN).map((host) => (
          <span key={host}>{host}</span>
        ))}
        {rest > 0 ? <small>+{rest}</small> : null}
      </div>
      {party.company === null ? (
        <div className="box box-open">
          <b>{partyName(party, { words: say, language })}</b>
          <small>{party.role === "sender" ? senderSite(party) : say.unknownBox}</small>
        </div>
      ) : (
        <CompanyBox company={party.company} service={party.service} />
      )}
      {owner ? <CompanyBox company={owner} service={null} /> : null}
      {status === "unknown" ? null : (
        <p className={`lane-status mark-word mark-${statusSign(status)}`}>
          <Mark kind={statusSign(status)} />
          {say.status[status]}
        </p>
      )}
    </div>
  );
}

interface BoxProps {
  readonly company: PartyCompany;
  readonly service: string | null;
}

function CompanyBox({ company, service }: BoxProps): ReactNode {
  const { language, words } = useWords();
  const { name, country } = company;
  const doubts = doubtsOf(company, { words: words.report.parties, language });
  const isHearsay = company.source.kind === "knowledge";
  return (
    <div className={isHearsay ? "box box-hearsay" : "box"}>
      <b>{name}</b>
      {country === null ? null : <span>{nameCountry(country, language)}</span>}
      {service === null || service === name ? null : <small>{service}</small>}
      {doubts.length === 0 ? null : <small>{doubts.join("; ")}</small>}
    </div>
  );
}
