import type { Policy } from "@consentry/client";
import { choosableRules, chosenReading, DISCLAIMER, type ChoosableRule } from "@consentry/law";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Citation } from "../../../law/reasons.tsx";
import { RadioField } from "../../../ui/fields/radio-field.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { nameCountry } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Given = NonNullable<Policy>;
type ReadingOf = "A" | "B";

/** The rules on which authorities differ: what each reading lets one do, and which one is followed. */
export function PolicyPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const policy = useRead("getPolicy", {});
  return (
    <>
      <Loaded of={policy}>{(known) => <Readings policy={known ?? {}} />}</Loaded>
      <p className="faint">
        {words.policy.stays} {DISCLAIMER}
      </p>
    </>
  );
}

function Readings({ policy }: { readonly policy: Given }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const isOwner = useMay("own");
  const { tell, fail } = useToasts();
  const replace = useChange("replacePolicy", { refreshes: ["getPolicy"] });
  const queries = useQueryClient();
  const send = (changed: Given, onSuccess?: () => void): void => {
    // Shown at once; what the server holds is read again in any case.
    queries.setQueryData(["getPolicy", {}], changed);
    replace.mutate(
      { body: changed },
      {
        ...(onSuccess && { onSuccess }),
        onError: (error) => {
          fail(error);
          void queries.invalidateQueries({ queryKey: ["getPolicy"] });
        },
      },
    );
  };
  const put = (changed: Given): void => send(changed, () => tell(words.saved, () => send(policy)));
  return (
    <>
      {choosableRules().map((choosable) => {
        const { id, title, jurisdiction } = choosable.rule;
        const place =
          jurisdiction === "EU" ? words.policy.everywhere : nameCountry(jurisdiction, language);
        return (
          <Section key={id} title={`${withoutCode(title[language])} · ${place}`}>
            <p className="faint">
              {words.policy.rule} <code>{id}</code>
            </p>
            <RadioField<ReadingOf>
              label={words.policy.which}
              isDisabled={!isOwner}
              options={(["A", "B"] as const).map((reading) => ({
                id: reading,
                label: words.policy.readings[reading],
                hint: choosable.means[reading][language],
              }))}
              value={chosenIn(policy, id)}
              onChange={(reading) =>
                put({ ...policy, readings: { ...policy.readings, [id]: reading } })
              }
            />
            {chosenIn(policy, id) === "B" ? (
              <Marked kind="contested">{words.policy.onYou}</Marked>
            ) : null}
            <SourcesOf choosable={choosable} />
          </Section>
        );
      })}
      <Section title={words.policy.joint.title}>
        <SwitchField
          label={words.policy.joint.label}
          hint={words.policy.joint.hint}
          isDisabled={!isOwner}
          isSelected={policy.frJointConsent === true}
          onChange={(frJointConsent) => put({ ...policy, frJointConsent })}
        />
      </Section>
    </>
  );
}

/** Some titles say their country by its code; here it is written out. */
function withoutCode(title: string): string {
  return title.replace(/ \([A-Z]{2}\)$/, "");
}

function chosenIn({ readings, frAggregateReading }: Given, id: string): ReadingOf {
  const chosen = Object.entries(readings ?? {}).flatMap(([rule, reading]) =>
    reading === null || reading === undefined ? [] : [[rule, reading] as const],
  );
  return chosenReading(
    { readings: Object.fromEntries(chosen), frAggregateReading: frAggregateReading ?? "A" },
    id,
  );
}

function SourcesOf({ choosable }: { readonly choosable: ChoosableRule }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { sources, confidence } = choosable.rule;
  return (
    <details>
      <summary>
        {words.policy.sources} ({sources.length}) · {nameOf(known.confidences, confidence)}
      </summary>
      <ul className="reason-sources">
        {sources.map((id) => (
          <li key={id}>
            <Citation id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}
