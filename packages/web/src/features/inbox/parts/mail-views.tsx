import type { InboxMail } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { Loaded } from "../../../ui/state.tsx";
import { TabLinks } from "../../../ui/tab-links.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { Copies } from "./copies.tsx";
import { OpenedMail } from "./opened-mail.tsx";

const VIEWS = ["mail", "audit", "source", "copies"] as const;

/** The ways to look at a mail, each with an address of its own. */
export type View = (typeof VIEWS)[number];

interface Props {
  readonly mail: InboxMail;
  readonly copies: readonly InboxMail[];
}

export function MailViews({ mail, copies }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("mail", "search", "verdict", "view");
  const source = useRead("getInboxMailSource", { params: { id: mail.id } });
  const view = VIEWS.find((one) => one === values.view) ?? "mail";
  const offered = VIEWS.filter((one) => one !== "copies" || copies.length > 0);
  return (
    <>
      <TabLinks
        label={words.views.label}
        tabs={offered.map((one) => ({
          href: hrefOf(values, one),
          label: one === "copies" ? words.views.copies(copies.length) : words.views[one],
          isHere: one === view,
        }))}
      />
      {view === "copies" ? (
        <Copies mail={mail} copies={copies} />
      ) : (
        <Loaded of={source}>{(bytes) => <OpenedMail source={bytes} view={view} />}</Loaded>
      )}
    </>
  );
}

function hrefOf(values: Readonly<Record<string, string | null>>, view: View): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (name !== "view" && value !== null) query.set(name, value);
  }
  if (view !== "mail") query.set("view", view);
  return `/inbox?${query.toString()}`;
}
