import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { RulesByCountry } from "../../measurement/parts/rules-by-country.tsx";
import type { MeasurePurpose } from "../../segments/filter.ts";
import { WORDS } from "../words/words.ts";
import "../../measurement/measurement.css";

/** A count of very many people takes a moment. */
const COUNTING_MS = 3_000;

/** Of whom something was observed for a purpose, and which rules say who that may be. */
export function WhoIsSeen({ purpose }: { readonly purpose: MeasurePurpose }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const { condition } = words;
  const measurement = useRead(
    "showMeasurement",
    {},
    { every: (read) => (read?.isBeingCounted === true ? COUNTING_MS : false) },
  );
  return (
    <>
      <p>
        <Marked kind="tracked">{condition.reads(people.purposes[purpose])}</Marked>
      </p>
      <p>{condition.readsLead}</p>
      <Loaded of={measurement}>
        {(read) => {
          const of = read.purposes.find((one) => one.purpose === purpose);
          if (of === undefined) return null;
          const seen = of.people === null ? null : of.people.agreed + of.people.exempt;
          return (
            <>
              <p>
                {!of.isOn
                  ? condition.off
                  : seen === null || read.people === null
                    ? condition.seenCounting
                    : condition.seen(
                        formatNumber(seen, language),
                        formatNumber(read.people, language),
                      )}{" "}
                <Link href="/measurement">{condition.toMeasurement}</Link>
              </p>
              <RulesByCountry of={of.rules} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
