import { Args, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, Field } from '@nestjs/graphql';
import { conflict, isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { PageArgs, connectionOf, forgetLoaded, loader, manyBy, pageOf } from '@schakel/graphql';
import { Account } from '@schakel/people';
import { In } from 'typeorm';
import { askToSend } from './add-mail.js';
import { MailFilter } from './mail.inputs.js';
import { Mail, MailPurpose, MailState, MailText } from './mail.entity.js';
import { mayReadMailLog, mayResendMail } from './notifications.policy.js';
import { UnreachableAddress } from './unreachable-address.entity.js';

@ObjectType()
export class MailConnection extends connectionOf(Mail) {}

@ObjectType()
export class MailStateCount {
  @Field(() => MailState)
  state: MailState;

  @Field(() => Int)
  count: number;
}

/** The words of a mail; null where they may not be read (outside demo mode) or are gone. */
const wordsOf = (mailId: string): Promise<MailText | null> =>
  loader<string, MailText | null>('words of mails', async (ids) => {
    const found = new Map((await unit().manager.findBy(MailText, { mailId: In([...ids]) })).map((words) => [words.mailId, words]));
    return ids.map((id) => found.get(id) ?? null);
  }).load(mailId);

const like = (search: string): string => `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;

const canBeSentAgain = ({ state, hasWords }: Mail): boolean => hasWords && [MailState.FAILED, MailState.BOUNCED, MailState.KEPT].includes(state);

/** 'Post': what went out to whom and what became of it, for the administrator. */
@Resolver(() => Mail)
export class MailResolver {
  @Acts('notifications.read-mail-log')
  @Query(() => MailConnection, { description: 'Administrator only, newest first.' })
  async mails(@Args() page: PageArgs, @Args('filter', { type: () => MailFilter, nullable: true }) filter?: MailFilter): Promise<MailConnection> {
    grant(mayReadMailLog, undefined);
    const query = unit().manager.createQueryBuilder(Mail, 'mail').where('true');
    if (filter?.states?.length) query.andWhere('mail.state in (:...states)', { states: filter.states });
    if (filter?.purposes?.length) query.andWhere('mail.purpose in (:...purposes)', { purposes: filter.purposes });
    if (filter?.search?.trim()) query.andWhere('(mail.to_name ilike :search or mail.to_address ilike :search or mail.subject ilike :search)', { search: like(filter.search) });
    return pageOf(query, [{ sql: 'mail.created_at', type: 'timestamptz' }, { sql: 'mail.id', type: 'uuid' }], page, 'DESC');
  }

  @Acts('notifications.read-mail-log')
  @Query(() => [MailStateCount], { description: 'Administrator only: how many mails there are in each state.' })
  async mailCounts(): Promise<MailStateCount[]> {
    grant(mayReadMailLog, undefined);
    const counts: MailStateCount[] = await unit().manager.query('select state, count(*)::int as count from mail group by state');
    return Object.values(MailState).map((state) => ({ state, count: counts.find((found) => found.state === state)?.count ?? 0 }));
  }

  @Acts('notifications.read-mail-log')
  @Query(() => Mail, { nullable: true, description: 'Administrator only.' })
  async mail(@Args('id', { type: () => ID }) id: string): Promise<Mail | null> {
    grant(mayReadMailLog, undefined);
    return isId(id) ? unit().manager.findOneBy(Mail, { id }) : null;
  }

  /** Goes to the address that the person has now. Errors: NOT_FOUND, CONFLICT MAIL_NOT_FAILED or WORDS_GONE. */
  @Acts('notifications.resend-mail')
  @Mutation(() => Mail, { description: 'Administrator: a mail that failed, came back or was kept is sent again.' })
  async resendMail(@Args('id', { type: () => ID }) id: string): Promise<Mail> {
    const mail = isId(id) ? await unit().manager.findOneBy(Mail, { id }) : null;
    if (!mail) throw notFound();
    grant(mayResendMail, undefined);
    if (![MailState.FAILED, MailState.BOUNCED, MailState.KEPT].includes(mail.state)) throw conflict('MAIL_NOT_FAILED', 'Deze mail is al verstuurd of staat klaar om te worden verstuurd.');
    if (!mail.hasWords) throw conflict('WORDS_GONE', 'De tekst van deze mail is niet bewaard. Schakel kan hem niet opnieuw versturen.');
    const resends = mail.resends + 1;
    await unit().execute(`update mail set state = 'QUEUED', last_error = null, resends = $2, to_address = $3 where id = $1`, [id, resends, await presentAddress(mail)]);
    await askToSend(id, -resends);
    forgetLoaded();
    return unit().manager.findOneByOrFail(Mail, { id });
  }

  @ResolveField(() => Boolean, { description: 'It failed, came back or was kept, and its words are still there.' })
  canBeSentAgain(@Parent() mail: Mail): boolean {
    return canBeSentAgain(mail);
  }

  @ResolveField(() => UnreachableAddress, { nullable: true, description: 'The address does not take mail, as a mail that came back told.' })
  async unreachable(@Parent() { toAddress }: Mail): Promise<UnreachableAddress | null> {
    const marks = await manyBy(UnreachableAddress, 'address', toAddress.toLowerCase(), { since: 'DESC' });
    return marks.find(({ clearedAt }) => clearedAt === null) ?? null;
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

/** A mail that confirms a new address goes to that one; every other to the person's own. */
async function presentAddress({ purpose, personId, toAddress }: Mail): Promise<string> {
  if (purpose === MailPurpose.CONFIRM_EMAIL || !personId) return toAddress;
  return (await unit().manager.findOneBy(Account, { personId }))?.email ?? toAddress;
}
