import { expect, test } from "vitest";

import { passwordProblem } from "./check-password.ts";
import { hashPassword, isPassword } from "./hash-password.ts";

const GOOD = "vier kleine Wörter am Deich";

test("a password is its own hash's and nobody else's, however its accents are typed", async () => {
  const kept = await hashPassword(GOOD);
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(GOOD, kept)).toBe(true);
  expect(await isPassword(GOOD.normalize("NFD"), kept)).toBe(true);
  expect(await isPassword(`${GOOD} `, kept)).toBe(false);
  expect(await hashPassword(GOOD)).not.toBe(kept);
});

test("without an account, and against what is no hash, nothing is right", async () => {
  for (const kept of [null, "", "plain", "$argon2id$v=19$m=19456,t=2,p=1$AA$AA"]) {
    expect(await isPassword("", kept)).toBe(false);
    expect(await isPassword(GOOD, kept)).toBe(false);
  }
});

test("a hash made cheaper still opens", async () => {
  const cheap =
    "$argon2id$v=19$m=32,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Yf7t2S2zFiHtLLSkKYIP0XyJwSiuyKH5dHrDKOTjPlo";
  expect(await isPassword("something else", cheap)).toBe(false);
});

test.each([
  "short one",
  "x".repeat(201),
  "aaaaaaaaaaaaaaaa",
  "Password1234!",
  "P@ssw0rd2026!!",
  "motdepasse2026",
  "azertyuiop123456",
  "qwertyqwerty12",
  "welkomwelkom01",
  "123456789012345",
  "ada@example.org1",
  "quaysidechoir99",
  "my Quayside song",
])("“%s” is refused", (password) => {
  const about = ["ada@example.org", "Ada", "Quayside Choir"];
  expect(passwordProblem(password, about)).toMatchObject({ path: "password" });
});

test.each([GOOD, "correct horse battery staple", "der Adamsapfel im Garten", "Zug-Lampe-Tinte-4"])(
  "“%s” is taken: a short name may stand in it",
  (password) => {
    expect(passwordProblem(password, ["ada@example.org", "Ada", "Quayside Choir"])).toBeNull();
  },
);
