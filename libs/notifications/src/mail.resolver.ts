import { Args, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { PageArgs, connectionOf, loader, pageOf } from '@schakel/graphql';
import { In } from 'typeorm';
import { Mail, MailText } from './mail.entity.js';
import { mayReadMailLog } from './notifications.policy.js';

@ObjectType()
export class MailConnection extends connectionOf(Mail) {}

/** The words of a mail; null where they may not be read (outside demo mode) or are gone. */
const wordsOf = (mailId: string): Promise<MailText | null> =>
  loader<string, MailText | null>('words of mails', async (ids) => {
    const found = new Map((await unit().manager.findBy(MailText, { mailId: In([...ids]) })).map((words) => [words.mailId, words]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(mailId);

/** 'Verzonden post': what went out to whom, for the administrator. */
@Resolver(() => Mail)
export class MailResolver {
  @Acts('notifications.read-mail-log')
  @Query(() => MailConnection, { description: 'Administrator only, newest first.' })
  async mails(@Args() page: PageArgs): Promise<MailConnection> {
    grant(mayReadMailLog, undefined);
    const query = unit().manager.createQueryBuilder(Mail, 'mail');
    return pageOf(query, [{ sql: 'mail.created_at', type: 'timestamptz' }, { sql: 'mail.id', type: 'uuid' }], page, 'DESC');
  }

  @Acts('notifications.read-mail-log')
  @Query(() => Mail, { nullable: true, description: 'Administrator only.' })
  async mail(@Args('id', { type: () => ID }) id: string): Promise<Mail | null> {
    grant(mayReadMailLog, undefined);
    return isId(id) ? unit().manager.findOneBy(Mail, { id }) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Only in demo mode; null otherwise.' })
  async text(@Parent() mail: Mail): Promise<string | null> {
    return (await wordsOf(mail.id))?.text ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Only in demo mode; null otherwise.' })
  async html(@Parent() mail: Mail): Promise<string | null> {
    return (await wordsOf(mail.id))?.html ?? null;
  }
}
