import { type StubIssuer, startStubIssuer } from './development/stub-issuer.js';
import { readJson } from './read-json.js';

describe('reading a document of the issuer', () => {
  let stub: StubIssuer;
  const open = new AbortController().signal;
  const read = (closing = open, limitMs?: number) => readJson(fetch, new URL(`${stub.issuer}/keys`), closing, limitMs);

  beforeEach(async () => {
    stub = await startStubIssuer([]);
  });
  afterEach(() => stub.close());

  it('gives what the issuer says', async () => {
    await expect(read()).resolves.toEqual({ keys: [] });
  });

  it('does not wait for an issuer that never answers', async () => {
    stub.answerKeys = () => undefined;
    await expect(read(open, 50)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('does not wait for an issuer that never ends', async () => {
    stub.answerKeys = (_request, response) => {
      response.write('{"keys":');
    };
    await expect(read(open, 50)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('stops reading at 256 kB', async () => {
    stub.answerKeys = (_request, response) => {
      response.end(Buffer.alloc(10_000_000, ' '));
    };
    await expect(read()).rejects.toThrow('too large');
  });

  it('refuses what is not UTF-8', async () => {
    stub.answerKeys = (_request, response) => {
      response.end(Buffer.from([0x22, 0xff, 0x22]));
    };
    await expect(read()).rejects.toThrow('not valid');
  });

  it('breaks off when the gateway closes', async () => {
    const closing = new AbortController();
    stub.answerKeys = () => closing.abort();
    await expect(read(closing.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
