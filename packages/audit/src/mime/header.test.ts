import { describe, expect, test } from "vitest";
import { MAX_HEADER_BYTES, MAX_HEADER_FIELDS } from "./limits.ts";
import { bytesOf, latin1, message, mustRead } from "./testing/messages.ts";

describe("the header of readMessage", () => {
  test("gives each field with its place, folding included", () => {
    const raw = message("Subject:  a long", "\ttitle ", "To:", " ada@example.org", "", "x");
    const [subject, to] = mustRead(raw).header;
    expect(subject).toEqual({
      name: "Subject",
      key: "subject",
      start: 0,
      end: 25,
      valueStart: 10,
      value: "a long\ttitle",
    });
    expect(to?.value).toBe("ada@example.org");
    expect(Buffer.from(raw).toString("latin1", to?.valueStart, to?.end)).toBe("ada@example.org");
  });

  test("decodes a value as UTF-8 where valid, else as windows-1252", () => {
    const raw = latin1("Subject: caf\u00C3\u00A9\r\nX-A: caf\u00E9 \u0080\r\n\r\n");
    expect(mustRead(raw).header.map(({ value }) => value)).toEqual(["café", "café €"]);
  });

  test("passes over lines that are no fields, with their continuations", () => {
    const raw = message("Subject: a", "no field", " of this", "To: b", "", "x");
    expect(mustRead(raw).header.map(({ value }) => value)).toEqual(["a", "b"]);
  });

  test("reads blanks before the colon, bare line feeds, and doubled carriage returns", () => {
    const raw = bytesOf("Subject : a\nTo: b\r\r\nX: \u0000c\n\r\n\nbody");
    const { header, root } = mustRead(raw);
    expect(header.map(({ name, value }) => `${name}=${value}`)).toEqual([
      "Subject=a",
      "To=b",
      "X=\u0000c",
    ]);
    expect(Buffer.from(raw.subarray(root.bodyStart)).toString()).toBe("\nbody");
  });

  test("reads lines that end in carriage returns where there is no line feed", () => {
    const raw = bytesOf("Subject: a\rTo: b\r\rbody");
    expect(mustRead(raw).header.map(({ value }) => value)).toEqual(["a", "b"]);
  });

  test("cuts a very long field and says so", () => {
    const raw = message(`To: ${"a@example.org, ".repeat(50_000)}`, "Subject: late", "", "body");
    const { header, notices, root } = mustRead(raw);
    expect(header).toHaveLength(1);
    expect(header[0]?.end).toBe(MAX_HEADER_BYTES);
    expect(notices).toEqual([{ code: "header-too-large", part: "1" }]);
    expect(raw.length - root.bodyStart).toBe(4);
  });

  test("cuts a header of very many fields and says so", () => {
    const { header, notices } = mustRead(bytesOf(`To: b\n${"a:\n".repeat(5000)}\nbody`));
    expect(header).toHaveLength(MAX_HEADER_FIELDS);
    expect(notices).toEqual([{ code: "header-too-large", part: "1" }]);
  });
});
