import { newId } from '@schakel/kernel';
import { insert } from '@schakel/history';
import { Learning, LearningKind } from './index.js';

/** Inserts in the unit of work around it, which must have the purpose 'seed': the application shares nothing yet. */
export const aLearning = (overrides: Partial<Learning> = {}): Promise<Learning> =>
  insert<Learning>(Learning, { number: newId(), kind: LearningKind.COLLABORATION, title: 'Voorbeeldleerpunt', text: 'Begin hier eerder mee.', ...overrides });
