import type { AuditDocument, Hop } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { MOST_NUMBERS, MOST_WAYS } from "../limits.ts";
import { waysOf, type Way } from "../ways.ts";

/** Where links lead, host by host, as far as their addresses say so themselves. */
export function Chains({ document }: { readonly document: AuditDocument }): ReactNode {
  const { chains: say } = useWords().words.report;
  const ways = waysOf(document);
  return (
    <Section title={say.title}>
      {ways.length === 0 ? <p>{say.none}</p> : <p className="prose">{say.notFollowed}</p>}
      <ul className="ways">
        {ways.slice(0, MOST_WAYS).map((way) => (
          <WayEntry key={way.key} way={way} />
        ))}
      </ul>
      {ways.length > MOST_WAYS ? (
        <p className="faint">{say.more(ways.length - MOST_WAYS)}</p>
      ) : null}
    </Section>
  );
}

function WayEntry({ way }: { readonly way: Way }): ReactNode {
  const { chains: say } = useWords().words.report;
  const { stops, chains, end, handsOn } = way;
  return (
    <li className="way">
      <ol className="stops">
        {stops.map((hop) => (
          <Stop key={hop.url} hop={hop} />
        ))}
        {end === "arrived" ? null : (
          <li className="stop stop-unknown">
            <span className="stop-host">?</span>
            <small>{say.unknownEnd}</small>
          </li>
        )}
      </ol>
      <p className="way-note">
        {say.alike(chains)}; {say.end[end]}.
      </p>
      {handsOn.length === 0 ? null : (
        <dl className="numbers">
          <dt>{say.handsOn}</dt>
          {handsOn.slice(0, MOST_NUMBERS).map(({ name, value, of, readBy }) => (
            <dd key={name} className={of === "campaign" ? "" : "mark-tracked"}>
              {of === "campaign" ? null : <Mark kind="tracked" />}
              <code>
                {name}={value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}
              </code>{" "}
              {say.of[of]}
              {readBy === null ? null : `, ${say.readBy(readBy)}`}
            </dd>
          ))}
          {handsOn.length > MOST_NUMBERS ? <dd>…</dd> : null}
        </dl>
      )}
    </li>
  );
}

/** Of a value; the document holds the whole. */
const LONGEST = 60;

function Stop({ hop }: { readonly hop: Hop }): ReactNode {
  const { language, words } = useWords();
  const { chains: say } = words.report;
  const learnt = { message: say.inMail, decoded: say.decoded, walked: say.walked }[hop.learnt];
  const who = [hop.operator, hop.country && nameCountry(hop.country, language)].filter(Boolean);
  return (
    <li className="stop">
      <span className="stop-host">{hop.host}</span>
      {who.length === 0 ? null : <span>{who.join(", ")}</span>}
      <small>{learnt}</small>
    </li>
  );
}
