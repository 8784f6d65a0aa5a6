import type { TemplateLine } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { api } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

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
  const [, go] = useLocation();
  const { fail } = useToasts();
  const may = useMay("write");
  const make = useChange("makeTemplate", {
    refreshes: ["listTemplates"],
    onDone: ({ id }) => go(`/templates/${id}`),
  });
  if (!may) return null;
  const begin = async (): Promise<void> => {
    const { items } = await api("listStarters", { query: { language } });
    const source = JSON.stringify(items[0]?.document);
    const subject = words.firstSubject;
    await make.mutateAsync({
      body: {
        name: freeName(all ?? [], words.firstName),
        writing: { format: "blocks", source, subject, preheader: "", text: null, language },
      },
    });
  };
  return (
    <Button look="main" isDisabled={make.isPending} onPress={() => void begin().catch(fail)}>
      {words.make}
    </Button>
  );
}

function freeName(all: readonly TemplateLine[], nameOf: (number: number) => string): string {
  const taken = new Set(all.map(({ name }) => name));
  let number = 1;
  while (taken.has(nameOf(number))) number++;
  return nameOf(number);
}
