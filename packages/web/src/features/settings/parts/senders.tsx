import type { SenderIdentity } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Who mails are from, and the key of each domain that signs for them. */
export function SendersPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const isOwner = useMay("own");
  const senders = useRead("listIdentities", {});
  return (
    <>
      <Loaded of={senders}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...words.senders.none} />
          ) : (
            <>
              {items.map((sender) => (
                <Section key={sender.id} title={sender.name}>
                  <Sender sender={sender} isOwner={isOwner} />
                </Section>
              ))}
            </>
          )
        }
      </Loaded>
      {isOwner ? (
        <div className="actions">
          <DialogButton label={words.senders.add} look="main" title={words.senders.add}>
            {(close) => <SenderForm close={close} />}
          </DialogButton>
        </div>
      ) : null}
    </>
  );
}

interface Props {
  readonly sender: SenderIdentity;
  readonly isOwner: boolean;
}

function Sender({ sender, isOwner }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fields } = words.senders;
  const remove = useChange("removeIdentity", { refreshes: ["listIdentities"] });
  return (
    <>
      <Facts
        items={[
          [fields.address, sender.address],
          [fields.replyTo, sender.replyTo ?? words.senders.replyToSame],
          [
            fields.legalIdentity,
            <span key="legal" className="setting-lines">
              {sender.legalIdentity}
            </span>,
          ],
          [fields.timeZone, sender.timeZone],
          [
            words.senders.signing,
            sender.signing === null ? (
              <Marked key="held" kind="held">
                {words.senders.unsigned}
              </Marked>
            ) : (
              <Marked key="signed" kind="permitted">
                {words.senders.signedFor(sender.signing.domain)}
              </Marked>
            ),
          ],
        ]}
      />
      {sender.signing === null ? null : <DnsRecord sender={sender.id} />}
      {isOwner ? (
        <div className="actions">
          <DialogButton label={words.change} title={sender.name}>
            {(close) => <SenderForm known={sender} close={close} />}
          </DialogButton>
          <DialogButton
            label={sender.signing === null ? words.senders.makeKey : words.senders.newKey}
            look={sender.signing === null ? "main" : "plain"}
            title={words.senders.keyTitle}
          >
            {(close) => <KeyForm sender={sender} close={close} />}
          </DialogButton>
          <ConfirmButton
            label={words.remove}
            title={words.senders.removeTitle(sender.name)}
            confirm={words.senders.removeConfirm}
            onConfirm={() => remove.mutateAsync({ params: { id: sender.id } })}
          >
            <p>{words.senders.removeText}</p>
          </ConfirmButton>
        </div>
      ) : null}
    </>
  );
}

/** What has to stand in the DNS, to be pasted there. */
function DnsRecord({ sender }: { readonly sender: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const record = useRead("getSigningRecord", { params: { id: sender } });
  return (
    <Loaded of={record}>
      {({ name, value }) => (
        <div className="sheet">
          <p>{words.senders.publish}</p>
          <CopyText label={words.senders.recordName} text={name} />
          <CopyText label={words.senders.recordValue} text={value} />
        </div>
      )}
    </Loaded>
  );
}

interface FormProps {
  readonly known?: SenderIdentity;
  readonly close: () => void;
}

function SenderForm({ known, close }: FormProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fields } = words.senders;
  const { tell } = useToasts();
  const [given, setGiven] = useState({
    name: known?.name ?? "",
    address: known?.address ?? "",
    replyTo: known?.replyTo ?? "",
    returnDomain: known?.returnDomain ?? "",
    legalIdentity: known?.legalIdentity ?? "",
    timeZone: known?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const put = (changes: Partial<typeof given>): void => setGiven({ ...given, ...changes });
  const done = {
    refreshes: ["listIdentities"] as const,
    onDone: () => {
      tell(words.saved);
      close();
    },
  };
  const make = useChange("makeIdentity", done);
  const change = useChange("changeIdentity", done);
  const body = {
    ...given,
    replyTo: given.replyTo || null,
    returnDomain: given.returnDomain || null,
  };
  return (
    <Form
      onSubmit={() =>
        known === undefined
          ? make.mutate({ body })
          : change.mutate({ params: { id: known.id }, body })
      }
      problem={make.error ?? change.error}
    >
      <TextField
        label={fields.name}
        hint={fields.nameHint}
        name="name"
        maxLength={200}
        isRequired
        value={given.name}
        onChange={(name) => put({ name })}
      />
      <TextField
        label={fields.address}
        name="address"
        type="email"
        maxLength={254}
        isRequired
        value={given.address}
        onChange={(address) => put({ address })}
      />
      <TextField
        label={fields.replyTo}
        hint={fields.replyToHint}
        name="replyTo"
        type="email"
        maxLength={254}
        value={given.replyTo}
        onChange={(replyTo) => put({ replyTo })}
      />
      <TextField
        label={fields.returnDomain}
        hint={fields.returnDomainHint}
        name="returnDomain"
        maxLength={189}
        isCode
        value={given.returnDomain}
        onChange={(returnDomain) => put({ returnDomain })}
      />
      <TextField
        label={fields.legalIdentity}
        hint={fields.legalHint}
        name="legalIdentity"
        rows={3}
        maxLength={1000}
        isRequired
        value={given.legalIdentity}
        onChange={(legalIdentity) => put({ legalIdentity })}
      />
      <TextField
        label={fields.timeZone}
        hint={fields.timeZoneHint}
        name="timeZone"
        maxLength={64}
        isRequired
        value={given.timeZone}
        onChange={(timeZone) => put({ timeZone })}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={make.isPending || change.isPending}>
          {known === undefined ? words.senders.add : words.save}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

function KeyForm({
  sender,
  close,
}: {
  readonly sender: SenderIdentity;
  readonly close: () => void;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [domain, setDomain] = useState(sender.signing?.domain ?? domainOf(sender.address));
  const [selector, setSelector] = useState(nextSelector(sender.signing?.selector));
  const sign = useChange("signIdentity", {
    refreshes: ["listIdentities", "getSigningRecord"],
    onDone: close,
  });
  return (
    <Form
      onSubmit={() => sign.mutate({ params: { id: sender.id }, body: { domain, selector } })}
      problem={sign.error}
    >
      <p>{sender.signing === null ? words.senders.keyText : words.senders.newKeyText}</p>
      <TextField
        label={words.senders.fields.domain}
        hint={words.senders.fields.domainHint}
        name="domain"
        isCode
        isRequired
        value={domain}
        onChange={setDomain}
      />
      <TextField
        label={words.senders.fields.selector}
        hint={words.senders.fields.selectorHint}
        name="selector"
        isCode
        isRequired
        value={selector}
        onChange={setSelector}
      />
      <div className="actions">
        <Button type="submit" look="main" isDisabled={sign.isPending}>
          {words.senders.makeKey}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
    </Form>
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}

/** Another name for another key: mails that are on their way are checked with the old one. */
function nextSelector(selector: string | undefined): string {
  if (selector === undefined) return "consentry";
  const number = Number(selector.replaceAll(/\D/g, "") || "1");
  return `${selector.replaceAll(/\d/g, "")}${number + 1}`;
}
