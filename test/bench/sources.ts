import { readConfig } from '../../src/config/read-config.js';
import { startSimulators } from '../../src/development/simulators.js';
import { startDevelopmentIssuer } from '../../src/identity/development/development-issuer.js';
import { PERSONAS } from '../../src/identity/development/personas.js';
import { systemClock } from '../../src/kernel/clock.js';
import { serveParent, startValue } from './child.js';

/** What stands around a gateway: simulators' settings by adapter id, the issuer, a coordinator's token. */
export interface SourcesReady {
  settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  issuer: string;
  token: string;
}

const { directory, large } = startValue<{ directory: string; large: boolean }>();
const config = readConfig({ HELHED_DATA_DIR: directory });
const simulators = await startSimulators(systemClock, directory, { large });
const issuer = await startDevelopmentIssuer({
  clock: systemClock,
  audience: config.oidc.audience,
  municipality: config.municipality,
  personas: PERSONAS,
  pseudonymKey: Buffer.from(config.pseudonymKey, 'base64'),
});
const ready: SourcesReady = {
  settings: simulators.settings,
  issuer: issuer.issuer,
  token: await issuer.tokenFor('coordinator'),
};
serveParent(ready, {}, async () => {
  await issuer.close();
  await simulators.close();
});
