import type {
  LocalText,
  TemplateContent,
  TemplateVersion,
} from "../../transactional/templates/message-template.ts";
import { TemplateStore, type NewTemplateOf } from "../../transactional/templates/template-store.ts";

/** What a template of texts says in one language, with places for data. */
export interface TemplateWords extends LocalText {
  readonly text: string;
}

export type TextTemplateContent = TemplateContent<TemplateWords>;
export type TextTemplateVersion = TemplateVersion<TemplateWords>;
export type NewTextTemplate = NewTemplateOf<TemplateWords>;

/** What texts to one person are written by. */
export const TEXT_TEMPLATES = new TemplateStore<TemplateWords>({
  templates: "text_templates",
  versions: "text_template_versions",
  written: "texts",
});
