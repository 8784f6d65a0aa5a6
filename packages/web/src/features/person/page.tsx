import type { Person } from "@consentry/client";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { nameCountry } from "../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../words/known/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { AutomationsOfPerson } from "../automations/parts/automations-of-person.tsx";
import { RequestsOfPerson } from "../requests/parts/requests-of-person.tsx";
import { PersonNumber } from "../texts/parts/person-number.tsx";
import { Choices } from "./parts/choices.tsx";
import { Closed } from "./parts/closed.tsx";
import { Due } from "./parts/due.tsx";
import { ErasePerson } from "./parts/erase-person.tsx";
import { HeldFields } from "./parts/held-fields.tsx";
import { Messages } from "./parts/messages.tsx";
import { Observed } from "./parts/observed.tsx";
import { Origin } from "./parts/origin.tsx";
import { Timeline } from "./parts/timeline.tsx";
import { Today } from "./parts/today.tsx";
import { useOpenInPrint } from "./use-open-in-print.ts";
import { useMessages } from "./use-messages.ts";
import { WORDS } from "./words/words.ts";
import "./person.css";

/** Everything there is to say about one person, on a page that can be shown and printed. */
export function PersonPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const person = useRead("getPerson", { params: { id } });
  useOpenInPrint();
  return <Loaded of={person}>{(known) => <OnePerson person={known} />}</Loaded>;
}

function OnePerson({ person }: { readonly person: Person }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { contact, quarantine } = person;
  const messages = useMessages(contact.id);
  const country =
    contact.country === null ? words.noCountry : nameCountry(contact.country, language);
  return (
    <div className="person">
      <Page
        title={contact.email}
        up={{ href: "/contacts", label: words.up }}
        lead={
          <>
            {words.lead(nameOf(known.relations, contact.relation), country)}
            {quarantine === null ? null : (
              <span className="person-held">
                <Marked kind="held">
                  {words.held(language === "fr" ? quarantine.becauseFr : quarantine.because)}
                </Marked>
              </span>
            )}
          </>
        }
        actions={<Actions person={person} />}
      >
        <div className="person-sections">
          <Today contact={contact.id} />
          <Due
            contact={contact}
            kept={person.kept}
            questions={person.lastQuestions}
            reducedOn={person.reducedOn}
          />
          <Origin person={person} />
          <PersonNumber contact={contact} />
          <Choices person={person} />
          <Closed suppressions={person.suppressions} />
          <RequestsOfPerson contact={contact.id} />
          <Timeline person={person} messages={messages} />
          <Messages messages={messages} />
          <AutomationsOfPerson contact={contact.id} />
          <Observed contact={contact.id} messages={messages.items} />
          <HeldFields person={person} />
        </div>
      </Page>
    </div>
  );
}

function Actions({ person }: { readonly person: Person }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayRights = useMay("rights");
  const { contact, acts } = person;
  const own = `/api/v1/contacts/${contact.id}`;
  return (
    <>
      <Button onPress={() => print()}>{words.actions.print}</Button>
      {mayRights ? (
        <LinkButton href={`${own}/copy`} download={`${contact.id}-copy.zip`}>
          {words.actions.wholeCopy}
        </LinkButton>
      ) : (
        <LinkButton href={`${own}/everything`} download={`${contact.id}.json`}>
          {words.actions.copy}
        </LinkButton>
      )}
      {mayRights && acts.length > 0 ? (
        <LinkButton
          href={`${own}/proof?language=${words.actions.proofLanguage}`}
          download={`${contact.id}.zip`}
        >
          {words.actions.proof}
        </LinkButton>
      ) : null}
      {mayRights ? <ErasePerson contact={contact} /> : null}
    </>
  );
}
