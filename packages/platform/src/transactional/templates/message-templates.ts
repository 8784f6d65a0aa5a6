import type { MessageText } from "./message-template.ts";
import { TemplateStore, type NewTemplateOf } from "./template-store.ts";

/** What messages by mail are written by. */
export const MESSAGE_TEMPLATES = new TemplateStore<MessageText>({
  templates: "message_templates",
  versions: "message_template_versions",
  written: "messages",
});

export type NewTemplate = NewTemplateOf<MessageText>;
