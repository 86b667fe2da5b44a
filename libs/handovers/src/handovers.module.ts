import { Module } from '@nestjs/common';
import { ClosingMutations } from './closing.mutations.js';
import { HandOverLineMutations } from './hand-over-line.mutations.js';
import { BodyHandOverResolver, HandOverItemResolver, HandOverResolver } from './hand-over.resolver.js';

/** How a body ends, and where all goes that it leaves behind. */
@Module({ providers: [BodyHandOverResolver, ClosingMutations, HandOverItemResolver, HandOverLineMutations, HandOverResolver] })
export class HandOversModule {}
