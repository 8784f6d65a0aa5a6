import { af2m } from "./af2m.ts";
import { apDuo2019 } from "./ap-duo-2019.ts";
import { arcep20180881 } from "./arcep-2018-0881.ts";
import { bghIZr16409 } from "./bgh-i-zr-164-09.ts";
import { bghViZr22517 } from "./bgh-vi-zr-225-17.ts";
import { c31118 } from "./c-311-18.ts";
import { c31725 } from "./c-317-25.ts";
import { c36214 } from "./c-362-14.ts";
import { c65423 } from "./c-654-23.ts";
import { c67317 } from "./c-673-17.ts";
import { c70325P } from "./c-703-25-p.ts";
import { cel } from "./cel.ts";
import { cnil2011384 } from "./cnil-2011-384.ts";
import { cnil2021131 } from "./cnil-2021-131.ts";
import { cnil2026042 } from "./cnil-2026-042.ts";
import { cnilB2b } from "./cnil-b2b.ts";
import { cnilFaqPixels } from "./cnil-faq-pixels.ts";
import { cnilOppositionList } from "./cnil-opposition-list.ts";
import { cnilPartners2018 } from "./cnil-partners-2018.ts";
import { codeTravail } from "./code-travail.ts";
import { codicePrivacy } from "./codice-privacy.ts";
import { com2025837 } from "./com-2025-837.ts";
import { conso } from "./conso.ts";
import { cpce } from "./cpce.ts";
import { decret20221313 } from "./decret-2022-1313.ts";
import { dsb20210586257 } from "./dsb-2021-0-586-257.ts";
import { edpb22023 } from "./edpb-2-2023.ts";
import { edps20201013 } from "./edps-2020-1013.ts";
import { eprivacy } from "./eprivacy.ts";
import { garante2842026 } from "./garante-284-2026.ts";
import { gdpr } from "./gdpr.ts";
import { gofGuidelines } from "./gof-guidelines.ts";
import { jcd1542018 } from "./jcd-154-2018.ts";
import { lgMuenchen3O1749320 } from "./lg-muenchen-3-o-17493-20.ts";
import { lil } from "./lil.ts";
import { loi2025594 } from "./loi-2025-594.ts";
import { lssi } from "./lssi.ts";
import { practiceDolist } from "./practice-dolist.ts";
import { practiceTexts } from "./practice-texts.ts";
import { rd20030404 } from "./rd-2003-04-04.ts";
import { reg118271 } from "./reg-1182-71.ts";
import { rfc3834 } from "./rfc3834.ts";
import { rfc6650 } from "./rfc6650.ts";
import { rfc8058 } from "./rfc8058.ts";
import { rfc8098 } from "./rfc8098.ts";
import { san2020018 } from "./san-2020-018.ts";
import { san2025001 } from "./san-2025-001.ts";
import { sanCanal2023 } from "./san-canal-2023.ts";
import { smsGedragscode } from "./sms-gedragscode.ts";
import { t55323 } from "./t-553-23.ts";
import { tca } from "./tca.ts";
import { tdddg } from "./tdddg.ts";
import { tkg2021 } from "./tkg-2021.ts";
import { ts10392022 } from "./ts-1039-2022.ts";
import { tw } from "./tw.ts";
import { uwg } from "./uwg.ts";
import { wp118 } from "./wp118.ts";
import { wp248 } from "./wp248.ts";
import type { Source } from "./source.ts";

/** Every instrument but the adequacy decisions, which are made from their table. */
export const INSTRUMENTS: readonly Source[] = [
  af2m,
  apDuo2019,
  arcep20180881,
  bghIZr16409,
  bghViZr22517,
  c31118,
  c31725,
  c36214,
  c65423,
  c67317,
  c70325P,
  cel,
  cnil2011384,
  cnil2021131,
  cnil2026042,
  cnilB2b,
  cnilFaqPixels,
  cnilOppositionList,
  cnilPartners2018,
  codeTravail,
  codicePrivacy,
  com2025837,
  conso,
  cpce,
  decret20221313,
  dsb20210586257,
  edpb22023,
  edps20201013,
  eprivacy,
  garante2842026,
  gdpr,
  gofGuidelines,
  jcd1542018,
  lgMuenchen3O1749320,
  lil,
  loi2025594,
  lssi,
  practiceDolist,
  practiceTexts,
  rd20030404,
  reg118271,
  rfc3834,
  rfc6650,
  rfc8058,
  rfc8098,
  san2020018,
  san2025001,
  sanCanal2023,
  smsGedragscode,
  t55323,
  tca,
  tdddg,
  tkg2021,
  ts10392022,
  tw,
  uwg,
  wp118,
  wp248,
];
