import type { Transition } from "@consentry/client";
import type { ReactNode } from "react";

import { RuleName } from "../../../law/reasons.tsx";
import { PartBar, type Part } from "../../../ui/charts/part-bar.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { Link } from "../../../ui/link.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber, nameCountry } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import {
  forecastsOf,
  PLACES,
  placesOf,
  PURPOSES,
  type Cell,
  type Purpose,
  type ShownPurpose,
} from "./purposes.ts";

interface Props {
  readonly of: Transition;
  readonly purpose: ShownPurpose;
  readonly onChoose: (purpose: ShownPurpose) => void;
}

/** Whoever is measured has their red; whoever could be asked waits; peace and no are the rest. */
const KINDS = {
  agreed: "tracked",
  exempt: "unclear",
  "may-be-informed": "contested",
  "may-be-asked": "untracked",
  "left-in-peace": "rest",
  not: "apart",
} as const satisfies Readonly<Record<Cell["as"], Part["kind"]>>;

/** Who may be measured today, who not and why, and who could be: everywhere, then by country. */
export function Stand({ of, purpose, onChoose }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { stand } = words;
  if (of.people === null) {
    return (
      <Section title={stand.title}>
        <output>{stand.countingFirst}</output>
      </Section>
    );
  }
  const sums = placesOf(of.countries, purpose);
  return (
    <Section title={stand.title}>
      <div className="transition-choice">
        <SelectField
          label={stand.purpose}
          options={PURPOSES.map((id) => ({ id, label: nameOf(known.purposes, id) }))}
          value={purpose}
          onChange={onChoose}
        />
      </div>
      <PartBar
        label={nameOf(known.purposes, purpose)}
        parts={PLACES.filter((place) => sums[place] > 0).map((place) => ({
          id: place,
          label: stand.as[place],
          count: sums[place],
          kind: KINDS[place],
        }))}
      />
      <ByCountry of={of.countries} purpose={purpose} />
      {of.countedAt === null ? null : (
        <p className="faint">
          {stand.counted} <Moment at={of.countedAt} />. {of.isBeingCounted ? stand.counting : null}
        </p>
      )}
    </Section>
  );
}

interface ByCountryProps {
  readonly of: Transition["countries"];
  readonly purpose: Purpose;
}

function ByCountry({ of, purpose }: ByCountryProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { stand } = words;
  const sums = placesOf(of, purpose);
  // Whoever said yes can be listed; of the others law alone says where they stand.
  const hrefOf = ({ country }: Transition["countries"][number], place: Cell["as"]) =>
    place === "agreed" && country !== null
      ? `/contacts?${new URLSearchParams({ country, purpose, consent: "given", suppressed: "no" })}`
      : null;
  const places = PLACES.filter((place) => sums[place] > 0);
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">{stand.byCountry}</caption>
        <thead>
          <tr>
            <th scope="col">{stand.country}</th>
            {places.map((place) => (
              <th key={place} scope="col">
                {stand.inShort[place]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((country) => (
            <tr key={country.country ?? ""}>
              <th scope="row">{nameIn(country, stand.unknownCountry, language)}</th>
              {places.map((place) => (
                <td key={place} data-label={stand.inShort[place]}>
                  <Count of={placesOf([country], purpose)[place]} href={hrefOf(country, place)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details className="transition-why">
        <summary>{stand.why}</summary>
        {of.map((country) => (
          <div key={country.country ?? ""}>
            <h3>{nameIn(country, stand.unknownCountry, language)}</h3>
            <ul>
              {forecastsOf([country], purpose)
                .flatMap(({ cells }) => cells)
                .map((cell) => (
                  <li key={`${cell.as} ${cell.because}`}>
                    {stand.as[cell.as]} – <strong>{formatNumber(cell.people, language)}</strong>{" "}
                    <span className="faint">
                      (<Because of={cell} />)
                    </span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </details>
    </>
  );
}

/** A number; a link where a list of people can be asked for exactly them. */
function Count({ of, href }: { readonly of: number; readonly href: string | null }): ReactNode {
  const { language } = useFeatureWords(WORDS);
  const written = formatNumber(of, language);
  return href === null || of === 0 ? written : <Link href={href}>{written}</Link>;
}

function nameIn(
  { country }: Transition["countries"][number],
  unknown: string,
  language: "en" | "fr",
): string {
  return country === null ? unknown : nameCountry(country, language);
}

function Because({ of: { because } }: { readonly of: Cell }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { stand } = words;
  if (because === null) return stand.yes;
  if (because.startsWith("errand:")) return stand.errand;
  if (because.startsWith("suppression:")) {
    const reason = because.slice("suppression:".length);
    return stand.suppression(nameOf(known.suppressions, reason).toLowerCase());
  }
  return <RuleName id={because} />;
}
