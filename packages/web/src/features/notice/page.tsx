import "./notice.css";
import type { Notice } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { CheckboxField } from "../../ui/fields/checkbox-field.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { NoticeText } from "./parts/notice-text.tsx";
import { WORDS } from "./words/words.ts";

/** The privacy notice: what it says, what it cannot say yet, and its versions. */
export function NoticePage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayRights = useMay("rights");
  const notice = useRead("showNotice", {});
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        mayRights && notice.data?.isPublished === false ? <Publish of={notice.data} /> : undefined
      }
    >
      <Loaded of={notice}>{(of) => <Content of={of} mayChange={mayRights} />}</Loaded>
      <p className="faint">{words.notAdvice}</p>
    </Page>
  );
}

interface Props {
  readonly of: Notice;
  readonly mayChange: boolean;
}

function Content({ of, mayChange }: Props): ReactNode {
  const { words, language: reading } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("in");
  const language = values.in === "en" || values.in === "fr" ? values.in : reading;
  return (
    <>
      <Standing of={of} />
      {of.missing.length === 0 ? null : (
        <Section title={words.missing.title}>
          <p>{words.missing.lead}</p>
          <ul>
            {of.missing.map((one) => (
              <li key={one.en}>{one[reading]}</li>
            ))}
          </ul>
          <p>
            <Link href="/register">{words.missing.answer}</Link>
          </p>
        </Section>
      )}
      <Drift of={of} />
      <Section title={words.text.title}>
        <div className="notice-language">
          <SelectField
            label={words.text.language}
            options={(["en", "fr"] as const).map((id) => ({
              id,
              label: words.text.languages[id],
            }))}
            value={language}
            onChange={(chosen) => set({ in: chosen === reading ? null : chosen })}
          />
        </div>
        <NoticeText of={of} language={language} mayChange={mayChange} />
      </Section>
      <Versions of={of} />
    </>
  );
}

function Standing({ of }: { readonly of: Notice }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { standing } = words;
  const isNever = of.versions.length === 0;
  const said = isNever ? standing.never : of.isPublished ? standing.current : standing.drifted;
  const named = of.isLinked
    ? standing.linked
    : of.named === null
      ? standing.nothing
      : standing.elsewhere(of.named);
  return (
    <Section title={standing.title}>
      <p>
        <Marked kind={isNever ? "unclear" : of.isPublished ? "permitted" : "held"}>{said}</Marked>
      </p>
      {isNever ? null : (
        <p>
          {standing.address}{" "}
          <Link href={`${of.address}?lang=${language}`} target="_blank">
            {of.address}
          </Link>
        </p>
      )}
      <p className="faint">{named}</p>
    </Section>
  );
}

function Drift({ of }: { readonly of: Notice }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { drift } = words;
  const changes = of.drift[language];
  if (changes.length === 0) return null;
  return (
    <Section title={drift.title}>
      <div className="notice-drift">
        {changes.map(({ id, title, added, removed }) => (
          <div key={id}>
            <h3>{title}</h3>
            {added.map((line) => (
              <p key={line}>
                <Marked kind="permitted">{drift.added}</Marked> {line}
              </p>
            ))}
            {removed.map((line) => (
              <p key={line} className="faint">
                <Marked kind="note">{drift.removed}</Marked> {line}
              </p>
            ))}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Publish({ of }: { readonly of: Notice }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { publish } = words;
  const { tell } = useToasts();
  const [isLinked, setLinked] = useState(of.isLinked || of.named === null);
  const make = useChange("publishNotice", {
    refreshes: ["showNotice", "showHome", "getOrganisation"],
    onDone: () => tell(publish.done),
  });
  return (
    <ConfirmButton
      label={publish.label}
      look="main"
      title={publish.title}
      confirm={publish.go}
      onConfirm={() => make.mutateAsync({ body: { hash: of.hash, isLinked } })}
    >
      <p>{publish.text}</p>
      {of.isLinked ? null : (
        <CheckboxField
          label={publish.linked}
          hint={publish.linkedText}
          isSelected={isLinked}
          onChange={setLinked}
        />
      )}
    </ConfirmButton>
  );
}

function Versions({ of }: { readonly of: Notice }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { versions } = words;
  return (
    <Section title={versions.title}>
      {of.versions.length === 0 ? (
        <p>{versions.none}</p>
      ) : (
        <ul>
          {of.versions.map(({ number, address, publishedAt }, at) => (
            <li key={number}>
              <Link href={`${address}?lang=${language}`} target="_blank">
                <Moment at={publishedAt} />
              </Link>
              {at === 0 ? `, ${versions.inForce}` : ""}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
