import type { Register, RegisterActivity } from "@consentry/client";
import type { ReactNode } from "react";

import { Empty } from "../../../ui/empty.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Link } from "../../../ui/link.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { useSay } from "./use-say.ts";

/** Who answers for the data, the list of activities, and what keeps the data safe. */
export function Activities({ of }: { readonly of: Register }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { activities } = words;
  return (
    <>
      <Section title={words.controller.title}>
        <Controller of={of} />
      </Section>
      <Section title={activities.title}>
        {of.activities.length === 0 ? (
          <Empty title={activities.none} next={activities.noneNext} />
        ) : (
          <table className="table register-table">
            <thead>
              <tr>
                <th scope="col">{activities.activity}</th>
                <th scope="col">{activities.people}</th>
                <th scope="col">{activities.basis}</th>
                <th scope="col">{activities.recipients}</th>
              </tr>
            </thead>
            <tbody>
              {of.activities.map((activity) => (
                <ActivityRow key={activity.id} of={activity} />
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Section title={words.measures.title}>
        <Measures of={of} />
      </Section>
    </>
  );
}

function ActivityRow({ of }: { readonly of: RegisterActivity }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const say = useSay();
  const { activities } = words;
  const bases = [...new Set(of.bases.map(({ title }) => say(title)))];
  return (
    <tr>
      <th scope="row">
        <Link href={`/register/activities/${of.id}`}>{say(of.title)}</Link>
        <p className="faint">{say(of.objective)}</p>
      </th>
      <td data-label={activities.people}>{of.people.map(({ title }) => say(title)).join(", ")}</td>
      <td data-label={activities.basis}>
        {of.isBasisOpen ? <Marked kind="held">{activities.basisOpen}</Marked> : bases.join(" · ")}
      </td>
      <td data-label={activities.recipients}>
        {of.processors.length === 0 ? activities.nobody : activities.number(of.processors.length)}
      </td>
    </tr>
  );
}

function Controller({
  of: { controller, answers, questions },
}: {
  readonly of: Register;
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const said = words.controller;
  const { controller: stated, officer, representative } = answers;
  const joint = answers["joint-controllers"];
  const or = (text: string | undefined): string =>
    text === undefined || text === "" ? said.unanswered : text;
  const party = (answer: typeof officer): string => {
    if (answer === null) return said.unanswered;
    if (answer.party === null) return said.none;
    return [answer.party.name, answer.party.contact].filter(Boolean).join(", ");
  };
  const jointly =
    joint === null
      ? said.unanswered
      : joint.parties.map(({ name }) => name).join(", ") || said.none;
  const { country, contact } = controller;
  return (
    <Facts
      items={[
        [said.name, controller.name],
        [said.legalName, or(stated?.legalName)],
        [said.seat, or(stated?.address)],
        [said.representedBy, or(stated?.representedBy)],
        [said.country, country === null ? said.unknown : nameCountry(country, language)],
        [said.contact, contact === "" ? said.unknown : contact],
        [said.officer, party(officer)],
        ...(questions.some(({ id }) => id === "representative")
          ? [[said.representative, party(representative)] as const]
          : []),
        [said.joint, jointly],
      ]}
    />
  );
}

const STATES = ["active", "missing", "unknown"] as const;
const MARKS = { active: "permitted", missing: "held", unknown: "unclear" } as const;

function Measures({ of: { measures, answers } }: { readonly of: Register }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const say = useSay();
  const outside = answers.security?.measures.split("\n").filter((line) => line.trim() !== "") ?? [];
  return (
    <div className="register-measures">
      {STATES.map((state) => (
        <div key={state}>
          <h3>
            <Marked kind={MARKS[state]}>{words.measures.states[state]}</Marked>
          </h3>
          <ul className="register-list">
            {measures
              .filter((measure) => measure.state === state)
              .map(({ id, title }) => (
                <li key={id}>{say(title)}</li>
              ))}
          </ul>
        </div>
      ))}
      {outside.length === 0 ? null : (
        <div>
          <h3>{words.measures.outside}</h3>
          <ul className="register-list">
            {outside.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
