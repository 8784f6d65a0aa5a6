import { expect, test } from "vitest";

import { readAddresses } from "./addresses.ts";

const urls = (text: string): unknown =>
  readAddresses(text)?.map(({ connectionString }) => connectionString) ?? null;

test("one address stays as it is", () => {
  const text = "postgresql://ours:p%40ss@db.example.org:5433/consentry?sslmode=verify-full";
  expect(urls(text)).toEqual([text]);
});

test("several hosts share what stands around them", () => {
  expect(urls("postgresql://ours:word@a.example,[2001:db8::1]:5433/name?sslmode=require")).toEqual([
    "postgresql://ours:word@a.example/name?sslmode=require",
    "postgresql://ours:word@[2001:db8::1]:5433/name?sslmode=require",
  ]);
});

test("which of them is meant is taken out, and one that takes no change is not asked for", () => {
  const two = "postgresql://ours@a.example,b.example/name";
  expect(urls(`${two}?target_session_attrs=read-write`)).toEqual([
    "postgresql://ours@a.example/name",
    "postgresql://ours@b.example/name",
  ]);
  expect(urls(`${two}?application_name=x&target_session_attrs=primary`)).toEqual([
    "postgresql://ours@a.example/name?application_name=x",
    "postgresql://ours@b.example/name?application_name=x",
  ]);
  expect(urls(`${two}?target_session_attrs=standby`)).toBeNull();
});

test.each([
  "mysql://a.example/name",
  "postgresql://ours@[broken/name",
  "postgresql://ours@a.example:port/name",
  "postgresql://ours@a.example,b.example:99999/name",
  "",
])("%j is none", (text) => {
  expect(urls(text)).toBeNull();
});
