import { HealthState, type HealthFinding } from './health.types.js';

type Facts = Pick<HealthFinding, 'key' | 'label' | 'words'> & { path?: string };

const finding = (state: HealthState, { path, ...facts }: Facts, advice: string | null): HealthFinding => ({ ...facts, state, advice, path: path ?? null });

export const good = (facts: Facts): HealthFinding => finding(HealthState.GOOD, facts, null);
export const care = (facts: Facts, advice: string): HealthFinding => finding(HealthState.CARE, facts, advice);
export const bad = (facts: Facts, advice: string): HealthFinding => finding(HealthState.BAD, facts, advice);
