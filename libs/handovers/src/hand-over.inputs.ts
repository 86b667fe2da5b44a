import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsArray, IsInt, IsString, IsUUID } from 'class-validator';

const unknown = { message: 'Dit kenmerk klopt niet. Open de pagina opnieuw.' };

@InputType({ description: 'One thing of the list, as it was seen.' })
export class HandOverPick {
  @Field(() => String)
  @IsString()
  kind: string;

  @Field(() => ID)
  @IsUUID(undefined, unknown)
  recordId: string;

  @Field(() => Int, { description: 'Of its line; 0 while nothing was said of it.' })
  @IsInt()
  version: number;
}

/** Most at one time. */
export const mostPicks = 500;

@InputType()
export class GiveInput {
  @Field(() => ID)
  @IsUUID(undefined, unknown)
  handOverId: string;

  @Field(() => [HandOverPick], { description: `One or more, at most ${mostPicks}.` })
  @IsArray()
  picks: HandOverPick[];

  @Field(() => ID)
  @IsUUID(undefined, { message: 'Kies een overleg uit de lijst.' })
  successorId: string;
}

@InputType()
export class EndLinesInput {
  @Field(() => ID)
  @IsUUID(undefined, unknown)
  handOverId: string;

  @Field(() => [HandOverPick], { description: `One or more, at most ${mostPicks}.` })
  @IsArray()
  picks: HandOverPick[];

  @Field(() => String)
  @IsString()
  reason: string;
}
