import "./incoming.css";
import type { IncomingSetup } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { CopyText } from "../../ui/copy-text.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Mailboxes } from "./parts/mailboxes.tsx";
import { WORDS } from "./words/words.ts";

/** Where what comes back comes in, as a part of the settings. */
export function ReturnsPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const isOwner = useMay("own");
  const setup = useRead("getIncomingSetup", {});
  return (
    <>
      <Section title={words.returns.domains}>
        <p>{words.returns.domainsText}</p>
        <Loaded of={setup}>{(read) => <Domains setup={read} />}</Loaded>
      </Section>
      {isOwner ? (
        <Section title={words.returns.mailboxes}>
          <p>{words.returns.mailboxesText}</p>
          <Mailboxes />
        </Section>
      ) : null}
    </>
  );
}

function Domains({ setup }: { readonly setup: IncomingSetup }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { returns } = words;
  if (setup.domains.length === 0) {
    return (
      <Empty
        title={returns.noDomain.title}
        next={returns.noDomain.next}
        action={<LinkButton href="/settings/domains">{returns.noDomain.action}</LinkButton>}
      />
    );
  }
  return (
    <>
      <Marked kind={setup.isListening ? "permitted" : "held"}>
        {setup.isListening ? returns.listening : returns.notListening}
      </Marked>
      {setup.domains.map(({ domain, senders, record, feedbackAddress, asksForComplaints }) => (
        <div key={domain} className="sheet returns-domain">
          <h3>{domain}</h3>
          <Facts items={[[returns.senders, senders.join(", ")]]} />
          <p>{returns.record}</p>
          <CopyText label={returns.recordName} text={record.name} />
          <CopyText label={returns.recordValue} text={record.value} />
          <CopyText label={returns.feedback} text={feedbackAddress} />
          <p className="faint">{returns.feedbackHelp}</p>
          <Marked kind={asksForComplaints ? "permitted" : "note"}>
            {asksForComplaints ? returns.asks : returns.asksNot}
          </Marked>
        </div>
      ))}
      <p className="faint">{returns.test}</p>
    </>
  );
}
