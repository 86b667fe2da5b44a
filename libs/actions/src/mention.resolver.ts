import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { byId } from '@schakel/graphql';
import { Person } from '@schakel/people';
import { ActionItem } from './action-item.entity.js';
import { ActionComment } from './action-records.entity.js';
import { mentionCandidates, withNames } from './mention.js';

@Resolver(() => ActionItem)
export class MentionCandidatesResolver {
  @ResolveField(() => [Person], { description: 'The first eight who may see this action and whose name starts so: who can be named in a comment, as ‘@[id]’.' })
  mentionCandidates(@Parent() action: ActionItem, @Args('search') search: string): Promise<Person[]> {
    return mentionCandidates(action.id, search);
  }
}

@Resolver(() => ActionComment)
export class MentionResolver {
  @ResolveField(() => String, { description: 'With ‘@’ and the present name of who is named in it.' })
  text(@Parent() comment: ActionComment): Promise<string> {
    return withNames(comment.text);
  }

  @ResolveField(() => [Person], { description: 'Who is named in it.' })
  async mentioned(@Parent() comment: ActionComment): Promise<Person[]> {
    const people = await Promise.all(comment.mentionedIds.map((id) => byId(Person, id)));
    return people.filter((person) => person !== null);
  }
}
