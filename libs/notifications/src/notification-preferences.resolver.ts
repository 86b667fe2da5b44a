import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { VisibleRows } from '@schakel/access';
import { nextDigest } from './digest-moments.js';
import { pacesOf, setPace } from './mail-paces.js';
import { MailPace, NotificationTopic, allTopics, defaultPaces, pacesFor } from './notification-topics.js';

@ObjectType({ description: 'How fast the viewer wants one kind of news by mail. In Schakel it always stands at once.' })
export class TopicPace {
  @Field(() => NotificationTopic)
  topic: NotificationTopic;

  @Field(() => MailPace)
  pace: MailPace;

  @Field(() => MailPace)
  usual: MailPace;

  @Field(() => [MailPace], { description: 'What there is to choose from.' })
  choices: MailPace[];
}

@ObjectType()
export class NotificationPreferences {
  @Field(() => [TopicPace])
  topics: TopicPace[];

  @Field(() => Date)
  nextDaily: Date;

  @Field(() => Date)
  nextWeekly: Date;
}

const notOffered: Readonly<Partial<Record<NotificationTopic, string>>> = {
  REMINDER: 'Herinneringen komen één keer per werkdag. Kies dagelijks, wekelijks of niet per mail.',
  MEETING: 'Een agenda komt als hij wordt rondgestuurd. Kies meteen of niet per mail.',
};

/** One's own wishes: row-level security gives nobody another's. */
@Resolver(() => NotificationPreferences)
export class NotificationPreferencesResolver {
  @VisibleRows()
  @Query(() => NotificationPreferences)
  async notificationPreferences(): Promise<NotificationPreferences> {
    const { viewer, moment } = unit();
    const paces = await pacesOf(viewer.personId);
    return {
      topics: allTopics.map((topic) => ({ topic, pace: paces[topic], usual: defaultPaces[topic], choices: pacesFor(topic) })),
      nextDaily: nextDigest(MailPace.DAILY, moment),
      nextWeekly: nextDigest(MailPace.WEEKLY, moment),
    };
  }

  @VisibleRows()
  @Mutation(() => NotificationPreferences, { description: 'The last word counts: a wish has no version.' })
  async setMailPace(
    @Args('topic', { type: () => NotificationTopic }) topic: NotificationTopic,
    @Args('pace', { type: () => MailPace }) pace: MailPace,
  ): Promise<NotificationPreferences> {
    if (!pacesFor(topic).includes(pace)) throw invalid({ field: 'pace', message: notOffered[topic] ?? 'Kies hoe snel wij u mailen.' });
    await setPace(unit().viewer.personId, topic, pace);
    return this.notificationPreferences();
  }
}
