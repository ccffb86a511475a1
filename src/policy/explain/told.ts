import type { Role } from '../../kernel/words.js';
import { REASONS, type ReasonCode } from '../reasons.js';

/** For whom words are chosen. */
export type Reader = 'CASEWORKER' | 'DPO' | 'CITIZEN';
export type Language = 'DA' | 'EN';

/** A code with its words for a reader. */
export interface ToldReason {
  readonly code: ReasonCode;
  readonly text: string;
}

/** Everybody at work but the DPO is spoken to as the caseworker who asked. */
export const readerOf = (role: Role): Reader => (role === 'DPO' || role === 'CITIZEN' ? role : 'CASEWORKER');

export function toldReason(code: ReasonCode, reader: Reader, language: Language): ToldReason {
  const { da, en, dpo, citizen } = REASONS[code];
  const wording = { CASEWORKER: { da, en }, DPO: dpo, CITIZEN: citizen }[reader];
  return { code, text: language === 'DA' ? wording.da : wording.en };
}
