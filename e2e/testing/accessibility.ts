import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type axe from "axe-core";
import type { Page } from "playwright-core";

/** Minified: it is handed over once a page. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

export interface Looked {
  /** What is not ours, or was looked at before; none where it is left out. */
  readonly exclude?: readonly string[];
  /** All of them where it is left out. */
  readonly rules?: readonly string[] | undefined;
}

/**
 * What axe finds wrong with a page, each fault with the element that has it. Frames are not looked
 * into: what stands in them is a mail's own, contrast and all.
 */
export async function accessibilityFaults(
  page: Page,
  { exclude = [], rules }: Looked = {},
): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(run, {
    exclude: ["iframe", ...exclude],
    rules: rules === undefined ? null : [...rules],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

interface Asked {
  readonly exclude: readonly string[];
  readonly rules: string[] | null;
}

/** Runs within the page, where the script above has put what it asks. */
async function run({ exclude, rules }: Asked): Promise<readonly axe.Result[]> {
  const there = globalThis as unknown as { readonly axe: typeof axe };
  const { violations } = await there.axe.run(
    { exclude: exclude.map((one) => [one]) },
    {
      iframes: false,
      // What is fine is counted and not described, which is most of the work.
      resultTypes: ["violations"],
      ...(rules === null ? {} : { runOnly: { type: "rule", values: rules } }),
    },
  );
  return violations;
}
