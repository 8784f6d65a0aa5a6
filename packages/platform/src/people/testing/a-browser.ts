import type { FastifyInstance, LightMyRequestResponse } from "fastify";

import type { Sending } from "../../http/api/testing/api-client.ts";

/** A browser in which our page is open: it keeps the cookie it was given, and says where it stands. */
export interface TestBrowser {
  /** As our page sends it, unless told otherwise. */
  send(path: string, sending?: Sending): Promise<LightMyRequestResponse>;
  /** The cookie as it stands, `name=value`; empty when there is none. */
  cookie: string;
}

/** On this machine, so that it may be the first to come; the headers say it otherwise. */
export function aBrowser(
  server: FastifyInstance,
  always: Readonly<Record<string, string>> = {},
): TestBrowser {
  const browser: TestBrowser = {
    cookie: "",
    async send(path, { method = "GET", body, headers = {} } = {}) {
      const answer = await server.inject({
        method,
        url: path,
        headers: {
          host: "localhost:4400",
          "x-consentry": "1",
          "sec-fetch-site": "same-origin",
          ...(browser.cookie === "" ? {} : { cookie: browser.cookie }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...always,
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      for (const { name, value } of answer.cookies) {
        browser.cookie = value === "" ? "" : `${name}=${value}`;
      }
      return answer;
    },
  };
  return browser;
}
