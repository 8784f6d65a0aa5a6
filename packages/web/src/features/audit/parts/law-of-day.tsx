import type { AuditDocument, NeedOfTheDay, VerdictOfTheDay } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark, type MarkKind } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatDate, nameCountry } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { changesIn, isMinor } from "../law-of-day.ts";
import type { Occasion } from "../occasion.ts";
import { OccasionForm } from "./occasion-form.tsx";
import { Sources } from "./sources.tsx";

interface Props {
  readonly document: AuditDocument;
  readonly occasion: Occasion;
  readonly onJudge: (occasion: Occasion) => void;
}

/** What the rules of the day asked before a mail might do this, and what changed since. */
export function LawOfDay({ document, occasion, onJudge }: Props): ReactNode {
  const { language, words } = useWords();
  const { law: say } = words.report;
  const { law, message } = document;
  const changes = changesIn(law);
  const until = law.until === null ? "" : formatDate(law.until, language);
  return (
    <Section title={say.title}>
      <OccasionForm
        occasion={occasion}
        ownDay={message.date?.slice(0, 10) ?? ""}
        onJudge={onJudge}
      />
      <Judged law={law} />
      <ul className="law-needs">
        {law.needs.map((need) => (
          <Need key={need.practice} need={need} law={law} />
        ))}
      </ul>
      {law.needs.length === 0 ? null : <p className="prose">{say.cannot}</p>}
      {law.needs.length === 0 ? null : changes.length === 0 ? (
        <p className="faint">{say.nothingSince(until)}</p>
      ) : (
        <div className="since">
          <h3>{say.since(until)}</h3>
          <ol>
            {changes.map(({ on, what, sources }) => (
              <li key={`${on} ${what}`}>
                <time dateTime={on}>{formatDate(on, language)}</time>
                <div>
                  <p>{what}</p>
                  <Sources ids={sources} law={law} />
                </div>
              </li>
            ))}
          </ol>
        </div>
      )}
      <p className="faint">{say.advice}</p>
    </Section>
  );
}

function Judged({ law }: { readonly law: VerdictOfTheDay }): ReactNode {
  const { language, words } = useWords();
  const { law: say } = words.report;
  const { on, jurisdiction, table, needs } = law;
  if (on === null) return <output>{say.noDay}</output>;
  const country = jurisdiction === null ? "" : nameCountry(jurisdiction, language);
  const whose =
    jurisdiction === null
      ? say.baseline
      : table === jurisdiction
        ? say.rulesFor(country)
        : say.baselineFor(country);
  return (
    <output>
      {say.judgedBy(formatDate(on, language), whose)} {needs.length === 0 ? say.noNeeds : ""}
    </output>
  );
}

const SIGNS: Readonly<Record<NeedOfTheDay["need"], MarkKind>> = {
  consent: "tracked",
  forbidden: "tracked",
  contested: "contested",
  safeguards: "unclear",
  listing: "unclear",
  "soft-opt-in": "untracked",
  "information-objection": "untracked",
  form: "untracked",
  none: "untracked",
};

interface NeedProps {
  readonly need: NeedOfTheDay;
  readonly law: VerdictOfTheDay;
}

function Need({ need, law }: NeedProps): ReactNode {
  const { law: say } = useWords().words.report;
  const sign = SIGNS[need.need];
  return (
    <li className={isMinor(need) ? "law-need law-need-minor" : "law-need"}>
      <div>
        <h3>{say.practice[need.practice]}</h3>
        <p className={`mark-word mark-${sign}`}>
          <Mark kind={sign} />
          {say.need[need.need]}
        </p>
      </div>
      <div>
        <p>{need.because}</p>
        {need.exemptions.map(({ rule, takes, isContested }) => (
          <p key={rule} className="exempt">
            <span className="term">{isContested ? say.contestedExemption : say.exempt}</span>{" "}
            {takes}
          </p>
        ))}
        <Sources ids={need.sources} law={law} />
        <p className="law-need-ids">
          {say.findings} {need.findings.join(", ")}
          {need.rules.length === 0 ? "" : ` · ${say.rules} ${need.rules.join(", ")}`}
        </p>
      </div>
    </li>
  );
}
