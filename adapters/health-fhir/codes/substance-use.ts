/**
 * Codes that tell of alcohol or drugs by themselves: I6.3 Problemer med misbrug, the prevention conditions Alkohol and
 * Medicin og stoffer, and the prevention effort Samtale om alkohol (facts of KL Term 2.3.0, CodeSystem FSIII). Tobacco is not among them.
 */
const FSIII_SUBSTANCE_USE: ReadonlySet<string> = new Set([
  'f7710e83-a2d3-4c17-bcf6-bd084aec2efb',
  '57b8979f-cf46-4312-aafa-3a0dd93aa921',
  'f0b62265-6c83-4239-af97-4d6e9ba9dea7',
  '924e9828-84cf-4689-9551-0ebb6dc71b98',
]);

/** Diagnoses of the Danish ICD-10 (SKS): disorders by alcohol and drugs, tobacco (DF17) left out. */
const SKS_SUBSTANCE_USE = /^DF1[0-689]/;

/** Whether a code, unified or as written, tells of substance use. */
export function tellsOfSubstanceUse(code: { code: string; unified?: string | undefined; system?: string | undefined }): boolean {
  if (code.unified !== undefined) return FSIII_SUBSTANCE_USE.has(code.unified);
  return code.system?.startsWith('urn:oid:1.2.208.176.2.4') === true && SKS_SUBSTANCE_USE.test(code.code);
}
