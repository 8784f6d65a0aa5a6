import type { Campaign, MeasuringAnswer, MeasuringIn, MeasuringOfReader } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Marked } from "../../../ui/marked.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber, nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { useCountedAudience } from "./use-counted-audience.ts";
import { VariantName } from "./variant-name.tsx";

interface Props {
  readonly campaign: Campaign;
}

/** The server answers for no more at once; the readers of the rest are few. */
const MOST_COUNTRIES = 12;

/** What law makes of a campaign's measuring in each country of its readers. */
export function MeasuringByCountry({ campaign }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { read } = useCountedAudience(campaign);
  const known = (read.data?.audience?.countries ?? []).flatMap(({ country, people }) =>
    country === null ? [] : [{ country, people }],
  );
  const shown = known.slice(0, MOST_COUNTRIES);
  const asked = shown.map(({ country }) => country).join(",");
  const explained = useRead(
    "explainMeasuring",
    { params: { id: campaign.id }, query: asked === "" ? {} : { countries: asked } },
    { when: read.data?.state !== "counting" },
  );
  const readersIn = (country: string): string => {
    const people = shown.find((one) => one.country === country)?.people;
    return people === undefined ? "–" : formatNumber(people, language);
  };
  return (
    <Loaded of={explained}>
      {({ items }) => (
        <>
          <p>{words.measuring.byCountryLead}</p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.measuring.country}</th>
                <th scope="col">{words.measuring.readers}</th>
                <th scope="col">{words.measuring.notAsked}</th>
                <th scope="col">{words.measuring.agreed}</th>
                <th scope="col">{words.measuring.why}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.country}>
                  <th scope="row">{nameCountry(one.country, language)}</th>
                  <td data-label={words.measuring.readers}>{readersIn(one.country)}</td>
                  <td data-label={words.measuring.notAsked}>
                    <OfReader reader={one.notAsked} />
                  </td>
                  <td data-label={words.measuring.agreed}>
                    <OfReader reader={one.agreed} />
                  </td>
                  <td data-label={words.measuring.why}>
                    <Why of={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="faint">{words.measuring.disclaimer}</p>
        </>
      )}
    </Loaded>
  );
}

function OfReader({ reader }: { readonly reader: MeasuringOfReader }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (!reader.gets) return <Marked kind="refused">{words.measuring.noMail}</Marked>;
  return <VariantName open={reader.open.level} click={reader.click.level} />;
}

/** What law said of who was not asked: there the rules of the country show. */
function Why({ of }: { readonly of: MeasuringIn }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { open, click } = of.notAsked;
  const answers: readonly MeasuringAnswer[] = [open, click].flatMap(({ by, refused }) => [
    ...(by === null ? [] : [by]),
    ...refused.map(({ answer }) => answer),
  ]);
  const reasons = new Map(
    answers.flatMap((answer) =>
      answer.reasons.map((reason) => [
        reason.because,
        language === "fr" ? reason.becauseFr : reason.because,
      ]),
    ),
  );
  if (reasons.size === 0) return null;
  return (
    <details className="campaign-why">
      <summary>{words.measuring.why}</summary>
      <ul>
        {[...reasons].map(([key, sentence]) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
