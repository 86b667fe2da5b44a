import type { BodyFunctionKind, PlatformRole, SeatRole } from '../generated/enums.js';
import type { AccessReviewQuery } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';
import { functionKindWord, platformRoleWord, seatRoleWord } from '../words/kinds.js';

type Line = AccessReviewQuery['accessReview']['lines'][number];

function withoutSubstitute({ kind, subject, detail }: Line): string {
  switch (kind) {
    case 'ACCOUNT':
      return m.administration_binding_account({ email: subject });
    case 'ROLE':
      return platformRoleWord(subject as PlatformRole);
    case 'AFFILIATION':
      return m.administration_binding_affiliation({ party: detail ? `${subject}, ${detail}` : subject });
    case 'MEMBERSHIP':
      return m.administration_binding_seat({ role: seatRoleWord(detail as SeatRole), body: subject });
    case 'FUNCTION':
      return m.administration_binding_function({ kind: functionKindWord(detail as BodyFunctionKind), body: subject });
  }
}

/** What gives somebody access, in words: 'Werkt voor VGN', 'Deelnemer in Strategisch overleg (vervanger)'. */
export const bindingWords = (line: Line): string =>
  line.isSubstitute ? `${withoutSubstitute(line)} (${m.administration_as_substitute()})` : withoutSubstitute(line);
