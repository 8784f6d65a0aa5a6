import type { Audience } from "@consentry/client";
import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { needWords, ruleInCountry, whyNot } from "../reasons.ts";
import { WORDS } from "../words/words.ts";
import { VariantName } from "./variant-name.tsx";

interface Props {
  readonly audience: Audience;
  /** Whether anything of it can be measured. */
  readonly isMeasurable: boolean;
}

/** The same as the picture, in sentences, with some people of each kind to open. */
export function AudienceTables({ audience, isMeasurable }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (value: number): string => formatNumber(value, language);
  return (
    <>
      {audience.resting === null ? null : <p>{words.audience.resting(number(audience.resting))}</p>}
      {audience.heldBack.length === 0 ? null : (
        <Section title={words.audience.whyNot}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.audience.heldBack}</th>
                <th scope="col">{words.audience.people}</th>
                <th scope="col">{words.audience.some}</th>
              </tr>
            </thead>
            <tbody>
              {audience.heldBack.map((refusal) => (
                <tr key={`${refusal.by} ${refusal.why}`}>
                  <th scope="row">
                    <Marked kind="refused">{whyNot(refusal, words, language)}</Marked>
                  </th>
                  <td data-label={words.audience.people}>{number(refusal.people)}</td>
                  <td data-label={words.audience.some}>
                    <Sample ids={refusal.sample} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {audience.gets.people === 0 ? null : (
        <>
          <Section title={words.audience.why}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{words.audience.basis}</th>
                  <th scope="col">{words.audience.people}</th>
                </tr>
              </thead>
              <tbody>
                {audience.gets.byBasis.map(({ need, rule, people }) => (
                  <tr key={`${need} ${rule}`}>
                    <th scope="row">
                      {needWords(need, words)}{" "}
                      <span className="faint">{ruleInCountry(rule, language)}</span>
                    </th>
                    <td data-label={words.audience.people}>{number(people)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
          {isMeasurable ? <Measured audience={audience} /> : null}
        </>
      )}
    </>
  );
}

function Measured({ audience }: Pick<Props, "audience">): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (value: number): string => formatNumber(value, language);
  return (
    <Section title={words.audience.whatIsMeasured}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.gate.variant}</th>
            <th scope="col">{words.audience.people}</th>
            <th scope="col">{words.audience.some}</th>
          </tr>
        </thead>
        <tbody>
          {byVariant(audience).map(({ open, click, people, sample }) => (
            <tr key={`${open} ${click}`}>
              <th scope="row">
                <VariantName open={open} click={click} />
              </th>
              <td data-label={words.audience.people}>{number(people)}</td>
              <td data-label={words.audience.some}>
                <Sample ids={sample} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

type Variant = Audience["variants"][number];

/** Whatever the mail rests on; the most first. */
function byVariant({ variants }: Audience): readonly Variant[] {
  const merged = new Map<string, Variant>();
  for (const variant of variants) {
    const key = `${variant.open} ${variant.click}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? variant
        : {
            ...known,
            people: known.people + variant.people,
            sample: [...known.sample, ...variant.sample],
          },
    );
  }
  return [...merged.values()].toSorted((one, other) => other.people - one.people);
}

/** Of twenty that are known, so many are looked at. */
const SHOWN = 3;

function Sample({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <span className="campaign-sample">
      {ids.slice(0, SHOWN).map((id, index) => (
        <Link key={id} href={`/contacts/${id}`}>
          {words.audience.person(index + 1)}
        </Link>
      ))}
    </span>
  );
}
