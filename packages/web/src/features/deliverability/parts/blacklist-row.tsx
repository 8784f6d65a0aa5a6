import type { Blacklist } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { SwitchField } from "../../../ui/fields/switch-field.tsx";
import { Link } from "../../../ui/link.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { BlacklistForm } from "./blacklist-form.tsx";

const MARKS: Readonly<Record<Blacklist["answers"][number]["state"], MarkKind>> = {
  listed: "refused",
  clean: "permitted",
  unknown: "unclear",
};

const REFRESHES = ["listBlacklists"] as const;

interface Props {
  readonly list: Blacklist;
  readonly isOwner: boolean;
}

/** One list: whether it answers, and what it says of each server and domain. */
export function BlacklistRow({ list, isOwner }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { blacklists } = words;
  const { id, name, zone, meaning, delistUrl, isWaiting, lookedAt, health, answers } = list;
  return (
    <li>
      <p>
        <strong>{name}</strong> <code>{zone}</code>{" "}
        <span className="faint">
          {isWaiting ? (
            blacklists.waiting
          ) : lookedAt === null ? (
            blacklists.never
          ) : (
            <>
              {blacklists.asked} <Moment at={lookedAt} />
            </>
          )}
        </span>
      </p>
      {meaning === "" ? null : <p className="faint">{meaning}</p>}
      {health === null ? null : (
        <p>
          <Marked kind={health === "answers" ? "permitted" : "unclear"}>
            {blacklists.healths[health]}
          </Marked>
        </p>
      )}
      {health === "answers" ? (
        <ul className="blacklist-answers">
          {answers.map(({ subject, state }) => (
            <li key={subject}>
              <Marked kind={MARKS[state]}>
                <code>{subject}</code> {blacklists.answers[state]}
              </Marked>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="actions">
        {isOwner ? <Acts key={id} list={list} /> : null}
        {delistUrl === null ? null : (
          <Link href={delistUrl} rel="noreferrer" target="_blank">
            {blacklists.more}
          </Link>
        )}
      </div>
    </li>
  );
}

function Acts({ list }: Pick<Props, "list">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { blacklists } = words;
  const { fail } = useToasts();
  const { id, name, isOn, isWaiting } = list;
  const params = { id };
  const change = useChange("changeBlacklist", { refreshes: REFRESHES });
  const ask = useChange("askBlacklist", { refreshes: REFRESHES });
  const remove = useChange("removeBlacklist", { refreshes: REFRESHES });
  return (
    <>
      <SwitchField
        label={blacklists.isOn}
        isSelected={isOn}
        onChange={(on) => change.mutate({ params, body: { isOn: on } }, { onError: fail })}
      />
      <Button
        isDisabled={!isOn || isWaiting || ask.isPending}
        onPress={() => ask.mutate({ params }, { onError: fail })}
      >
        {blacklists.ask}
      </Button>
      <DialogButton label={blacklists.change} title={name}>
        {(close) => <BlacklistForm known={list} close={close} />}
      </DialogButton>
      <ConfirmButton
        label={blacklists.remove}
        title={blacklists.removeTitle(name)}
        confirm={blacklists.removeConfirm}
        onConfirm={() => remove.mutateAsync({ params })}
      >
        <p>{blacklists.removeText}</p>
      </ConfirmButton>
    </>
  );
}
