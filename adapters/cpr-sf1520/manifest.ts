import { type AdapterManifest, CONTRACT_VERSION } from '../../src/sdk/index.js';

/** Master data from the CPR register; internal, so it has no sector. A changed number costs a second call. */
export const manifest: AdapterManifest = {
  id: 'cpr-sf1520',
  contractVersion: CONTRACT_VERSION,
  transport: 'SOAP',
  recordKinds: { person: ['ID_BASE'] },
  limits: { timeoutMs: 2000, maxBytes: 262_144, connections: 10, concurrency: 40, queue: 200 },
  httpCallsPerOperation: 1,
  mappingVersion: '1.0.0',
};
