import { filters, Liquid } from "liquidjs";
import { expect, test } from "vitest";

import { rememberedDate } from "./remembered-date.ts";

function anEngine(): { readonly engine: Liquid; readonly asked: () => number } {
  const engine = new Liquid({ locale: "fr", timezoneOffset: 0 });
  const library = filters["date"];
  let asked = 0;
  engine.registerFilter(
    "date",
    rememberedDate(function (...given) {
      asked += 1;
      if (typeof library !== "function") throw new Error("the library changed");
      return library.apply(this, given) as unknown;
    }),
  );
  return { engine, asked: () => asked };
}

test.each([
  ["2026-05-02", "%-d %B %Y"],
  ["2026-05-02", "%A"],
  ["2026-02-30", "%-d %B %Y"],
  ["2026-05-02T10:00:00Z", "%H:%M"],
  ["not a day", "%Y"],
])("%s in the format %s reads as the library writes it, again and again", (day, format) => {
  const plain = new Liquid({ locale: "fr", timezoneOffset: 0 });
  const { engine } = anEngine();
  const source = `{{ day | date: "${format}" }}`;
  const expected: unknown = plain.parseAndRenderSync(source, { day });
  for (let time = 0; time < 3; time += 1) {
    expect(engine.parseAndRenderSync(source, { day })).toBe(expected);
  }
});

test("a day is asked for once in each format, and a moment and “now” each time", () => {
  const { engine, asked } = anEngine();
  const render = (day: string, format: string) =>
    engine.parseAndRenderSync(`{{ day | date: "${format}" }}`, { day });
  for (let time = 0; time < 3; time += 1) render("2026-05-02", "%B");
  expect(asked()).toBe(1);
  expect(render("2026-05-02", "%Y")).toBe("2026");
  expect(asked()).toBe(2);
  for (let time = 0; time < 2; time += 1) render("now", "%Y");
  for (let time = 0; time < 2; time += 1) render("2026-05-02T10:00:00Z", "%Y");
  expect(asked()).toBe(6);
});
