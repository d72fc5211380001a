import { defineConfig, type OxlintOverride } from "oxlint";
import { architectureOf, importRules } from "./tools/rooms.mjs";

// Who may import whom is said in docs/architecture.md and read from there: each folder's rule is made from its tables.
const rooms = importRules(architectureOf(import.meta.dirname), import.meta.dirname).map(
  ({ files, patterns }): OxlintOverride => ({
    files,
    rules: { "no-restricted-imports": ["error", { patterns }] },
  }),
);

export default defineConfig({
  plugins: [
    "eslint",
    "typescript",
    "unicorn",
    "oxc",
    "import",
    "react",
    "jsx-a11y",
    "vitest",
    "node",
    "promise",
  ],
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["**/node_modules/**", "**/dist/**", "**/generated/**"],
  env: { builtin: true },
  categories: { correctness: "error" },
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/ban-ts-comment": [
      "error",
      { "ts-ignore": true, "ts-nocheck": true, "ts-expect-error": "allow-with-description" },
    ],
    "typescript/consistent-type-imports": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
    // Circles of types alone are counted by tools/test/rooms.test.ts, which knows the reasons they have.
    "import/no-cycle": ["error", { ignoreTypes: true }],
    eqeqeq: "error",
    "no-var": "error",
    "prefer-const": "error",
    "vitest/no-conditional-tests": "off",
    "vitest/require-to-throw-message": "off",
    "vitest/no-conditional-expect": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    "jsx-a11y/prefer-tag-over-role": "off",
    "jsx-a11y/no-noninteractive-tabindex": "off",
  },
  overrides: [
    { files: ["**/test/**"], rules: { "typescript/unbound-method": "off" } },
    { files: ["server/src/**"], rules: { "node/no-process-env": "error" } },
    { files: ["server/src/config.ts"], rules: { "node/no-process-env": "off" } },
    ...rooms,
  ],
});
