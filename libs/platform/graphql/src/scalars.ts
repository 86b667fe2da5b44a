import { Scalar, type CustomScalar } from '@nestjs/graphql';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '@schakel/kernel';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'INVALID' } });
};

const parseDay = (value: unknown): string =>
  typeof value === 'string' && isDay(value) ? value : refuse('Vul een bestaande datum in, als jjjj-mm-dd.');

/** A calendar day in Europe/Amsterdam. Refuses days that do not exist. */
export const DayScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar day in Europe/Amsterdam, YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => (node.kind === Kind.STRING ? parseDay(node.value) : refuse('Vul een datum in.')),
});

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Replaces Nest's own DateTime, which takes whatever `new Date` takes. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'An instant, RFC 3339.';

  parseValue(value: unknown): Date {
    const instant = typeof value === 'string' && rfc3339.test(value) ? new Date(value) : null;
    return instant && !Number.isNaN(instant.getTime()) ? instant : refuse('Dit is geen geldig tijdstip.');
  }

  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString() : String(value);
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}
