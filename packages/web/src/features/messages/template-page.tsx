import type { MessageTemplate, MessageTemplateVersion } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation, useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useChange, useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmButton } from "../../ui/confirm-button.tsx";
import { Link } from "../../ui/link.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded, Loading } from "../../ui/state.tsx";
import { useToasts } from "../../ui/toasts.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { titleOfKind } from "./kinds.ts";
import { DraftEditor } from "./parts/draft-editor.tsx";
import { SendByIt } from "./parts/send-by-it.tsx";
import { ShownVersion } from "./parts/shown-version.tsx";
import { Versions } from "./parts/versions.tsx";
import { WORDS } from "./words/words.ts";
import "../writing/writing.css";
import "./messages.css";

/** One template of messages: its draft to be written, or a version as it was published. */
export function MessageTemplatePage(): ReactNode {
  const { name } = useParams<{ name: string }>();
  const template = useRead("getMessageTemplate", { params: { id: name } });
  return (
    <Loaded of={template}>
      {(read) => (read.name === name ? <Chosen key={read.id} template={read} /> : <Loading />)}
    </Loaded>
  );
}

function Chosen({ template }: { readonly template: MessageTemplate }): ReactNode {
  const { values } = useSearchState("version");
  const newest = template.versions[0]?.version ?? 1;
  const wanted = Number(values.version ?? newest);
  const number = template.versions.some(({ version }) => version === wanted) ? wanted : newest;
  const params = { id: template.name, version: number };
  const version = useRead("getMessageTemplateVersion", { params });
  return (
    <Loaded of={version}>
      {(read) =>
        read.version === number ? (
          <Opened key={`${read.version} ${read.publishedAt}`} template={template} version={read} />
        ) : (
          <Loading />
        )
      }
    </Loaded>
  );
}

interface Props {
  readonly template: MessageTemplate;
  readonly version: MessageTemplateVersion;
}

function Opened({ template, version }: Props): ReactNode {
  const may = useMay("write");
  const isDraft = version.publishedAt === null;
  if (isDraft && may) {
    return (
      <DraftEditor template={template} version={version}>
        <Versions template={template} version={version} />
      </DraftEditor>
    );
  }
  return <Published template={template} version={version} />;
}

function Published({ template, version }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { versions } = words;
  const newest = template.versions[0];
  const isNewest = newest?.version === version.version;
  return (
    <Page
      title={template.name}
      lead={titleOfKind(template.kind, language)}
      up={{ href: "/messages/templates", label: words.templates.title }}
      actions={<Actions template={template} />}
    >
      {isNewest ? null : (
        <p>
          {versions.shown(version.version)}{" "}
          <Link href={`/messages/templates/${template.name}`}>{versions.latest}</Link>
        </p>
      )}
      <ShownVersion template={template} version={version} />
      {template.current === null ? null : (
        <SendByIt name={template.name} kind={template.kind} testData={version.testData} />
      )}
      <Versions template={template} version={version} />
    </Page>
  );
}

function Actions({ template }: Pick<Props, "template">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const [, go] = useLocation();
  const may = useMay("write");
  const params = { id: template.name };
  const begin = useChange("beginMessageTemplateDraft", {
    refreshes: ["getMessageTemplate", "getMessageTemplateVersion", "listMessageTemplates"],
    onDone: () => go(`/messages/templates/${template.name}`),
  });
  const remove = useChange("removeMessageTemplate", { refreshes: ["listMessageTemplates"] });
  if (!may) return null;
  const { template: said } = words;
  const [newest] = template.versions;
  return (
    <>
      {newest === undefined || newest.publishedAt === null ? null : (
        <Button
          look="main"
          isDisabled={begin.isPending}
          onPress={() => begin.mutate({ params }, { onError: fail })}
        >
          {said.begin(newest.version + 1)}
        </Button>
      )}
      <ConfirmButton
        label={said.remove}
        title={said.removeTitle(template.name)}
        confirm={said.removeConfirm}
        onConfirm={async () => {
          await remove.mutateAsync({ params });
          tell(said.removed(template.name));
          go("/messages/templates");
        }}
      >
        <p>{said.removeText}</p>
      </ConfirmButton>
    </>
  );
}
