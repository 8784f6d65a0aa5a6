import { Secret } from "@consentry/kernel";
import { expect, test } from "vitest";

import { placesOf } from "./places.ts";

test("every host that holds everything is a place, each once, without its login", () => {
  const databaseUrl = new Secret("postgresql://ours:word@one.example:5432,two.example/name");
  const databaseReplicaUrl = new Secret("postgresql://ours:word@one.example/name");
  expect(placesOf({ smtpUrl: null, databaseUrl, databaseReplicaUrl })).toEqual({
    relay: null,
    database: "one.example",
    copies: ["two.example"],
  });
  expect(placesOf({ smtpUrl: new Secret("smtps://u:w@relay.example"), databaseUrl: null })).toEqual(
    {
      relay: "relay.example",
      database: null,
      copies: [],
    },
  );
});

test("a bucket where files wait is named as what holds copies, and its keys are not", () => {
  const files = {
    kind: "bucket",
    bucket: {
      endpoint: "https://s3.example.org/people",
      region: "auto",
      key: new Secret("id"),
      secret: new Secret("hunter2"),
    },
  } as const;
  expect(placesOf({ smtpUrl: null, databaseUrl: null, files })).toEqual({
    relay: null,
    database: null,
    copies: ["s3.example.org"],
  });
});
