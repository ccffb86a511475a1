import { adviceOn } from './advice.js';

describe('the advice on consent', () => {
  it('says that none is to be asked for where none is needed', () => {
    expect(adviceOn([[]], 'DA')).toBe('Hjemlen rækker. Der kræves ikke samtykke, og der bør ikke bedes om et.');
    expect(adviceOn([[]], 'EN')).toBe('The legal basis suffices. No consent is needed, and none should be asked for.');
  });

  it('names what must be had together, and what may stand for it', () => {
    const sets = [['FETCH_11A', 'HEALTH_OTHER_43'], ['FETCH_FVL29']] as const;
    expect(adviceOn(sets, 'DA')).toBe('Der kræves samtykke: FETCH_11A og HEALTH_OTHER_43, eller FETCH_FVL29.');
    expect(adviceOn(sets, 'EN')).toBe('Consent is needed: FETCH_11A and HEALTH_OTHER_43, or FETCH_FVL29.');
  });
});
