import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { invalid, type FieldError } from '@schakel/kernel';

const flatten = (errors: ValidationError[], path = ''): FieldError[] =>
  errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
    return [...own, ...flatten(error.children ?? [], field)];
  });

/** Validates inputs by the rules on their classes; INVALID names each field. No whitelist: it strips undecorated GraphQL inputs. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({ transform: true, stopAtFirstError: true, exceptionFactory: (errors) => invalid(...flatten(errors)) });
