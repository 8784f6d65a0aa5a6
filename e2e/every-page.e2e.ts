import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { accessibilityFaults } from "./testing/accessibility.ts";
import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";
import { enterDemo, observe, settled } from "./testing/looked-at.ts";
import { pagesToLookAt } from "./testing/pages-to-look-at.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage?.close());

const LOOKS = [
  {
    look: { locale: "en-GB", colorScheme: "light", viewport: { width: 1280, height: 900 } },
    rules: undefined,
  },
  {
    look: { locale: "fr-FR", colorScheme: "dark", viewport: { width: 390, height: 844 } },
    // What another width, other colours and another language can break; the rest is the same page.
    rules: ["color-contrast", "target-size", "html-lang-valid", "scrollable-region-focusable"],
  },
] as const;

for (const { look, rules } of LOOKS) {
  const told = `${look.colorScheme}, ${look.viewport.width} pixels wide, ${look.locale}`;
  test(`every page is whole, ${told}`, { timeout: 300_000 }, async () => {
    const page = await stage.open(look);
    await enterDemo(page, stage.address);
    const { foreign, complaints } = observe(page, stage.address);
    const faults: string[] = [];
    const titles = new Set<string>();
    const pages = await pagesToLookAt(page, stage.address);
    for (const { name, path } of pages) {
      await page.goto(`${stage.address}${path}`);
      await settled(page);
      titles.add(await page.title());
      const found = [
        ...(await accessibilityFaults(page, {
          // The menu is the same around every page: it is looked at once.
          exclude: [...FURTHER_ROWS, ...(path === "/" ? [] : [".app-side"])],
          rules,
        })),
        ...(await sticksOut(page)),
      ];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    // Who looks for a page among many tabs finds it by its name.
    expect(titles.size).toBeGreaterThan(pages.length / 2);
  });
}

/** Rows of one table are drawn by one piece of code: what some of them show, all of them do. */
const FURTHER_ROWS = [
  "tbody > tr:nth-child(n+7)",
  "[role=rowgroup] > :nth-child(n+7)",
  "[role=rowgroup] > [role=presentation] > :nth-child(n+7)",
];

async function sticksOut(page: Page): Promise<readonly string[]> {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  return (content ?? 0) > (window ?? 0) ? [`${content} pixels wide in ${window}`] : [];
}
