import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { newId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { mustSee } from '@schakel/graphql';
import { Account, PEOPLE_SETTINGS, Person, type PeopleSettings } from '@schakel/people';
import { Inject } from '@nestjs/common';
import { addMail, askToSend } from './add-mail.js';
import { mailKinds, sampleOf } from './mail-kinds.js';
import { Mail, MailPurpose } from './mail.entity.js';
import { mayReadMailLog, maySendSample } from './notifications.policy.js';
import { renderText } from './render-mail.js';

@ObjectType({ description: 'A mail as Schakel could send it, with invented content.' })
export class MailSampleView {
  @Field(() => ID)
  key: string;

  @Field(() => MailPurpose)
  purpose: MailPurpose;

  @Field(() => String)
  kind: string;

  @Field(() => String)
  when: string;

  @Field(() => String)
  label: string;

  @Field(() => String)
  subject: string;

  @Field(() => String)
  text: string;
}

/** 'Voorbeelden van mails', for the administrator. The formatted mail is a document of its own: /mail/voorbeeld/<key>. */
@Resolver(() => MailSampleView)
export class MailSampleResolver {
  constructor(@Inject(PEOPLE_SETTINGS) private readonly settings: PeopleSettings) {}

  @Acts('notifications.read-mail-log')
  @Query(() => [MailSampleView], { description: 'Administrator only: one or more of every kind of mail.' })
  mailSamples(): MailSampleView[] {
    grant(mayReadMailLog, undefined);
    const { day } = unit().moment;
    return mailKinds.entries().flatMap(([purpose, { label: kind, when, samples }]) => samples.map(({ key, label, model }) => {
      const mail = model(day, this.settings.publicUrl);
      return { key, purpose: purpose as MailPurpose, kind, when, label, subject: mail.subject, text: renderText(mail) };
    }));
  }

  /** Errors: NOT_FOUND. */
  @Acts('notifications.send-sample')
  @Mutation(() => Mail, { description: 'Administrator: sends himself a sample.' })
  async sendMailSample(@Args('key', { type: () => ID }) key: string): Promise<Mail> {
    grant(maySendSample, undefined);
    const sample = sampleOf(key);
    const { viewer, moment, manager } = unit();
    const account = await manager.findOneBy(Account, { personId: viewer.personId });
    if (!sample || !account) throw notFound();
    const model = sample.model(moment.day, this.settings.publicUrl);
    const { name } = await mustSee(Person, viewer.personId);
    const id = newId();
    const to = { personId: viewer.personId, name, address: account.email };
    await addMail({ id, to, purpose: MailPurpose.SAMPLE, model: { ...model, subject: `Voorbeeld: ${model.subject}` }, onceKey: `sample ${id}`, publicUrl: this.settings.publicUrl });
    await askToSend(id);
    return manager.findOneByOrFail(Mail, { id });
  }
}
