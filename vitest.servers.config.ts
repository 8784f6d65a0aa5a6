import { configDefaults, defineConfig } from "vitest/config";

import base, { SERVER_TESTS } from "./vitest.config.ts";

/** The same manner, and of the tests those alone that `npm test` leaves out. */
export default defineConfig({
  test: { ...base.test, include: [SERVER_TESTS], exclude: configDefaults.exclude },
});
