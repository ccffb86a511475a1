import { type AdapterManifest, CONTRACT_VERSION, type Sector } from '../../src/sdk/index.js';

/** Family and children, from the joint municipal case and document index. */
export const manifest = {
  id: 'family-sf1470',
  contractVersion: CONTRACT_VERSION,
  sector: 'FAMILY',
  transport: 'SOAP',
  recordKinds: {
    cases: ['CHILD_CASE'],
    contacts: ['CASE_META'],
    efforts: ['CHILD_CASE', 'PLAN_EFFORT'],
    benefits: ['CHILD_CASE', 'ECONOMY'],
    plans: ['CHILD_CASE'],
    concerns: ['CHILD_CASE'],
  },
  limits: { timeoutMs: 3000, maxBytes: 8_388_608, connections: 10, concurrency: 20, queue: 100 },
  httpCallsPerOperation: 1,
  mappingVersion: '1.0.0',
} as const satisfies AdapterManifest & { sector: Sector };
