import { daysAfter } from '../calendar.js';
import type { Draft } from '../draft.js';
import type { Scenarios } from '../scenario.js';

const on = (draft: Draft, act: string, paragraph: string, more: Record<string, unknown> = {}): string =>
  draft.effort({ legalBasis: { act, paragraph }, ...more });

/** Something stands on a paragraph that is law no longer, or not yet. */
export const expiredParagraph: Scenarios = {
  kind: 'EXPIRED_PARAGRAPH',
  planted: [
    (draft) =>
      draft.label('EXPIRED_PARAGRAPH', on(draft, 'SEL', draft.chance.one(['§ 52', '§52, stk. 3, nr. 2', '§ 52, stk. 1', '52']))),
    (draft) => draft.label('EXPIRED_PARAGRAPH', on(draft, 'LAB', draft.chance.one(['§ 107', '§ 109, stk. 2', '§§ 108-109']))),
    (draft) => draft.label('EXPIRED_PARAGRAPH', on(draft, 'SEL', '§ 86, stk. 2', { status: 'PLANNED' })),
    (draft) => draft.label('EXPIRED_PARAGRAPH', on(draft, 'SUL', '§ 139 a')),
    (draft) => {
      const legalBasis = { act: 'SEL', paragraph: '§ 140, stk. 1' };
      const validFrom = daysAfter(draft.today, -40);
      draft.label(
        'EXPIRED_PARAGRAPH',
        draft.add('replaces', { planType: 'SEL_HANDLEPLAN', extent: 'WHOLE', legalBasis, validFrom }),
      );
    },
  ],
  nearMisses: [
    (draft) => void on(draft, 'SEL', '§ 52', { status: draft.chance.one(['COMPLETED', 'CANCELLED', 'INTERRUPTED']) }),
    (draft) => void on(draft, 'SEL', draft.chance.one(['§ 52 a', '§ 52a, stk. 1'])),
    (draft) => void on(draft, 'SEL', draft.chance.one(['§ 86, stk. 1', '§ 86'])),
    (draft) => void on(draft, 'BL', draft.chance.one(['§ 52', '§ 107'])),
    (draft) => void on(draft, 'LAB', draft.chance.one(['§ 91', '§ 112', '§ 106'])),
    (draft) => draft.effort({ legalBasis: { text: 'SEL § 52' } }),
    (draft) => void on(draft, 'SUL', draft.chance.one(['§ 139', '§ 139 b'])),
    (draft) => {
      const ended = { validFrom: '2022-01-01', validTo: '2023-12-31' };
      draft.add('replaces', {
        planType: 'SEL_HANDLEPLAN',
        extent: 'WHOLE',
        legalBasis: { act: 'SEL', paragraph: '§ 140' },
        ...ended,
      });
    },
  ],
};

/** A sector plan that the one plan stands instead of, and its consent. */
function replaced(draft: Draft): { replacement: string; consentId: string } {
  const consentId = `consent-${draft.chance.whole(1, 99_999)}`;
  const basis = { planType: 'MIN_PLAN', extent: 'WHOLE', legalBasis: { act: 'LAB', paragraph: '§ 40, stk. 3' } };
  const replacement = draft.add('replaces', { ...basis, consentId, validFrom: draft.establishedOn });
  return { replacement, consentId };
}
const YESTERDAY = (draft: Draft, ago = draft.chance.whole(1, 60)): string => `${daysAfter(draft.today, -ago)}T11:30:00.000Z`;

/** Something goes on in the one plan although the citizen took back the consent that it rests on. */
export const effortAfterWithdrawal: Scenarios = {
  kind: 'EFFORT_AFTER_WITHDRAWAL',
  planted: [
    (draft) => {
      const { replacement, consentId } = replaced(draft);
      draft.withdrawals.push({ consentId, at: YESTERDAY(draft) });
      const status = draft.chance.one(['ACTIVE', 'PLANNED']);
      draft.label('EFFORT_AFTER_WITHDRAWAL', draft.effort({ replacesId: replacement, status }), replacement);
    },
    (draft) => {
      const [withdrawn, kept] = [replaced(draft), replaced(draft)];
      draft.withdrawals.push({ consentId: withdrawn.consentId, at: `${daysAfter(draft.today, -1)}T05:00:00Z` });
      draft.effort({ replacesId: kept.replacement });
      draft.label('EFFORT_AFTER_WITHDRAWAL', draft.effort({ replacesId: withdrawn.replacement }), withdrawn.replacement);
    },
  ],
  nearMisses: [
    (draft) => {
      const { replacement, consentId } = replaced(draft);
      draft.withdrawals.push({ consentId, at: YESTERDAY(draft) });
      draft.effort({ replacesId: replacement, status: draft.chance.one(['COMPLETED', 'CANCELLED', 'INTERRUPTED']) });
      draft.effort();
    },
    (draft) => {
      const { replacement } = replaced(draft);
      draft.withdrawals.push({ consentId: 'consent-of-another-plan', at: YESTERDAY(draft) });
      draft.effort({ replacesId: replacement });
    },
    (draft) => {
      const { replacement, consentId } = replaced(draft);
      draft.withdrawals.push({ consentId, at: YESTERDAY(draft, -3) });
      draft.effort({ replacesId: replacement });
    },
    (draft) => {
      const { replacement, consentId } = replaced(draft);
      draft.withdrawals.push({ consentId, at: YESTERDAY(draft, 10) });
      draft.effort({ replacesId: replacement, period: { from: draft.establishedOn, to: daysAfter(draft.today, -11) } });
    },
  ],
};
