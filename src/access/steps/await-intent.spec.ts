import { RECEIPT, stateOf } from '../../../test/access/road-fakes.js';
import { awaitIntent } from './await-intent.js';

describe('waiting for the intent', () => {
  it('goes on with the receipt only when the record is durable', async () => {
    let durable = (_receipt: typeof RECEIPT): void => undefined;
    const state = stateOf({
      intent: new Promise((resolve) => {
        durable = resolve;
      }),
    });
    let passed = false;
    const work = Promise.resolve(awaitIntent()(state)).then(() => {
      passed = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(passed).toBe(false);
    durable(RECEIPT);
    await work;
    expect(state.receipt).toEqual(RECEIPT);
  });

  it('ends the call when the record is not', async () => {
    const state = stateOf({ intent: Promise.reject(new Error('no log')) });
    await expect(awaitIntent()(state)).rejects.toThrow('no log');
    expect(state.receipt).toBeUndefined();
  });
});
