import type { RenderedWords } from "./words.ts";

export const en: RenderedWords = {
  heading: "In a real browser",
  nothing: "No request: showing this mail asks nobody for anything.",
  allFound: (requests) =>
    requests === 1
      ? "1 request, which was found by reading as well."
      : `${requests} requests, all of them found by reading as well.`,
  someMissed: (requests, missed) =>
    `${requests === 1 ? "1 request" : `${requests} requests`}, of which ${missed === 1 ? "1 was" : `${missed} were`} not found by reading and judged by nobody:`,
  how: (browser) =>
    `Shown by ${browser} on a wide screen, in print, in dark colours and on a phone, without scripts. Every request was written down and stopped: nothing was sent.`,
  when: { screen: "screen", print: "print", dark: "dark colours", narrow: "phone" },
};
