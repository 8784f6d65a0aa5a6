import type { TemplateLine } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DialogButton } from "../../ui/dialog-button.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { Starters } from "../writing/parts/starters.tsx";
import { WORDS as WRITING_WORDS } from "../writing/words/words.ts";
import { WORDS } from "./words/words.ts";
import "../writing/writing.css";

/** Every template, and the way to a new one. */
export function TemplatesPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const templates = useRead("listTemplates", {});
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<MakeButton all={templates.data?.items} />}
    >
      <Loaded of={templates}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.empty} next={words.next} action={<MakeButton all={items} />} />
          ) : (
            <DataTable<TemplateLine>
              label={words.list}
              items={items}
              hrefOf={({ id }) => `/templates/${id}`}
              columns={[
                { id: "name", label: words.name, show: ({ name }) => name },
                { id: "subject", label: words.subject, show: ({ subject }) => subject },
                {
                  id: "changed",
                  label: words.changed,
                  width: 190,
                  show: changeOf,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function changeOf({ changedAt }: TemplateLine): ReactNode {
  return <Moment at={changedAt} />;
}

/** A template is kept from its first moment on, so that nothing of it is lost by leaving. */
function MakeButton({ all }: { readonly all: readonly TemplateLine[] | undefined }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const writingWords = useFeatureWords(WRITING_WORDS).words;
  const [, go] = useLocation();
  const { fail } = useToasts();
  const may = useMay("write");
  const make = useChange("makeTemplate", {
    refreshes: ["listTemplates"],
    onDone: ({ id }) => go(`/templates/${id}`),
  });
  if (!may) return null;
  const begin = (source: string): void => {
    const name = freeName(all ?? [], words.firstName);
    const { firstSubject: subject } = words;
    const writing = { format: "blocks", source, subject, preheader: "", text: null } as const;
    make.mutate({ body: { name, writing: { ...writing, language } } }, { onError: fail });
  };
  return (
    <DialogButton look="main" label={words.make} title={writingWords.blocks.begin}>
      {() => <Starters language={language} onChoose={begin} />}
    </DialogButton>
  );
}

function freeName(all: readonly TemplateLine[], nameOf: (number: number) => string): string {
  const taken = new Set(all.map(({ name }) => name));
  let number = 1;
  while (taken.has(nameOf(number))) number++;
  return nameOf(number);
}
