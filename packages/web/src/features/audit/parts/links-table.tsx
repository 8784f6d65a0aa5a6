import type { AuditDocument, Link } from "@consentry/audit";
import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Mark as Sign } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { useWords } from "../../../words/words.ts";
import { FIRST_LINKS, MOST_SHOWN } from "../limits.ts";
import { findMark, type Mark } from "../marks.ts";

interface Props {
  readonly document: AuditDocument;
  readonly marks: readonly Mark[];
}

export function LinksTable({ document: { links }, marks }: Props): ReactNode {
  const { links: words } = useWords().words.audit;
  const [isOpen, setOpen] = useState(false);
  const shown = links.slice(0, isOpen ? MOST_SHOWN : FIRST_LINKS);
  return (
    <Section title={words.title}>
      {links.length === 0 ? <p>{words.none}</p> : <Table links={shown} marks={marks} />}
      {!isOpen && links.length > shown.length ? (
        <Button onPress={() => setOpen(true)}>
          {words.all(Math.min(links.length, MOST_SHOWN))}
        </Button>
      ) : null}
      {isOpen && links.length > shown.length ? (
        <p className="faint">{words.rest(links.length - shown.length)}</p>
      ) : null}
    </Section>
  );
}

function Table({ links, marks }: { links: readonly Link[]; marks: readonly Mark[] }): ReactNode {
  const { links: words } = useWords().words.audit;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.text}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.goes}</th>
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <Row
            key={`${link.at.part} ${link.at.offset}`}
            link={link}
            number={findMark(marks, link.at)?.number ?? null}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ link, number }: { link: Link; number: number | null }): ReactNode {
  const { links: words, findings } = useWords().words.audit;
  const kind = link.tracked ? "tracked" : "untracked";
  const reads = <Reads link={link} number={number} />;
  const goes = <Destination link={link} />;
  return (
    <tr>
      <th scope="row">{reads}</th>
      <td data-label={words.state}>
        <span className={`mark-word mark-${kind}`}>
          <Sign kind={kind} />
          {link.tracked ? words.tracked : words.plain}
        </span>
        {link.tracked ? <span className="faint"> {findings.grades[link.grade]}</span> : null}
      </td>
      <td>{goes}</td>
    </tr>
  );
}

function Reads({ link, number }: { link: Link; number: number | null }): ReactNode {
  const { links: words } = useWords().words.audit;
  return (
    <>
      {number === null ? null : <b className="number">{number}</b>}
      <span className={link.text === "" ? "faint" : ""}>{link.text || words.noText}</span>
      {words.kinds[link.kind] ? <span className="tag">{words.kinds[link.kind]}</span> : null}
    </>
  );
}

function Destination({ link }: { readonly link: Link }): ReactNode {
  const { links: words } = useWords().words.audit;
  const leads = link.destination && URL.parse(link.destination)?.host;
  return (
    <details className="url">
      <summary>
        <span className="host">{link.host || link.url}</span>
        {link.tracked ? (
          <span className="faint">{leads ? words.leads(leads) : words.opaque}</span>
        ) : null}
      </summary>
      <code>{link.url}</code>
    </details>
  );
}
