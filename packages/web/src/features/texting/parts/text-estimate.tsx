import type { CountedTexts } from "@consentry/client";
import type { ReactNode } from "react";

import { Figures } from "../../../ui/figures.tsx";
import { Link } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber, nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { formatCost, sumByCurrency } from "../format-cost.ts";
import { WORDS } from "../words/words.ts";

/** What all the texts of an audience come to: messages, money, and where they go. */
export function TextEstimate({ texts }: { readonly texts: CountedTexts }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { estimate } = words;
  const number = (value: number): string => formatNumber(value, language);
  const people = texts.countries.reduce((sum, one) => sum + one.people, 0);
  const costs = sumByCurrency(texts.countries.flatMap(({ cost }) => cost ?? []));
  if (people === 0) return <p>{estimate.none}</p>;
  return (
    <Section title={estimate.title}>
      <Figures
        items={[
          {
            label: estimate.segments,
            value: number(texts.segments),
            note: estimate.segmentsNote(number(people)),
          },
          {
            label: estimate.cost,
            value:
              costs.length === 0
                ? "–"
                : costs.map((cost) => formatCost(cost, language)).join(" + "),
            note: costs.length === 0 ? words.unknownCost : estimate.costNote,
          },
          {
            label: estimate.longest,
            value: number(texts.longest.segments),
            note: estimate.longestNote(number(texts.longest.characters)),
          },
          ...(["wide", "unwritable"] as const)
            .filter((kind) => texts[kind] > 0)
            .map((kind) => ({ label: estimate[kind], value: number(texts[kind]) })),
        ]}
      />
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{estimate.country}</th>
            <th scope="col">{estimate.people}</th>
            <th scope="col">{estimate.segments}</th>
            <th scope="col">{estimate.sender}</th>
            <th scope="col">{estimate.cost}</th>
          </tr>
        </thead>
        <tbody>
          {texts.countries.map(({ country, people: some, segments, sender, cost }) => (
            <tr key={country ?? ""}>
              <th scope="row">
                {country === null ? estimate.unknownCountry : nameCountry(country, language)}
              </th>
              <td data-label={estimate.people}>{number(some)}</td>
              <td data-label={estimate.segments}>{number(segments)}</td>
              <td data-label={estimate.sender}>{sender ?? words.noSender}</td>
              <td data-label={estimate.cost}>
                {cost === null ? words.unknownCost : formatCost(cost, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {texts.countries.some(({ sender, cost }) => sender === null || cost === null) ? (
        <Link href="/texts/senders">{words.toSenders}</Link>
      ) : null}
    </Section>
  );
}
