import type { Json } from '../fhir.js';

const INTENTS: Readonly<Record<string, 'DECIDED' | 'PROPOSED'>> = {
  proposal: 'PROPOSED',
  option: 'PROPOSED',
  plan: 'DECIDED',
  directive: 'DECIDED',
  order: 'DECIDED',
  'original-order': 'DECIDED',
  'reflex-order': 'DECIDED',
  'filler-order': 'DECIDED',
  'instance-order': 'DECIDED',
};

/** Whether a care plan or request stands (FHIR R4 request-intent; the guides write `plan`) or is only proposed; UNKNOWN when it does not say. */
export function intentOf(body: Json): 'DECIDED' | 'PROPOSED' | 'UNKNOWN' {
  const { intent } = body;
  return typeof intent === 'string' && Object.hasOwn(INTENTS, intent) ? INTENTS[intent]! : 'UNKNOWN';
}
