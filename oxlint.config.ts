import { defineConfig } from "oxlint";

import { LAYERS, PURE_PACKAGES } from "./tools/layers.ts";

/** Clock, randomness, network, environment: what a pure package is handed, and never takes. */
const EFFECTS = [
  "Date",
  "fetch",
  "process",
  "performance",
  "crypto",
  "setTimeout",
  "XMLHttpRequest",
];

export default defineConfig({
  plugins: ["typescript", "import", "unicorn", "react", "jsx-a11y"],
  jsPlugins: ["eslint-plugin-regexp", "./tools/lint-plugin.ts"],
  options: { typeAware: true },
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["packages/web/dist/**", ".build/**", "docs/law/**"],
  rules: {
    "import/no-cycle": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/explicit-module-boundary-types": "error",
    eqeqeq: "error",
    "no-var": "error",
    "prefer-const": "error",
    "max-params": ["error", { max: 5 }],
    "regexp/no-super-linear-backtracking": "error",
    "regexp/no-super-linear-move": "error",
    "consentry/law-words-stay-in-law": "error",
    // Named by purpose, not by habit: `_` and short loops are fine here.
    "no-underscore-dangle": "off",
    "unicorn/no-array-sort": "off",
    "no-shadow": "off",
    "react/react-in-jsx-scope": "off",
    "import/no-unassigned-import": "off",
    // Brands are made by assertion, in the one function that checks.
    "typescript/no-unsafe-type-assertion": "off",
    "unicorn/consistent-function-scoping": "off",
    "no-await-in-loop": "off",
  },
  overrides: [
    ...Object.entries(LAYERS).map(([name, below]) => ({
      files: [`packages/${name}/src/**`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              {
                group: Object.keys(LAYERS)
                  .filter((other) => other !== name && !below.includes(other))
                  .map((other) => `@consentry/${other}`),
                message: `ARCHITECTURE.md does not let ${name} import this.`,
              },
              ...(PURE_PACKAGES.includes(name)
                ? [{ group: ["node:*"], message: `${name} is pure: it also runs in the browser.` }]
                : []),
            ],
          },
        ],
      },
    })),
    {
      files: PURE_PACKAGES.map((name) => `packages/${name}/src/**`),
      rules: {
        "no-restricted-globals": ["error", ...EFFECTS],
        "no-restricted-properties": [
          "error",
          { object: "Math", property: "random", message: "Randomness comes in as an argument." },
        ],
      },
    },
    {
      files: ["**/*.test.ts", "**/testing/**", "e2e/**", "tools/**", "bench/**"],
      rules: {
        "no-restricted-imports": "off",
        "no-restricted-globals": "off",
        "no-restricted-properties": "off",
        "typescript/no-non-null-assertion": "off",
        "consentry/law-words-stay-in-law": "off",
      },
    },
  ],
});
