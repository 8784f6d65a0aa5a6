/** Names that are common enough to be nobody's; who bears both of a person's is chance. */
export const NAMES = {
  FR: {
    first:
      "Adèle Antoine Baptiste Camille Chloé Clément Élise Étienne Fanny Gaspard Hélène Hugo Inès Jeanne Jules Léa Louise Lucas Manon Margaux Mathis Nina Noé Océane Paul Pauline Rémi Romane Sacha Zoé".split(
        " ",
      ),
    last: "Aubert Barbier Besson Blanchard Carpentier Chevallier Colin Delmas Dupré Fontaine Gaillard Guérin Huet Jacquet Lacombe Leclerc Lemoine Marchand Masson Morel Noël Pasquier Perrin Picard Renaud Rivière Roussel Tessier Vasseur Vidal".split(
      " ",
    ),
  },
  NL: {
    first:
      "Anouk Bas Bram Daan Eline Eva Femke Fleur Floris Gijs Iris Jan Jasper Jelle Joost Karlijn Lars Lieke Lotte Maud Niels Noor Pim Roos Ruben Sanne Sem Thijs Tess Wout".split(
        " ",
      ),
    last: "Bakker Boersma Bos Brouwer Dekker Dijkstra Hendriks Hoekstra Jacobs Koning Kuipers Meijer Mulder Peters Postma Prins Schouten Smeets Smit Timmer Veenstra Verbeek Vermeulen Visser Vos Willems Wolters Zijlstra".split(
      " ",
    ),
  },
  DE: {
    first:
      "Anton Clara Emil Emma Felix Frieda Greta Hanna Jakob Jonas Karl Klara Leni Lina Lukas Mathilda Moritz Oskar Paula Theo".split(
        " ",
      ),
    last: "Albrecht Baumann Busch Engel Frank Graf Haas Horn Jung Kaiser Keller Kraus Lorenz Otto Pohl Roth Sauer Seidel Vogel Winkler".split(
      " ",
    ),
  },
  IT: {
    first:
      "Alessia Bianca Carlo Chiara Davide Elena Federico Giada Giulia Lorenzo Luca Marta Matteo Nicola Paola Pietro Sara Simone Sofia Viola".split(
        " ",
      ),
    last: "Barbieri Bruno Caruso Conti Costa Fabbri Ferri Galli Gatti Greco Leone Longo Mancini Marini Martini Moretti Rinaldi Serra Testa Villa".split(
      " ",
    ),
  },
  BE: {
    first:
      "Aline Arnaud Basile Céline Dries Elien Guillaume Hanne Joris Laure Lore Maarten Maxime Nele Olivier Robbe Simon Stijn Valérie Wout".split(
        " ",
      ),
    last: "Claes Collard Declercq Delvaux Dumont Goossens Henrard Janssens Lambert Maes Martens Mertens Michiels Piron Segers Simonis Stevens Wauters Willems Wouters".split(
      " ",
    ),
  },
} as const;

export type DemoCountry = keyof typeof NAMES;
