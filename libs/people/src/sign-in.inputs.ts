import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

// Longer than any address or password can be: what is longer is not typed by a person.
const longest = 1_000;
const tooLong = { message: 'Dit is te lang.' };

export class SignInInput {
  @IsString({ message: 'Vul uw e-mailadres in.' })
  @IsNotEmpty({ message: 'Vul uw e-mailadres in.' })
  @MaxLength(longest, tooLong)
  email: string;

  @IsString({ message: 'Vul uw wachtwoord in.' })
  @IsNotEmpty({ message: 'Vul uw wachtwoord in.' })
  @MaxLength(longest, tooLong)
  password: string;
}

export class ForgotPasswordInput {
  @IsString({ message: 'Vul uw e-mailadres in.' })
  @IsNotEmpty({ message: 'Vul uw e-mailadres in.' })
  @MaxLength(longest, tooLong)
  email: string;
}

export class UseLinkInput {
  @IsOptional()
  @IsString({ message: 'Kies een wachtwoord.' })
  @MaxLength(longest, tooLong)
  password?: string;
}

export class ChangePasswordInput {
  @IsString({ message: 'Vul uw huidige wachtwoord in.' })
  @IsNotEmpty({ message: 'Vul uw huidige wachtwoord in.' })
  @MaxLength(longest, tooLong)
  current: string;

  @IsString({ message: 'Kies een nieuw wachtwoord.' })
  @IsNotEmpty({ message: 'Kies een nieuw wachtwoord.' })
  @MaxLength(longest, tooLong)
  next: string;
}

/** A new address, and the password to show that it is you who asks. */
export class AskNewEmailInput extends SignInInput {}
