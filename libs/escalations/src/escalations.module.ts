import { Module } from '@nestjs/common';
import { SignalMutations } from './signal.mutations.js';
import { BodySignalsResolver, SignalResolver } from './signal.resolver.js';

/** What is raised to bodies. */
@Module({ providers: [BodySignalsResolver, SignalMutations, SignalResolver] })
export class EscalationsModule {}
