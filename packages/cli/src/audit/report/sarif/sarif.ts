/** The part of SARIF 2.1.0 (OASIS) that we write, by its own names. */
export interface SarifText {
  readonly text: string;
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly severity: string; readonly technique: string };
}

export type SarifLevel = "error" | "warning" | "note";

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  /** Of the character after the last. */
  readonly endColumn?: number;
  readonly byteOffset: number;
  readonly byteLength: number;
}

export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: SarifRegion;
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifArtifact {
  readonly location: { readonly uri: string };
  readonly length: number;
  readonly mimeType: "message/rfc822";
  readonly roles: readonly ["analysisTarget"];
  readonly hashes?: { readonly "sha-256": string };
}

export interface SarifNotification {
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly descriptor: { readonly id: string };
  readonly locations: readonly SarifLocation[];
}

/** What one message brings to a run. */
export interface SarifPart {
  readonly artifact: SarifArtifact;
  readonly results: readonly SarifResult[];
  readonly rules: readonly SarifRule[];
  readonly notifications: readonly SarifNotification[];
}
