import type { MessageTemplate, MessageTemplateVersion } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { LocaleTabs } from "./locale-tabs.tsx";
import { TextPreview } from "./text-preview.tsx";

interface Props {
  readonly template: MessageTemplate;
  readonly version: MessageTemplateVersion;
}

/** A version as its readers get it, language by language. */
export function ShownVersion({ template, version }: Props): ReactNode {
  const { values } = useSearchState("locale");
  const locales = version.texts.map(({ locale }) => locale);
  const locale = locales.find((one) => one === values.locale) ?? version.defaultLocale;
  const drawn = useRead("previewMessageTemplate", {
    params: { id: template.name },
    body: { version: version.version, locale },
  });
  return (
    <>
      <LocaleTabs locales={locales} here={locale} />
      <TextPreview drawn={drawn} />
    </>
  );
}
