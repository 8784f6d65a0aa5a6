import type { PartyWords } from "./words.ts";

export const parties: PartyWords = {
  sender: (site) => `the sender (${site})`,
  ownedBy: "Owned by",
  through: "Through",
  law: "Law",
  knownBy: "Known by",
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  hearsay: "general knowledge, not confirmed",
  headerOnly: (names) => `The header also names, for delivery, receipts or leaving: ${names}`,
  tier: {
    T1: (country) =>
      `a server in this country when asked: ${country}; not so of need on the mail's day`,
    T2: (country) =>
      `a company under the law of this country: ${country}; where its server stands is not known`,
  },
  evidence: {
    platform: () => "addresses of a form of its own",
    host: (host) => `${host} is its own`,
    hearsay: (host) => `${host} is said to be its own, not confirmed`,
    cname: (host, target) => `${host} stands for ${target}`,
    ns: (host, target) => `${host} is served by ${target}`,
    network: (host, target) => `${host} answers from the network of ${target}`,
    storage: (name) => `on machines rented from ${name}`,
    list: (host) => `your own table (${host})`,
    from: () => "the name in From",
    program: () => "a program that senders run themselves",
  },
};
