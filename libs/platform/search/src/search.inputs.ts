import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { Day } from '@schakel/kernel';
import { DayScalar, PageArgs } from '@schakel/graphql';
import { longestSearch } from './parse-search.js';
import { SearchKind } from './searchables.js';

// PostgreSQL refuses a NUL in a text; that must not look like a fault of ours.
const withoutNul = /^[^\0]*$/;
const strangeCharacter = { message: 'Hier staat een teken in dat niet kan.' };
const tooLong = { message: 'Een adres is ten hoogste 100 tekens.' };

/** Every part narrows the search. What is unknown gives nothing: it may be something that may not be seen. */
@InputType()
export class SearchFilter {
  @Field(() => [SearchKind], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, { message: 'Kies ten hoogste 50 mogelijkheden tegelijk.' })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Code of the body that it belongs to.' })
  @IsOptional()
  @MaxLength(100, tooLong)
  @Matches(withoutNul, strangeCharacter)
  bodyCode?: string | null;

  @Field(() => String, { nullable: true, description: 'An organisation’s or group’s slug, or a body’s code: any part in it, also through a group.' })
  @IsOptional()
  @MaxLength(100, tooLong)
  @Matches(withoutNul, strangeCharacter)
  party?: string | null;

  @Field(() => String, { nullable: true, description: 'Slug of the region that it is of.' })
  @IsOptional()
  @MaxLength(100, tooLong)
  @Matches(withoutNul, strangeCharacter)
  region?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'First day of the period: due days, days of decisions, meetings and words.' })
  @IsOptional()
  from?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last day of the period.' })
  @IsOptional()
  until?: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Nothing that is done, ended or withdrawn.' })
  @IsOptional()
  @IsBoolean({ message: 'Kies ja of nee.' })
  onlyCurrent?: boolean | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, { description: 'Words (all of them), “a phrase”, -without, or a number. Accents, capitals and endings do not matter.' })
  @MaxLength(longestSearch, { message: `Zoek op ten hoogste ${longestSearch} tekens.` })
  text: string;

  @Field(() => SearchFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilter)
  filter?: SearchFilter | null;
}
