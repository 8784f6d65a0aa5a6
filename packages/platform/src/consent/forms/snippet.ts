import type { Language } from "../../http/public/languages.ts";
import type { Own } from "../asking/own.ts";
import { drawForm, formHtml } from "./draw-form.ts";
import { formAddress } from "./form-address.ts";
import type { Form } from "./forms.ts";

/** What an organisation puts into a page of its own. */
export interface Snippet {
  /** The form, whole: works by itself, without script, style or cookie. */
  readonly html: string;
  /** May stand beside it: answers in place instead of on a page of ours. */
  readonly script: string;
  /** Our own page with the same form. */
  readonly page: string;
}

/** A form for somebody's own page. After its words were changed it must be fetched anew. */
export function snippetOf(
  { organisation, publicUrl }: Pick<Own, "organisation" | "publicUrl">,
  form: Form,
  language: Language,
): Snippet {
  const page = `${publicUrl}/f/${formAddress({ organisation: organisation.id, form: form.id })}`;
  return {
    html: formHtml(drawForm(form, organisation, language), page).toString(),
    script: `<script src="${publicUrl}/public.js" defer></script>`,
    page,
  };
}
