import "./register.css";
import type { ReactNode } from "react";
import { useParams } from "wouter";

import { useRead } from "../../api/use-api.ts";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Activities } from "./parts/activities.tsx";
import { Changes } from "./parts/changes.tsx";
import { Exposures } from "./parts/exposures.tsx";
import { HandOver } from "./parts/hand-over.tsx";
import { Processors } from "./parts/processors.tsx";
import { Questions } from "./parts/questions.tsx";
import { Standing } from "./parts/standing.tsx";
import { WORDS } from "./words/words.ts";

const PARTS = {
  activities: Activities,
  processors: Processors,
  exposures: Exposures,
  questions: Questions,
  changes: Changes,
} as const;
type Part = keyof typeof PARTS;

/** What is done with people's data, as the settings of this moment show it. */
export function RegisterPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { part } = useParams<{ part?: string }>();
  const here: Part = isPart(part) ? part : "activities";
  const Content = PARTS[here];
  const register = useRead("showRegister", {});
  return (
    <div className="register">
      <Page title={words.title} lead={words.lead} actions={<HandOver />}>
        <Loaded of={register}>
          {(of) => (
            <>
              <Standing of={of} />
              <TabLinks
                label={words.parts}
                tabs={(Object.keys(PARTS) as Part[]).map((one) => ({
                  href: one === "activities" ? "/register" : `/register/${one}`,
                  label: words.tabs[one],
                  isHere: one === here,
                }))}
              />
              <Content of={of} />
            </>
          )}
        </Loaded>
      </Page>
    </div>
  );
}

function isPart(part: string | undefined): part is Part {
  return part !== undefined && Object.hasOwn(PARTS, part);
}
