import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Link } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { AnswersPart } from "./parts/answers.tsx";
import { CarriersPart } from "./parts/carriers.tsx";
import { CountriesPart } from "./parts/countries.tsx";
import { SentPart } from "./parts/sent.tsx";
import { TemplatesPart } from "./templates/templates.tsx";
import { WORDS } from "./words/words.ts";
import "./texts.css";

const TABS = ["sent", "templates", "answers", "carriers", "countries"] as const;
type Tab = (typeof TABS)[number];

/** Where whoever writes a campaign is sent to say who it comes from. */
const SENDERS = "/texts/senders";

const TEMPLATES = "/texts/templates";

const HREFS: Readonly<Record<Tab, string>> = {
  sent: "/texts",
  templates: TEMPLATES,
  answers: "/texts?tab=answers",
  carriers: "/texts?tab=carriers",
  countries: SENDERS,
};

/** How often it looks for what has come: a program may be sending. */
const EVERY_MS = 10_000;

/** Texts to one person: what was sent and came back, and by whom. */
export function TextsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("tab");
  const mayOwn = useMay("own");
  const overview = useRead("getTextOverview", {}, { every: EVERY_MS });
  const [location] = useLocation();
  const asked =
    location === SENDERS ? "countries" : location === TEMPLATES ? "templates" : values.tab;
  const here = TABS.find((tab) => tab === asked) ?? "sent";
  const tabs = TABS.filter((tab) => tab !== "carriers" || mayOwn);
  const waiting = overview.data?.waiting ?? 0;
  return (
    <Page title={words.title} lead={words.lead}>
      {overview.data?.endsHere === true ? (
        <p className="texts-here">
          {words.endsHere} <Link href="/inbox?texts=1">{words.toInbox}</Link>
        </p>
      ) : null}
      <TabLinks
        label={words.tabs.label}
        tabs={tabs.map((tab) => ({
          href: HREFS[tab],
          label:
            tab === "answers" && waiting > 0 ? `${words.tabs[tab]} (${waiting})` : words.tabs[tab],
          isHere: tab === here,
        }))}
      />
      <Part tab={here} />
    </Page>
  );
}

function Part({ tab }: { readonly tab: Tab }): ReactNode {
  switch (tab) {
    case "templates":
      return <TemplatesPart />;
    case "answers":
      return <AnswersPart />;
    case "carriers":
      return <CarriersPart />;
    case "countries":
      return <CountriesPart />;
    case "sent":
    default:
      return <SentPart />;
  }
}
