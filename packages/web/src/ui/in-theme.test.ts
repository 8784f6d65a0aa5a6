import { expect, test } from "vitest";

import { inTheme } from "./in-theme.ts";

const MAIL = `<meta name="color-scheme" content="light dark"><style>
@media screen and (prefers-color-scheme: dark) { a { color: red } }
@media (Prefers-Color-Scheme:LIGHT) { a { color: blue } }
</style><p>prefers-color-scheme: dark</p>`;

test("answers what a mail asks of the screen, and changes nothing else", () => {
  expect(inTheme(MAIL, "dark")).toBe(`<meta name="color-scheme" content="dark"><style>
@media screen and (min-width: 0) { a { color: red } }
@media (max-width: 0) { a { color: blue } }
</style><p>prefers-color-scheme: dark</p>`);
  expect(inTheme(MAIL, "light")).toContain("screen and (max-width: 0)");
});
