import { expect, test } from "vitest";

import { reportCsv } from "./report-csv.ts";
import { aReport } from "./testing/a-report.ts";

test("a report as a table has a line for each number", () => {
  const lines = reportCsv(aReport()).split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "table,row,number,value",
      "sending,,sent,1000",
      "bounced,address,messages,12",
      "skipped,suppression:unsubscribed,messages,3",
      "responses,,replied,14",
      "domains,example.org,sent,900",
      "domains,(others),sent,100",
      "opens,,coverage,0.41",
      "opens,,readers,180",
      "opens,,onlyMachines,60",
      "opens by hour,2026-11-21T09:00:00Z/2026-11-21T10:00:00Z,readers,120",
      "clicks by link,https://choir.example/tickets?seat=a,readers,31",
      "clicks by link,(others),readers,11",
      "opens counted,,loads,240",
    ]),
  );
});

test("what is not told is empty, and not nought", () => {
  expect(reportCsv(aReport()).split("\r\n")).toContain("clicks,,onlyMachines,");
});

test("no cell is taken for a formula", () => {
  const report = aReport();
  const [row] = report.clicks.people.byLink;
  if (row === undefined) throw new Error("the report has no link");
  const byLink = [{ ...row, url: '=HYPERLINK("https://evil.example")' }];
  const people = { ...report.clicks.people, byLink };
  const csv = reportCsv({ ...report, clicks: { ...report.clicks, people } });
  expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")",readers,31`);
});
