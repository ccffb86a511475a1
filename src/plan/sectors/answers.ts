import type { Code } from '../../generated/documents.js';

/** An answer of the citizen on a scale, better upwards. */
export interface Answer {
  readonly scale: string;
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
}

const FSIII = 'urn:oid:1.2.208.176.2.21';
const DOING = { scale: 'FSIII C', lowest: 1, highest: 3 };
const FEELING = { scale: 'FSIII D', lowest: 1, highest: 2 };

/** The citizen's own answers in FSIII (KL Term 2.3.0): how a thing is done (C1-C3), and whether limits are felt (D1-D2). C4, not relevant, is on no scale. */
const ANSWERS: Readonly<Record<string, Answer & { readonly label: string }>> = {
  '0c87bff2-3b24-4a6e-a9df-193f268ae7b8': { ...DOING, value: 3, label: 'Udfører selv' },
  '86c7db25-59bb-4bef-bfe3-c73b3031b9f2': { ...DOING, value: 2, label: 'Udfører dele af' },
  '9e6c7ef6-9539-4f87-a82a-1eea50a1ec2a': { ...DOING, value: 1, label: 'Udfører ikke selv' },
  'ba2fc34d-dde5-4d1e-b642-7d6950580641': { ...FEELING, value: 2, label: 'Oplever ikke begrænsninger' },
  '283bc119-5c7c-4679-8c8b-8768484e96d7': { ...FEELING, value: 1, label: 'Oplever begrænsninger' },
};

/** The answer that a code stands for; undefined for one of no scale that is known. */
export function answerOf({ unified }: Code): Answer | undefined {
  return unified !== undefined && Object.hasOwn(ANSWERS, unified) ? ANSWERS[unified] : undefined;
}

/** The code of an answer, in the present spelling. */
export function codeOfAnswer(scale: string | undefined, value: number | undefined): Code | undefined {
  const found = Object.entries(ANSWERS).find(([, one]) => one.scale === scale?.split(': ')[0] && one.value === value);
  return found && { system: FSIII, code: found[0], label: found[1].label, unified: found[0], known: true };
}
