import { questionSchema } from "../question/question-schema.ts";
import { JURISDICTIONS } from "../rules/jurisdictions.ts";
import { RULES } from "../rules/rules.ts";
import { indexPage } from "./index-page.ts";
import { jurisdictionPage } from "./jurisdiction-page.ts";
import { retentionPage } from "./retention-page.ts";
import { rulePage } from "./rule-page.ts";
import { textsPage } from "./texts-page.ts";

/** Every generated file by its path from the root of the repository, not yet formatted. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/law/README.md", indexPage()],
    ["docs/law/retention.md", retentionPage()],
    ["docs/law/texts.md", textsPage()],
    ...JURISDICTIONS.map((each) => [`docs/law/${each}.md`, jurisdictionPage(each)] as const),
    ...RULES.map((rule) => [`docs/law/rules/${rule.id}.md`, rulePage(rule)] as const),
    [
      "packages/law/schema/decide-question.schema.json",
      `${JSON.stringify(questionSchema(), null, 2)}\n`,
    ],
  ]);
}
