import { expect, test } from "vitest";

import { readMessage } from "../mime/message.ts";
import { headerNumbers } from "./header-numbers.ts";
import { readerNeedles } from "./reader.ts";

function numbersIn(head: string): readonly string[] {
  const read = readMessage(new TextEncoder().encode(`From: a@b.example\r\n${head}\r\n\r\nHello`));
  if (!read.ok) throw new Error(read.error);
  const needles = readerNeedles(["ruth@example.org"]);
  return headerNumbers(read.value.header, needles).map(({ field, what }) => `${field.key} ${what}`);
}

test.each([
  ["Return-Path: <bounce-7-ruth=example.org@b.example>", ["return-path address"]],
  ["Return-Path: <bounce-MXqbuBJczfhepu8lcPMKHB@b.example>", ["return-path number"]],
  ["Return-Path: <customerinformation@b.example>", []],
  ["X-Shop-EID: cnV0aEBleGFtcGxlLm9yZw==", ["x-shop-eid address"]],
  ["Feedback-ID: 976:3206s33016:b", ["feedback-id number"]],
  ["X-Entity-Ref-ID: none", []],
  ["X-MS-Exchange-CrossTenant-Id: 84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa", []],
  ["X-Paid: 100200300", []],
])("headerNumbers reads %s", (head, expected) => {
  expect(numbersIn(head)).toEqual(expected);
});
