import type { Register, RegisterProcessor } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { ProcessorForm } from "./processor-form.tsx";
import { Transfer } from "./transfer.tsx";

/** Everybody data go to: found by themselves, named by hand, and no longer used. */
export function Processors({ of }: { readonly of: Register }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayAnswer = useMay("rights");
  const said = words.processors;
  const inUse = of.processors.filter(({ isGone }) => !isGone);
  const gone = of.processors.filter(({ isGone }) => isGone);
  return (
    <>
      <Section title={said.title}>
        <p className="register-lead">{said.lead}</p>
        {inUse.map((one) => (
          <Firm key={one.key} of={one} />
        ))}
        {mayAnswer ? (
          <div className="actions">
            <DialogButton label={said.add} title={said.addTitle}>
              {(close) => <ProcessorForm of={null} close={close} />}
            </DialogButton>
          </div>
        ) : null}
      </Section>
      {gone.length === 0 ? null : (
        <Section title={said.gone} className="register-gone">
          {gone.map((one) => (
            <Firm key={one.key} of={one} />
          ))}
        </Section>
      )}
    </>
  );
}

function Firm({ of }: { readonly of: RegisterProcessor }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayAnswer = useMay("rights");
  const said = words.processors;
  const title = of.name === "" ? said.machine : of.name;
  return (
    <article className="sheet">
      <div className="register-firm">
        <div>
          <h3>{title}</h3>
          {of.host === null || of.host === title ? null : <code>{of.host}</code>}
          {of.answer === null ? (
            <p>
              <Marked kind="held">{said.contractUnknown}</Marked>
            </p>
          ) : (
            <p className="faint">{said.roles[of.answer.role]}</p>
          )}
        </div>
        {mayAnswer ? (
          <DialogButton label={of.answer === null ? said.say : said.change} title={title}>
            {(close) => <ProcessorForm of={of} close={close} />}
          </DialogButton>
        ) : null}
      </div>
      <FirmFacts of={of} />
    </article>
  );
}

function FirmFacts({ of }: { readonly of: RegisterProcessor }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const said = words.processors;
  const uses = of.uses
    .map(({ use, name }) =>
      name === "" || name === of.name ? said.uses[use] : `${said.uses[use]} – ${name}`,
    )
    .join(" · ");
  const place = (country: string | null): string =>
    country === null ? words.controller.unknown : nameCountry(country, language);
  const { known, answer } = of;
  return (
    <Facts
      items={[
        ...(uses === "" ? [] : [[said.usedFor, uses] as const]),
        ...(known === null
          ? []
          : [
              [
                said.known,
                `${known.name}, ${place(known.country)}${known.parent === null ? "" : ` (${said.of(known.parent)}, ${place(known.parentCountry)})`}`,
              ] as const,
            ]),
        ...(answer === null
          ? []
          : [
              [
                said.contract,
                <span key="contract">
                  {said.contracts[answer.contract]}
                  {answer.contractOn === null ? null : (
                    <>
                      , <Day on={answer.contractOn} />
                    </>
                  )}
                  {answer.reference === "" ? null : `, ${answer.reference}`}
                  {answer.whatFor === "" ? null : <p className="faint">{answer.whatFor}</p>}
                </span>,
              ] as const,
              [said.fields.subs, <Subs key="subs" of={answer.subProcessors} />] as const,
            ]),
        ...(of.isRecipient ? [[said.transfer, <Transfer key="transfer" of={of} />] as const] : []),
      ]}
    />
  );
}

function Subs({
  of,
}: {
  readonly of: NonNullable<RegisterProcessor["answer"]>["subProcessors"];
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (of.length === 0) return words.processors.subs(0);
  return (
    <ul className="register-list">
      {of.map(({ name, country, whatFor }, at) => (
        <li key={at}>
          {[
            name,
            country === null ? words.controller.unknown : nameCountry(country, language),
            whatFor,
          ]
            .filter(Boolean)
            .join(", ")}
        </li>
      ))}
    </ul>
  );
}
