import { expect, test } from "vitest";

import { mailingOf } from "./mailing-of.ts";

const name = (...lines: readonly string[]): string | undefined => {
  const mailing = mailingOf(
    Buffer.from([...lines, "", "List-Id: <body.example.org>"].join("\r\n")),
  );
  return mailing === null ? undefined : Buffer.from(mailing).toString("hex");
};

test("copies of one mailing have one name, whatever differs otherwise", () => {
  const copy = name("To: ada@example.net", "Feedback-ID: spring:choir", "Subject: Hello Ada");
  expect(copy).toBeDefined();
  expect(name("To: bo@example.net", "feedback-id: spring:choir", "Subject: Hello Bo")).toBe(copy);
  expect(name("Feedback-ID: autumn:choir")).not.toBe(copy);
});

test("a list and a subject name one, too, also where they are folded", () => {
  const copy = name("List-Id: News <news.example.org>", "Subject: May");
  expect(name("List-Id: News", " <news.example.org>", "Subject: May")).toBe(copy);
  expect(name("List-Id: News <news.example.org>", "Subject: June")).not.toBe(copy);
});

test("a mail to one person is no mailing, and a body names none", () => {
  expect(name("To: ada@example.net", "Subject: Please confirm")).toBeUndefined();
});
