/** English; the shape every other language follows. */
export const en = {
  title: "Being delivered",
  tabs: {
    domains: "Domains",
    blacklists: "Blacklists",
    reports: "Reports",
    pace: "Pace",
  },
};
