/** One sentence or two in both languages. */
export interface Wording {
  readonly da: string;
  readonly en: string;
}

/**
 * What a code says to each of its three readers: `da` and `en` to the caseworker who asked, `dpo` to the data protection officer, who
 * reads of somebody else's call, and `citizen` to the person whose data it was about. None has a fallback. The citizen's Danish is at
 * LIX 35 or below.
 */
export interface ReasonTexts extends Wording {
  readonly dpo: Wording;
  readonly citizen: Wording;
}
