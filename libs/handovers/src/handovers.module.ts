import { Module } from '@nestjs/common';
import { ClosingMutations } from './closing.mutations.js';
import { EndConditionMutations } from './end-condition.mutations.js';
import { BodyEndResolver, EndConditionResolver } from './end-condition.resolver.js';
import { HandOverLineMutations } from './hand-over-line.mutations.js';
import { BodyHandOverResolver, HandOverItemResolver, HandOverResolver } from './hand-over.resolver.js';
import { SeatGapResolver, SeatGapsResolver } from './seat-gaps.resolver.js';

/** How a body ends, and where all goes that it leaves behind. */
@Module({ providers: [BodyEndResolver, BodyHandOverResolver, ClosingMutations, EndConditionMutations, EndConditionResolver, HandOverItemResolver, HandOverLineMutations, HandOverResolver, SeatGapResolver, SeatGapsResolver] })
export class HandOversModule {}
