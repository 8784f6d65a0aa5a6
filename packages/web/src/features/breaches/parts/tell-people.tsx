import type { BreachFile } from "@consentry/client";
import { personsLetter } from "@consentry/law";
import { useState, type ReactNode } from "react";

import { useSession } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { AudienceField, type Filter } from "./audience-field.tsx";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;
type Language = (typeof LANGUAGES)[number];

const FIELDS = ["happened", "consequences", "measures", "advice", "contact"] as const;
type Telling = Record<(typeof FIELDS)[number], string>;

const NOTHING: Telling = { happened: "", consequences: "", measures: "", advice: "", contact: "" };

/** Writes to the people concerned, in up to four languages. */
export function TellPeople({ of }: { readonly of: BreachFile }): ReactNode {
  const { words, language: reading } = useFeatureWords(WORDS);
  const { letters, concerned } = words;
  const { tell } = useToasts();
  const sender = useSession().data?.member?.organisation.name ?? "";
  const { happened, consequences, measures, contact } = of.content;
  const [texts, setTexts] = useState<Partial<Record<Language, Telling>>>({
    [reading]: { happened, consequences, measures, advice: "", contact },
  });
  const [language, setLanguage] = useState<Language>(reading);
  const [audience, setAudience] = useState<{ id: string; filter: Filter } | null>(null);
  const count = useChange("countConcerned");
  const send = useChange("tellPeopleOfBreach", {
    refreshes: ["getBreach"],
    onDone: () => tell(letters.begun),
  });
  const writing = texts[language] ?? NOTHING;
  const whole = Object.fromEntries(
    Object.entries(texts).filter(([, one]) => isWhole(one)),
  ) as Partial<Record<Language, Telling>>;
  const reached = count.data === undefined ? 0 : count.data.people - count.data.unreachable;
  const shown = personsLetter(language, { sender, ...writing });
  return (
    <div className="form">
      <p className="faint">{letters.lead}</p>
      <SelectField
        label={letters.language}
        options={LANGUAGES.map((id) => ({
          id,
          label: isWhole(texts[id]) ? `${letters.languages[id]} ✓` : letters.languages[id],
        }))}
        value={language}
        onChange={setLanguage}
      />
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={letters[field]}
          value={writing[field]}
          onChange={(text) => setTexts({ ...texts, [language]: { ...writing, [field]: text } })}
          rows={field === "contact" ? 1 : 3}
        />
      ))}
      <details>
        <summary>{letters.preview}</summary>
        <div className="sheet breach-letter" lang={language}>
          <strong>{shown.subject}</strong>
          <p>{shown.hello}</p>
          {shown.parts.map(({ heading, text }) => (
            <div key={heading}>
              <strong>{heading}</strong>
              <p>{text}</p>
            </div>
          ))}
          <p>{shown.plain}</p>
          <p>{sender}</p>
        </div>
      </details>
      <AudienceField
        value={audience?.id ?? null}
        onChange={(id, filter) => {
          setAudience({ id, filter });
          count.mutate({ body: { filter } });
        }}
      />
      {count.data === undefined ? null : (
        <output>
          {concerned.counted(
            formatNumber(count.data.people, reading),
            formatNumber(count.data.unreachable, reading),
          )}
        </output>
      )}
      {audience === null || reached === 0 || Object.keys(whole).length === 0 ? (
        <p className="faint">{letters.nobody}</p>
      ) : (
        <ConfirmButton
          label={letters.send(formatNumber(reached, reading))}
          look="main"
          title={letters.sendTitle}
          confirm={letters.sendGo}
          onConfirm={() =>
            send.mutateAsync({
              params: { id: of.id },
              body: { filter: audience.filter, texts: whole },
            })
          }
        >
          <p>{letters.sendWhat(formatNumber(reached, reading))}</p>
        </ConfirmButton>
      )}
    </div>
  );
}

/** Everything but advice is owed. */
function isWhole(one: Telling | undefined): boolean {
  return (
    one !== undefined && FIELDS.every((field) => field === "advice" || one[field].trim() !== "")
  );
}
