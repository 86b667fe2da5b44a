import { Module } from '@nestjs/common';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';

/** The live stream. Needs DataSource from a global module, and a request scope for `/live`. */
@Module({ controllers: [LiveController], providers: [LiveStreams] })
export class AccessModule {}
