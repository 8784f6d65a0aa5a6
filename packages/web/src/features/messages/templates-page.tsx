import type { MessageTemplateLine } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { titleOfKind } from "./kinds.ts";
import { MessageTabs } from "./parts/message-tabs.tsx";
import { NewTemplate } from "./parts/new-template.tsx";
import { WORDS, type MessageWords } from "./words/words.ts";
import "./messages.css";

/** What messages are written by, and the way to a new one. */
export function MessageTemplatesPage(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const templates = useRead("listMessageTemplates", {});
  const { templates: said } = words;
  return (
    <Page title={said.title} lead={said.lead} actions={<NewTemplate />}>
      <MessageTabs here="templates" />
      <Loaded of={templates}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={said.empty} next={said.next} action={<NewTemplate />} />
          ) : (
            <DataTable<MessageTemplateLine>
              label={said.list}
              items={items}
              hrefOf={({ name }) => `/messages/templates/${name}`}
              columns={[
                {
                  id: "name",
                  label: said.name,
                  least: 170,
                  width: "2fr",
                  show: ({ name }) => name,
                },
                {
                  id: "kind",
                  label: said.kind,
                  least: 170,
                  width: "2fr",
                  show: ({ kind }) => titleOfKind(kind, language),
                },
                {
                  id: "state",
                  label: said.state,
                  least: 190,
                  width: "2fr",
                  show: (template) => stateOf(template, words),
                },
                {
                  id: "languages",
                  label: said.languages,
                  least: 110,
                  width: "1fr",
                  show: ({ locales }) => locales.join(", "),
                },
                { id: "changed", label: said.changed, width: 190, show: changeOf },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function changeOf({ changedAt }: MessageTemplateLine): ReactNode {
  return <Moment at={changedAt} />;
}

function stateOf(
  { current, draft }: Pick<MessageTemplateLine, "current" | "draft">,
  { templates }: MessageWords,
): string {
  if (current === null) return templates.draft(draft ?? 1);
  return draft === null
    ? templates.published(current)
    : templates.publishedAndDraft(current, draft);
}
