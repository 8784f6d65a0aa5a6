import "./deliverability.css";
import type { Blacklists } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { DialogButton } from "../../ui/dialog-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Link } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { DeliverabilityFrame } from "./frame.tsx";
import { BlacklistForm } from "./parts/blacklist-form.tsx";
import { BlacklistRow } from "./parts/blacklist-row.tsx";
import { Listings } from "./parts/listings.tsx";
import { WORDS } from "./words/words.ts";

/** Asking a list takes seconds. */
const WAITING_MS = 3_000;

/** Lists of senders that receivers refuse, and whether one of ours stands there. */
export function BlacklistsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const isOwner = useMay("own");
  const read = useRead(
    "listBlacklists",
    {},
    {
      every: (answer) =>
        answer?.items.some(({ isWaiting }) => isWaiting) === true ? WAITING_MS : false,
    },
  );
  return (
    <DeliverabilityFrame
      tab="blacklists"
      lead={words.blacklists.lead}
      actions={
        isOwner ? (
          <DialogButton label={words.blacklists.add} title={words.blacklists.add}>
            {(close) => <BlacklistForm close={close} />}
          </DialogButton>
        ) : null
      }
    >
      <Loaded of={read}>{(found) => <Found found={found} isOwner={isOwner} />}</Loaded>
    </DeliverabilityFrame>
  );
}

interface Props {
  readonly found: Blacklists;
  readonly isOwner: boolean;
}

function Found({ found, isOwner }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { blacklists } = words;
  const { items, subjects, listings, offered } = found;
  const hasAddresses = subjects.some((subject) => /^[\d.]+$|:/.test(subject));
  return (
    <>
      <Section title={blacklists.subjects}>
        {subjects.length === 0 ? (
          <p>{blacklists.noSubjects}</p>
        ) : (
          <p>
            <code>{subjects.join(" · ")}</code>
          </p>
        )}
        {hasAddresses || subjects.length === 0 ? null : (
          <p className="faint">{blacklists.noAddresses}</p>
        )}
      </Section>
      <Section title={blacklists.own}>
        {items.length === 0 ? (
          <Empty {...blacklists.none} />
        ) : (
          <ul className="blacklist-rows">
            {items.map((list) => (
              <BlacklistRow key={list.id} list={list} isOwner={isOwner} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={blacklists.history}>
        <Listings listings={listings} lists={items} />
      </Section>
      {offered.length === 0 ? null : (
        <Section title={blacklists.offered}>
          <p>{blacklists.offeredLead}</p>
          <ul className="blacklist-rows">
            {offered.map((list) => (
              <Offered key={list.zone} list={list} isOwner={isOwner} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface OfferedProps {
  readonly list: Blacklists["offered"][number];
  readonly isOwner: boolean;
}

function Offered({ list, isOwner }: OfferedProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { blacklists } = words;
  const { tell, fail } = useToasts();
  const { name, zone, kinds, meaning, url } = list;
  const add = useChange("addBlacklist", {
    refreshes: ["listBlacklists"],
    onDone: () => tell(blacklists.added),
  });
  const body = { name, zone, kinds, meaning: meaning[language], delistUrl: url, isOn: true };
  return (
    <li>
      <p>
        <strong>{name}</strong> <code>{zone}</code>{" "}
        <span className="faint">{kinds.map((kind) => blacklists.kinds[kind]).join(", ")}</span>
      </p>
      <p>{meaning[language]}</p>
      <div className="actions">
        {isOwner ? (
          <Button
            isDisabled={add.isPending}
            aria-label={`${blacklists.take}: ${name}`}
            onPress={() => add.mutate({ body }, { onError: fail })}
          >
            {blacklists.take}
          </Button>
        ) : null}
        <Link href={url} rel="noreferrer" target="_blank">
          {blacklists.more}
        </Link>
      </div>
    </li>
  );
}
