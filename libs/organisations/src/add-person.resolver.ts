import { Args, Field, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { invalid } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded } from '@schakel/graphql';
import { insert } from '@schakel/history';
import { Account, Person, fitEmail, fitName, giveAccount, mayAddPerson, normalisedEmail, sendInvitation } from '@schakel/people';
import { In } from 'typeorm';
import { AffiliationInput, affiliate } from './affiliations.js';
import { Organisation } from './organisation.entity.js';
import { PersonLine, longestPaste, mostLines, readLines } from './person-lines.js';

@InputType()
export class AddPersonInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => AffiliationInput, { nullable: true, description: 'Left out for who is independent.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AffiliationInput)
  affiliation?: AffiliationInput | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Sends the invitation at once.' })
  invite: boolean;
}

async function addOne({ name, email, affiliation, invite }: AddPersonInput): Promise<Person> {
  const person = await insert(Person, { name: fitName(name), isExample: false, deactivatedAt: null });
  await giveAccount(person.id, fitEmail(email));
  if (affiliation) await affiliate(person.id, affiliation);
  if (invite) await sendInvitation(person.id);
  return person;
}

async function linesOf(text: string): Promise<PersonLine[]> {
  if (text.length > longestPaste) throw invalid({ field: 'text', message: `Dit is te lang. Plak ten hoogste ${mostLines} regels.` });
  const { manager } = unit();
  const addresses = text.split(/[;\t\r\n]/).flatMap((part) => normalisedEmail(part) ?? []);
  const accounts = await manager.findBy(Account, { email: In(addresses) });
  const owners = new Map((await manager.findBy(Person, { id: In(accounts.map(({ personId }) => personId)) })).map(({ id, name }) => [id, name]));
  const taken = new Map(accounts.map(({ email, personId }) => [email, owners.get(personId) ?? 'iemand anders']));
  const lines = readLines(text.replaceAll('\0', '\uFFFD'), await manager.find(Organisation), taken);
  if (lines.length === 0) throw invalid({ field: 'text', message: 'Plak ten minste één regel: naam; e-mailadres; partij.' });
  if (lines.length > mostLines) throw invalid({ field: 'text', message: `Dit zijn ${lines.length} regels. Nodig ten hoogste ${mostLines} mensen tegelijk uit.` });
  return lines;
}

/** Adds people, one or many, with the party they work for. */
@Resolver()
export class AddPersonResolver {
  @Acts('people.add')
  @Mutation(() => Person)
  async addPerson(@Args('input') input: AddPersonInput): Promise<Person> {
    grant(mayAddPerson, undefined);
    const person = await addOne(input);
    forgetLoaded();
    return person;
  }

  @Acts('people.add')
  @Query(() => [PersonLine], { description: `Reads lines ‘naam; e-mail; partij’, at most ${mostLines}, and says what is wrong in each. Changes nothing.` })
  async checkPeople(@Args('text') text: string): Promise<PersonLine[]> {
    grant(mayAddPerson, undefined);
    return linesOf(text);
  }

  @Acts('people.add')
  @Mutation(() => Int, { description: 'Adds and invites everybody on the lines, or nobody when one of them is wrong. Returns how many.' })
  async addPeople(@Args('text') text: string): Promise<number> {
    grant(mayAddPerson, undefined);
    const lines = await linesOf(text);
    const wrong = lines.find(({ errors }) => errors.length > 0);
    if (wrong) throw invalid({ field: 'text', message: `Regel ${wrong.line}: ${wrong.errors[0]}` });
    const from = unit().moment.day;
    for (const { name, email, organisationId } of lines) {
      await addOne({ name, email, invite: true, affiliation: organisationId ? { organisationId, from } : null });
    }
    forgetLoaded();
    return lines.length;
  }
}
