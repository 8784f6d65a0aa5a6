import type { Register, RegisterExposure } from "@consentry/client";
import type { ReactNode } from "react";

import { Empty } from "../../../ui/empty.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { STATUS_MARKS } from "./transfer.tsx";

/** Hosts in use, with who answers there and what the law of the day says of their country. */
export function Exposures({ of }: { readonly of: Register }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const said = words.exposures;
  const shown = of.exposures.filter(({ status }) => status !== "eea");
  const inEurope = of.exposures.length - shown.length;
  return (
    <Section title={said.title}>
      <p className="register-lead">{said.lead}</p>
      {of.exposures.length === 0 ? (
        <Empty title={said.none} next={said.noneNext} />
      ) : (
        <table className="table register-table">
          <thead>
            <tr>
              <th scope="col">{said.host}</th>
              <th scope="col">{said.where}</th>
              <th scope="col">{said.who}</th>
              <th scope="col">{said.law}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((exposure) => (
              <ExposureRow key={exposure.host} of={exposure} />
            ))}
          </tbody>
        </table>
      )}
      {inEurope > 0 ? <p className="faint">{said.inEurope(inEurope)}</p> : null}
    </Section>
  );
}

function ExposureRow({ of }: { readonly of: RegisterExposure }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { exposures: said, processors } = words;
  return (
    <tr>
      <th scope="row">
        <code>{of.host}</code>
      </th>
      <td data-label={said.where}>{of.uses.map((use) => processors.uses[use]).join(", ")}</td>
      <td data-label={said.who}>
        <Group of={of} />
      </td>
      <td data-label={said.law}>
        <Marked kind={STATUS_MARKS[of.status]}>{processors.statuses[of.status]}</Marked>
      </td>
    </tr>
  );
}

function Group({ of: { known } }: { readonly of: RegisterExposure }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (known === null) return words.exposures.nobody;
  const place = (country: string | null): string =>
    country === null ? words.controller.unknown : nameCountry(country, language);
  return (
    <>
      {known.name}, {place(known.country)}
      {known.parent === null ? null : (
        <p className="faint">
          {words.processors.of(known.parent)}, {place(known.parentCountry)}
        </p>
      )}
    </>
  );
}
