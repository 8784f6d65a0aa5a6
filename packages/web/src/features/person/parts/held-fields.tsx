import type { Person } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Link } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { CorrectForm } from "./correct-form.tsx";

/** Every field that is held, and the dialog that corrects them. */
export function HeldFields({ person }: { readonly person: Person }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const mayWrite = useMay("write");
  const words = all.fields;
  const { contact, lists } = person;
  const not = <span className="faint">{words.notKnown}</span>;
  const none = <span className="faint">{words.none}</span>;
  return (
    <Section title={words.title}>
      <Facts
        items={[
          [words.email, contact.email],
          [words.kind, nameOf(known.kinds, contact.kind)],
          [words.relation, nameOf(known.relations, contact.relation)],
          [words.country, contact.country === null ? not : nameCountry(contact.country, language)],
          [words.locale, contact.locale ?? not],
          ...Object.entries(contact.attributes).map(
            ([name, value]) =>
              [name, Array.isArray(value) ? value.join(", ") : String(value)] as const,
          ),
          [words.tags, contact.tags.length === 0 ? none : contact.tags.join(", ")],
          [
            words.lists,
            lists.length === 0
              ? none
              : lists.map(({ id, name }) => (
                  <span key={id} className="held-list">
                    <Link href={`/lists/${id}`}>{name}</Link>
                  </span>
                )),
          ],
        ]}
      />
      {mayWrite ? (
        <DialogButton label={words.correct} title={words.correctTitle}>
          {(close) => <CorrectForm contact={contact} close={close} />}
        </DialogButton>
      ) : null}
    </Section>
  );
}
