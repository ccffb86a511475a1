import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { ConfigFault, helpText, readConfig } from './read-config.js';
import { SETTINGS } from './settings.js';

const ADAPTERS = ['cpr-sf1520', 'employment-dfdg', 'family-sf1470', 'health-fhir', 'social-ffb'];
const key = () => randomBytes(32).toString('base64');

const production = {
  HELHED_MODE: 'production',
  HELHED_MUNICIPALITY: '0751',
  DATABASE_URL: 'postgres://app:hidden-password@db/helhed',
  OIDC_ISSUER: 'https://login.example.dk',
  OIDC_AUDIENCE: 'helhed',
  HELHED_LOG_ORIGIN: 'log.example.dk/helhed',
  HELHED_SIGNING_KEY: key(),
  HELHED_PSEUDONYM_KEY: key(),
  HELHED_ENCRYPTION_KEY: key(),
  HELHED_METRICS_TOKEN: 'hidden-token',
};

const read = (env: Record<string, string | undefined>, args: string[] = []) => readConfig(env, args, ADAPTERS);

function faultsOf(env: Record<string, string | undefined>, args: string[] = []): readonly string[] {
  try {
    read(env, args);
    return [];
  } catch (thrown) {
    if (thrown instanceof ConfigFault) return thrown.faults;
    throw thrown;
  }
}

describe('settings in development', () => {
  it('start with nothing given, on this machine only', () => {
    const config = read({});
    expect(config).toMatchObject({
      mode: 'development',
      host: '127.0.0.1',
      port: 3000,
      municipality: '0999',
      dataDir: '.data',
      deadlineMs: 5000,
      ratePerMinute: 600,
      databasePool: 8,
      callerSkewSeconds: 60,
      logLevel: 'info',
      oidc: { audience: 'helhed' },
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.oidc.issuer).toBeUndefined();
    for (const name of ['signingKey', 'pseudonymKey', 'encryptionKey'] as const) {
      expect(Buffer.from(config[name], 'base64')).toHaveLength(32);
    }
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('listen on %s, which is this machine', (HOST) => {
    expect(read({ HOST }).host).toBe(HOST);
  });

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.7',
    '127.0.0.1.example.dk',
    'localhost.example.dk',
    '127.0.0.256',
    '127.1',
    '0',
    ' 127.0.0.1',
  ])('stop the start when they would listen on %s, and say why', (HOST) => {
    const why =
      'HOST must be this machine only (127.0.0.1, ::1 or localhost) in development, which gives access tokens to whoever asks';
    expect(faultsOf({ HOST })).toEqual([why]);
    expect(faultsOf({ HELHED_MODE: 'development' }, ['--host', HOST])).toEqual([why]);
    expect(faultsOf({ ...production, HOST })).toEqual([]);
  });

  it('are frozen through and through', () => {
    const config = read({ HELHED_ADAPTER_HEALTH_FHIR_BASE_URL: 'http://h' });
    for (const part of [config, config.oidc, config.adapters, config.adapters['health-fhir']])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it('take an empty value as not given', () => {
    expect(read({ PORT: '', HELHED_MODE: '' })).toMatchObject({ port: 3000, mode: 'development' });
  });

  it('leave names of other programs alone', () => {
    expect(faultsOf({ PATH: '/bin', HOME: '/root', DATABASE: 'x' })).toEqual([]);
  });
});

describe('settings in production', () => {
  it('start when all that is needed is given', () => {
    expect(read(production)).toMatchObject({ mode: 'production', host: '0.0.0.0', municipality: '0751' });
  });

  it.each(SETTINGS.filter((setting) => setting.neededInProduction).map(({ name }) => name))(
    'stop the start without %s',
    (name) => {
      expect(faultsOf({ ...production, [name]: undefined })).toEqual([`${name} is needed in production`]);
    },
  );

  it.each(SETTINGS.filter((setting) => setting.secret && 'developmentDefault' in setting))(
    'refuse the development value of $name',
    (setting) => {
      const faults = faultsOf({ ...production, [setting.name]: setting.developmentDefault });
      expect(faults).toEqual([`${setting.name} is the development key, which production refuses`]);
    },
  );

  it.each(['only-for-the-simulator', ' only-for-the-simulator'])(
    "refuse the simulators' secret in the block of an adapter",
    (value) => {
      const name = 'HELHED_ADAPTER_EMPLOYMENT_DFDG_CLIENT_SECRET';
      expect(faultsOf({ ...production, [name]: value })).toEqual([`${name} is the simulators' secret, which production refuses`]);
      expect(faultsOf({ [name]: value })).toEqual([]);
      expect(faultsOf({ ...production, [name]: 'hidden-client' })).toEqual([]);
    },
  );

  it('name everything that is missing at once', () => {
    const faults = faultsOf({ HELHED_MODE: 'production' });
    expect(faults).toHaveLength(SETTINGS.filter((setting) => setting.neededInProduction).length);
  });

  it('hold when the mode is misspelt, so that no typing error opens development', () => {
    const faults = faultsOf({ HELHED_MODE: 'Production' });
    expect(faults).toContain('HELHED_MODE is not one of development, production');
    expect(faults).toContain('HELHED_SIGNING_KEY is needed in production');
  });
});

describe('faulty settings', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['HELHED_MUNICIPALITY', '751'],
    ['HELHED_DEADLINE_MS', '1'],
    ['HELHED_DEADLINE_MS', '5s'],
    ['HELHED_DATABASE_POOL', '0'],
    ['HELHED_LOG_LEVEL', 'loud'],
    ['HELHED_LOG_ID', 'Log A'],
    ['DATABASE_URL', 'localhost'],
    ['OIDC_ISSUER', 'login'],
    ['HELHED_SIGNING_KEY', 'c2hvcnQ='],
    ['HELHED_SIGNING_KEY', `${key()} `],
    ['HELHED_DATA_DIR', 'a\0b'],
  ])('%s is refused as %j and named', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
  });

  it('are told all at once, by name, and never by value', () => {
    const env = {
      PORT: 'canary-one',
      DATABASE_URL: 'canary-two',
      HELHED_SIGNING_KEY: 'canary-three',
      HELHED_WRONG: 'canary-four',
    };
    const faults = faultsOf(env);
    expect(faults).toHaveLength(4);
    for (const name of Object.keys(env)) expect(faults.join()).toContain(name);
    expect(() => read(env)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('canary') }));
  });

  it('include names of ours that nobody knows', () => {
    expect(faultsOf({ HELHED_SINGING_KEY: key() })).toEqual(['HELHED_SINGING_KEY is not a setting that Helhed knows']);
    expect(faultsOf({ HELHED_ADAPTER_SCHOOL_X_URL: 'u' })).toEqual([
      'HELHED_ADAPTER_SCHOOL_X_URL is not a setting that Helhed knows',
    ]);
    expect(faultsOf({ HELHED_ADAPTER_HEALTH_FHIR: 'u', HELHED_ADAPTER_HEALTH_FHIR_: 'u' })).toHaveLength(2);
  });
});

describe("adapters' settings", () => {
  it('come as one block an adapter, keys in camel case', () => {
    const config = read({
      HELHED_ADAPTER_EMPLOYMENT_DFDG_BASE_URL: 'http://one',
      HELHED_ADAPTER_EMPLOYMENT_DFDG_CLIENT_SECRET: 's',
      HELHED_ADAPTER_CPR_SF1520_URL: 'http://two',
      HELHED_ADAPTER_SOCIAL_FFB_FOLDER: '',
    });
    expect(config.adapters).toEqual({
      'cpr-sf1520': { url: 'http://two' },
      'employment-dfdg': { baseUrl: 'http://one', clientSecret: 's' },
      'family-sf1470': {},
      'health-fhir': {},
      'social-ffb': {},
    });
  });

  it('go to the adapter with the longer name when two would fit', () => {
    const config = readConfig({ HELHED_ADAPTER_HEALTH_FHIR_URL: 'u' }, [], ['health', 'health-fhir']);
    expect(config.adapters).toEqual({ health: {}, 'health-fhir': { url: 'u' } });
  });
});

describe('the command line', () => {
  it('goes before the environment', () => {
    expect(read({ PORT: '1' }, ['--port', '3001', '--data-dir=/x=y', '--help'])).toMatchObject({ port: 3001, dataDir: '/x=y' });
  });

  it('takes no secrets, nothing unknown and nothing without a value', () => {
    const faults = faultsOf({}, ['--signing-key', 'canary', '--colour', '--port', 'canary', '--host']);
    expect(faults).toHaveLength(4);
    expect(faults.join()).not.toContain('canary');
    expect(faultsOf({}, ['stray'])).toEqual(['The command line holds a word that is no argument']);
  });
});

describe('what is printed', () => {
  it('never holds a secret, however the settings are printed', () => {
    const config = read({ ...production, HELHED_ADAPTER_HEALTH_FHIR_CLIENT_SECRET: 'hidden-client' });
    for (const text of [JSON.stringify({ config }), inspect(config, { depth: 9 }), String(config)]) {
      expect(text).not.toContain('hidden');
      expect(text).not.toContain(production.HELHED_SIGNING_KEY);
    }
  });

  it('lists every setting in the help, without the development keys', () => {
    for (const { name, about } of SETTINGS) {
      expect(helpText()).toContain(name);
      expect(helpText()).toContain(about);
    }
    for (const setting of SETTINGS)
      if (setting.secret && setting.developmentDefault) expect(helpText()).not.toContain(setting.developmentDefault);
  });
});
