import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { invalid, isId } from '@schakel/kernel';
import { Level, unit } from '@schakel/database';
import { sameSubject, subjectsOf } from '@schakel/bodies';
import { requiredText, typedText } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { Person } from '@schakel/people';
import { TextProfile } from '@schakel/privacy';
import { IsNull } from 'typeorm';
import { AgendaItem, AgendaPurpose, agendaLimits } from './agenda-item.entity.js';
import { mandatesInForce } from './item-mandate.js';

const profile = TextProfile.MINUTES;
const titleRules = { max: agendaLimits.title, profile, ask: 'Vul een onderwerp in.' };

@InputType()
export class AgendaItemInput {
  @Field(() => String, { description: `At most ${agendaLimits.title} characters.` })
  title: string;

  @Field(() => String, { nullable: true, description: `At most ${agendaLimits.explanation} characters.` })
  explanation?: string | null;

  @Field(() => String, { nullable: true, description: 'One of `mandateSubjects`.' })
  subject?: string | null;

  @Field(() => AgendaPurpose)
  purpose: AgendaPurpose;

  @Field(() => ID, { nullable: true })
  presenterId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A party, where no person is named.' })
  presenterOrganisationId?: string | null;

  @Field(() => Int, { nullable: true, description: `1 to ${agendaLimits.minutes}.` })
  minutes?: number | null;

  @Field(() => Level, { nullable: true, description: 'At least that of the meeting, which it is when left out.' })
  level?: Level | null;
}

/** What somebody typed, as columns. Errors: INVALID with the field. */
export async function itemColumns(input: AgendaItemInput): Promise<Pick<AgendaItem, 'title' | 'explanation' | 'subject' | 'purpose' | 'minutes' | 'presenterId' | 'presenterOrganisationId'>> {
  const { purpose, minutes = null, presenterId = null, presenterOrganisationId = null } = input;
  if (minutes !== null && (minutes < 1 || minutes > agendaLimits.minutes)) throw invalid({ field: 'minutes', message: `Vul een aantal minuten in van 1 tot en met ${agendaLimits.minutes}.` });
  await mustBePresenter(presenterId, presenterOrganisationId);
  const title = titleColumn(input.title);
  const explanation = typedText('explanation', input.explanation, { max: agendaLimits.explanation, profile });
  return { title, explanation, subject: await subjectColumn(input.subject), purpose, minutes, presenterId, presenterOrganisationId };
}

/** Errors: INVALID `title`. */
export const titleColumn = (typed: string): string => requiredText('title', typed, titleRules);

/** Why something is declined or withdrawn. Errors: INVALID `reason`. */
export const reasonColumn = (typed: string | null | undefined): string | null => typedText('reason', typed, { max: agendaLimits.reason, profile });

/** In the spelling of the mandates. Errors: INVALID `subject` for what no mandate names. */
async function subjectColumn(typed: string | null | undefined): Promise<string | null> {
  if (!typed?.trim()) return null;
  const subject = subjectsOf(await mandatesInForce()).find((one) => sameSubject(one, typed));
  if (!subject) throw invalid({ field: 'subject', message: 'Kies een onderwerp uit de lijst. Nieuwe onderwerpen komen uit het mandaat van een overleg.' });
  return subject;
}

async function mustBePresenter(presenterId: string | null, presenterOrganisationId: string | null): Promise<void> {
  const { manager } = unit();
  if (presenterId && presenterOrganisationId) throw invalid({ field: 'presenterId', message: 'Kies een persoon of een partij, niet allebei.' });
  if (presenterId && !(isId(presenterId) && (await manager.existsBy(Person, { id: presenterId, deactivatedAt: IsNull() })))) {
    throw invalid({ field: 'presenterId', message: 'Kies iemand uit de lijst die meedoet.' });
  }
  if (presenterOrganisationId && !(isId(presenterOrganisationId) && (await manager.existsBy(Organisation, { id: presenterOrganisationId })))) {
    throw invalid({ field: 'presenterOrganisationId', message: 'Kies een partij uit de lijst.' });
  }
}
