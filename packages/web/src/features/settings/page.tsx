import "./settings.css";

import type { ReactNode } from "react";
import { Redirect, useParams } from "wouter";

import { useMay, type Need } from "../../api/session.ts";
import { Page } from "../../ui/page.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { ReturnsPart } from "../incoming/returns-part.tsx";
import { WebhooksPart } from "../webhooks/webhooks-part.tsx";
import { AccountPart } from "./parts/account.tsx";
import { BackupsPart } from "./parts/backups.tsx";
import { KeysPart } from "./parts/keys.tsx";
import { MembersPart } from "./parts/members.tsx";
import { OrganisationPart } from "./parts/organisation.tsx";
import { PolicyPart } from "./parts/policy.tsx";
import { RelaysPart } from "./parts/relays.tsx";
import { SendersPart } from "./parts/senders.tsx";
import { SignOnPart } from "./parts/sign-on.tsx";
import { WORDS } from "./words/words.ts";

interface Part {
  readonly name: keyof (typeof WORDS)["en"]["parts"];
  readonly needs: Need;
  readonly Content: () => ReactNode;
}

const PARTS: readonly Part[] = [
  { name: "organisation", needs: "read", Content: OrganisationPart },
  { name: "members", needs: "own", Content: MembersPart },
  { name: "signOn", needs: "own", Content: SignOnPart },
  { name: "domains", needs: "read", Content: SendersPart },
  { name: "relays", needs: "own", Content: RelaysPart },
  { name: "returns", needs: "read", Content: ReturnsPart },
  { name: "keys", needs: "own", Content: KeysPart },
  { name: "webhooks", needs: "own", Content: WebhooksPart },
  { name: "backups", needs: "own", Content: BackupsPart },
  { name: "policy", needs: "read", Content: PolicyPart },
  { name: "account", needs: "read", Content: AccountPart },
];

/** What the organisation and whoever is signed in have decided, each part at an address of its own. */
export function SettingsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { part } = useParams<{ readonly part?: string }>();
  const isOwner = useMay("own");
  const open = PARTS.filter(({ needs }) => needs === "read" || isOwner);
  const here = open.find(({ name }) => name === part);
  if (here === undefined) return <Redirect to="/settings/organisation" replace />;
  return (
    <Page title={words.parts[here.name].title} lead={words.parts[here.name].lead}>
      <TabLinks
        label={words.title}
        tabs={open.map(({ name }) => ({
          href: `/settings/${name}`,
          label: words.parts[name].tab,
          isHere: name === here.name,
        }))}
      />
      <here.Content />
    </Page>
  );
}
