import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests against servers of other makers, which `npm run test:servers` installs and runs. */
export const SERVER_TESTS = "packages/*/src/**/*.servers.test.ts";

/** Looks at every page, for minutes: begun last, it would run on alone. */
const LONGEST = "every-page.e2e.ts";

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "fixtures/**/*.test.ts",
      "tools/**/*.test.ts",
      "e2e/**/*.e2e.ts",
    ],
    exclude: [...configDefaults.exclude, SERVER_TESTS],
    // Servers for the database tests, started when the first of them asks.
    globalSetup: ["packages/platform/src/database/testing/global-setup.ts"],
    // The browser suites start servers and Chromium: generous, since a slow machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By itself the runner leaves one core to whoever watches: half the time on two.
    maxWorkers: 2,
    // Files share the modules of their worker: loading them anew was a third of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
