/** How the text of a setting is read. `url` and `key` are kept as text once their form is right. */
export type SettingKind = 'text' | 'url' | 'key' | 'folder' | 'port' | 'count' | 'mode' | 'level' | 'name' | 'municipality';

/** One row of the table of settings: the only place where a setting's name, meaning and limits are written. */
export interface Setting {
  name: string;
  /** one sentence for `npm start -- --help` */
  about: string;
  kind: SettingKind;
  /** holds in every mode when nothing is given */
  default?: string;
  /** holds in development only; the same value given in production stops the start */
  developmentDefault?: string;
  /** holds in production only */
  productionDefault?: string;
  /** must be given in production */
  neededInProduction?: boolean;
  /** never printed and never taken from the command line */
  secret?: boolean;
  /** smallest and largest value of a count */
  range?: readonly [number, number];
}

export const MODES = ['development', 'production'] as const;
export type Mode = (typeof MODES)[number];

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SETTINGS_TABLE = [
  { name: 'HELHED_MODE', about: 'development or production', kind: 'mode', default: 'development' },
  { name: 'PORT', about: 'the port to listen on; 0 takes a free one', kind: 'port', default: '3000' },
  {
    name: 'HOST',
    about: 'the address to listen on; development listens on this machine only',
    kind: 'text',
    developmentDefault: '127.0.0.1',
    productionDefault: '0.0.0.0',
  },
  {
    name: 'HELHED_MUNICIPALITY',
    about: 'the four-digit code of the one municipality this installation serves',
    kind: 'municipality',
    developmentDefault: '0999',
    neededInProduction: true,
  },
  {
    name: 'DATABASE_URL',
    about: 'PostgreSQL as the application role; without it development runs the embedded database',
    kind: 'url',
    secret: true,
    neededInProduction: true,
  },
  { name: 'DATABASE_MIGRATION_URL', about: 'PostgreSQL as the owner of the tables, for migrations', kind: 'url', secret: true },
  { name: 'HELHED_DATABASE_POOL', about: 'database connections per process', kind: 'count', default: '8', range: [1, 200] },
  {
    name: 'REDIS_URL',
    about: 'Redis for jobs; without it jobs rest in PostgreSQL, and on the embedded database timers do the work',
    kind: 'url',
    secret: true,
  },
  {
    name: 'OIDC_ISSUER',
    about: 'the identity provider; without it development starts its own',
    kind: 'url',
    neededInProduction: true,
  },
  {
    name: 'OIDC_AUDIENCE',
    about: 'the audience that a token must name',
    kind: 'text',
    developmentDefault: 'helhed',
    neededInProduction: true,
  },
  { name: 'OIDC_JWKS_URI', about: "the identity provider's keys; without it they are found by discovery", kind: 'url' },
  {
    name: 'HELHED_CALLER_SKEW_SECONDS',
    about: "how far a caller's clock may differ",
    kind: 'count',
    default: '60',
    range: [0, 300],
  },
  { name: 'HELHED_DATA_DIR', about: 'folder of the embedded database and of files in work', kind: 'folder', default: '.data' },
  { name: 'HELHED_POLICY_DIR', about: "folder with the municipality's own purpose files", kind: 'folder' },
  {
    name: 'HELHED_LOG_ORIGIN',
    about: 'the name of this installation in the checkpoints of its log',
    kind: 'text',
    developmentDefault: 'localhost/helhed-development',
    neededInProduction: true,
  },
  {
    name: 'HELHED_LOG_ID',
    about:
      "the name of this process's own log, when several gateways or several workers run at once; by itself `a`, of a worker `worker`",
    kind: 'name',
  },
  {
    name: 'HELHED_SIGNING_KEY',
    about: 'signs the log: 32 random bytes in base64',
    kind: 'key',
    secret: true,
    developmentDefault: 'aGVsaGVkIGRldmVsb3BtZW50IHNpZ25pbmcga2V5ICE=',
    neededInProduction: true,
  },
  {
    name: 'HELHED_PSEUDONYM_KEY',
    about: 'makes person keys of CPR numbers: 32 random bytes in base64',
    kind: 'key',
    secret: true,
    developmentDefault: 'aGVsaGVkIGRldmVsb3BtZW50IHBzZXVkb255bSBrZXk=',
    neededInProduction: true,
  },
  {
    name: 'HELHED_ENCRYPTION_KEY',
    about: 'wraps the keys of data at rest: 32 random bytes in base64',
    kind: 'key',
    secret: true,
    developmentDefault: 'aGVsaGVkIGRldmVsb3BtZW50IGVuY3J5cHRpb24ga2U=',
    neededInProduction: true,
  },
  {
    name: 'HELHED_METRICS_TOKEN',
    about: "opens /metrics and the details of readiness to the operations' tools",
    kind: 'text',
    secret: true,
    developmentDefault: 'development-metrics',
    neededInProduction: true,
  },
  {
    name: 'HELHED_DEADLINE_MS',
    about: 'milliseconds a call may take in all',
    kind: 'count',
    default: '5000',
    range: [100, 60_000],
  },
  {
    name: 'HELHED_SOURCE_TIMEOUT_MS',
    about: "milliseconds any one source may take; 0 leaves each adapter's own limit",
    kind: 'count',
    default: '0',
    range: [0, 60_000],
  },
  {
    name: 'HELHED_RATE_PER_MINUTE',
    about: 'calls a minute for one caller',
    kind: 'count',
    default: '600',
    range: [1, 1_000_000],
  },
  {
    name: 'HELHED_MANY_CITIZENS',
    about: 'different citizens that one caller asks about within an hour before a security event tells of it',
    kind: 'count',
    default: '300',
    range: [2, 1_000_000],
  },
  {
    name: 'HELHED_BREAK_GLASS_MINUTES',
    about: 'minutes a confirmed break-glass lasts; it ends by itself',
    kind: 'count',
    default: '60',
    range: [1, 60],
  },
  {
    name: 'HELHED_BREAK_GLASS_FRESH_SECONDS',
    about: 'seconds since the employee logged in, at most, for a break-glass to be confirmed (auth_time)',
    kind: 'count',
    default: '300',
    range: [1, 300],
  },
  {
    name: 'HELHED_BREAK_GLASS_ACR',
    about: 'the way of logging in (acr) that a token must name to confirm a break-glass; without it, any',
    kind: 'text',
  },
  {
    name: 'HELHED_BREAK_GLASS_REVIEW_DAYS',
    about: 'days within which a break-glass must be reviewed',
    kind: 'count',
    default: '7',
    range: [1, 30],
  },
  { name: 'HELHED_LOG_LEVEL', about: LOG_LEVELS.join(', '), kind: 'level', default: 'info' },
] as const satisfies readonly Setting[];

export type SettingName = (typeof SETTINGS_TABLE)[number]['name'];

/** The settings in the order of the help text. Blocks of adapters, HELHED_ADAPTER_<ID>_<KEY>, stand outside the table. */
export const SETTINGS: readonly (Setting & { readonly name: SettingName })[] = SETTINGS_TABLE;
