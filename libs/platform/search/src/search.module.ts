import { Module } from '@nestjs/common';
import { SearchResolver } from './search.resolver.js';

/** One box over everything that one may see. */
@Module({ providers: [SearchResolver] })
export class SearchModule {}
