import type { Notice } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Language = keyof Notice["pages"];
type Section = Notice["pages"][Language]["sections"][number];

interface Props {
  readonly of: Notice;
  readonly language: Language;
  readonly mayChange: boolean;
}

/** The notice as everybody would read it, with the places for one's own words. */
export function NoticeText({ of, language, mayChange }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const page = of.pages[language];
  return (
    <div className="notice-text" lang={language}>
      <p>{page.lead}</p>
      {page.sections.map((section) => (
        <section key={section.id} aria-label={section.title}>
          <h3>{section.title}</h3>
          {section.blocks.map((block, at) => (
            <Block key={at} of={block} />
          ))}
          {section.own === "" ? null : (
            <div className="notice-own">
              {section.own.split(/\n{2,}/).map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          )}
          {mayChange ? (
            <DialogButton
              label={section.own === "" ? words.text.add : words.text.change}
              look="link"
              title={words.text.dialog(section.title)}
            >
              {(close) => <OwnWords of={of} section={section} language={language} onDone={close} />}
            </DialogButton>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function Block({ of }: { readonly of: Section["blocks"][number] }): ReactNode {
  if ("items" in of) {
    return (
      <ul>
        {of.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  if ("rows" in of) {
    const rows = of.rows.filter(({ text }) => text !== "");
    return <Facts items={rows.map(({ label, text }) => [label, text] as const)} />;
  }
  if (of.kind === "heading") return <h4>{of.text}</h4>;
  return <p>{of.kind === "strong" ? <strong>{of.text}</strong> : of.text}</p>;
}

interface OwnWordsProps {
  readonly of: Notice;
  readonly section: Section;
  readonly language: Language;
  readonly onDone: () => void;
}

function OwnWords({ of, section, language, onDone }: OwnWordsProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell } = useToasts();
  const [text, setText] = useState(section.own);
  const save = useChange("changeNoticeAdditions", {
    refreshes: ["showNotice", "showHome"],
    onDone: () => {
      tell(words.text.saved);
      onDone();
    },
  });
  const additions = {
    ...of.additions,
    [section.id]: { ...of.additions[section.id], [language]: text },
  };
  return (
    <Form
      onSubmit={() => save.mutate({ body: { version: of.additionsVersion, additions } })}
      problem={save.error}
    >
      <TextField
        label={words.text.own}
        hint={words.text.ownHint}
        name={`additions.${section.id}.${language}`}
        value={text}
        onChange={setText}
        rows={6}
        maxLength={4_000}
      />
      <Button type="submit" look="main" isDisabled={save.isPending}>
        {words.text.save}
      </Button>
    </Form>
  );
}
