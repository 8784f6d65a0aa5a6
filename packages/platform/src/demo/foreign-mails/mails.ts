import type { ForeignMail } from "./message.ts";

const TO = "camille@thes-et-marees.example";

/** Counts each reader twice over: by an image that nobody sees, and by every link. */
const SHOP: ForeignMail = {
  daysAgo: 3,
  from: "Maison Brindille <bonjour@brindille.example>",
  to: TO,
  subject: "Camille, votre panier vous attend",
  fields: [
    "List-Unsubscribe: <https://suivi.brindille.example/u/9fKq2Lw7Zr4Tx8Bv1Nc6>",
    "X-Mailer: Envois 4.2",
  ],
  text: `Bonjour Camille,

Les bougies que vous avez regardées sont presque parties.
Retrouvez-les : https://suivi.brindille.example/c/9fKq2Lw7Zr4Tx8Bv1Nc6/1

Maison Brindille, 3 rue de l’Exemple, 00000 Exempleville`,
  html: `<!doctype html><html><body style="font-family:Georgia,serif;background:#faf6f0;color:#2b2420">
<p>Bonjour Camille,</p>
<p>Les bougies que vous avez regardées sont presque parties.</p>
<p><img src="https://images.brindille.example/bougies.jpg" width="560" height="220" alt="Trois bougies"></p>
<p><a href="https://suivi.brindille.example/c/9fKq2Lw7Zr4Tx8Bv1Nc6/1?u=https%3A%2F%2Fbrindille.example%2Fbougies">Les retrouver</a>
 · <a href="https://suivi.brindille.example/c/9fKq2Lw7Zr4Tx8Bv1Nc6/2?u=https%3A%2F%2Fbrindille.example%2Fnouveautes">Les nouveautés</a></p>
<p style="font-size:12px">Maison Brindille, 3 rue de l’Exemple, 00000 Exempleville.
 <a href="https://suivi.brindille.example/u/9fKq2Lw7Zr4Tx8Bv1Nc6">Se désabonner</a></p>
<img src="https://suivi.brindille.example/o/9fKq2Lw7Zr4Tx8Bv1Nc6.gif?m=camille%40thes-et-marees.example" width="1" height="1" style="display:none" alt="">
</body></html>`,
};

/** Counts openings by one image for everybody, which says so. */
const NEWSLETTER: ForeignMail = {
  daysAgo: 6,
  from: "La Gazette du quai <lettre@gazette-du-quai.example>",
  to: TO,
  subject: "La gazette de la semaine",
  fields: [
    "List-Id: La gazette <gazette.gazette-du-quai.example>",
    "List-Unsubscribe: <https://gazette-du-quai.example/stop?qui=camille>",
  ],
  text: `La gazette de la semaine

Le marché déménage sous la halle, et le phare sera repeint.
La suite : https://gazette-du-quai.example/semaine

Une image, la même pour tout le monde, compte les ouvertures.
La Gazette du quai, 9 quai des Exemples, 00000 Exemple-sur-Mer`,
  html: `<!doctype html><html><body style="font-family:Verdana,sans-serif;color:#1d2733">
<h1>La gazette de la semaine</h1>
<p>Le marché déménage sous la halle, et le phare sera repeint.</p>
<p><a href="https://gazette-du-quai.example/semaine">Lire la suite</a></p>
<p style="font-size:12px">Une image, la même pour tout le monde, compte les ouvertures.<br>
 La Gazette du quai, 9 quai des Exemples, 00000 Exemple-sur-Mer.
 <a href="https://gazette-du-quai.example/stop?qui=camille">Ne plus recevoir la gazette</a></p>
<img src="https://compte.gazette-du-quai.example/ouverture.gif?numero=semaine" width="1" height="1" alt="">
</body></html>`,
};

/** Asks nobody for anything when it is opened, and its links are where they say. */
const HONEST: ForeignMail = {
  daysAgo: 8,
  from: "Les Porcelaines du Lac <atelier@porcelaines.example>",
  to: TO,
  subject: "Votre commande de tasses est prête",
  fields: [],
  text: `Bonjour Camille,

Vos quarante-huit tasses sont cuites et emballées.
Le bon de livraison : https://porcelaines.example/commandes

Les Porcelaines du Lac, 1 chemin de l’Exemple, 00000 Exempleville`,
  html: `<!doctype html><html><body style="font-family:Arial,sans-serif;color:#222">
<p>Bonjour Camille,</p>
<p>Vos quarante-huit tasses sont cuites et emballées.</p>
<p>Le <a href="https://porcelaines.example/commandes">bon de livraison</a> est prêt aussi.</p>
<p>Les Porcelaines du Lac, 1 chemin de l’Exemple, 00000 Exempleville</p>
</body></html>`,
};

/** Mails of nobody real that somebody handed to the auditor, the oldest first. */
export const FOREIGN_MAILS: readonly ForeignMail[] = [HONEST, NEWSLETTER, SHOP];
