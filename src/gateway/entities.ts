import { BreakGlass } from '../break-glass/break-glass.entity.js';
import { BreakGlassReview } from '../break-glass/break-glass-review.entity.js';
import { Consent } from '../consent/consent.entity.js';
import type { Entities } from '../database/data-source.js';
import { Relation } from '../relations/relation.entity.js';

/** Every entity of the application's tables. */
export const ENTITIES: Entities = [BreakGlass, BreakGlassReview, Consent, Relation];
