import type { MeasurementPermit } from "@consentry/law";

/** What a mail observes of being opened. No level but `none` can be written without a permit. */
export type OpenMeasurement =
  | { readonly level: "none" }
  | {
      readonly level: "aggregate" | "day" | "individual";
      readonly permit: MeasurementPermit;
      /** Of the image; for `aggregate` one and the same for everybody. */
      readonly pixelUrl: string;
    };

/** What a mail observes of its links being followed. */
export type ClickMeasurement =
  | { readonly level: "none" }
  | {
      readonly level: "aggregate" | "individual";
      readonly permit: MeasurementPermit;
      /** By the link's number; for `aggregate` one and the same for everybody. */
      readonly linkUrl: (number: number) => string;
    };
