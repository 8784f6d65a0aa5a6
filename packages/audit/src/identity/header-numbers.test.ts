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
  ["Reply-To: Kaya <reply-h7Gk2mQz9xW4tB6nR8@in.b.example>", ["reply-to number"]],
  ["Reply-To: Customer Information <customerinformation@b.example>", []],
  ["DKIM-Signature: v=1; d=b.example;\r\n s=u7f3k2q9x4m8w1z6; b=AAAA", ["dkim-signature number"]],
  ["DKIM-Signature: v=1; d=x9f8e7d6c5b4a3210.b.example; s=k1; b=AAAA", ["dkim-signature number"]],
  ["DKIM-Signature: v=1; d=b.example; s=20230601; b=MXqbuBJczfhepu8lcPMKHB", []],
  ["DKIM-Signature: v=1; d=b.example; s=6gbrjpgwjskckoa6a5zn6fwqkn67xbtw; b=AAAA", []],
  [
    "DKIM-Signature: v=1; d=b.example; s=cnV0aEBleGFtcGxlLm9yZw; b=AAAA",
    ["dkim-signature address"],
  ],
  ["BIMI-Selector: v=BIMI1; s=q8w7e6r5t4z3u2i1", ["bimi-selector number"]],
  ["BIMI-Selector: v=BIMI1; s=default", []],
  ["X-Shop-EID: cnV0aEBleGFtcGxlLm9yZw==", ["x-shop-eid address"]],
  ["Feedback-ID: 976:3206s33016:b", ["feedback-id number"]],
  ["X-Entity-Ref-ID: none", []],
  ["X-MS-Exchange-CrossTenant-Id: 84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa", []],
  ["X-Paid: 100200300", []],
])("headerNumbers reads %s", (head, expected) => {
  expect(numbersIn(head)).toEqual(expected);
});
