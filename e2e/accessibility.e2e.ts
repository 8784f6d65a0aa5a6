import { afterAll, beforeAll, expect, test } from "vitest";

import { accessibilityFaults } from "./testing/accessibility.ts";
import { LOOKS } from "./testing/looks.ts";
import { setStage, type Stage } from "./testing/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

for (const { colorScheme, width } of LOOKS) {
  test(`axe finds no fault in the auditor, ${colorScheme}, ${width} pixels wide`, async () => {
    const page = await stage.open({ colorScheme, viewport: { width, height: 900 } });
    await page.goto(`${stage.address}/audit`);
    await page.getByRole("button", { name: "Paste the source" }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Try the sample mail" }).click();
    // The drawing moves what stands below it on a phone: look at the page when it has settled.
    await page.frameLocator("#annotated-mail").getByText("Renew at today").waitFor();
    await page.locator(".place").first().click();
    await page.locator(".excerpt mark").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}
