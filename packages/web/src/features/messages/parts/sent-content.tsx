import type { Message } from "@consentry/client";
import type { ReactNode } from "react";

import { useSearchState } from "../../../app/use-search-state.ts";
import { MailFrame } from "../../../ui/mail-frame.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { Choice } from "../../writing/parts/choice.tsx";
import { isOfLogin } from "../kinds.ts";
import { WORDS } from "../words/words.ts";

/** In pixels; longer ones scroll within themselves. */
const HEIGHT = 480;

/** What a message said: as a mail, as plain text, as it was written. */
export function SentContent({ message }: { readonly message: Message }): ReactNode {
  const { content, kind } = message;
  const { message: said } = useFeatureWords(WORDS).words;
  const { values, set } = useSearchState("view");
  if (content === null) {
    return (
      <Section title={said.what}>
        <p>{isOfLogin(kind) ? said.contentOfLogin : said.contentGone}</p>
      </Section>
    );
  }
  const { html, text } = content;
  const view = values.view === "text" || values.view === "source" ? values.view : "mail";
  return (
    <Section title={said.what}>
      {html === null ? (
        <p className="faint">{said.noHtml}</p>
      ) : (
        <Choice
          label={said.what}
          words={said.views}
          value={view}
          onChange={(chosen) => set({ view: chosen === "mail" ? null : chosen })}
        />
      )}
      {html === null || view === "text" ? (
        <pre className="preview-text">{text}</pre>
      ) : view === "source" ? (
        <pre className="preview-text">{html}</pre>
      ) : (
        <MailFrame title={content.subject} html={html} height={HEIGHT} />
      )}
    </Section>
  );
}
