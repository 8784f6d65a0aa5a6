import type { TextTemplateLine } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { titleOfKind } from "../../messages/kinds.ts";
import { WORDS } from "../words/words.ts";
import { NewTemplate } from "./new-template.tsx";

/** What texts are written by, and the way to a new one. */
export function TemplatesPart(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const templates = useRead("listTextTemplates", {});
  const { templates: said } = words;
  return (
    <>
      <p className="page-lead">{said.lead}</p>
      <Loaded of={templates}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={said.empty} next={said.next} action={<NewTemplate />} />
          ) : (
            <>
              <div className="actions">
                <NewTemplate />
              </div>
              <DataTable<TextTemplateLine>
                label={said.list}
                items={items}
                hrefOf={({ name }) => `/texts/templates/${name}`}
                columns={[
                  {
                    id: "name",
                    label: said.name,
                    least: 150,
                    width: "2fr",
                    show: ({ name }) => name,
                  },
                  {
                    id: "kind",
                    label: words.sent.kind,
                    least: 150,
                    width: "2fr",
                    show: ({ kind }) => titleOfKind(kind, language),
                  },
                  {
                    id: "state",
                    label: words.sent.state,
                    least: 170,
                    width: "2fr",
                    show: ({ current, draft }) => said.states(current, draft),
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
            </>
          )
        }
      </Loaded>
    </>
  );
}

function changeOf({ changedAt }: TextTemplateLine): ReactNode {
  return <Moment at={changedAt} />;
}
