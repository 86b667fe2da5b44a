import { Args, Query, Resolver } from '@nestjs/graphql';
import { VisibleRows } from '@schakel/access';
import { find } from './find.js';
import { SearchConnection } from './search-result.js';
import { SearchArgs } from './search.inputs.js';

@Resolver(() => SearchConnection)
export class SearchResolver {
  @VisibleRows()
  @Query(() => SearchConnection, { description: 'What the viewer may find, best first. Of what is common, pages end where counts do.' })
  search(@Args() args: SearchArgs): Promise<SearchConnection> {
    return find(args);
  }
}
