import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

// Longer than any address or password can be: what is longer is not typed by a person.
const longest = 1_000;
const tooLong = { message: 'Dit is te lang.' };

// Rules are asked from the property upwards; the first that fails is told.

export class SignInInput {
  @MaxLength(longest, tooLong)
  @IsNotEmpty({ message: 'Vul uw e-mailadres in.' })
  @IsString({ message: 'Vul uw e-mailadres in.' })
  email: string;

  @MaxLength(longest, tooLong)
  @IsNotEmpty({ message: 'Vul uw wachtwoord in.' })
  @IsString({ message: 'Vul uw wachtwoord in.' })
  password: string;
}

export class ForgotPasswordInput {
  @MaxLength(longest, tooLong)
  @IsNotEmpty({ message: 'Vul uw e-mailadres in.' })
  @IsString({ message: 'Vul uw e-mailadres in.' })
  email: string;
}

export class UseLinkInput {
  @MaxLength(longest, tooLong)
  @IsString({ message: 'Kies een wachtwoord.' })
  @IsOptional()
  password?: string;
}

export class ChangePasswordInput {
  @MaxLength(longest, tooLong)
  @IsNotEmpty({ message: 'Vul uw huidige wachtwoord in.' })
  @IsString({ message: 'Vul uw huidige wachtwoord in.' })
  current: string;

  @MaxLength(longest, tooLong)
  @IsNotEmpty({ message: 'Kies een nieuw wachtwoord.' })
  @IsString({ message: 'Kies een nieuw wachtwoord.' })
  next: string;
}

/** A new address, and the password to show that it is you who asks. */
export class AskNewEmailInput extends SignInInput {}
