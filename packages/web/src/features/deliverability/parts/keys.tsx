import type { DkimKey } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const MARKS: Readonly<Record<DkimKey["state"], MarkKind>> = {
  "in-use": "permitted",
  next: "held",
  retired: "note",
};

const REFRESHES = ["getSendingDomain"] as const;

/** Keys of a domain's senders: the one that signs, the one that comes, those that went. */
export function Keys({ keys }: { readonly keys: readonly DkimKey[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <>
      <p>{words.keys.lead}</p>
      <ul className="domain-keys">
        {keys.map((key) => (
          <KeyRow key={`${key.sender.id} ${key.id ?? ""}`} dkim={key} keys={keys} />
        ))}
      </ul>
    </>
  );
}

interface Props {
  readonly dkim: DkimKey;
  readonly keys: readonly DkimKey[];
}

function KeyRow({ dkim, keys }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { keys: say, page } = words;
  const { tell, fail } = useToasts();
  const isOwner = useMay("own");
  const { sender, state, selector, record, staysUntil, mayGo } = dkim;
  const params = { id: sender.id };
  const make = useChange("beginKeyRotation", {
    refreshes: REFRESHES,
    onDone: () => tell(say.made),
  });
  const forget = useChange("forgetNextKey", { refreshes: REFRESHES });
  const hasNext = keys.some((other) => other.sender.id === sender.id && other.state === "next");
  return (
    <li>
      <h3>
        <span>
          <code>{selector}</code> {say.of(sender.name)}
        </span>
        <Marked kind={MARKS[state]}>{say.states[state]}</Marked>
      </h3>
      {state === "next" ? (
        <>
          <p>{say.nextText}</p>
          <CopyText label={page.recordName} text={record.name} />
          <CopyText label={page.recordValue("TXT")} text={record.value} />
        </>
      ) : null}
      {staysUntil === null ? null : <Staying until={staysUntil} mayGo={mayGo} name={record.name} />}
      {isOwner && state === "in-use" && !hasNext ? (
        <div className="actions">
          <Button
            isDisabled={make.isPending}
            onPress={() => make.mutate({ params }, { onError: fail })}
          >
            {say.make}
          </Button>
        </div>
      ) : null}
      {isOwner && state === "next" ? (
        <div className="actions">
          <ConfirmButton
            label={say.forget}
            title={say.forgetTitle}
            confirm={say.forgetConfirm}
            onConfirm={() => forget.mutateAsync({ params })}
          >
            <p>{say.forgetText}</p>
          </ConfirmButton>
        </div>
      ) : null}
    </li>
  );
}

interface StayingProps {
  readonly until: string;
  readonly mayGo: boolean;
  readonly name: string;
}

function Staying({ until, mayGo, name }: StayingProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <p>
      {mayGo ? (
        words.keys.may
      ) : (
        <>
          {words.keys.stays} <Moment at={until} />.
        </>
      )}{" "}
      <code>{name}</code>
    </p>
  );
}
