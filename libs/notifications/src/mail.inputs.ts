import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { MailPurpose, MailState } from './mail.entity.js';

@InputType()
export class MailFilter {
  @Field(() => [MailState], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(MailState, { each: true })
  states?: MailState[] | null;

  @Field(() => [MailPurpose], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsEnum(MailPurpose, { each: true })
  purposes?: MailPurpose[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the recipient’s name or address, or of the subject.' })
  @IsOptional()
  @IsString({ message: 'Vul tekst in.' })
  @MaxLength(200, { message: 'Zoek met ten hoogste 200 tekens.' })
  search?: string | null;
}
