import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEnum, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { PageArgs } from '@schakel/graphql';
import { ActionState, FundingSystem, Standing } from './action-item.enums.js';

/** When something is due, seen from the day it is. */
export enum DueFilter {
  OVERDUE = 'OVERDUE',
  WITHIN_14_DAYS = 'WITHIN_14_DAYS',
  WITHIN_QUARTER = 'WITHIN_QUARTER',
  LATER = 'LATER',
  YEARLY = 'YEARLY',
  NOT_AGREED = 'NOT_AGREED',
}

export enum ActionItemOrder {
  NUMBER = 'NUMBER',
  DUE = 'DUE',
  LAST_WORD = 'LAST_WORD',
}
registerEnumType(DueFilter, {
  name: 'DueFilter',
  valuesMap: {
    OVERDUE: { description: 'Its day has passed and it still runs.' },
    WITHIN_14_DAYS: { description: 'Today or within fourteen days.' },
    WITHIN_QUARTER: { description: 'Today or within thirteen weeks.' },
    LATER: { description: 'After that, or agreed without a day that is known yet.' },
  },
});
registerEnumType(ActionItemOrder, {
  name: 'ActionItemOrder',
  valuesMap: { DUE: { description: 'Soonest first; without a day last.' }, LAST_WORD: { description: 'Longest silent first.' } },
});

// PostgreSQL refuses a NUL in a text; that must not look like a fault of ours.
const withoutNul = /^[^\0]*$/;
const strangeCharacter = { message: 'Hier staat een teken in dat niet kan.' };
const unknownChoice = { each: true, message: 'Deze keuze bestaat niet.' };
const tooManyChoices = { message: 'Kies ten hoogste 50 mogelijkheden tegelijk.' };

/** What the register shows; every part narrows it. An unknown body or party gives no rows: it may be one that may not be seen. */
@InputType()
export class ActionItemFilter {
  @Field(() => String, { nullable: true, description: 'As in search: words in title, number, words of the source and names of parties.' })
  @IsOptional()
  @MaxLength(200, { message: 'Zoek op ten hoogste 200 tekens.' })
  @Matches(withoutNul, strangeCharacter)
  text?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, tooManyChoices)
  @MaxLength(40, { each: true, message: 'De code van een overleg is ten hoogste 40 tekens.' })
  @Matches(withoutNul, { each: true, ...strangeCharacter })
  bodyCodes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'An organisation’s or group’s slug, or a body’s code: any part in the action, also through a group.' })
  @IsOptional()
  @MaxLength(100, { message: 'De naam van een partij in het adres is ten hoogste 100 tekens.' })
  @Matches(withoutNul, strangeCharacter)
  party?: string | null;

  @Field(() => [Standing], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, tooManyChoices)
  @IsEnum(Standing, unknownChoice)
  standings?: Standing[] | null;

  @Field(() => [ActionState], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, tooManyChoices)
  @IsEnum(ActionState, unknownChoice)
  states?: ActionState[] | null;

  @Field(() => [FundingSystem], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, tooManyChoices)
  @IsEnum(FundingSystem, unknownChoice)
  fundingSystems?: FundingSystem[] | null;

  @Field(() => DueFilter, { nullable: true })
  @IsOptional()
  @IsEnum(DueFilter, { message: 'Deze keuze bestaat niet.' })
  due?: DueFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what still binds somebody: no proposals, nothing done or withdrawn.' })
  @IsOptional()
  @IsBoolean({ message: 'Kies ja of nee.' })
  onlyOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what still binds somebody and has no trekker, or one that declined.' })
  @IsOptional()
  @IsBoolean({ message: 'Kies ja of nee.' })
  withoutLead?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what still binds a trekker or mede-uitvoerder for whom nobody can be asked.' })
  @IsOptional()
  @IsBoolean({ message: 'Kies ja of nee.' })
  nobodyReachable?: boolean | null;
}

@ArgsType()
export class ActionItemsArgs extends PageArgs {
  @Field(() => ActionItemFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActionItemFilter)
  filter?: ActionItemFilter | null;

  @Field(() => ActionItemOrder, { defaultValue: ActionItemOrder.NUMBER })
  @IsEnum(ActionItemOrder, { message: 'Deze volgorde bestaat niet.' })
  order: ActionItemOrder;
}
