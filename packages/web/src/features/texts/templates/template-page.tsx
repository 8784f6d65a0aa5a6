import type { TextTemplate, TextTemplateVersion } from "@consentry/client";
import type { ReactNode } from "react";
import { useLocation, useParams } from "wouter";

import { useMay } from "../../../api/session.ts";
import { useChange, useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { Link } from "../../../ui/link.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded, Loading } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { requestFor } from "../../messages/curl.ts";
import { titleOfKind } from "../../messages/kinds.ts";
import { LocaleTabs } from "../../messages/parts/locale-tabs.tsx";
import { WORDS } from "../words/words.ts";
import { TemplateEditor } from "./template-editor.tsx";
import { TemplateVersions } from "./template-versions.tsx";
import { WordsPreview } from "./words-preview.tsx";
import "../../writing/writing.css";
import "../../messages/messages.css";
import "../texts.css";

/** One template of texts: its draft to be written, or a version as it was published. */
export function TextTemplatePage(): ReactNode {
  const { name } = useParams<{ name: string }>();
  const template = useRead("getTextTemplate", { params: { id: name } });
  return (
    <Loaded of={template}>
      {(read) => (read.name === name ? <Chosen key={read.id} template={read} /> : <Loading />)}
    </Loaded>
  );
}

function Chosen({ template }: { readonly template: TextTemplate }): ReactNode {
  const { values } = useSearchState("version");
  const newest = template.versions[0]?.version ?? 1;
  const wanted = Number(values.version ?? newest);
  const number = template.versions.some(({ version }) => version === wanted) ? wanted : newest;
  const params = { id: template.name, version: number };
  const version = useRead("getTextTemplateVersion", { params });
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
  readonly template: TextTemplate;
  readonly version: TextTemplateVersion;
}

function Opened({ template, version }: Props): ReactNode {
  const may = useMay("write");
  if (version.publishedAt === null && may) {
    return (
      <TemplateEditor template={template} version={version}>
        <TemplateVersions template={template} version={version} />
      </TemplateEditor>
    );
  }
  return <Published template={template} version={version} />;
}

/** Of a range that France keeps for stories. */
const TO = { phone: "+33639980001", locale: "en" };

function Published({ template, version }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { templates: said } = words;
  const { values } = useSearchState("locale");
  const isNewest = template.versions[0]?.version === version.version;
  const locales = version.texts.map(({ locale }) => locale);
  const locale = locales.find((one) => one === values.locale) ?? version.defaultLocale;
  const seen = useRead("previewTextTemplate", {
    params: { id: template.name },
    body: { version: version.version, locale },
  });
  const { name, kind } = template;
  return (
    <Page
      title={name}
      lead={titleOfKind(kind, language)}
      up={{ href: "/texts/templates", label: said.title }}
      actions={<Actions template={template} />}
    >
      {isNewest ? null : (
        <p>
          {said.shown(version.version)} <Link href={`/texts/templates/${name}`}>{said.latest}</Link>
        </p>
      )}
      <LocaleTabs locales={locales} here={locale} />
      <WordsPreview seen={seen} />
      {template.current === null ? null : (
        <Section title={said.send}>
          <p>{said.sendHint}</p>
          <CopyText
            label={said.curl}
            text={requestFor("/texts", { to: TO, kind, template: name, data: version.testData })}
          />
        </Section>
      )}
      <TemplateVersions template={template} version={version} />
    </Page>
  );
}

function Actions({ template }: Pick<Props, "template">): ReactNode {
  const { templates: said } = useFeatureWords(WORDS).words;
  const { tell, fail } = useToasts();
  const [, go] = useLocation();
  const params = { id: template.name };
  const begin = useChange("beginTextTemplateDraft", {
    refreshes: ["getTextTemplate", "getTextTemplateVersion", "listTextTemplates"],
    onDone: () => go(`/texts/templates/${template.name}`),
  });
  const remove = useChange("removeTextTemplate", { refreshes: ["listTextTemplates"] });
  if (!useMay("write")) return null;
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
          go("/texts/templates");
        }}
      >
        <p>{said.removeText}</p>
      </ConfirmButton>
    </>
  );
}
