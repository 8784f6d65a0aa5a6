import type { DeliveryReports } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { Button } from "../../../ui/button.tsx";
import { PartBar } from "../../../ui/charts/part-bar.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { NameSource } from "./name-source.tsx";

type Source = DeliveryReports["mails"]["sources"][number];

/** As many as are looked at; the others are asked for. */
const SHOWN = 12;

/** The servers that sent, those that nobody knows first. */
export function SourcesSection({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? sources : sources.slice(0, SHOWN);
  return (
    <Section title={words.sources.title}>
      <p className="report-lead">{words.sources.lead}</p>
      <ul className="sources">
        {shown.map((source) => (
          <SourceRow key={source.address} of={source} />
        ))}
      </ul>
      {shown.length === sources.length ? null : (
        <Button onPress={() => setWhole(true)}>
          {words.sources.more(formatNumber(sources.length, language))}
        </Button>
      )}
    </Section>
  );
}

function SourceRow({ of }: { readonly of: Source }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const mayName = useMay("write");
  const facts = useFacts(of);
  const { address, name, proved, passedOn, unproved } = of;
  return (
    <li className="sheet source">
      <div className="source-head">
        <h3>{name === null ? <code>{address}</code> : name}</h3>
        {name === null ? null : <code className="faint">{address}</code>}
        <Standing of={of} />
        {mayName ? <NameSource address={address} name={name} /> : null}
      </div>
      <p className="faint">{facts}</p>
      <PartBar
        label={words.sources.mails(formatNumber(proved + passedOn + unproved, language))}
        parts={[
          { id: "proved", label: words.mails.proved, count: proved, kind: "permitted" },
          { id: "passedOn", label: words.mails.passedOn, count: passedOn, kind: "contested" },
          { id: "unproved", label: words.mails.unproved, count: unproved, kind: "refused" },
        ]}
      />
    </li>
  );
}

function Standing({ of }: { readonly of: Source }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (of.name !== null) return <Marked kind="permitted">{words.sources.named}</Marked>;
  if (of.isOurs) return <Marked kind="permitted">{words.sources.ours}</Marked>;
  if (of.unproved === 0) return <Marked kind="contested">{words.sources.forwards}</Marked>;
  return <Marked kind="refused">{words.sources.unknown}</Marked>;
}

/** What is told of a server, in one line. */
function useFacts({
  firstDay,
  lastDay,
  signedBy,
  returnPath,
  author,
  rejected,
  quarantined,
}: Source): string {
  const { words, language } = useFeatureWords(WORDS);
  const { sources } = words;
  return [
    sources.seen(formatDate(firstDay, language), formatDate(lastDay, language)),
    author === null ? "" : sources.author(author),
    signedBy === null ? "" : sources.signedBy(signedBy),
    returnPath === null ? "" : sources.returnsTo(returnPath),
    rejected === 0 ? "" : sources.refused(formatNumber(rejected, language)),
    quarantined === 0 ? "" : sources.suspected(formatNumber(quarantined, language)),
  ]
    .filter((fact) => fact !== "")
    .join(" · ");
}
