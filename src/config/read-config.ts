import { inspect } from 'node:util';
import { SIMULATOR_SECRET } from '../kernel/known-secrets.js';
import { ADAPTER_PREFIX, type AdapterSettings, adapterSetting, installedAdapterIds } from './adapter-settings.js';
import { argumentName, readArguments } from './arguments.js';
import { faultOf } from './read-value.js';
import type { LogLevel, Mode, Setting, SettingName } from './settings.js';
import { SETTINGS } from './settings.js';

/**
 * The settings of one process: read once at the start, validated, frozen.
 * Printed by a logger, by `JSON.stringify` or by `inspect` it shows neither secrets nor adapters' values.
 */
export interface Config {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** four digits */
  readonly municipality: string;
  /** absent (development only): the embedded database */
  readonly databaseUrl?: string;
  readonly databaseMigrationUrl?: string;
  readonly databasePool: number;
  /** absent: jobs rest in the database */
  readonly redisUrl?: string;
  /** `issuer` absent (development only): the development identity provider */
  readonly oidc: { readonly issuer?: string; readonly audience: string; readonly jwksUri?: string };
  readonly callerSkewSeconds: number;
  readonly dataDir: string;
  readonly policyDir?: string;
  readonly logOrigin: string;
  /** absent: the process takes the name of its kind */
  readonly logId?: string;
  /** 32 bytes in base64, as are the two that follow */
  readonly signingKey: string;
  readonly pseudonymKey: string;
  readonly encryptionKey: string;
  readonly metricsToken: string;
  readonly deadlineMs: number;
  /** 0 where each adapter's own limit holds */
  readonly sourceTimeoutMs: number;
  readonly ratePerMinute: number;
  readonly manyCitizens: number;
  readonly breakGlass: {
    readonly liveMinutes: number;
    readonly freshSeconds: number;
    readonly acr?: string;
    readonly reviewDays: number;
  };
  readonly logLevel: LogLevel;
  /** by adapter id; every installed adapter has an entry, empty if nothing is set */
  readonly adapters: Readonly<Record<string, AdapterSettings>>;
}

const LOOPBACK = /^(?:localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|::1)$/;
const OPEN_DEVELOPMENT =
  'must be this machine only (127.0.0.1, ::1 or localhost) in development, which gives access tokens to whoever asks';
const FOR_A_SIMULATOR = "is the simulators' secret, which production refuses";

/** All that is wrong with the settings, told at once. Names settings, never shows a value. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Helhed cannot start with these settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigFault';
  }
}

/**
 * Reads and validates the settings. An empty value counts as not given. `--port 3001` or `--port=3001` on the command line goes
 * before PORT; secrets are not taken from there. Names of ours that nobody knows are faults.
 * @param env the environment as given to the process
 * @param args the command line after the script's name; `--help` is left to the caller
 * @param adapterIds the installed adapters, by default those of the `adapters` folder
 * @throws ConfigFault with every fault found; in production also for secrets that everybody can read in the project
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
  adapterIds: readonly string[] = installedAdapterIds(),
): Config {
  const fromArguments = readArguments(args);
  const faults = [...fromArguments.faults];
  const given = (name: SettingName) => fromArguments.values.get(name) ?? (env[name] || undefined);
  const mode: Mode = (given('HELHED_MODE') ?? 'development') === 'development' ? 'development' : 'production';

  const values = new Map<SettingName, string>();
  for (const setting of SETTINGS) {
    const text = given(setting.name);
    const fault = text === undefined ? absenceFault(setting, mode) : givenFault(setting, text, mode);
    if (fault !== undefined) faults.push(`${setting.name} ${fault}`);
    const value = text ?? (mode === 'development' ? setting.developmentDefault : setting.productionDefault) ?? setting.default;
    if (value !== undefined) values.set(setting.name, value);
  }
  if (mode === 'development' && !LOOPBACK.test(values.get('HOST') ?? '')) faults.push(`HOST ${OPEN_DEVELOPMENT}`);
  const adapters = readAdapters(env, adapterIds, mode, faults);
  if (faults.length > 0) throw new ConfigFault(faults);
  return freeze(configOf(values, mode, adapters));
}

function absenceFault(setting: Setting, mode: Mode): string | undefined {
  return mode === 'production' && setting.neededInProduction ? 'is needed in production' : undefined;
}

function givenFault(setting: Setting, text: string, mode: Mode): string | undefined {
  const isDevelopmentKey = mode === 'production' && setting.secret && text === setting.developmentDefault;
  return isDevelopmentKey ? 'is the development key, which production refuses' : faultOf(setting, text);
}

function readAdapters(env: Readonly<Record<string, string | undefined>>, ids: readonly string[], mode: Mode, faults: string[]) {
  const known = new Set<string>(SETTINGS.map((setting) => setting.name));
  const adapters = new Map(ids.map((id) => [id, new Map<string, string>()]));
  for (const name of Object.keys(env).sort()) {
    if (!name.startsWith('HELHED_') || known.has(name)) continue;
    const found = name.startsWith(ADAPTER_PREFIX) ? adapterSetting(name, ids) : undefined;
    if (!found) faults.push(`${name} is not a setting that Helhed knows`);
    else if (mode === 'production' && env[name]?.trim() === SIMULATOR_SECRET) faults.push(`${name} ${FOR_A_SIMULATOR}`);
    else if (env[name]) adapters.get(found.id)?.set(found.key, env[name]);
  }
  return Object.fromEntries([...adapters].map(([id, keys]) => [id, Object.freeze(Object.fromEntries(keys))]));
}

function configOf(values: ReadonlyMap<SettingName, string>, mode: Mode, adapters: Record<string, AdapterSettings>): Config {
  const text = (name: SettingName) => values.get(name) ?? '';
  const count = (name: SettingName) => Number(text(name));
  return {
    mode,
    port: count('PORT'),
    host: text('HOST'),
    municipality: text('HELHED_MUNICIPALITY'),
    databaseUrl: values.get('DATABASE_URL'),
    databaseMigrationUrl: values.get('DATABASE_MIGRATION_URL'),
    databasePool: count('HELHED_DATABASE_POOL'),
    redisUrl: values.get('REDIS_URL'),
    oidc: Object.freeze({
      issuer: values.get('OIDC_ISSUER'),
      audience: text('OIDC_AUDIENCE'),
      jwksUri: values.get('OIDC_JWKS_URI'),
    }),
    callerSkewSeconds: count('HELHED_CALLER_SKEW_SECONDS'),
    dataDir: text('HELHED_DATA_DIR'),
    policyDir: values.get('HELHED_POLICY_DIR'),
    logOrigin: text('HELHED_LOG_ORIGIN'),
    logId: values.get('HELHED_LOG_ID'),
    signingKey: text('HELHED_SIGNING_KEY'),
    pseudonymKey: text('HELHED_PSEUDONYM_KEY'),
    encryptionKey: text('HELHED_ENCRYPTION_KEY'),
    metricsToken: text('HELHED_METRICS_TOKEN'),
    deadlineMs: count('HELHED_DEADLINE_MS'),
    sourceTimeoutMs: count('HELHED_SOURCE_TIMEOUT_MS'),
    ratePerMinute: count('HELHED_RATE_PER_MINUTE'),
    manyCitizens: count('HELHED_MANY_CITIZENS'),
    breakGlass: Object.freeze({
      liveMinutes: count('HELHED_BREAK_GLASS_MINUTES'),
      freshSeconds: count('HELHED_BREAK_GLASS_FRESH_SECONDS'),
      acr: values.get('HELHED_BREAK_GLASS_ACR'),
      reviewDays: count('HELHED_BREAK_GLASS_REVIEW_DAYS'),
    }),
    logLevel: text('HELHED_LOG_LEVEL') as LogLevel,
    adapters: Object.freeze(adapters),
  };
}

function freeze(config: Config): Config {
  const { mode, port, host, municipality, logOrigin, logLevel } = config;
  const shown = { mode, port, host, municipality, logOrigin, logLevel, adapters: Object.keys(config.adapters) };
  Object.defineProperty(config, 'toJSON', { value: () => shown });
  Object.defineProperty(config, inspect.custom, { value: () => shown });
  return Object.freeze(config);
}

/** The table of settings as text for `npm start -- --help`. Shows defaults, never a secret. */
export function helpText(): string {
  const width = Math.max(...SETTINGS.map(({ name }) => name.length));
  const rows = SETTINGS.map((setting) => `  ${setting.name.padEnd(width)}  ${setting.about}${defaultsOf(setting)}`);
  return [
    'Helhed reads its settings from the environment; those that are not secret also from the command line.',
    `For example: PORT=3001 npm start, or npm start -- ${argumentName('PORT')} 3001`,
    '',
    ...rows,
    `  ${`${ADAPTER_PREFIX}<ID>_<KEY>`.padEnd(width)}  settings of one adapter, named in its own folder`,
    '',
  ].join('\n');
}

function defaultsOf(setting: Setting): string {
  const notes: string[] = [];
  if (setting.default !== undefined) notes.push(`default ${setting.default}`);
  if (setting.developmentDefault !== undefined) {
    notes.push(setting.secret ? 'development has its own' : `in development ${setting.developmentDefault}`);
  }
  if (setting.productionDefault !== undefined) notes.push(`in production ${setting.productionDefault}`);
  if (setting.neededInProduction) notes.push('needed in production');
  if (setting.secret) notes.push('secret');
  return notes.length > 0 ? ` (${notes.join('; ')})` : '';
}
